#!/bin/sh
# curl: keeps what was sent and where to, and gives out delivery.tar.gz where the scenario has put one.
. "$(dirname "$0")/record.sh"
cat >>"$here/curl-input"
while [ $# -gt 0 ]; do
  case $1 in
    --data-binary) cat "${2#@}" >"$here/card" ;;
    --output) if [ "$2" != /dev/null ]; then cp "$here/delivery.tar.gz" "$2"; fi ;;
  esac
  shift
done
printf 202
