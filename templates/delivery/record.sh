
# ---- the release record of an environment: S3, and a copy in the parameter store ----

# Sets RECORD_STATE to found or absent; the record is in $WORK/record.json.
read_record() {
  RECORD_STATE=absent
  record_object=0
  get_object "$RELEASE_KEY" "$WORK/record.json" || record_object=$?
  if [ "$record_object" = 0 ] && record_is_sound; then
    RECORD_STATE=found
    return
  fi
  # Without the right to list, S3 calls a missing object forbidden: the copy decides.
  [ "$record_object" = 1 ] || say "the record s3://$BUNDLE_BUCKET/$RELEASE_KEY could not be read; looking at its copy $RELEASE_PARAMETER."
  if aws ssm get-parameter --name "$RELEASE_PARAMETER" --query Parameter.Value --output text >"$WORK/record.json" 2>"$WORK/ssm.err"; then
    record_is_sound || die "the record $RELEASE_PARAMETER is not one of $SERVICE in $ENVIRONMENT (schema 1). Restore an earlier version of s3://$BUNDLE_BUCKET/$RELEASE_KEY."
    RECORD_STATE=found
  elif ! grep -q ParameterNotFound "$WORK/ssm.err" || ! { [ "$record_object" = 1 ] || grep -q AccessDenied "$WORK/get.err"; }; then
    cat "$WORK/get.err" "$WORK/ssm.err" >&2
    die "nothing says which release runs in $ENVIRONMENT. The role must be able to read s3://$BUNDLE_BUCKET/$RELEASE_KEY and $RELEASE_PARAMETER."
  fi
}

record_is_sound() {
  jq -e --arg service "$SERVICE" --arg environment "$ENVIRONMENT" \
    '.schema == 1 and .service == $service and .environment == $environment and ((.image.uri | type) == "string" or .mechanism == "template")' "$WORK/record.json" >/dev/null 2>&1
}

