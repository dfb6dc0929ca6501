
# ---- the running service ----

read_service() {
  aws ecs describe-services --cluster "$CLUSTER" --services "$ECS_SERVICE" --output json >"$WORK/service.json" ||
    die "the service $ECS_SERVICE in $CLUSTER could not be read; see the message above. The role needs ecs:DescribeServices."
  jq -e '.services[0].status == "ACTIVE"' "$WORK/service.json" >/dev/null ||
    die "there is no active service $ECS_SERVICE in the cluster $CLUSTER. Its stack must be created first (register does it)."
}

# Where CodeDeploy is in charge, the primary task set says what runs.
live_task_definition() {
  jq -r '.services[0] | [.taskSets[]? | select(.status == "PRIMARY").taskDefinition][0] // .taskDefinition' "$WORK/service.json"
}

# Sets LIVE_TASK_DEFINITION and LIVE_IMAGE.
read_live() {
  read_service
  LIVE_TASK_DEFINITION=$(live_task_definition)
  aws ecs describe-task-definition --task-definition "$LIVE_TASK_DEFINITION" --output json >"$WORK/live.json" ||
    die "the task definition $LIVE_TASK_DEFINITION could not be read; see the message above."
  LIVE_IMAGE=$(jq -r --arg name "$CONTAINER" '[.taskDefinition.containerDefinitions[] | select(.name == $name).image][0] // ""' "$WORK/live.json")
}

rolled_out() {
  read_service
  case $(jq -r '[.services[0].deployments[]? | select(.status == "PRIMARY").rolloutState][0] // "COMPLETED"' "$WORK/service.json") in
    COMPLETED) return 0 ;;
    FAILED)
      service_troubles
      die "ECS gave up the deployment of $ECS_SERVICE: new tasks did not become healthy. The reasons are above."
      ;;
    *) return 1 ;;
  esac
}

# The service's last events, why tasks stopped, and what was not answered before traffic. For people: it never fails.
service_troubles() {
  smoke_troubles
  aws ecs describe-services --cluster "$CLUSTER" --services "$ECS_SERVICE" --output json >"$WORK/troubles.json" 2>/dev/null || return 0
  jq -r '.services[0].events[0:10] // [] | reverse | .[] | "  \(.createdAt) \(.message)"' "$WORK/troubles.json" >&2 || true
  troubles=$(aws ecs list-tasks --cluster "$CLUSTER" --service-name "$ECS_SERVICE" --desired-status STOPPED --max-items 5 --output json 2>/dev/null |
    jq -r '.taskArns // [] | .[0:5] | join(" ")') || return 0
  if [ -z "$troubles" ]; then return 0; fi
  # Task ARNs hold no blanks.
  # shellcheck disable=SC2086
  aws ecs describe-tasks --cluster "$CLUSTER" --tasks $troubles --output json 2>/dev/null |
    jq -r '.tasks[]? | "  stopped: \(.stoppedReason // "no reason given")\([.containers[]? | "; \(.name)\(if .exitCode != null then " ended with \(.exitCode)" else "" end)\(if .reason then ": \(.reason)" else "" end)"] | join(""))"' >&2 || true
}

# Why traffic was not let shift: the function that asks before tells CodeDeploy and ECS no more than that it failed.
smoke_troubles() {
  if [ -z "$SMOKE_LOG_GROUP" ]; then return 0; fi
  aws logs filter-log-events --log-group-name "$SMOKE_LOG_GROUP" --start-time "$((($(date +%s) - WAIT_MINUTES * 60) * 1000))" \
    --filter-pattern "\"failed\" \"$ECS_SERVICE\"" --output json 2>/dev/null |
    jq -r --arg service "$ECS_SERVICE" '[.events[]? | {at: (.timestamp / 1000 | floor | todate), said: (.message | capture("(?<json>[{].*[}])").json | fromjson?)}
      | select(.said.service == $service and .said.smokeTestBeforeTraffic == "failed")] | .[-3:][]
      | "  \(.at) smoke test before traffic shifts: \(.said.reason)"' >&2 || true
}

# deploy: puts the release's image into service and answers for the outcome.
deploy() {
  need_environment
  need_image
  as_deploy
  need_sound_image
  case $MECHANISM in
    stack) deploy_by_stack ;;
    codedeploy) deploy_by_codedeploy ;;
    *) die "the mechanism is \"$MECHANISM\"; it must be stack or codedeploy. Deliver the service's files again." ;;
  esac
  check_live
}

deploy_by_stack() {
  update_stack "$IMAGE"
  await "$WAIT_MINUTES" "the deployment of $ECS_SERVICE" rolled_out
}

# Nothing else counts as done.
check_live() {
  read_live
  if [ "$LIVE_IMAGE" != "$IMAGE" ]; then
    service_troubles
    die "$ECS_SERVICE runs $LIVE_IMAGE; it must run $IMAGE. The deployment was taken back: the reasons are above."
  fi
  say "$ECS_SERVICE runs $IMAGE ($LIVE_TASK_DEFINITION)"
}
