
# ---- live traffic: what carries it, and that no change of the stack takes it away ----

# read_traffic: after read_stack. Sets COLOUR to the target group that carries production traffic (empty where nothing is routed yet) and FIRST
# to the one that the ECS service names first. $WORK/traffic.json holds what carries the routes that the catalog wants.
read_traffic() {
  COLOUR=''
  FIRST=''
  printf '{"rules": [], "groups": []}\n' >"$WORK/traffic.json"
  if [ "$HAS_LISTENER" != yes ]; then return; fi
  if [ "$STACK_STATUS" = ABSENT ] || [ "$STACK_STATUS" = REVIEW_IN_PROGRESS ]; then
    COLOUR=blue
    FIRST=blue
    return
  fi
  aws cloudformation list-stack-resources --stack-name "$STACK" --output json >"$WORK/resources.json" ||
    die "the resources of $STACK could not be listed, and which colour is live must be known before the stack changes. The role needs cloudformation:ListStackResources."
  jq '[.StackResourceSummaries[]? | select(.ResourceStatus != "DELETE_COMPLETE") | {type: .ResourceType, id: .LogicalResourceId, arn: (.PhysicalResourceId // "")}]' \
    "$WORK/resources.json" >"$WORK/present.json"
  traffic_rules=$(jq -r '[.[] | select(.type == "AWS::ElasticLoadBalancingV2::ListenerRule" and (.id | endswith("Test") | not) and .arn != "").arn] | join(" ")' "$WORK/present.json")
  if [ -z "$traffic_rules" ]; then return; fi
  # ARNs hold no blanks.
  # shellcheck disable=SC2086
  aws elbv2 describe-rules --rule-arns $traffic_rules --output json >"$WORK/rules.json" ||
    die "the production listener rules of $STACK could not be read, and which colour is live must be known before the stack changes. The role needs elasticloadbalancing:DescribeRules."
  read_carrying
  COLOUR=$(jq -r .colour "$WORK/traffic.json")
  case $COLOUR in
    blue | green) say "live colour: $COLOUR" ;;
    *) die "production traffic goes to $COLOUR; it must go to one colour of the stack's target groups. A deployment is still shifting it: let it end, or stop it, and run this job again." ;;
  esac
  read_first
}

