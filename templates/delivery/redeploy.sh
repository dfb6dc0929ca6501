
# ---- redeploy: a run about a release that exists already, built by another run or on record ----

# fetch ENV VERSION BUNDLE: the release out of what the build has uploaded, by the object's version.
fetch_release() {
  need_environment
  need jq unzip
  [ $# -eq 3 ] || die 'call: sh delivery/pipeline.sh fetch <environment> <version> <bundle>.'
  check_version "$2"
  case $3 in
    '' | *[!0-9A-Za-z._-]*) die "the upload is \"$3\"; it must be the id of a version of s3://$BUNDLE_BUCKET/$BUNDLE_KEY. The build job hands it on." ;;
  esac
  as_deploy
  aws s3api get-object --bucket "$BUNDLE_BUCKET" --key "$BUNDLE_KEY" --version-id "$3" --expected-bucket-owner "$TOOLS_ACCOUNT" \
    "$WORK/bundle.zip" >/dev/null ||
    die "the upload $3 of s3://$BUNDLE_BUCKET/$BUNDLE_KEY could not be read; see the message above. Uploads are kept for a time: redeploy a recorded release instead."
  unzip -p "$WORK/bundle.zip" release.json >"$WORK/release.json" || die "the upload $3 holds no release.json. Build the release again."
  mv "$WORK/release.json" "$STATE/release.json"
  need_image
  [ "$(release_field .version)" = "$2" ] ||
    die "the upload $3 is of version $(release_field .version); it must be of $2. The build job hands both on: start it again."
  say "release: $SERVICE $2 ($(release_field .commit))"
}

# recall ENV VERSION|previous: the release that is to come back, as this run's own. Nothing changes yet.
recall() {
  [ -n "${2:-}" ] || die 'call: sh delivery/pipeline.sh recall <environment> <version>, or "previous" for the release before.'
  read_environment
  if [ "$2" = previous ]; then
    choose_target
  else
    find_target "$2"
    if runs_already "$2"; then die "$ENVIRONMENT runs $2 already; there is nothing to redeploy."; fi
  fi
  check_target
  jq --arg platform "$PLATFORM" --arg project "$PROJECT" --arg actor "$ACTOR" --arg environment "$ENVIRONMENT" '
    {schema: 1, service, platform: $platform, project: $project, version, commit, ref, author, message, startedBy: $actor, runUrl: .buildUrl,
      package: null, image, recalledFrom: $environment}' "$WORK/target.json" >"$WORK/release.json"
  mv "$WORK/release.json" "$STATE/release.json"
}

# redeploy ENV: to the release that was recalled. Again does no harm.
redeploy() {
  read_environment
  need_release
  [ "$(release_field .recalledFrom)" = "$ENVIRONMENT" ] ||
    die "this run has recalled no release of $ENVIRONMENT. Run \"recall $ENVIRONMENT <version>\" first."
  redeploy_version=$(release_field .version)
  find_target "$redeploy_version"
  if runs_already "$redeploy_version"; then
    say "$ENVIRONMENT runs $redeploy_version already."
    return
  fi
  check_target
  go_back "$APPROVED_BY"
  report_deployment success
  say "redeployed: $SERVICE in $ENVIRONMENT runs $redeploy_version again."
}

runs_already() { runs_as_recorded && [ "$(jq -r .version "$WORK/record.json")" = "$1" ]; }

# find_target VERSION: among the record's own releases, else in what was ever recorded here.
find_target() {
  check_version "$1"
  recorded_releases
  jq --arg version "$1" '(map(.version) | index($version)) as $at | .[0:($at // length)]' "$WORK/releases.json" >"$WORK/newer.json"
  jq --arg version "$1" 'map(select(.version == $version))[0]' "$WORK/releases.json" >"$WORK/target.json"
  if ! jq -e '. != null' "$WORK/target.json" >/dev/null; then
    get_object "$RELEASE_HISTORY$1.json" "$WORK/target.json" ||
      die "no release $1 of $SERVICE is recorded in $ENVIRONMENT. The last ones are: $(jq -r 'map(.version) | join(", ")' "$WORK/releases.json")."
    jq -e --arg service "$SERVICE" --arg environment "$ENVIRONMENT" --arg version "$1" \
      '.schema == 1 and .service == $service and .environment == $environment and .version == $version' "$WORK/target.json" >/dev/null 2>&1 ||
      die "s3://$BUNDLE_BUCKET/$RELEASE_HISTORY$1.json is no record of $SERVICE $1 in $ENVIRONMENT. Restore an earlier version of it."
  fi
  if [ "$(jq length "$WORK/newer.json")" != 0 ] || ! runs_as_recorded; then check_migrations; fi
}

# For engines that keep it in a variable: digits and letters of a hash, nothing else.
release_commit() {
  release_commit=$(release_field .commit)
  case $release_commit in
    '' | *[!0-9a-f]*) die "the release names the commit \"$release_commit\"; it must be a hash. Build the release again." ;;
  esac
  printf '%s\n' "$release_commit"
}

# hotfix, where the release was built from a hotfix branch; else release.
release_kind() {
  case $(release_field .ref) in
    hotfix/?*) printf 'hotfix\n' ;;
    *) printf 'release\n' ;;
  esac
}
