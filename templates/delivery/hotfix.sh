
# ---- hotfixes: what was mended in a hurry must not be lost with the next release ----

# check-fixes ENV: may this release follow what runs there? By what commits change, not by their ids: a fix may have been picked.
check_fixes() {
  need_environment
  need git jq
  fixes_new=$(release_commit)
  as_deploy
  read_record
  if [ "$RECORD_STATE" = absent ]; then
    say "$ENVIRONMENT has no release yet: none of its fixes can be lost."
    return
  fi
  fixes_live=$(jq -r .commit "$WORK/record.json")
  has_commit "$fixes_new"
  has_commit "$fixes_live"
  if [ "$(release_kind)" = hotfix ]; then
    vcs merge-base --is-ancestor "$fixes_live" "$fixes_new" ||
      die "this hotfix does not begin with what runs in $ENVIRONMENT: $(jq -r .version "$WORK/record.json") (commit $fixes_live). Begin its branch there, or merge that commit into it."
    return
  fi
  fetch_hotfixes
  : >"$WORK/missing"
  missing_from "$fixes_live" "in $ENVIRONMENT"
  vcs for-each-ref --format='%(refname)' refs/remotes/origin/hotfix/ >"$WORK/hotfixes"
  while IFS= read -r fixes_branch; do
    missing_from "$fixes_branch" "on ${fixes_branch#refs/remotes/origin/}"
  done <"$WORK/hotfixes"
  if [ -s "$WORK/missing" ]; then
    sort -u "$WORK/missing" >&2
    die "this release lacks the commits above, and $ENVIRONMENT is held for them. Merge them to the branch that this release was built from (delete a hotfix branch that was given up), or name them with a date in hotfix.waivers."
  fi
  say "every fix of $ENVIRONMENT is in this release."
}

has_commit() {
  case $1 in
    *[!0-9a-f]* | '') die "the record names the commit \"$1\"; it must be a hash. See $RELEASE_PARAMETER." ;;
  esac
  vcs cat-file -e "$1^{commit}" 2>/dev/null ||
    die "the commit $1 is not in this checkout, so nobody can tell which fixes it has. Let the job fetch all branches and tags; a release's tag keeps its commit."
}

# Where the engine's own checkout has this branch only, and the checkout's remote lets the job in.
fetch_hotfixes() {
  if [ -z "$IN_GITLAB" ]; then return; fi
  vcs fetch --quiet --prune origin '+refs/heads/hotfix/*:refs/remotes/origin/hotfix/*' ||
    die 'the hotfix branches could not be fetched; see the message above. Run this job again.'
}

# missing_from COMMIT WHERE: its commits that change this service and whose change this release has not.
missing_from() {
  vcs cherry "$fixes_new" "$1" >"$WORK/cherry"
  while read -r fixes_sign fixes_commit; do
    [ "$fixes_sign" = + ] || continue
    [ -n "$(vcs diff-tree --no-commit-id --name-only -r "$fixes_commit" -- .)" ] || continue
    if waived "$fixes_commit"; then
      say "$fixes_commit ($2) is missing, and waived."
    else
      printf '  missing: %s, %s: %s\n' "$fixes_commit" "$2" "$(vcs log -1 --format=%s "$fixes_commit" | tr -d '\000-\037\177')" >>"$WORK/missing"
    fi
  done <"$WORK/cherry"
}

# HOTFIX_WAIVERS has a line for each: beginning of the commit, last day.
waived() {
  waived_today=$(date -u +%Y%m%d)
  printf '%s\n' "$HOTFIX_WAIVERS" >"$WORK/waivers"
  while read -r waived_commit waived_until; do
    [ -n "$waived_commit" ] || continue
    case $1 in
      "$waived_commit"*) if [ "$(printf '%s' "$waived_until" | tr -d -)" -ge "$waived_today" ]; then return 0; fi ;;
    esac
  done <"$WORK/waivers"
  return 1
}
