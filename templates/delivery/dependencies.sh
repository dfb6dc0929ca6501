
# ---- dependencies: services that must be in the environment before this one ----

# check_dependencies: each has a release there, and none is just being deployed. Nothing changes.
check_dependencies() {
  need_environment
  need jq
  if [ -z "$DEPENDENCIES" ]; then
    say "$SERVICE waits for no other service in $ENVIRONMENT."
    return
  fi
  as_deploy
  printf '%s\n' "$DEPENDENCIES" >"$WORK/dependencies"
  dependencies_missing=''
  while read -r DEPENDENCY DEPENDENCY_PARAMETER DEPENDENCY_SERVICE; do
    if ! read_dependency; then dependencies_missing="$dependencies_missing${dependencies_missing:+, }$DEPENDENCY"; fi
  done <"$WORK/dependencies"
  [ -z "$dependencies_missing" ] ||
    die "$SERVICE needs $dependencies_missing in $ENVIRONMENT, and no release of it is recorded there. Nothing has changed. Release it to $ENVIRONMENT first, then run this job again."
  while read -r DEPENDENCY DEPENDENCY_PARAMETER DEPENDENCY_SERVICE; do
    await "$WAIT_MINUTES" "the deployment of $DEPENDENCY in $ENVIRONMENT" dependency_settled
    say "$DEPENDENCY: $(jq -r '"\(.version), there since \(.deployedAt)"' "$WORK/dependency.json")"
  done <"$WORK/dependencies"
}

# read_dependency: its record into $WORK/dependency.json; fails where there is none.
read_dependency() {
  if aws ssm get-parameter --name "$DEPENDENCY_PARAMETER" --query Parameter.Value --output text >"$WORK/dependency.json" 2>"$WORK/ssm.err" </dev/null; then
    jq -e --arg service "$DEPENDENCY" --arg environment "$ENVIRONMENT" '.schema == 1 and .service == $service and .environment == $environment' \
      "$WORK/dependency.json" >/dev/null 2>&1 || die "$DEPENDENCY_PARAMETER is no record of $DEPENDENCY in $ENVIRONMENT. Run the record job of $DEPENDENCY again."
    return 0
  fi
  if grep -q ParameterNotFound "$WORK/ssm.err"; then return 1; fi
  cat "$WORK/ssm.err" >&2
  die "whether $DEPENDENCY has a release in $ENVIRONMENT could not be read; see the message above. The role needs ssm:GetParameter on $DEPENDENCY_PARAMETER: it comes with the stack of $SERVICE."
}

# What runs is what is recorded, and no rollout is under way: until then its smoke test may still take it back.
dependency_settled() {
  read_dependency || die "the record of $DEPENDENCY in $ENVIRONMENT is gone. Release it there again."
  aws ecs describe-services --cluster "$CLUSTER" --services "$DEPENDENCY_SERVICE" --output json >"$WORK/service.json" </dev/null ||
    die "the service $DEPENDENCY_SERVICE in $CLUSTER could not be read; see the message above. The role needs ecs:DescribeServices on it: it comes with the stack of $SERVICE."
  jq -e '.services[0].status == "ACTIVE"' "$WORK/service.json" >/dev/null ||
    die "$SERVICE needs $DEPENDENCY in $ENVIRONMENT, and there is no active service $DEPENDENCY_SERVICE in the cluster $CLUSTER. Release it there first."
  jq -e '.services[0] | (any(.deployments[]?; .rolloutState == "IN_PROGRESS") or any(.taskSets[]?; .stabilityStatus == "STABILIZING")) | not' \
    "$WORK/service.json" >/dev/null || return 1
  [ "$(live_task_definition)" = "$(jq -r .taskDefinition "$WORK/dependency.json")" ]
}
