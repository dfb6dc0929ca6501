
# ---- notify: an Adaptive Card to every channel; whatever happens, the pipeline goes on ----

notify() {
  (notify_channels "$@") || say 'no notice was sent; the pipeline goes on.'
}

notify_channels() {
  case " $NOTICE_EVENTS " in
    *" ${1:-} "*) ;;
    *)
      say "$SERVICE sends no notices of \"${1:-}\"."
      return 0
      ;;
  esac
  for tool in jq curl; do
    command -v "$tool" >/dev/null 2>&1 || {
      say "\"$tool\" is not installed here, and notices need it."
      return 1
    }
  done
  notice_facts "$1" && notice_card "$1" "${2:-}" 10 || return 1
  # Teams refuses what is larger; the list of commits is the first to go.
  if [ "$(wc -c <"$WORK/card.json")" -gt 20000 ]; then
    : >"$WORK/changes"
    notice_card "$1" "${2:-}" 0 || return 1
  fi
  notice_number=1
  while [ "$notice_number" -le "$CHANNEL_COUNT" ]; do
    send_notice "$notice_number"
    notice_number=$((notice_number + 1))
  done
}

# What is known here about the release, as JSON.
notice_facts() {
  : >"$WORK/changes"
  notice_release=$(release_path)
  if [ -f "$notice_release" ] && jq -e . "$notice_release" >"$WORK/facts.json" 2>/dev/null; then
    :
  else
    notice_version=$( (version_from_git) 2>/dev/null) || notice_version=''
    notice_commit=$(vcs rev-parse --verify --quiet HEAD 2>/dev/null) || notice_commit=''
    vcs log -1 --encoding=UTF-8 --format=%an >"$WORK/author" 2>/dev/null || : >"$WORK/author"
    vcs log -1 --encoding=UTF-8 --format=%s >"$WORK/message" 2>/dev/null || : >"$WORK/message"
    jq -n --rawfile author "$WORK/author" --rawfile message "$WORK/message" --arg version "$notice_version" --arg commit "$notice_commit" \
      '{version: $version, commit: $commit, author: ($author | rtrimstr("\n")), message: ($message | rtrimstr("\n"))}' >"$WORK/facts.json" || return 1
  fi
  if [ "$1" = approval ] && [ -n "$STACK" ]; then
    sh "$HERE/pipeline.sh" changes "$ENVIRONMENT" >"$WORK/changes" 2>/dev/null || : >"$WORK/changes"
  fi
}

# The address is a secret as a whole: it goes by standard input, and is never printed.
send_notice() {
  notice_hook=''
  eval "notice_hook=\${TEAMS_WEBHOOK_$1:-}"
  case $notice_hook in
    '')
      say "channel $1: TEAMS_WEBHOOK_$1 is not set in this job; no notice there."
      return 0
      ;;
    https://?*) ;;
    *)
      say "channel $1: TEAMS_WEBHOOK_$1 must begin with https://; no notice there."
      return 0
      ;;
  esac
  case $notice_hook in
    *[!A-Za-z0-9:/?#@!\$\&\'\(\)*+,\;=%._~-]*)
      say "channel $1: TEAMS_WEBHOOK_$1 holds a character that no address has; no notice there. Copy the address again."
      return 0
      ;;
  esac
  notice_host=${notice_hook#https://}
  notice_host=${notice_host%%[/?#]*}
  case ${notice_host%%:*} in
    *.webhook.office.com | outlook.office.com | *.outlook.office.com)
      say "channel $1: its webhook is an Office 365 connector, which Microsoft has switched off; no notice there. Make a Teams workflow and store its address."
      return 0
      ;;
  esac
  notice_answer=$(
    printf 'url = "%s"\n' "$notice_hook" |
      curl --disable --silent --config - --header 'Content-Type: application/json' --data-binary "@$WORK/card.json" \
        --connect-timeout 5 --max-time 15 --retry 3 --retry-max-time 60 --output /dev/null --write-out '%{http_code}' 2>/dev/null
  ) || true
  case $notice_answer in
    2??) say "channel $1: notice sent ($notice_answer)." ;;
    *) say "channel $1: no notice; Teams answered ${notice_answer:-nothing} (404: the workflow is gone; 401 or 403: its address has changed; 000: no answer)." ;;
  esac
}
