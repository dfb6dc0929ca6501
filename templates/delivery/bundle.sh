
# ---- bundle: app/ (source and build output), delivery/, release.json ----

pack() {
  need git zip
  release
  need_release
  rm -rf "$WORK/stage" "$STATE/bundle.zip"
  mkdir -p "$WORK/stage"
  bundle_files >"$WORK/names"
  mtime=$(TZ=UTC0 vcs log -1 --date=format-local:%Y%m%d%H%M.%S --format=%cd HEAD)
  ln -s "$PWD" "$WORK/stage/app"
  cp -R "$HERE" "$WORK/stage/delivery"
  cp "$RELEASE" "$WORK/stage/release.json"
  (
    cd "$WORK/stage"
    {
      sed 's|^|app/|' "$WORK/names"
      find delivery -type f
      printf 'release.json\n'
    } | sort >"$WORK/entries"
    # The same content gives the same bytes: times of the commit, names in order, no owner.
    tr '\n' '\0' <"$WORK/entries" | TZ=UTC0 xargs -0 touch -c -h -t "$mtime"
    TZ=UTC0 zip -q -X -y -@ "$STATE/bundle.zip" <"$WORK/entries" || die 'zip could not make the bundle; see the message above.'
  )
  say "bundle: $(wc -l <"$WORK/names" | tr -d ' ') files of the service, $(wc -c <"$STATE/bundle.zip" | tr -d ' ') bytes"
}

# Tracked files as they are now, and what the build made; a line each.
bundle_files() {
  vcs ls-files -z --cached --recurse-submodules -- . ':(exclude)delivery' ':(exclude).delivery' >"$WORK/tracked"
  : >"$WORK/outputs"
  printf '%s\n' "$OUTPUTS" | while IFS= read -r pattern; do
    [ -n "$pattern" ] || continue
    vcs ls-files -z --cached --others -- ":(glob)$pattern" ":(glob)${pattern%/}/**" >"$WORK/output"
    [ -s "$WORK/output" ] || [ "$OUTPUTS_REQUIRED" = no ] ||
      die "the build output \"$pattern\" is not there, and the image is made from it. The publish job must make it and hand it on to this one."
    cat "$WORK/output" >>"$WORK/outputs"
  done
  # A line end inside a name becomes a control character that the search can see.
  if cat "$WORK/tracked" "$WORK/outputs" | tr '\n\0' '\001\n' | grep -q "$(printf '[\001-\037]')"; then
    die 'a file name in the service holds a line end or another control character, and a bundle cannot carry it. Rename the file.'
  fi
  cat "$WORK/tracked" "$WORK/outputs" | tr '\0' '\n' | sort -u | while IFS= read -r name; do
    if [ -f "$name" ] || [ -L "$name" ]; then printf '%s\n' "$name"; fi
  done
}

# upload: the service's one key; the object's version is what the pipeline is started with.
upload() {
  [ -f "$STATE/bundle.zip" ] || die 'there is no .delivery/bundle.zip. Run "pack" first, in this job.'
  need_release
  as_build
  if [ "$SBOM" = yes ]; then keep_evidence reports/source.cdx.json; fi
  bundle_metadata
  upload_version=$(
    aws s3api put-object --bucket "$BUNDLE_BUCKET" --key "$BUNDLE_KEY" --body "$STATE/bundle.zip" --expected-bucket-owner "$TOOLS_ACCOUNT" \
      --server-side-encryption aws:kms --ssekms-key-id "$KEY_ALIAS" --bucket-key-enabled \
      --metadata "file://$WORK/metadata.json" --query VersionId --output text
  ) || die "the bundle did not reach s3://$BUNDLE_BUCKET/$BUNDLE_KEY; see the message above."
  case $upload_version in
    '' | None | null)
      die "the bucket $BUNDLE_BUCKET keeps no versions, and a delivery is started with one. Turn versioning on (the platform's tools stack does)."
      ;;
  esac
  printf '%s\n' "$upload_version" >"$STATE/source-version-id"
  say "uploaded: s3://$BUNDLE_BUCKET/$BUNDLE_KEY version $upload_version"
}

# What the notices of a delivery say about its release. S3 takes ASCII only, and 2 KB in all: the least important goes first.
bundle_metadata() {
  jq '
    def cut($n): if type == "string" then .[0:$n] else . end;
    ({author, message, ref, startedBy, runUrl} | map_values(select(. != null and . != ""))
      | with_entries(.key as $key | .value |= cut({author: 60, message: 150, ref: 100, startedBy: 60, runUrl: 300}[$key]))) as $about
    | {version, commit, release: ([$about, ($about | del(.message, .ref)), {}] | map(@json | @base64) | map(select(length <= 1600))[0])}
    ' "$RELEASE" >"$WORK/metadata.json"
}

# start: the service's pipeline at exactly this bundle, not at whatever is newest.
start() {
  [ -s "$STATE/source-version-id" ] || die 'there is no .delivery/source-version-id. Run "upload" first, in this job.'
  as_build
  read -r start_version <"$STATE/source-version-id"
  case $TRIGGER in
    s3-event) start_by_event ;;
    gitlab-connection) start_by_push ;;
    *) start_by_hand ;;
  esac
  printf '%s\n' "$start_execution" >"$STATE/execution-id"
  say "started: $PIPELINE_NAME, execution $start_execution"
  say "https://$AWS_REGION.console.aws.amazon.com/codesuite/codepipeline/pipelines/$PIPELINE_NAME/executions/$start_execution/timeline?region=$AWS_REGION"
}

