
# ---- the service's stack in an environment ----

# Sets STACK_STATUS (ABSENT where there is none) and leaves the stack in $WORK/stack.json.
read_stack() {
  if aws cloudformation describe-stacks --stack-name "$STACK" --output json >"$WORK/stack.json" 2>"$WORK/stack.err"; then
    STACK_STATUS=$(jq -r '.Stacks[0].StackStatus' "$WORK/stack.json")
  elif grep -q 'does not exist' "$WORK/stack.err"; then
    STACK_STATUS=ABSENT
    printf '{"Stacks":[{}]}\n' >"$WORK/stack.json"
  else
    cat "$WORK/stack.err" >&2
    die "the stack $STACK could not be read; see the message above. The role needs cloudformation:DescribeStacks."
  fi
}

stack_output() {
  jq -r --arg name "$1" '[.Stacks[0].Outputs[]? | select(.OutputKey == $name).OutputValue][0] // ""' "$WORK/stack.json"
}

stack_parameter() {
  jq -r --arg name "$1" '[.Stacks[0].Parameters[]? | select(.ParameterKey == $name).ParameterValue][0] // ""' "$WORK/stack.json"
}

stack_settled() {
  read_stack
  case $STACK_STATUS in
    REVIEW_IN_PROGRESS) return 0 ;;
    *_IN_PROGRESS) return 1 ;;
    *) return 0 ;;
  esac
}

# Sets COLOUR to the target group that carries production traffic: a template that names the other one would move it.
read_colour() {
  COLOUR=''
  if [ "$HAS_LISTENER" != yes ]; then return; fi
  if [ "$STACK_STATUS" = ABSENT ] || [ "$STACK_STATUS" = REVIEW_IN_PROGRESS ]; then
    COLOUR=blue
    return
  fi
  colour_rule=$(stack_output ProductionRuleArn)
  if [ -z "$colour_rule" ]; then return; fi
  aws elbv2 describe-rules --rule-arns "$colour_rule" --output json >"$WORK/rules.json" ||
    die "the production listener rule of $STACK could not be read, and which colour is live must be known before the stack changes. The role needs elasticloadbalancing:DescribeRules."
  COLOUR=$(jq -r --arg blue "$(stack_output BlueTargetGroupArn)" --arg green "$(stack_output GreenTargetGroupArn)" '
    [.Rules[0].Actions[] | select(.Type == "forward")
      | if .ForwardConfig.TargetGroups then .ForwardConfig.TargetGroups[] else {TargetGroupArn, Weight: 1} end
      | select((if .Weight == null then 1 else .Weight end) > 0).TargetGroupArn] | unique
    | if . == [$blue] then "blue" elif . == [$green] then "green" else "both or neither: \(join(" "))" end' "$WORK/rules.json")
  case $COLOUR in
    blue | green) say "live colour: $COLOUR" ;;
    *) die "production traffic goes to $COLOUR; it must go to one of the stack's two target groups. A deployment is still shifting it: let it end, or stop it, and run this job again." ;;
  esac
}

# What the pipeline's own CloudFormation actions must be told, so that they move no traffic and no image.
live_target_group() {
  as_deploy
  await "$WAIT_MINUTES" "the stack $STACK" stack_settled
  read_colour
  printf '%s\n' "${COLOUR:-blue}"
}

# Empty where the stack is not there yet, or has no image of its own.
live_image() {
  as_deploy
  read_stack
  stack_parameter Image
}

# Where CloudFormation and CodeDeploy are the pipeline's own actions, this comes before them.
prepare() {
  if [ -n "$IMAGE_SCANNER" ] || [ "$SIGN" = yes ]; then
    as_deploy
    need_sound_image
  fi
  prepare_colour=$(live_target_group)
  prepare_image=$(live_image)
  print_exports LIVE_TARGET_GROUP "$prepare_colour" LIVE_IMAGE "$prepare_image" >"$STATE/exports.sh"
  cat "$STATE/exports.sh"
}

# Named by content: a release record can point at exactly this template for as long as the bucket keeps it.
upload_template() {
  need sha256sum
  [ -f "$HERE/service.yaml" ] || die "$HERE/service.yaml is missing; the stack is made from it. Deliver the service's files again."
  TEMPLATE_KEY=templates/$SERVICE/$(sha256sum <"$HERE/service.yaml" | cut -c1-64).yaml
  put_object "$TEMPLATE_KEY" "$HERE/service.yaml"
}

