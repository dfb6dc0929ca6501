# Read by the stand-in for the AWS CLI: stacks of review apps, which their own jobs make and delete, and the rules that lead to them. A
# stack is a folder: `status`, `template`, `parameters`, and `next`, the change set that waits.

# app_stack VERB ARGUMENTS...
app_stack() {
  # By its id, too: arn:aws:cloudformation:::stack/<name>/1.
  name=$(value --stack-name "$@" | sed 's|.*:stack/||; s|/1$||')
  app=$state/apps/$name
  case $2 in
    describe-stacks) describe_app "$(value --stack-name "$@")" ;;
    create-change-set)
      mkdir -p "$app/next"
      if [ "$(value --change-set-type "$@")" = CREATE ]; then echo REVIEW_IN_PROGRESS >"$app/status"; fi
      given=$(value --parameters "$@")
      cp "${given#file://}" "$app/next/parameters"
      given=$(value --template-body "$@")
      cp "${given#file://}" "$app/next/template"
      ;;
    describe-change-set) echo '{"Status":"CREATE_COMPLETE","Changes":[]}' ;;
    execute-change-set) execute_app ;;
    delete-change-set) rm -rf "$app/next" ;;
    delete-stack) if fault "delete-$name"; then echo DELETE_FAILED >"$app/status"; else rm -rf "$app"; fi ;;
    describe-stack-events)
      reason='the circuit breaker was triggered'
      jq -n --arg reason "$reason" '{StackEvents: [{LogicalResourceId: "Service", ResourceType: "AWS::ECS::Service", ResourceStatus: "CREATE_FAILED", ResourceStatusReason: $reason}]}'
      ;;
    *) refuse "$2 is not known of a review app" ;;
  esac
}

describe_app() {
  if [ -e "$app/status" ]; then
    if [ ! -e "$app/parameters" ]; then echo '[]' >"$app/parameters"; fi
    jq -n --slurpfile parameters "$app/parameters" --arg status "$(cat "$app/status")" --arg name "$name" \
      '{Stacks: [{StackId: "arn:aws:cloudformation:::stack/\($name)/1", StackStatus: $status, Parameters: $parameters[0]}]}'
    return
  fi
  case $1 in
    arn:*) echo '{"Stacks":[{"StackStatus":"DELETE_COMPLETE"}]}' ;;
    *) refuse "ValidationError: Stack with id $name does not exist" ;;
  esac
}

execute_app() {
  before=$(cat "$app/status")
  if fault "deploy-$name"; then
    rm -rf "$app/next"
    if [ "$before" = REVIEW_IN_PROGRESS ]; then echo CREATE_FAILED; else echo UPDATE_ROLLBACK_COMPLETE; fi >"$app/status"
    return
  fi
  mv "$app/next/parameters" "$app/next/template" "$app"
  if [ "$before" = REVIEW_IN_PROGRESS ]; then echo CREATE_COMPLETE; else echo UPDATE_COMPLETE; fi >"$app/status"
}

# Of the listener that leads to review apps; the last one is its default.
app_rules() {
  for file in "$state"/apps/*/parameters; do
    if [ -e "$file" ]; then jq -c '[.[] | {(.ParameterKey): .ParameterValue}] | add // {} | select(.Host)' "$file"; fi
  done | jq -s '{Rules: ([.[] | {RuleArn: .Host, Priority, IsDefault: false, Conditions: [{Field: "host-header", HostHeaderConfig: {Values: [.Host]}}]}]
    + [{RuleArn: "default", Priority: "default", IsDefault: true, Conditions: []}])}'
}
