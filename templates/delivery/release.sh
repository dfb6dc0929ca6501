
# ---- release.json: what travels with everything ----

# In CodeBuild it stands beside delivery/; elsewhere only this run's own state is believed.
release_path() {
  if [ -n "$IN_CODEBUILD" ] && [ ! -f "$STATE/release.json" ]; then
    printf '%s\n' "$HERE/../release.json"
  else
    printf '%s\n' "$STATE/release.json"
  fi
}

need_release() {
  need jq
  RELEASE=$(release_path)
  [ -f "$RELEASE" ] ||
    die "there is no release.json ($RELEASE). An earlier job of this run writes it (image or pack); let this job receive that job's .delivery folder."
  jq -e --arg service "$SERVICE" '.schema == 1 and .service == $service and (.version | type) == "string" and (.commit | type) == "string"' \
    "$RELEASE" >/dev/null 2>&1 ||
    die "$RELEASE is not a release of $SERVICE (schema 1). Let the job receive the file that this pipeline wrote."
  check_version "$(jq -r .version "$RELEASE")"
}

# A field of the release, checked; empty where it is null.
release_field() {
  need_release
  jq -r "($1) // \"\"" "$RELEASE"
}

# release: writes .delivery/release.json unless this commit's is there.
release() {
  if [ -n "$IN_CODEBUILD" ]; then
    need_release
    return
  fi
  need jq git sha256sum
  release_version=$(version)
  release_commit=$(head_commit)
  if [ -f "$STATE/release.json" ]; then
    need_release
    if [ "$(jq -r '"\(.version) \(.commit)"' "$RELEASE")" = "$release_version $release_commit" ]; then return; fi
    say 'the release.json here is of another commit; writing a new one.'
  fi
  vcs log -1 --encoding=UTF-8 --format=%an "$release_commit" >"$WORK/author"
  vcs log -1 --encoding=UTF-8 --format=%s "$release_commit" >"$WORK/message"
  jq -n --rawfile author "$WORK/author" --rawfile message "$WORK/message" \
    --arg service "$SERVICE" --arg platform "$PLATFORM" --arg project "$PROJECT" --arg version "$release_version" --arg commit "$release_commit" \
    --arg ref "$REF" --arg run "$RUN_URL" --arg actor "$ACTOR" --arg type "$PACKAGE_TYPE" --arg repository "$PUBLISH_REPOSITORY" \
    --arg build "$BUILD_NAME" --arg delivery "$(sha256sum <"$HERE/settings.sh" | cut -c1-64)" '
    def line: explode | map(if . < 32 or . == 127 then 32 else . end) | .[0:500] | implode | sub(" +$"; "");
    {schema: 1, service: $service, platform: $platform, project: $project, version: $version, commit: $commit, ref: $ref,
      author: ($author | line), message: ($message | line), startedBy: ($actor | line), runUrl: $run,
      package: (if $type == "" then null else {type: $type, repository: $repository, build: {name: $build, number: $version}} end),
      image: null, settingsSha256: $delivery}' >"$WORK/release.json"
  mv "$WORK/release.json" "$STATE/release.json"
  RELEASE=$STATE/release.json
  if [ "$SBOM" = yes ]; then
    is_sbom reports/source.cdx.json ||
      die 'reports/source.cdx.json is no CycloneDX bill of materials, and the release must tell what it is made of. The job scan-sbom must make it and hand it on to this one.'
    name_sbom source reports/source.cdx.json "$EVIDENCE_PREFIX$release_version/source.cdx.json"
  fi
  say "release: $SERVICE $release_version ($release_commit)"
}

# update_release FILTER [jq options]: the file is replaced whole or not at all.
update_release() {
  update_filter=$1
  shift
  jq "$@" "$update_filter" "$RELEASE" >"$WORK/release.new"
  mv "$WORK/release.new" "$RELEASE"
}

# Image tags know no "+".
image_tag() { printf '%s\n' "$1" | sed 's/+/_/g'; }

need_image() {
  need_release
  IMAGE=$(jq -r '.image.uri // ""' "$RELEASE")
  case $IMAGE in
    "$IMAGE_REPOSITORY@sha256:"*) ;;
    '') die "the release has no image yet. The image job must run before this one and hand on its .delivery folder." ;;
    *) die "the release's image is $IMAGE; it must be $IMAGE_REPOSITORY@sha256:<digest>. Only the image job may write it." ;;
  esac
}