# update_stack [IMAGE]: without an image, the one that runs stays. The migration is always this release's.
update_stack() {
  need_environment
  IMAGE=''
  if [ "$MIGRATION_IMAGE_PARAMETER" = yes ] || [ -n "${1:-}" ]; then need_image; fi
  as_deploy
  [ -f "$HERE/params-$ENVIRONMENT.json" ] ||
    die "$HERE/params-$ENVIRONMENT.json is missing; the stack's parameters stand there. Deliver the service's files again."
  upload_template
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  # The number of tasks belongs to autoscaling, whatever a file says.
  jq --arg gives "$IMAGE_PARAMETER $MIGRATION_IMAGE_PARAMETER $HAS_LISTENER" --arg image "${1:-}" --arg kept "$(stack_parameter Image)" --arg release "$IMAGE" '
    ($gives | split(" ")) as $gives
    | (.Parameters // {} | del(.DesiredCount))
      + (if $gives[0] == "yes" then (if $image != "" then {Image: $image} elif $kept != "" then {Image: $kept} else {} end) else {} end)
      + (if $gives[1] == "yes" then {MigrationImage: $release} else {} end)
      + (if $gives[2] == "yes" then {LiveTargetGroup: "blue"} else {} end)' "$HERE/params-$ENVIRONMENT.json" >"$WORK/wanted.json"
  change_stack "$TEMPLATE_KEY" "$WORK/wanted.json"
}

# change_stack TEMPLATE_KEY PARAMETERS_FILE: after stack_settled. Traffic stays where it is, whatever the file says.
change_stack() {
  case $STACK_STATUS in
    ABSENT | REVIEW_IN_PROGRESS) change_type=CREATE ;;
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_*)
      die "the stack $STACK is in $STACK_STATUS: its first creation did not end well. Delete it and create it again, then run this job again."
      ;;
    UPDATE_ROLLBACK_FAILED | UPDATE_FAILED)
      die "the stack $STACK is in $STACK_STATUS. Call \"aws cloudformation continue-update-rollback --stack-name $STACK\", then run this job again."
      ;;
    *) change_type=UPDATE ;;
  esac
  read_colour
  jq --arg colour "$COLOUR" '(if $colour != "" and has("LiveTargetGroup") then .LiveTargetGroup = $colour else . end)
    | to_entries | map({ParameterKey: .key, ParameterValue: (.value | tostring)})' "$2" >"$WORK/parameters.json"
  jq '.Tags // {} | to_entries | map({Key: .key, Value: .value})' "$HERE/params-$ENVIRONMENT.json" >"$WORK/tags.json"
  CHANGE_SET=delivery-$(date +%s)-$$
  aws cloudformation create-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --change-set-type "$change_type" \
    --template-url "https://$BUNDLE_BUCKET.s3.$AWS_REGION.amazonaws.com/$1" --parameters "file://$WORK/parameters.json" \
    --tags "file://$WORK/tags.json" --capabilities CAPABILITY_NAMED_IAM --role-arn "$CLOUDFORMATION_ROLE_ARN" >/dev/null ||
    die "CloudFormation did not take the change of $STACK; see the message above. Nothing has changed."
  await 10 "the change set $CHANGE_SET of $STACK" change_set_ready
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  say "$STACK: $(jq -r '[.Changes[]?.ResourceChange | "\(.Action) \(.LogicalResourceId)\(if .Replacement == "True" then " (replacement)" else "" end)"] | join(", ")' "$WORK/change.json")"
  aws cloudformation execute-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" ||
    die "the change of $STACK could not be started; see the message above."
  await "$WAIT_MINUTES" "the change of the stack $STACK" stack_settled
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE) say "$STACK: $STACK_STATUS" ;;
    *)
      stack_reasons
      service_troubles
      die "the stack $STACK ended in $STACK_STATUS, and what ran before still runs. The reasons are above: mend what they name, then run the pipeline again."
      ;;
  esac
}

change_set_ready() {
  aws cloudformation describe-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --output json >"$WORK/change.json" ||
    die "the change set $CHANGE_SET of $STACK could not be read; see the message above."
  CHANGE_STATUS=$(jq -r .Status "$WORK/change.json")
  case $CHANGE_STATUS in
    CREATE_COMPLETE | FAILED) return 0 ;;
    *) return 1 ;;
  esac
}

# "Nothing to change" comes as a failure, told apart by its text alone.
refused_change_set() {
  change_reason=$(jq -r '.StatusReason // ""' "$WORK/change.json")
  aws cloudformation delete-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" >/dev/null 2>&1 ||
    say "the change set $CHANGE_SET was left behind; it does no harm."
  case $change_reason in
    *"didn't contain changes"* | *'No updates are to be performed'*) say "$STACK: nothing to change." ;;
    *) die "CloudFormation refused the change of $STACK: $change_reason Nothing has changed." ;;
  esac
}

# Only what failed since the last thing that a person or a pipeline asked for; what was merely cancelled is an echo.
stack_reasons() {
  aws cloudformation describe-stack-events --stack-name "$STACK" --max-items 300 --output json >"$WORK/events.json" || return 0
  jq -r '.StackEvents | (map(.ResourceStatusReason == "User Initiated") | index(true)) as $start | .[0:($start // length)] | reverse | .[]
    | select(.ResourceStatus | endswith("_FAILED")) | select((.ResourceStatusReason // "") | test("cancelled"; "i") | not)
    | "  \(.LogicalResourceId) (\(.ResourceType)) \(.ResourceStatus): \(.ResourceStatusReason // "no reason given")"' "$WORK/events.json" >&2
}
