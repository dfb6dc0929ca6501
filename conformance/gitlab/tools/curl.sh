#!/bin/sh
# curl: keeps the cards that are sent to Teams, and answers for the running service.
. "$(dirname "$0")/record.sh"
case " $* " in
  *' --data-binary '*)
    address=$(cat)
    while [ $# -gt 0 ]; do
      if [ "$1" = --data-binary ]; then jq -c --arg job "${CI_JOB_NAME:-}" --arg address "$address" '{job: $job, address: $address, card: .}' "${2#@}" >>"$here/cards"; fi
      shift
    done
    printf 202
    ;;
  *)
    for last in "$@"; do :; done
    host=${last#https://}
    if fault "smoke-${host%%/*}"; then printf 503; else printf 200; fi
    ;;
esac