# All routes of a service move together.
read_carrying() {
  jq -n --slurpfile present "$WORK/present.json" --slurpfile rules "$WORK/rules.json" --arg routes "$ROUTES" '
    def only(field): [.Conditions[]? | select(.Field == field) | (.HostHeaderConfig.Values // .PathPatternConfig.Values // .Values // [])[0]][0] // "";
    ($routes | split("\n")) as $wanted
    | ([$present[0][] | select(.type == "AWS::ElasticLoadBalancingV2::TargetGroup")
        | {(.arn): (if .id | endswith("BlueTargetGroup") then "blue" else "green" end)}] | add // {}) as $colours
    | [$rules[0].Rules[] | {
        arn: .RuleArn, wanted: ("\(only("host-header")) \(only("path-pattern"))" as $route | any($wanted[]; . == $route)),
        groups: [.Actions[] | select(.Type == "forward")
          | if .ForwardConfig.TargetGroups then .ForwardConfig.TargetGroups[] else {TargetGroupArn, Weight: 1} end
          | select((if .Weight == null then 1 else .Weight end) > 0).TargetGroupArn]}] as $all
    | ([$all[].groups[]] | unique) as $live
    | ($live | map($colours[.]) | unique) as $found
    | {colour: (if ($found | length) == 1 and $found[0] then $found[0] else "both or neither: \($live | join(" "))" end),
      rules: [$all[] | select(.wanted).arn], groups: ([$all[] | select(.wanted).groups[]] | unique)}' >"$WORK/traffic.json"
}

# What the service says of itself: its stack may have been told by hand.
read_first() {
  FIRST=$(stack_parameter FirstTargetGroup)
  FIRST=${FIRST:-blue}
  aws ecs describe-services --cluster "$CLUSTER" --services "$ECS_SERVICE" --output json >"$WORK/named.json" ||
    die "the service $ECS_SERVICE in $CLUSTER could not be read; see the message above. The role needs ecs:DescribeServices."
  FIRST=$(jq -r --slurpfile present "$WORK/present.json" --arg otherwise "$FIRST" '
    [.services[0].loadBalancers[]?.targetGroupArn] as $named
    | [$present[0][] | select(.arn as $arn | any($named[]; . == $arn)) | if .id | endswith("BlueTargetGroup") then "blue" else "green" end] | unique
    | if length == 1 then .[0] else $otherwise end' "$WORK/named.json")
}

# with_traffic FILE: parameters, with what is live now wherever the template asks for it.
with_traffic() {
  jq --arg colour "$COLOUR" --arg first "$FIRST" '
    (if $colour != "" and has("LiveTargetGroup") then .LiveTargetGroup = $colour else . end)
    | (if $first != "" and has("FirstTargetGroup") then .FirstTargetGroup = $first else . end)' "$1"
}

# adopt_traffic: after read_traffic. CloudFormation undoes a failed change by what the stack said before it: were that the colour of an earlier
# deployment, the way back would send the traffic to tasks that are gone. So the stack is told first, by a change of its own that moves nothing.
adopt_traffic() {
  adopt_said=$(stack_parameter LiveTargetGroup)
  if [ -z "$COLOUR" ] || [ -z "$adopt_said" ] || [ "$adopt_said" = "$COLOUR" ]; then return; fi
  say "$STACK says that $adopt_said is live, and it is $COLOUR: it is told so before anything else changes."
  jq --arg colour "$COLOUR" '[.Stacks[0].Parameters[] | if .ParameterKey == "LiveTargetGroup" then {ParameterKey, ParameterValue: $colour}
    else {ParameterKey, UsePreviousValue: true} end]' "$WORK/stack.json" >"$WORK/parameters.json"
  make_change_set UPDATE --use-previous-template
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  execute_change_set
}

# refuse_lost_traffic: after change_set_ready. A change that takes away, or makes anew, what carries traffic must not begin. Routes that the
# catalog no longer has may go; and where traffic stays in one group, a rule may follow another one that the same change makes first.
refuse_lost_traffic() {
  lost=$(jq -r --slurpfile traffic "$WORK/traffic.json" --arg moves "$MOVES_TRAFFIC" '
    def listens: .ResourceType == "AWS::ElasticLoadBalancingV2::ListenerRule";
    ($moves == "no" and any(.Changes[]?.ResourceChange; .Action == "Add" and listens and (.LogicalResourceId | endswith("Test") | not))) as $follows
    | def takes: .Action == "Remove" or .Action == "Dynamic" or .Replacement == "True" or .Replacement == "Conditional";
    def carries: .ResourceType == "AWS::ECS::Service"
      or (.ResourceType == "AWS::ElasticLoadBalancingV2::TargetGroup" and (.PhysicalResourceId as $arn | any($traffic[0].groups[]; . == $arn)))
      or (listens and (.Action == "Remove" and $follows | not) and (.PhysicalResourceId as $arn | any($traffic[0].rules[]; . == $arn)));
    [.Changes[]?.ResourceChange | select(takes and carries)
      | "\(if .Action == "Remove" then "remove" else "replace" end) \(.LogicalResourceId) (\(.ResourceType))"] | join(", ")' "$WORK/change.json")
  if [ -z "$lost" ]; then return; fi
  drop_change_set
  die "the change of $STACK would $lost: that carries the traffic of $SERVICE. Nothing has changed. Take the change back in the catalog, or make it in the steps that \"Change how a living service is deployed\" (docs/how-to/change-how-a-service-is-deployed.md) tells."
}
