#!/bin/sh
# The JFrog CLI: one package that was published, and whether it has been promoted.
. "$(dirname "$0")/record.sh"
sum=$(printf app | sha256sum | cut -c1-64)
case " $* " in
  *' rt search '*) printf '[{"path":"npm-local/app.tgz","type":"file","sha256":"%s"}]\n' "$sum" ;;
  *' rt build-promote '*) : >"$state/promoted" ;;
  *' rt curl '*) if [ -e "$state/promoted" ]; then printf '{"checksums":{"sha256":"%s"}}\n' "$sum"; else printf '{"errors":[{"status":404}]}\n'; fi ;;
  *) cat >/dev/null ;;
esac
