# Read by the stand-in for the AWS CLI: stacks, the service in each, and what carries its traffic. A stack is a folder: `status`, `template`,
# `parameters` (as DescribeStacks lists them), `colour`, and `next`, the change set that waits.

# parameters_of TEMPLATE: a line for each parameter, with its default behind it where it has one.
parameters_of() {
  awk '/^[A-Za-z]/ { inside = ($0 == "Parameters:") }
    inside && /^  [A-Za-z0-9]+:$/ { if (name != "") print name "\t" given; name = substr($1, 1, length($1) - 1); given = "-" }
    inside && /^    Default: / { given = substr($0, 14); gsub(/^'"'|'"'$/, "", given); given = "=" given }
    END { if (name != "") print name "\t" given }' "$1"
}

# parameter STACK NAME
parameter() { jq -r --arg name "$2" '[.[] | select(.ParameterKey == $name).ParameterValue][0] // ""' "$state/stacks/$1/parameters"; }

describe_stack() {
  if [ ! -e "$state/stacks/$1/status" ]; then refuse "ValidationError: Stack with id $1 does not exist"; fi
  jq -n --slurpfile parameters "$state/stacks/$1/parameters" --arg status "$(cat "$state/stacks/$1/status")" --arg stack "$1" '
    {Stacks: [{StackStatus: $status, Parameters: $parameters[0],
      Outputs: (if any($parameters[0][]; .ParameterKey == "MigrationImage") then
        [{OutputKey: "MigrationTaskDefinitionArn", OutputValue: "\($stack)-migration:1"}] else [] end)}]}'
}

list_resources() {
  jq -n '{StackResourceSummaries: [["InternalBlueTargetGroup", "TargetGroup", "blue"], ["InternalGreenTargetGroup", "TargetGroup", "green"],
    ["InternalRule1200", "ListenerRule", "rule-of-\($stack)"]] | map({LogicalResourceId: .[0],
      ResourceType: "AWS::ElasticLoadBalancingV2::\(.[1])", PhysicalResourceId: .[2]})}' --arg stack "$1"
}

# Weights, as ECS sets them when it moves traffic.
describe_rules() {
  name=${1#rule-of-}
  jq -n --arg rule "$1" --arg colour "$(cat "$state/stacks/$name/colour")" --arg host "$(parameter "$name" InternalRule1200Host)" '{Rules: [{RuleArn: $rule,
    Conditions: [{Field: "host-header", HostHeaderConfig: {Values: [$host]}}, {Field: "path-pattern", PathPatternConfig: {Values: ["/*"]}}],
    Actions: [{Type: "forward", ForwardConfig: {TargetGroups: (["blue", "green"] | map({TargetGroupArn: ., Weight: (if . == $colour then 100 else 0 end)}))}}]}]}'
}

describe_service() {
  jq -n --arg task "$(cat "$state/services/$1")" '{services: [{status: "ACTIVE", taskDefinition: $task, events: [],
    loadBalancers: [{targetGroupArn: "blue", containerName: "app", containerPort: 8080}],
    deployments: [{status: "PRIMARY", rolloutState: "COMPLETED", taskDefinition: $task}]}]}'
}

# register FAMILY FILE: the next revision; prints its name.
register() {
  mkdir -p "$state/tasks"
  revision=$1:$(($(find "$state/tasks" -name "$1:*" | wc -l) + 1))
  jq --arg arn "$revision" '{taskDefinition: (. + {taskDefinitionArn: $arn})}' "$2" >"$state/tasks/$revision"
  printf '%s\n' "$revision"
}