start_by_hand() {
  # The token makes a repeated call answer with the same execution.
  start_token=$(printf '%s' "$start_version" | sha256sum | cut -c1-64)
  start_execution=$(
    aws codepipeline start-pipeline-execution --name "$PIPELINE_NAME" --client-request-token "$start_token" \
      --source-revisions "actionName=Source,revisionType=S3_OBJECT_VERSION_ID,revisionValue=$start_version" \
      --query pipelineExecutionId --output text
  ) || die "the pipeline $PIPELINE_NAME did not start; see the message above. The bundle is in S3 already: running this job again is safe."
}

# Something else starts it: this only finds out which execution that is. As long as the rule of EventBridge keeps trying, and no longer.
START_MINUTES=10
# start_found COMMAND: until it succeeds, or the time is over.
start_found() {
  start_until=$(($(date +%s) + START_MINUTES * 60))
  until list_executions && "$1"; do
    [ "$(date +%s)" -lt "$start_until" ] || return 1
    sleep "$POLL_SECONDS"
  done
}

list_executions() {
  aws codepipeline list-pipeline-executions --pipeline-name "$PIPELINE_NAME" --max-items 50 --output json >"$WORK/executions.json" ||
    die "the executions of $PIPELINE_NAME could not be read; see the message above. The bundle is in S3 already: running this job again is safe."
}

start_by_event() {
  start_found took_version ||
    die "S3 has the bundle as version $start_version, and no execution of $PIPELINE_NAME began with it in $START_MINUTES minutes. Look whether the rule of EventBridge is there and enabled; then start the pipeline in the console on that version, or make a new build."
}

took_version() {
  start_execution=$(jq -r --arg version "$start_version" '
    [.pipelineExecutionSummaries[]? | select(any(.sourceRevisions[]?; .revisionId == $version)).pipelineExecutionId][0] // ""
    ' "$WORK/executions.json")
  [ -n "$start_execution" ]
}

# The push has started it, and it waits: it is handed the bundle.
start_by_push() {
  need_release
  start_commit=$(release_commit)
  jq --arg bundle "$start_version" '{schema: 1, bundle: $bundle, version, commit, runUrl}' "$RELEASE" >"$WORK/hand-over.json"
  start_found handed_over ||
    die "S3 has the bundle as version $start_version, and no execution of $PIPELINE_NAME waits for a bundle of $start_commit, or did in the last $START_MINUTES minutes. Look whether the connection to GitLab is available, and how the executions of this commit ended. Then start one (aws codepipeline start-pipeline-execution --name $PIPELINE_NAME --source-revisions actionName=Source,revisionType=COMMIT_ID,revisionValue=$start_commit) and run this job again."
}

# To one execution only, and to each no more than one bundle: two builds of a commit are two releases. One that a newer release has
# overtaken is told too: there was somebody to take the bundle, and nobody waits any more.
handed_over() {
  jq -r --arg commit "$start_commit" '
    [.pipelineExecutionSummaries[]? | select(any(.sourceRevisions[]?; .revisionId == $commit))]
    | (map(select(.status == "InProgress")) | reverse), map(select(.status == "Superseded"))
    | .[] | "\(.pipelineExecutionId) \(.status)"' "$WORK/executions.json" >"$WORK/waiting"
  while read -r start_execution start_status; do
    if waits && hand_over; then
      if [ "$start_status" = Superseded ]; then say "$PIPELINE_NAME: a newer release has overtaken this one; it is not delivered."; fi
      return 0
    fi
  done <"$WORK/waiting"
  return 1
}

# One that somebody has started with a bundle of another time takes no other.
waits() {
  waits_for=$(
    aws codepipeline get-pipeline-execution --pipeline-name "$PIPELINE_NAME" --pipeline-execution-id "$start_execution" \
      --query "pipelineExecution.variables[?name=='BUNDLE_VERSION'].resolvedValue" --output text
  ) || die "the execution $start_execution of $PIPELINE_NAME could not be read; see the message above. The bundle is in S3 already: running this job again is safe."
  [ "$waits_for" = handed-over ]
}

# Encrypted by S3 alone: it holds ids, and who hands over needs no key for what others upload.
hand_over() {
  if aws s3api put-object --bucket "$BUNDLE_BUCKET" --key "$HAND_OVERS$start_execution.json" --body "$WORK/hand-over.json" --if-none-match '*' \
    --server-side-encryption AES256 --expected-bucket-owner "$TOOLS_ACCOUNT" >/dev/null 2>"$WORK/put.err"; then
    return 0
  fi
  if ! grep -q -e PreconditionFailed -e ConditionalRequestConflict -e '(412)' "$WORK/put.err"; then
    cat "$WORK/put.err" >&2
    die "s3://$BUNDLE_BUCKET/$HAND_OVERS$start_execution.json could not be written; see the message above. The bundle is in S3 already: running this job again is safe."
  fi
  # Another build of the commit was first, or this job runs again.
  get_object "$HAND_OVERS$start_execution.json" "$WORK/handed-over.json" && jq -e --arg bundle "$start_version" '.bundle == $bundle' "$WORK/handed-over.json" >/dev/null
}
