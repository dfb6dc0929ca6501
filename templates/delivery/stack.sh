
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

# prepare: what the pipeline's own CloudFormation actions must be told, so that they move no traffic and no image; and that their change takes
# nothing away. The image is empty where the stack is not there yet, or has none of its own.
prepare() {
  need_environment
  need_image
  as_deploy
  await "$WAIT_MINUTES" "the stack $STACK" stack_settled
  if [ -n "$IMAGE_SCANNER" ] || [ "$SIGN" = yes ]; then need_sound_image; fi
  read_traffic
  prepare_image=$(stack_parameter Image)
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) rehearse ;;
    ABSENT | REVIEW_IN_PROGRESS) ;;
    *) say "$STACK is in $STACK_STATUS: what would change in it cannot be looked at before." ;;
  esac
  print_exports LIVE_TARGET_GROUP "${COLOUR:-blue}" FIRST_TARGET_GROUP "${FIRST:-blue}" LIVE_IMAGE "$prepare_image" >"$STATE/exports.sh"
  cat "$STATE/exports.sh"
}

# rehearse: the change that this release would bring, made and looked at, and not carried out.
rehearse() {
  upload_template
  adopt_traffic
  wanted_parameters "$IMAGE"
  plan_change UPDATE "$TEMPLATE_KEY" "$WORK/wanted.json"
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  refuse_lost_traffic
  drop_change_set
}

# Named by content: a release record can point at exactly this template for as long as the bucket keeps it.
upload_template() {
  need sha256sum
  if ! is_template; then TEMPLATE_FILE=$HERE/service.yaml; fi
  [ -f "$TEMPLATE_FILE" ] || die "$TEMPLATE_FILE is missing; the stack is made from it. Deliver the service's files again."
  TEMPLATE_KEY=templates/$SERVICE/$(sha256sum <"$TEMPLATE_FILE" | cut -c1-64).yaml
  put_object "$TEMPLATE_KEY" "$TEMPLATE_FILE"
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
  wanted_parameters "${1:-}"
  change_stack "$TEMPLATE_KEY" "$WORK/wanted.json"
}

# wanted_parameters IMAGE: into $WORK/wanted.json; after read_stack and need_image. The number of tasks belongs to autoscaling, whatever a file says.
wanted_parameters() {
  jq --arg gives "$IMAGE_PARAMETER $MIGRATION_IMAGE_PARAMETER $HAS_LISTENER $FIRST_TARGET_GROUP_PARAMETER" --arg image "$1" --arg kept "$(stack_parameter Image)" --arg release "$IMAGE" '
    ($gives | split(" ")) as $gives
    | (.Parameters // {} | del(.DesiredCount))
      + (if $gives[0] == "yes" then (if $image != "" then {Image: $image} elif $kept != "" then {Image: $kept} else {} end) else {} end)
      + (if $gives[1] == "yes" then {MigrationImage: $release} else {} end)
      + (if $gives[2] == "yes" then {LiveTargetGroup: "blue"} else {} end)
      + (if $gives[3] == "yes" then {FirstTargetGroup: "blue"} else {} end)' "$HERE/params-$ENVIRONMENT.json" >"$WORK/wanted.json"
}

# Sets change_type, by the state that the stack is at rest in.
stack_change_type() {
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
}

# change_stack TEMPLATE_KEY PARAMETERS_FILE: after stack_settled. Traffic stays where it is, whatever the file says.
change_stack() {
  stack_change_type
  read_traffic
  if [ "$change_type" = UPDATE ]; then adopt_traffic; fi
  plan_change "$change_type" "$1" "$2"
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  if [ "$change_type" = UPDATE ]; then refuse_lost_traffic; fi
  execute_change_set
}

# plan_change TYPE TEMPLATE_KEY PARAMETERS_FILE: after read_traffic.
plan_change() {
  with_traffic "$3" | jq 'to_entries | map({ParameterKey: .key, ParameterValue: (.value | tostring)})' >"$WORK/parameters.json"
  jq '.Tags // {} | to_entries | map({Key: .key, Value: .value})' "$HERE/params-$ENVIRONMENT.json" >"$WORK/tags.json"
  make_change_set "$1" --template-url "https://$BUNDLE_BUCKET.s3.$AWS_REGION.amazonaws.com/$2" --tags "file://$WORK/tags.json"
}

# make_change_set TYPE OPTIONS...: with the parameters in $WORK/parameters.json. Sets CHANGE_SET and CHANGE_STATUS.
make_change_set() {
  change_number=$((${change_number:-0} + 1))
  CHANGE_SET=delivery-$(date +%s)-$$-$change_number
  change_kind=$1
  shift
  aws cloudformation create-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --change-set-type "$change_kind" "$@" \
    --parameters "file://$WORK/parameters.json" --capabilities CAPABILITY_NAMED_IAM --role-arn "$CLOUDFORMATION_ROLE_ARN" >/dev/null ||
    die "CloudFormation did not take the change of $STACK; see the message above. Nothing has changed."
  await 10 "the change set $CHANGE_SET of $STACK" change_set_ready
}

execute_change_set() {
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

drop_change_set() {
  aws cloudformation delete-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" >/dev/null 2>&1 ||
    say "the change set $CHANGE_SET was left behind; it does no harm."
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
  drop_change_set
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