create_change_set() {
  name=$(value --stack-name "$@")
  next=$state/stacks/$name/next
  rm -rf "$next"
  mkdir -p "$next"
  place=$(value --template-url "$@")$(value --template-body "$@")
  case $place in
    file://*) cp "${place#file://}" "$next/template" ;;
    https://*) cp "$bucket/${place#https://*/}" "$next/template" ;;
    *) cp "$state/stacks/$name/template" "$next/template" ;;
  esac
  parameters_of "$next/template" >"$next/declared"
  given=$(value --parameters "$@")
  jq --rawfile declared "$next/declared" --slurpfile before "$state/stacks/$name/parameters" '
    ($declared | split("\n") | map(select(. != "") | split("\t") | {(.[0]): .[1]}) | add // {}) as $declared
    | ($before[0] | map({(.ParameterKey): .ParameterValue}) | add // {}) as $before
    | (map({(.ParameterKey): (if .UsePreviousValue then $before[.ParameterKey] else .ParameterValue end)}) | add // {}) as $given
    | ($given | keys - ($declared | keys)) as $strangers
    | ([$declared | to_entries[] | select(.value == "-" and $given[.key] == null).key]) as $missing
    | if $strangers != [] then error("Parameters: \($strangers) do not exist in the template")
      elif $missing != [] then error("Parameters: \($missing) must have values")
      else $declared | to_entries | map({ParameterKey: .key, ParameterValue: ($given[.key] // .value[1:])}) end' \
    "${given#file://}" >"$next/parameters" || refuse ValidationError
}

describe_change_set() {
  stack=$state/stacks/$1
  if cmp -s "$stack/template" "$stack/next/template" && cmp -s "$stack/parameters" "$stack/next/parameters"; then
    echo "{\"Status\":\"FAILED\",\"StatusReason\":\"The submitted information didn't contain changes.\"}"
  else
    echo '{"Status":"CREATE_COMPLETE","Changes":[]}'
  fi
}

# What makes a task definition: not where traffic goes, nor the migration.
definition() { jq -c 'map(select(.ParameterKey | . != "LiveTargetGroup" and . != "FirstTargetGroup" and . != "MigrationImage"))' "$1/parameters" | cat - "$1/template"; }

execute_change_set() {
  stack=$state/stacks/$1
  image=$(jq -r '[.[] | select(.ParameterKey == "Image").ParameterValue][0] // ""' "$stack/next/parameters")
  if fault "deploy-$1" && [ "$image" != "$(parameter "$1" Image)" ]; then
    rm -rf "$stack/next"
    echo UPDATE_ROLLBACK_COMPLETE >"$stack/status"
    change "stack $1: $image failed and was taken back"
    return
  fi
  definition "$stack" >"$stack/before"
  colour_said=$(parameter "$1" LiveTargetGroup)
  cp "$stack/next/template" "$stack/next/parameters" "$stack"
  rm -rf "$stack/next"
  definition "$stack" >"$stack/after"
  # CloudFormation rewrites the listener's rule where the parameter has changed.
  colour_says=$(parameter "$1" LiveTargetGroup)
  if [ "$colour_said" != "$colour_says" ]; then printf '%s\n' "$colour_says" >"$stack/colour"; fi
  bring_tasks "$1" "$image"
  change "stack $1: $image, migration $(parameter "$1" MigrationImage)"
  echo UPDATE_COMPLETE >"$stack/status"
}

# bring_tasks STACK IMAGE: what the stack owns of the service's task definitions.
bring_tasks() {
  migration=$(parameter "$1" MigrationImage)
  if [ -n "$migration" ]; then container "$migration" | jq '{taskDefinition: .}' >"$state/tasks/$1-migration:1"; fi
  if [ -n "$(parameter "$1" CodeDeployGroupName)" ] || cmp -s "$stack/before" "$stack/after"; then return 0; fi
  container "$2" >"$stack/task.json"
  register "$1" "$stack/task.json" >"$state/services/$1"
  if grep -q -e 'Strategy: BLUE_GREEN' -e 'Strategy: CANARY' -e 'Strategy: LINEAR' "$stack/template"; then change_colour "$1"; fi
}

change_colour() {
  case $(cat "$state/stacks/$1/colour") in
    blue) echo green >"$state/stacks/$1/colour" ;;
    *) echo blue >"$state/stacks/$1/colour" ;;
  esac
}

container() { jq -n --arg image "$1" '{containerDefinitions: [{name: "app", image: $image}]}'; }

# The appspec names the task definition; the application is named as the service is.
deploy_by_codedeploy() {
  mkdir -p "$state/deployments"
  name=$(value --application-name "$@")
  revision=$(value --revision "$@")
  deployment=d-$(($(find "$state/deployments" -type f | wc -l) + 1))
  if fault "deploy-$name"; then
    echo '{"deploymentInfo":{"status":"Failed","errorInformation":{"code":"HEALTH_CONSTRAINTS","message":"unhealthy"}}}' >"$state/deployments/$deployment"
    change "deployment $name: failed and was taken back"
  else
    jq -r .appSpecContent.content "${revision#file://}" | sed -n "s/^ *TaskDefinition: *[\"']\{0,1\}\([^\"']*\)[\"']\{0,1\}$/\1/p" >"$state/services/$name"
    change_colour "$name"
    change "deployment $name: $(jq -r '.taskDefinition.containerDefinitions[] | select(.name == "app").image' "$state/tasks/$(cat "$state/services/$name")")"
    echo '{"deploymentInfo":{"status":"Succeeded"}}' >"$state/deployments/$deployment"
  fi
  printf '%s\n' "$deployment"
}

# CodeBuild: a project is a script that the test has made of the stack that has it; the build runs at once, on the object that is named.
build_of_another_project() {
  mkdir -p "$state/builds"
  if [ "$2" = batch-get-builds ]; then
    jq -n --arg status "$(cat "$state/builds/$(value --ids "$@").status")" '{builds: [{buildStatus: $status}]}'
    return
  fi
  request=$(value --cli-input-json "$@")
  request=${request#file://}
  project=$state/projects/$(jq -r .projectName "$request")
  if [ ! -e "$project" ]; then refuse "ResourceNotFoundException: $project"; fi
  build=build-$(($(find "$state/builds" -name '*.status' | wc -l) + 1))
  mkdir "$state/builds/$build"
  cp "$request" "$state/builds/$build.request"
  request=$state/builds/$build.request
  jq -r '.sourceLocationOverride | split("/")[1:] | join("/")' "$request" >"$state/builds/$build.key"
  (
    cd "$state/builds/$build"
    unzip -q "$state/versions/$(cat "../$build.key")/$(jq -r .sourceVersion "$request")"
    jq -r '.environmentVariablesOverride[] | "export \(.name)=\(.value | @sh)"' "$request" >"../$build.variables"
    . "../$build.variables"
    CODEBUILD_SRC_DIR=$PWD sh "$project" >"../$build.log" 2>&1
  ) && echo SUCCEEDED >"$state/builds/$build.status" || echo FAILED >"$state/builds/$build.status"
  printf '%s\n' "$build"
}
