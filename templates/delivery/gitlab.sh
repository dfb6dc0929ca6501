
# ---- GitLab is told: tags of releases, and what other engines deploy. It informs; nothing fails with it. ----

# gitlab METHOD PATH JSON: the answer's code; its body is in $WORK/gitlab.json. The token goes by standard input.
gitlab() {
  printf 'header = "PRIVATE-TOKEN: %s"\n' "$GITLAB_TOKEN" |
    curl --disable --silent --config - --request "$1" --header 'Content-Type: application/json' --data-binary "$3" --connect-timeout 5 --max-time 30 \
      --retry 2 --output "$WORK/gitlab.json" --write-out '%{http_code}' --url "$GITLAB_API/$2" 2>/dev/null || true
}

can_tell_gitlab() {
  case $GITLAB_TOKEN in
    '') return 1 ;;
    *[!A-Za-z0-9_.-]*)
      say 'GITLAB_TOKEN holds a character that no token has; GitLab is told nothing.'
      return 1
      ;;
  esac
  command -v curl >/dev/null 2>&1 && command -v jq >/dev/null 2>&1
}

# A hotfix begins at this tag. Its name makes no version, and starts no release.
tag_release() {
  if [ -z "$RELEASE_TAG" ]; then return; fi
  tag_name=$RELEASE_TAG$(release_field .version)
  if ! can_tell_gitlab; then
    say "no tag $tag_name: GITLAB_TOKEN is not set in this job. A hotfix begins at the commit $(release_field .commit)."
    return
  fi
  tag_answer=$(gitlab POST repository/tags "$(jq -nc --arg tag_name "$tag_name" --arg ref "$(release_field .commit)" --arg message "$SERVICE in $ENVIRONMENT" '{$tag_name, $ref, $message}')")
  case $tag_answer in
    2??) say "tagged: $tag_name" ;;
    400) say "the tag $tag_name is there already." ;;
    *) say "WARNING: no tag $tag_name; GitLab answered ${tag_answer:-nothing}. A hotfix begins at the commit $(release_field .commit)." ;;
  esac
}

# report_deployment running|success|failed|canceled: GitLab's environments and the commit show what this engine does.
report_deployment() {
  if [ "$REPORTS" != yes ] || ! can_tell_gitlab; then return 0; fi
  report_commit=$(release_field .commit)
  # The deployment of this run: a workspace may still hold that of an earlier one.
  report_id=''
  report_run=''
  if [ -s "$STATE/deployment-$ENVIRONMENT" ]; then read -r report_id report_run <"$STATE/deployment-$ENVIRONMENT" || true; fi
  if [ "$report_run" != "$RUN_URL" ]; then report_id=''; fi
  if [ "$1" = running ] && [ -n "$report_id" ]; then return 0; fi
  if [ -n "$report_id" ]; then
    report_answer=$(gitlab PUT "deployments/$report_id" "$(jq -nc --arg status "$1" '{$status}')")
  else
    report_answer=$(new_deployment "$1" "$(release_field .ref)")
    # GitLab refuses a branch or tag that is gone by now; the commit stands for it.
    if [ "$report_answer" = 400 ]; then report_answer=$(new_deployment "$1" "$report_commit"); fi
    report_id=$(jq -r '.id // empty' "$WORK/gitlab.json" 2>/dev/null | grep '^[0-9][0-9]*$' || true)
    printf '%s %s\n' "$report_id" "$RUN_URL" >"$STATE/deployment-$ENVIRONMENT"
  fi
  case $report_answer in
    2??) ;;
    *) say "GitLab was not told of this deployment; it answered ${report_answer:-nothing} (401 or 403: the token needs the scope api; 000: no answer)." ;;
  esac
  report_answer=$(gitlab POST "statuses/$report_commit" "$(jq -nc --arg state "$1" --arg name "deliver to $ENVIRONMENT" --arg target_url "$RUN_URL" '{$state, $name, $target_url}')")
  # GitLab refuses a state that it has already.
  case $report_answer in
    2?? | 400) ;;
    *) say "the commit has no status of this deployment; GitLab answered ${report_answer:-nothing}." ;;
  esac
}

# new_deployment STATUS REF: the answer's code.
new_deployment() {
  gitlab POST deployments "$(jq -nc --arg environment "$ENVIRONMENT" --arg sha "$report_commit" --arg ref "$2" --arg status "$1" \
    '{$environment, $sha, $ref, tag: false, $status}')"
}

# reported VERB...: whatever the verb does to the environment is told at its end if it fails.
reported() {
  report_deployment running || true
  trap report_end EXIT
  "$@"
}

report_end() {
  report_ended=$?
  if [ "$report_ended" != 0 ]; then report_deployment failed || true; fi
  rm -rf "$WORK"
}
