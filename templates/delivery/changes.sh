
# ---- changes: what a deployment would bring ----

# It informs and decides nothing: where the record cannot be read, the pipeline goes on.
changes() {
  need_environment
  (list_changes) || printf 'What would change in %s cannot be told here; the messages above say why.\n' "$ENVIRONMENT"
}

list_changes() {
  need git
  changes_new=$(if [ -f "$(release_path)" ]; then release_field .commit; else head_commit; fi) || exit 1
  as_deploy
  read_record
  if [ "$RECORD_STATE" = absent ]; then
    printf '%s: the first release in %s.\n' "$SERVICE" "$ENVIRONMENT"
    return
  fi
  changes_old=$(jq -r .commit "$WORK/record.json")
  case $changes_old$changes_new in
    *[!0-9a-f]*) die "the record names the commit \"$changes_old\"; it must be a hash. See $RELEASE_PARAMETER." ;;
  esac
  printf '%s in %s: %s is there since %s\n' "$SERVICE" "$ENVIRONMENT" "$(jq -r .version "$WORK/record.json")" "$(jq -r .deployedAt "$WORK/record.json")"
  if vcs merge-base --is-ancestor "$changes_new" "$changes_old" 2>/dev/null && [ "$changes_new" != "$changes_old" ]; then
    printf 'This goes back to an earlier commit. Taken out again:\n'
    list_commits "$changes_new..$changes_old"
  else
    list_commits "$changes_old..$changes_new"
  fi
  printf '%s/-/compare/%s...%s\n' "$PROJECT_URL" "$changes_old" "$changes_new"
}

# Names and subjects come from outside: no control character may reach a terminal.
list_commits() {
  set -- "$1" --no-merges --max-count=50 --encoding=UTF-8 --format='- %h %an: %s'
  # In a repository of many services, only what touches this one.
  if [ -n "$(vcs rev-parse --show-prefix 2>/dev/null)" ]; then set -- "$@" -- .; fi
  vcs log "$@" 2>/dev/null | tr -d '\000-\010\013-\037\177'
}
