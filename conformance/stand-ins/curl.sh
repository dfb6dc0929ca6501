#!/bin/sh
# curl: keeps the cards that are sent to Teams and what GitLab is told, gives out delivery.tar.gz where the scenario has put one, and answers
# for the running service.
. "$(dirname "$0")/record.sh"
url=$(value --url "$@")
data=$(value --data-binary "$@")
output=$(value --output "$@")
config=''
case " $* " in *' --config - '*) config=$(cat) && printf '%s\n' "$config" >>"$here/curl-input" ;; esac
case $url in
  */api/v4/*)
    jq -nc --arg method "$(value --request "$@")" --arg url "$url" --argjson body "$data" '{method: $method, url: $url, body: $body}' >>"$here/told"
    change "GitLab: $(printf '%s' "${url#*/api/v4/projects/*/}" | cut -d/ -f1) $(printf '%s' "$data" | jq -r '[.environment, .name, .tag_name, .status, .state] | map(select(. != null)) | join(" ")')"
    echo '{"id":7}' >"$output"
    printf 201
    ;;
  '')
    if [ -n "$data" ]; then
      jq -c --arg job "${CI_JOB_NAME:-}" --arg address "$config" '{job: $job, address: $address, card: .}' "${data#@}" >>"$here/cards"
      change "told: $(jq -r '.attachments[0].content.body[0].items[0].text' "${data#@}")"
    elif [ "$output" != /dev/null ]; then
      cp "$here/delivery.tar.gz" "$output"
    fi
    printf 202
    ;;
  telnet://*) printf 0.001 ;;
  *)
    host=${url#https://}
    if fault "smoke-${host%%/*}"; then code=503; else code=200; fi
    change "smoke test of ${host%%/*}: $code"
    printf '%s' "$code"
    ;;
esac
