#!/bin/sh
# The AWS CLI: a bucket, a parameter store, a registry, and stacks with a service in each, all in the folder `state`.
set -eu
. "$(dirname "$0")/record.sh"

# value OPTION ARGUMENTS...: what follows the option.
value() {
  wanted=$1
  shift
  while [ $# -gt 1 ]; do
    if [ "$1" = "$wanted" ]; then
      printf '%s\n' "$2"
      return
    fi
    shift
  done
}
refuse() {
  printf 'An error occurred (%s)\n' "$1" >&2
  exit 254
}
stack() { value --stack-name "$@"; }
bucket=$state/bucket
verb="$1 $2"

case $verb in
  'sts get-caller-identity') printf '%s\n' "$AWS_ROLE_ARN" | cut -d: -f5 ;;
  'ecr get-login-password') echo 'registry-password' ;;
  'ecr describe-images')
    tag=$(value --image-ids "$@" | sed 's/^imageTag=//')
    if [ ! -e "$state/images/$tag" ]; then refuse ImageNotFoundException; fi
    cat "$state/images/$tag"
    ;;
  'ecr batch-get-image') echo '{"images":[{"imageManifest":"{}","imageManifestMediaType":"application/json"}]}' ;;
  'ecr put-image') ;;
  's3api put-object')
    key=$(value --key "$@")
    mkdir -p "$bucket/$(dirname "$key")"
    cp "$(value --body "$@")" "$bucket/$key"
    echo 'version-4711'
    ;;
  's3api get-object')
    key=$(value --key "$@")
    for last in "$@"; do :; done
    if [ ! -e "$bucket/$key" ]; then refuse NoSuchKey; fi
    cp "$bucket/$key" "$last"
    ;;
  'ssm get-parameter') refuse ParameterNotFound ;;
  'ssm put-parameter') ;;
  'cloudformation describe-stacks')
    name=$(stack "$@")
    if [ ! -e "$state/stacks/$name.parameters" ]; then echo '[]' >"$state/stacks/$name.parameters"; fi
    jq -n --slurpfile parameters "$state/stacks/$name.parameters" --arg status "$(cat "$state/stacks/$name.status")" '{Stacks: [{
      StackStatus: $status, Parameters: $parameters[0],
      Outputs: []}]}'
    ;;
  'cloudformation list-stack-resources') jq -n '{StackResourceSummaries: [["PublicBlueTargetGroup", "TargetGroup", "blue"],
    ["PublicGreenTargetGroup", "TargetGroup", "green"], ["PublicRule1", "ListenerRule", "rule"]] | map({LogicalResourceId: .[0],
      ResourceType: "AWS::ElasticLoadBalancingV2::\(.[1])", PhysicalResourceId: .[2]})}' ;;
  'cloudformation delete-change-set') ;;
  'cloudformation create-change-set')
    parameters=$(value --parameters "$@")
    next=$state/stacks/$(stack "$@").next
    jq -r '.[] | select(.ParameterKey == "Image").ParameterValue' "${parameters#file://}" >"$next"
    cp "${parameters#file://}" "$next.parameters"
    cp "$bucket/$(value --template-url "$@" | sed 's|^https://[^/]*/||')" "$next.template"
    ;;
  'cloudformation describe-change-set') echo '{"Status":"CREATE_COMPLETE","Changes":[]}' ;;
  'cloudformation execute-change-set')
    name=$(stack "$@")
    if fault "deploy-$name"; then
      echo UPDATE_ROLLBACK_COMPLETE >"$state/stacks/$name.status"
    else
      mv "$state/stacks/$name.next" "$state/stacks/$name.image"
      mv "$state/stacks/$name.next.parameters" "$state/stacks/$name.parameters"
      mv "$state/stacks/$name.next.template" "$state/stacks/$name.template"
      echo UPDATE_COMPLETE >"$state/stacks/$name.status"
    fi
    ;;
  'cloudformation describe-stack-events') echo '{"StackEvents":[]}' ;;
  'elbv2 describe-rules') echo '{"Rules":[{"RuleArn":"rule","Actions":[{"Type":"forward","TargetGroupArn":"blue"}]}]}' ;;
  'ecs describe-services')
    name=$(value --services "$@")
    jq -n --arg definition "$name:$(cat "$state/stacks/$name.image" "$state/stacks/$name.template" 2>/dev/null | cksum | cut -d' ' -f1)" '{services: [{status: "ACTIVE", taskDefinition: $definition, events: [],
      deployments: [{status: "PRIMARY", rolloutState: "COMPLETED"}]}]}'
    ;;
  'ecs describe-task-definition')
    name=$(value --task-definition "$@")
    jq -n --arg image "$(cat "$state/stacks/${name%:*}.image")" --arg container "$CONTAINER_NAME" '{taskDefinition: {containerDefinitions: [{name: $container, image: $image}]}}'
    ;;
  'codepipeline start-pipeline-execution') echo 'execution-0815' ;;
  'ecs list-tasks') echo '{"taskArns":[]}' ;;
  *) refuse "$verb is not known here" ;;
esac
