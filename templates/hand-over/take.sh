# Waits until the build of this execution's commit has handed its bundle over, and takes it. PIPELINE, SERVICE, BUCKET, BUNDLE_KEY,
# HAND_OVERS, ACCOUNT and MINUTES come from the project's definition; EXECUTION, COMMIT and BUNDLE_VERSION from the execution.
set -eu

refuse() {
  printf 'bundle: %s\n' "$*" >&2
  exit 1
}

case $EXECUTION in
  '' | *[!0-9A-Za-z-]*) refuse "the execution is \"$EXECUTION\"; it must be an id of CodePipeline." ;;
esac
case $COMMIT in
  '' | *[!0-9a-f]*) refuse "the connection gave the commit \"$COMMIT\"; it must be a hash." ;;
esac
case $BUNDLE_VERSION in
  '' | *[!0-9A-Za-z._-]*) refuse "the variable BUNDLE_VERSION is \"$BUNDLE_VERSION\"; it must be \"handed-over\", or the id of a version of s3://$BUCKET/$BUNDLE_KEY." ;;
esac

# The source that the connection brought is not what is delivered: nothing of it stays here.
cd "$CODEBUILD_SRC_DIR"
find . -mindepth 1 -delete
WORK=$(mktemp -d)

# look: what has been handed over so far, to any execution of the service that is not forgotten yet.
look() {
  aws s3api list-objects-v2 --bucket "$BUCKET" --prefix "$HAND_OVERS" --expected-bucket-owner "$ACCOUNT" --output json >"$WORK/list.json" ||
    refuse "s3://$BUCKET/$HAND_OVERS could not be listed; see the message above."
  # Without a single object the answer is empty.
  jq -r --arg before "$HAND_OVERS" '.Contents[]?.Key | ltrimstr($before) | rtrimstr(".json")' <"$WORK/list.json" >"$WORK/handed"
}

# The build of a newer commit has been faster, or this one's has failed: what waits behind must not wait for it.
overtaken() {
  aws codepipeline list-pipeline-executions --pipeline-name "$PIPELINE" --max-items 100 --output json >"$WORK/executions.json" ||
    refuse "the executions of $PIPELINE could not be read; see the message above."
  jq -e --arg own "$EXECUTION" --arg commit "$COMMIT" --rawfile handed "$WORK/handed" '
    ($handed | split("\n")) as $given
    | (.pipelineExecutionSummaries // []) as $all
    | ($all | map(select(.pipelineExecutionId == $own))[0].startTime) as $begun
    | $begun != null and any($all[];
        .startTime > $begun
        and all(.sourceRevisions[]?; .revisionId != $commit)
        and (.pipelineExecutionId as $id | any($given[]; . == $id)))
    ' "$WORK/executions.json" >/dev/null
}

wait_for_it() {
  UNTIL=$(($(date +%s) + MINUTES * 60))
  printf 'bundle: waiting for the build of %s.\n' "$COMMIT"
  while :; do
    look
    if grep -qxF -e "$EXECUTION" "$WORK/handed"; then return; fi
    if overtaken; then
      refuse "the build of a newer commit has handed its bundle over, and that of $COMMIT has not: it failed, was stopped, or is slower. What is newer is delivered. Look at the build of $COMMIT."
    fi
    [ "$(date +%s)" -lt "$UNTIL" ] ||
      refuse "the build of $COMMIT has handed nothing over in $MINUTES minutes: it failed, was stopped, or never began. Look at it; what it hands over later goes to an execution that is started by hand."
    sleep "${POLL_SECONDS:-10}"
  done
}

# A version that somebody has named is taken whatever was pushed.
if [ "$BUNDLE_VERSION" = handed-over ]; then
  wait_for_it
  aws s3api get-object --bucket "$BUCKET" --key "$HAND_OVERS$EXECUTION.json" --expected-bucket-owner "$ACCOUNT" "$WORK/hand-over.json" >/dev/null ||
    refuse "s3://$BUCKET/$HAND_OVERS$EXECUTION.json could not be read; see the message above."
  BUNDLE_VERSION=$(jq -r '.bundle // ""' "$WORK/hand-over.json") || refuse "s3://$BUCKET/$HAND_OVERS$EXECUTION.json is no hand-over."
  case $BUNDLE_VERSION in
    '' | *[!0-9A-Za-z._-]*) refuse "s3://$BUCKET/$HAND_OVERS$EXECUTION.json names the version \"$BUNDLE_VERSION\" of the bundle, which cannot be." ;;
  esac
  EXPECTED=$COMMIT
else
  EXPECTED=''
fi

aws s3api get-object --bucket "$BUCKET" --key "$BUNDLE_KEY" --version-id "$BUNDLE_VERSION" --expected-bucket-owner "$ACCOUNT" bundle.zip >/dev/null ||
  refuse "the version $BUNDLE_VERSION of s3://$BUCKET/$BUNDLE_KEY could not be read; see the message above. Bundles are kept for a time."
unzip -p bundle.zip release.json >"$WORK/release.json" || refuse "the version $BUNDLE_VERSION of s3://$BUCKET/$BUNDLE_KEY is no bundle."
jq -e --arg service "$SERVICE" '.schema == 1 and .service == $service and (.version | type) == "string" and (.commit | type) == "string"' "$WORK/release.json" >/dev/null 2>&1 ||
  refuse "the version $BUNDLE_VERSION of s3://$BUCKET/$BUNDLE_KEY holds no release of $SERVICE."
VERSION=$(jq -r .version "$WORK/release.json")
COMMIT=$(jq -r .commit "$WORK/release.json")
case $VERSION$COMMIT in
  *[!0-9A-Za-z.+-]*) refuse "the version $BUNDLE_VERSION of s3://$BUCKET/$BUNDLE_KEY names a version or a commit that cannot be." ;;
esac
[ "$COMMIT" = "${EXPECTED:-$COMMIT}" ] || refuse "the bundle that was handed over is of commit $COMMIT, and this execution is of $EXPECTED: it is not taken."
# CodeBuild reads it before the next build's first command; the bundle itself goes on as it is.
unzip -q -o bundle.zip delivery/buildspec.yml || refuse "the version $BUNDLE_VERSION of s3://$BUCKET/$BUNDLE_KEY has no delivery/buildspec.yml."
rm -rf "$WORK"
export BUNDLE_VERSION VERSION COMMIT
printf 'bundle: %s %s (%s), version %s of s3://%s/%s\n' "$SERVICE" "$VERSION" "$COMMIT" "$BUNDLE_VERSION" "$BUCKET" "$BUNDLE_KEY"
