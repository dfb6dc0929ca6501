
# ---- rollback: back to a recorded release, not only to an image ----

rollback() {
  read_environment
  report_deployment failed
  choose_target
  check_target
  go_back "$(jq -r '(.approvedBy // []) | join(",")' "$WORK/target.json")"
  say "rolled back: $SERVICE in $ENVIRONMENT runs $(jq -r .version "$WORK/target.json") again."
}

read_environment() {
  need_environment
  need jq
  as_deploy
  read_record
  [ "$RECORD_STATE" = found ] ||
    die "no release of $SERVICE is recorded in $ENVIRONMENT, so there is nothing to go back to. Mend what runs and deliver again."
  read_live
}

# go_back APPROVERS: to the release in $WORK/target.json.
go_back() {
  rolled_back_image=$LIVE_IMAGE
  case $MECHANISM in
    stack) rollback_by_stack ;;
    codedeploy) rollback_by_codedeploy ;;
  esac
  read_live
  [ "$LIVE_IMAGE" = "$TARGET_IMAGE" ] ||
    die "$ECS_SERVICE runs $LIVE_IMAGE after the rollback; it must run $TARGET_IMAGE. Act now: see the messages above."
  jq --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --arg by "$ACTOR" --arg task "$LIVE_TASK_DEFINITION" --arg image "$rolled_back_image" --arg run "$RUN_URL" \
    --arg approved "$1" '
    .deployedAt = $at | .deployedBy = $by | .deliveryUrl = $run | .taskDefinition = $task | .rolledBackFrom = $image
    | .approvedBy = ($approved | split(",") | map(sub("^ +"; "") | sub(" +$"; "") | select(. != "")))' \
    "$WORK/target.json" >"$WORK/record.new"
  write_record
}

# The newest recorded release that is not what runs: what was recorded where a new release has just failed, else the one before it.
choose_target() {
  recorded_releases
  jq '.[0]' "$WORK/releases.json" >"$WORK/target.json"
  jq '.[0:0]' "$WORK/releases.json" >"$WORK/newer.json"
  if runs_as_recorded; then
    jq '.[1]' "$WORK/releases.json" >"$WORK/target.json"
    jq '.[0:1]' "$WORK/releases.json" >"$WORK/newer.json"
    jq -e '. != null' "$WORK/target.json" >/dev/null ||
      die "$ENVIRONMENT runs the release that is recorded there ($(jq -r .version "$WORK/record.json")), and none is recorded before it. Mend what runs and deliver again."
  fi
  check_migrations
}

# The record's releases, newest first.
recorded_releases() {
  jq '[., .previous, .previous.previous, .previous.previous.previous] | map(select(. != null))' "$WORK/record.json" >"$WORK/releases.json"
}

runs_as_recorded() { [ "$(jq -r .taskDefinition "$WORK/record.json")" = "$LIVE_TASK_DEFINITION" ]; }

# Of what runs, and of every release that is gone back over.
check_migrations() {
  going_reversible=$(jq -r 'all(.[]; .migration.reversible != false)' "$WORK/newer.json")
  if [ "$MIGRATION" = yes ] && [ "$MIGRATION_REVERSIBLE" != yes ]; then going_reversible=false; fi
  [ "$going_reversible" = true ] ||
    die "the release in $ENVIRONMENT has run a migration that the catalog calls irreversible, so the former image may not fit the data. Deliver a release that mends it."
}

check_target() {
  TARGET_IMAGE=$(jq -r .image.uri "$WORK/target.json")
  [ "$(jq -r .mechanism "$WORK/target.json")" = "$MECHANISM" ] ||
    die "the recorded release was deployed by $(jq -r .mechanism "$WORK/target.json"), and $ENVIRONMENT is now deployed by $MECHANISM. Going back over that change is a matter for a person: deliver the former version again."
  [ "$(jq -r .stack.name "$WORK/target.json")" = "$STACK" ] ||
    die "the recorded release is of the stack $(jq -r .stack.name "$WORK/target.json"); this one is $STACK. Deliver the former version again."
  say "going back to $(jq -r '"\(.version) (\(.image.digest // "")), there since \(.deployedAt)"' "$WORK/target.json")"
}

rollback_by_stack() {
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  jq '.stack.parameters' "$WORK/target.json" >"$WORK/wanted.json"
  change_stack "$(jq -r .stack.template "$WORK/target.json")" "$WORK/wanted.json"
  if [ "$MECHANISM" = stack ]; then await "$WAIT_MINUTES" "the deployment of $ECS_SERVICE" rolled_out; fi
}

rollback_by_codedeploy() {
  target_task=$(jq -r .taskDefinition "$WORK/target.json")
  stop_codedeploy
  read_live
  if [ "$LIVE_TASK_DEFINITION" != "$target_task" ]; then
    # A way back asks nothing: what is asked now may be newer than the release, and it has been in service.
    jq -j '.appspec // ""' "$WORK/target.json" | sed '/^Hooks:/,$d' >"$WORK/appspec.yaml"
    [ -s "$WORK/appspec.yaml" ] || die "the recorded release holds no appspec. Deliver the former version again."
    codedeploy_to "$WORK/appspec.yaml"
  fi
  # The stack still owns the scheduled tasks: they must not run what has been taken back.
  read_stack
  rollback_scheduled=$(stack_parameter Image)
  case $rollback_scheduled in
    '' | "$TARGET_IMAGE") ;;
    *) rollback_by_stack ;;
  esac
}
