
# ---- CodeDeploy: blue/green where it owns the task definition ----

deploy_by_codedeploy() {
  as_deploy
  for file in "taskdef-$ENVIRONMENT.json" "appspec-$ENVIRONMENT.yaml"; do
    [ -f "$HERE/$file" ] || die "$HERE/$file is missing; CodeDeploy deploys from it. Deliver the service's files again."
  done
  jq --arg image "$IMAGE" '.containerDefinitions |= map(if .image == "<IMAGE1_NAME>" then .image = $image else . end)' \
    "$HERE/taskdef-$ENVIRONMENT.json" >"$WORK/taskdef.json"
  registered=$(aws ecs register-task-definition --cli-input-json "file://$WORK/taskdef.json" --query taskDefinition.taskDefinitionArn --output text) ||
    die "ECS did not take taskdef-$ENVIRONMENT.json; see the message above."
  sed "s|<TASK_DEFINITION>|$registered|" "$HERE/appspec-$ENVIRONMENT.yaml" >"$WORK/appspec.yaml"
  codedeploy_to "$WORK/appspec.yaml"
}

# codedeploy_to APPSPEC_FILE: over when production traffic has shifted; the old tasks may wait on for a quick way back.
codedeploy_to() {
  jq -n --rawfile content "$1" '{revisionType: "AppSpecContent", appSpecContent: {content: $content}}' >"$WORK/revision.json"
  DEPLOYMENT=$(
    aws deploy create-deployment --application-name "$CODEDEPLOY_APPLICATION" --deployment-group-name "$CODEDEPLOY_GROUP" \
      --revision "file://$WORK/revision.json" --description "$SERVICE $VERB" --query deploymentId --output text
  ) || die "CodeDeploy did not start a deployment of $CODEDEPLOY_APPLICATION; see the message above."
  say "CodeDeploy: $DEPLOYMENT"
  await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_shifted
}

read_deployment() {
  aws deploy get-deployment --deployment-id "$DEPLOYMENT" --output json >"$WORK/deployment.json" ||
    die "the deployment $DEPLOYMENT could not be read; see the message above."
  DEPLOYMENT_STATUS=$(jq -r .deploymentInfo.status "$WORK/deployment.json")
}

codedeploy_shifted() {
  read_deployment
  case $DEPLOYMENT_STATUS in
    Succeeded) return 0 ;;
    Failed | Stopped)
      codedeploy_events >&2
      service_troubles
      die "the deployment $DEPLOYMENT is $DEPLOYMENT_STATUS: $(jq -r '.deploymentInfo.errorInformation | if . then "\(.code): \(.message)" else "no reason given" end' "$WORK/deployment.json") The reasons are above."
      ;;
  esac
  codedeploy_events | grep -q 'AfterAllowTraffic: Succeeded'
}

codedeploy_events() {
  codedeploy_targets=$(aws deploy list-deployment-targets --deployment-id "$DEPLOYMENT" --query 'targetIds' --output json | jq -r 'join(" ")') || return 0
  if [ -z "$codedeploy_targets" ]; then return 0; fi
  # Target ids hold no blanks.
  # shellcheck disable=SC2086
  aws deploy batch-get-deployment-targets --deployment-id "$DEPLOYMENT" --target-ids $codedeploy_targets --output json |
    jq -r '.deploymentTargets[].ecsTarget.lifecycleEvents[]? | "  \(.lifecycleEventName): \(.status)\(if .diagnostics.message then " (\(.diagnostics.message))" else "" end)"'
}

# A deployment whose old tasks still wait is stopped: traffic goes back at once, and only one may run at a time.
stop_codedeploy() {
  DEPLOYMENT=$(
    aws deploy list-deployments --application-name "$CODEDEPLOY_APPLICATION" --deployment-group-name "$CODEDEPLOY_GROUP" \
      --include-only-statuses Created Queued InProgress Baking Ready --output json | jq -r '.deployments[0] // ""'
  )
  if [ -z "$DEPLOYMENT" ]; then return; fi
  say "stopping the deployment $DEPLOYMENT; its traffic goes back."
  aws deploy stop-deployment --deployment-id "$DEPLOYMENT" --auto-rollback-enabled >/dev/null ||
    say "$DEPLOYMENT could not be stopped; waiting for its end."
  await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_over
  DEPLOYMENT=$(jq -r '.deploymentInfo.rollbackInfo.rollbackDeploymentId // ""' "$WORK/deployment.json")
  if [ -n "$DEPLOYMENT" ]; then await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_over; fi
}

codedeploy_over() {
  read_deployment
  case $DEPLOYMENT_STATUS in
    Succeeded | Failed | Stopped) return 0 ;;
    *) return 1 ;;
  esac
}
