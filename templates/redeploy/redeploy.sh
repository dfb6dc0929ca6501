# Brings a recorded release of one service back, in one environment: starts that service's own operations project there, which alone
# may act on the service, and waits for it. TARGET, ROLE_ARN, PLATFORM and BUCKET come from the pipeline's definition; SERVICE,
# ENVIRONMENT and RELEASE from whoever started it; BUNDLE_KEY and BUNDLE_VERSION are the source that was named with them.
set -eu

refuse() {
  printf 'redeploy: %s\n' "$*" >&2
  exit 1
}

case $SERVICE in
  '' | *[!A-Za-z0-9._-]*) refuse "the variable SERVICE is \"$SERVICE\"; it must be the name of a service." ;;
esac
case $RELEASE in
  '' | *[!A-Za-z0-9.+_-]*) refuse "the variable RELEASE is \"$RELEASE\"; it must be a version, or \"previous\"." ;;
esac
[ "$ENVIRONMENT" = "$TARGET" ] || refuse "this is the stage of $TARGET, and the variable ENVIRONMENT is \"$ENVIRONMENT\". Start again with the name of an environment."
[ "$BUNDLE_KEY" = "bundles/$SERVICE/bundle.zip" ] || refuse "the source is $BUNDLE_KEY; it must be bundles/$SERVICE/bundle.zip. Name it with S3_OBJECT_KEY when you start."

CREDENTIALS=$(aws sts assume-role --role-arn "$ROLE_ARN" --role-session-name redeploy --output json) || refuse "the role $ROLE_ARN could not be taken on; see the message above."
AWS_ACCESS_KEY_ID=$(printf '%s' "$CREDENTIALS" | jq -r .Credentials.AccessKeyId)
AWS_SECRET_ACCESS_KEY=$(printf '%s' "$CREDENTIALS" | jq -r .Credentials.SecretAccessKey)
AWS_SESSION_TOKEN=$(printf '%s' "$CREDENTIALS" | jq -r .Credentials.SessionToken)
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
unset CREDENTIALS

# Everything that is data stands in a file: no value becomes an option.
jq -n --arg project "$PLATFORM-$SERVICE-$TARGET-operations" --arg location "$BUCKET/$BUNDLE_KEY" --arg version "$BUNDLE_VERSION" \
  --arg environment "$TARGET" --arg release "$RELEASE" --arg token "$(printf '%s' "$CODEBUILD_BUILD_ID" | sha256sum | cut -c1-64)" '
  {projectName: $project, sourceTypeOverride: "S3", sourceLocationOverride: $location, sourceVersion: $version,
    artifactsOverride: {type: "NO_ARTIFACTS"}, idempotencyToken: $token,
    environmentVariablesOverride: ({OPERATION: "redeploy", ENVIRONMENT: $environment, RELEASE_VERSION: $release}
      | to_entries | map({name: .key, value: .value, type: "PLAINTEXT"}))}' >start-build.json
BUILD=$(aws codebuild start-build --cli-input-json file://start-build.json --query build.id --output text) ||
  refuse "the operations project of $SERVICE in $TARGET did not start; see the message above. Is $SERVICE delivered there by CodePipeline?"
printf 'redeploy: %s\n' "$BUILD"
while :; do
  aws codebuild batch-get-builds --ids "$BUILD" --output json >build.json || refuse "$BUILD could not be read; it goes on by itself. See the message above."
  STATUS=$(jq -r '.builds[0].buildStatus' build.json)
  [ "$STATUS" = IN_PROGRESS ] || break
  sleep "${POLL_SECONDS:-10}"
done
printf 'redeploy: %s, log: %s\n' "$STATUS" "$(jq -r '.builds[0].logs.deepLink // "none"' build.json)"
[ "$STATUS" = SUCCEEDED ] || refuse "$SERVICE in $TARGET was not brought back: the log above says why."