# record: what runs now, since when, who approved; the release before it is kept inside, three deep.
record() {
  need_environment
  if is_template; then
    need_template
    LIVE_TASK_DEFINITION=''
    protect
    check_stack
  else
    need_image
    as_deploy
    check_live
  fi
  read_stack
  upload_template
  read_record
  if [ "$RECORD_STATE" = absent ]; then printf 'null\n' >"$WORK/record.json"; fi
  printf '%s' '' >"$WORK/appspec.yaml"
  if [ "$MECHANISM" = codedeploy ]; then
    sed "s|<TASK_DEFINITION>|$LIVE_TASK_DEFINITION|" "$HERE/appspec-$ENVIRONMENT.yaml" >"$WORK/appspec.yaml"
  fi
  jq -n --slurpfile release "$RELEASE" --slurpfile old "$WORK/record.json" --slurpfile stack "$WORK/stack.json" --rawfile appspec "$WORK/appspec.yaml" \
    --arg environment "$ENVIRONMENT" --arg mechanism "$MECHANISM" --arg template "$TEMPLATE_KEY" --arg name "$STACK" --arg task "$LIVE_TASK_DEFINITION" \
    --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --arg by "$ACTOR" --arg approved "$APPROVED_BY" --arg run "$RUN_URL" \
    --arg migration "$MIGRATION" --arg reversible "$MIGRATION_REVERSIBLE" '
    $release[0] as $r | $old[0] as $old
    | {schema: 1, service: $r.service, environment: $environment, version: $r.version, commit: $r.commit, ref: $r.ref, author: $r.author,
      message: $r.message, buildUrl: $r.runUrl, image: $r.image, sbom: $r.sbom, mechanism: $mechanism, taskDefinition: $task,
      stack: {name: $name, template: $template, parameters: ([$stack[0].Stacks[0].Parameters[]? | {(.ParameterKey): .ParameterValue}] | add // {})},
      appspec: (if $appspec == "" then null else $appspec end),
      migration: (if $migration == "yes" then {reversible: ($reversible == "yes")} else null end),
      deployedAt: $at, deployedBy: $by, deliveryUrl: $run,
      approvedBy: ($approved | split(",") | map(sub("^ +"; "") | sub(" +$"; "") | select(. != "")))}
    | .previous = (if $old == null then null
        elif $old.version == .version and $old.taskDefinition == .taskDefinition then $old.previous
        else $old | if .previous.previous then .previous.previous.previous = null else . end end)' >"$WORK/record.new"
  if [ "$TIER" = production ] && ! is_template; then keep_image; fi
  # What somebody may want to come back to after the three that are kept inside have gone.
  jq 'del(.previous)' "$WORK/record.new" >"$WORK/record.kept"
  put_object "$RELEASE_HISTORY$(jq -r .version "$WORK/record.new").json" "$WORK/record.kept"
  write_record
  tag_release
  report_deployment success
}

# write_record: from $WORK/record.new.
write_record() {
  put_object "$RELEASE_KEY" "$WORK/record.new"
  # The parameter store takes 4 KB, and no "{{".
  jq -c 'del(.message, .author, .sbom, .previous.message, .previous.author, .previous.sbom, .previous.previous)' "$WORK/record.new" >"$WORK/record.small"
  if [ "$(wc -c <"$WORK/record.small")" -gt 4000 ]; then jq -c 'del(.message, .author, .sbom, .previous)' "$WORK/record.new" >"$WORK/record.small"; fi
  sed 's/{{/\\u007b\\u007b/g' "$WORK/record.small" | tr -d '\n' >"$WORK/record.parameter"
  aws ssm put-parameter --name "$RELEASE_PARAMETER" --type String --tier Intelligent-Tiering --overwrite --value "file://$WORK/record.parameter" >/dev/null ||
    die "the record's copy $RELEASE_PARAMETER could not be written; see the message above. The release runs, and s3://$BUNDLE_BUCKET/$RELEASE_KEY has the record: run this job again."
  say "recorded: $SERVICE $(jq -r .version "$WORK/record.new") in $ENVIRONMENT"
}

# A tag of its own keeps the image for as long as releases are kept, and its signature with it. The release runs: without the tag the pipeline warns.
keep_image() {
  keep_tag=release-$(image_tag "$(jq -r .version "$RELEASE")")
  keep_as "$(jq -r .image.digest "$RELEASE")" "$keep_tag"
  if [ "$SIGN" != yes ]; then return 0; fi
  keep_as "$(digest_of_tag "$(proof_tag sig)")" "$keep_tag.sig"
  if [ "$SBOM" = yes ]; then keep_as "$(digest_of_tag "$(proof_tag att)")" "$keep_tag.att"; fi
}

# keep_as DIGEST TAG: one more tag for what is there.
keep_as() {
  keep_digest=$1
  keep_name=$2
  set -- --registry-id "$TOOLS_ACCOUNT" --repository-name "${IMAGE_REPOSITORY#*/}"
  aws ecr batch-get-image "$@" --image-ids imageDigest="$keep_digest" --output json >"$WORK/manifest-answer.json" 2>"$WORK/keep.err" || true
  # The manifest to the byte: one more line end would be another image.
  if jq -j '.images[0].imageManifest // ""' "$WORK/manifest-answer.json" >"$WORK/manifest.json" 2>/dev/null && [ -s "$WORK/manifest.json" ]; then
    if aws ecr put-image "$@" --image-tag "$keep_name" --image-digest "$keep_digest" --image-manifest "file://$WORK/manifest.json" \
      --image-manifest-media-type "$(jq -r '.images[0].imageManifestMediaType' "$WORK/manifest-answer.json")" >/dev/null 2>"$WORK/keep.err"; then
      say "image: kept as $keep_name"
      return 0
    fi
    if grep -q -e ImageAlreadyExistsException "$WORK/keep.err"; then return 0; fi
    if grep -q ImageTagAlreadyExistsException "$WORK/keep.err" && [ "$(digest_of_tag "$keep_name")" = "$keep_digest" ]; then return 0; fi
  fi
  cat "$WORK/keep.err" >&2
  say "WARNING: the image has no tag $keep_name, and the registry may remove it once it is old. The role needs ecr:BatchGetImage and ecr:PutImage; run this job again."
}
