#!/bin/sh
# The AWS CLI: a bucket with versions, a parameter store, a registry, stacks with a service in each, and CodeDeploy, all in the folder
# `state`. A stack takes the parameters that its template has and no others, and a deployment makes a new task definition.
set -eu
. "$(dirname "$0")/record.sh"
. "$here/stacks.sh"
. "$here/apps.sh"

refuse() {
  printf 'An error occurred (%s)\n' "$1" >&2
  exit 254
}
bucket=$state/bucket
verb="$1 $2"

# keep KEY FILE: a new version of the object; prints its id.
keep() {
  mkdir -p "$bucket/$(dirname "$1")" "$state/versions/$1"
  cp "$2" "$bucket/$1"
  version=version-$((4711 + $(find "$state/versions/$1" -type f | wc -l)))
  cp "$2" "$state/versions/$1/$version"
  printf '%s\n' "$version"
}

case $(value --stack-name "$@") in
  *-review-*)
    app_stack "$@"
    exit
    ;;
esac

case $verb in
  'sts get-caller-identity') printf '%s\n' "$AWS_ROLE_ARN" | cut -d: -f5 ;;
  'sts assume-role') jq -n --arg role "$(value --role-arn "$@")" '{Credentials: {AccessKeyId: "A", SecretAccessKey: "B", SessionToken: $role}}' ;;
  'ecr get-login-password') echo 'registry-password' ;;
  'ecr describe-images')
    tag=$(value --image-ids "$@" | sed 's/^imageTag=//')
    if [ ! -e "$state/images/$tag" ]; then refuse ImageNotFoundException; fi
    cat "$state/images/$tag"
    ;;
  'ecr batch-get-image') echo '{"images":[{"imageManifest":"{}","imageManifestMediaType":"application/json"}]}' ;;
  'ecr put-image') change "image kept as $(value --image-tag "$@")" ;;
  's3api put-object')
    key=$(value --key "$@")
    if [ "$(value --if-none-match "$@")" = '*' ] && [ -e "$bucket/$key" ]; then refuse PreconditionFailed; fi
    keep "$key" "$(value --body "$@")"
    case $key in
      bundles/*) change "bundle uploaded" ;;
      records/*/*/*) ;;
      records/*) change "record $key: $(jq -r .version "$bucket/$key")" ;;
    esac
    ;;
  's3api get-object')
    key=$(value --key "$@")
    asked=$(value --version-id "$@")
    for last in "$@"; do :; done
    object=$bucket/$key
    if [ -n "$asked" ]; then object=$state/versions/$key/$asked; fi
    if [ ! -e "$object" ]; then refuse NoSuchKey; fi
    cp "$object" "$last"
    ;;
  's3api list-objects-v2')
    if [ -d "$bucket" ]; then (cd "$bucket" && find . -type f); fi | cut -c3- | sort |
      jq -Rn --arg prefix "$(value --prefix "$@")" '[inputs | select(startswith($prefix)) | {Key: .}] | if . == [] then {} else {Contents: .} end'
    ;;
  'ssm get-parameter')
    parameter=$state/parameters/$(value --name "$@" | tr / _)
    if [ ! -e "$parameter" ]; then refuse ParameterNotFound; fi
    cat "$parameter"
    ;;
  'ssm put-parameter')
    change "parameter $(value --name "$@")"
    mkdir -p "$state/parameters"
    text=$(value --value "$@")
    cp "${text#file://}" "$state/parameters/$(value --name "$@" | tr / _)"
    ;;
  'cloudformation describe-stacks') describe_stack "$(value --stack-name "$@")" ;;
  'cloudformation list-stack-resources') list_resources "$(value --stack-name "$@")" ;;
  'cloudformation create-change-set') create_change_set "$@" ;;
  'cloudformation describe-change-set') describe_change_set "$(value --stack-name "$@")" ;;
  'cloudformation execute-change-set') execute_change_set "$(value --stack-name "$@")" ;;
  'cloudformation delete-change-set') rm -rf "$state/stacks/$(value --stack-name "$@")/next" ;;
  'cloudformation describe-stack-events') echo '{"StackEvents":[]}' ;;
  'elbv2 describe-rules') if [ -n "$(value --listener-arn "$@")" ]; then app_rules; else describe_rules "$(value --rule-arns "$@")"; fi ;;
  'ecs describe-services') describe_service "$(value --services "$@")" ;;
  'ecs describe-task-definition') cat "$state/tasks/$(value --task-definition "$@")" ;;
  'ecs register-task-definition')
    input=$(value --cli-input-json "$@")
    register "$(jq -r .family "${input#file://}")" "${input#file://}"
    ;;
  'ecs run-task')
    change "migration $(value --task-definition "$@")"
    jq -n --arg task "$(value --task-definition "$@")" '{tasks: [{taskArn: "task/\($task)"}]}'
    ;;
  'ecs describe-tasks')
    code=0
    if fault migration; then code=1; fi
    jq -n --argjson code "$code" '{tasks: [{lastStatus: "STOPPED", stoppedReason: "done", containers: [{name: "app", exitCode: $code}]}]}'
    ;;
  'ecs list-tasks') echo '{"taskArns":[]}' ;;
  'logs get-log-events') echo '{"events":[]}' ;;
  'deploy list-deployments') echo '{"deployments":[]}' ;;
  'deploy create-deployment') deploy_by_codedeploy "$@" ;;
  'deploy get-deployment') cat "$state/deployments/$(value --deployment-id "$@")" ;;
  'deploy list-deployment-targets') echo '[]' ;;
  'codepipeline start-pipeline-execution') echo 'execution-0815' ;;
  'codepipeline get-pipeline-execution') echo 'handed-over' ;;
  'codepipeline list-pipeline-executions') if [ -e "$state/executions" ]; then cat "$state/executions"; else echo '{"pipelineExecutionSummaries":[]}'; fi ;;
  'codebuild start-build' | 'codebuild batch-get-builds') build_of_another_project "$@" ;;
  *) refuse "$verb is not known here" ;;
esac
