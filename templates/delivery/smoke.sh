
# ---- smoke test ----

smoke() {
  need_environment
  need curl timeout
  smoke_version=$(if [ -f "$(release_path)" ]; then release_field .version; else version; fi)
  if [ -z "$SMOKE_URLS$SMOKE_SCRIPT" ]; then
    say "$SERVICE has no smoke test in $ENVIRONMENT."
    return
  fi
  printf '%s\n' "$SMOKE_URLS" >"$WORK/urls"
  while IFS= read -r smoke_url; do
    if [ -n "$smoke_url" ]; then smoke_path "$smoke_url"; fi
  done <"$WORK/urls"
  if [ -n "$SMOKE_SCRIPT" ]; then smoke_script; fi
  say "smoke test of $ENVIRONMENT: passed"
}

# Some answers may fail while connections move over; a service that is well answers soon.
smoke_path() {
  smoke_try=1
  while :; do
    smoke_code=$(curl --silent --globoff --proto '=http,https' --connect-timeout 5 --max-time 15 --output /dev/null --write-out '%{http_code}' --url "$1") || true
    case $smoke_code in
      2??)
        say "$1: $smoke_code"
        return
        ;;
    esac
    [ "$smoke_try" -lt "$SMOKE_TRIES" ] ||
      die "$1 answered $smoke_code ($SMOKE_TRIES times; 000 means no answer); it must answer 2xx."
    smoke_try=$((smoke_try + 1))
    sleep "$POLL_SECONDS"
  done
}

# The team's own commands, in a shell of their own with the locale that the job gave them.
smoke_script() {
  (
    unset LC_ALL
    if [ -n "$TEAM_LC_ALL" ]; then
      LC_ALL=$TEAM_LC_ALL
      export LC_ALL
    fi
    VERSION=$smoke_version
    export SERVICE_URL ENVIRONMENT VERSION
    exec timeout -k 10 "$((SMOKE_MINUTES * 60))" sh "$HERE/$SMOKE_SCRIPT" </dev/null
  ) || die "the service's own smoke test failed ($SMOKE_SCRIPT, at most $SMOKE_MINUTES minutes); its output is above."
}

# One automatic way back for a failed smoke test. The failure stays a failure.
smoke_or_rollback() {
  need_environment
  if sh "$HERE/pipeline.sh" smoke "$ENVIRONMENT"; then return; fi
  sh "$HERE/pipeline.sh" rollback "$ENVIRONMENT" ||
    die "the smoke test of $ENVIRONMENT failed, and the rollback failed too: $SERVICE is in an unknown state there. Act now: see the messages above."
  die "the smoke test of $ENVIRONMENT failed; the release recorded before runs again."
}
