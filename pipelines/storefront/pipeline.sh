#!/bin/sh
# The delivery program: every engine runs this same file, for every service. What differs stands in settings.sh beside it.
#   sh delivery/pipeline.sh <verb> [environment]
# Runs in the service's folder. Messages go to standard error; what a verb answers goes to standard output.
set -eu
# A trace would show what is secret.
{ set +x; } 2>/dev/null

VERB=${1:-}
HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# What one job leaves for the next ones of the same run.
STATE=$PWD/.delivery
WORK=$STATE/work.$$
TEAM_LC_ALL=${LC_ALL-}
# Decimal points, byte order and ranges of letters must not depend on the machine.
LC_ALL=C
export LC_ALL

say() { printf '%s\n' "$*" >&2; }

# What is, what must be, what to do.
die() {
  printf 'pipeline.sh %s: %s\n' "$VERB" "$*" >&2
  exit 1
}

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 ||
      die "\"$tool\" is not installed here, and this step needs it. Add it to the image that this job runs in."
  done
}

# Each engine's names for the same things. All of them are data from outside: quoted, never evaluated.
RUN_URL=${CI_PIPELINE_URL:-${BUILD_URL:-}}
REF_TAG=${CI_COMMIT_TAG:-${TAG_NAME:-}}
REF=${CI_COMMIT_REF_NAME:-${REF_TAG:-${CHANGE_BRANCH:-${BRANCH_NAME:-}}}}
ACTOR=${GITLAB_USER_LOGIN:-${BUILD_USER_ID:-${CHANGE_AUTHOR:-}}}
APPROVED_BY=${APPROVED_BY:-}
PROPOSED=${PROPOSED:-}
GITLAB_TOKEN=${GITLAB_TOKEN:-}
IN_GITLAB=${CI_JOB_TOKEN:+yes}
IN_CODEBUILD=${CODEBUILD_BUILD_ID:+yes}
# none: the surroundings give credentials (CodeBuild's own role); else the engine's token is exchanged for a role.
ASSUME=${ASSUME:-${IN_CODEBUILD:+none}}
POLL_SECONDS=${POLL_SECONDS:-10}

case $VERB in
  prepare | settle | review | protect | update-stack | migrate | deploy | smoke | smoke-or-rollback | rollback | fetch | \
    recall | redeploy | check-dependencies | check-fixes | promote | record | changes) ENVIRONMENT=${2:-} ;;
  notify) ENVIRONMENT=${4:-} ;;
  *) ENVIRONMENT='' ;;
esac

[ -r "$HERE/settings.sh" ] ||
  die "$HERE/settings.sh is missing. It is generated beside this program: deliver the service's files again."
# A value that the settings do not state must not come in from the surroundings.
STACK=''
TEMPLATE=''
REVIEW_APP_STACK=''
HAND_OVERS=''
SMOKE_TRIES=6
SCAN_MINUTES=20
# shellcheck source=/dev/null
. "$HERE/settings.sh"

need_environment() {
  [ -n "$STACK" ] ||
    die "the environment is \"$ENVIRONMENT\"; $SERVICE has: $KNOWN_ENVIRONMENTS. Call: sh delivery/pipeline.sh $VERB <environment>."
}

[ ! -L "$STATE" ] || die "$STATE is a symbolic link; it must be a folder of this job. Remove the link from the repository."
mkdir -p "$WORK"
trap 'rm -rf "$WORK"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# await MINUTES WHAT COMMAND...: until the command succeeds; it ends the program itself when there is no hope.
await() {
  await_what=$2
  await_until=$(($(date +%s) + $1 * 60))
  await_minutes=$1
  shift 2
  until "$@"; do
    [ "$(date +%s)" -lt "$await_until" ] ||
      die "$await_what is not over after $await_minutes minutes. Look at it in the console; run this job again once it is."
    sleep "$POLL_SECONDS"
  done
}

# A value as one word of shell, for lines that another shell reads.
shell_word() { printf '%s\n' "$1" | sed -e "s/'/'\\\\''/g" -e "1s/^/'/" -e "\$s/\$/'/"; }

# ---- version: from Git alone, so that every engine and every repetition finds the same ----

# A job's checkout may belong to another user than the job; it runs that code anyway.
vcs() { git -c safe.directory='*' -c core.quotePath=false -c color.ui=false -c log.showSignature=false "$@"; }

head_commit() {
  vcs rev-parse --verify --quiet 'HEAD^{commit}' ||
    die "$PWD is not in a Git checkout with a commit; the version comes from Git. Check the repository out in this job."
}

# The nearest tag among first parents, and how many commits ago: read from two lists, in one pass each.
nearest_version() {
  TAG_PREFIX="$TAG_PREFIX" REF_TAG="$REF_TAG" awk '
    function core(v) { sub(/[-+].*/, "", v); return v }
    function pre(v) { sub(/\+.*/, "", v); return index(v, "-") ? substr(v, index(v, "-") + 1) : "" }
    function compare_numbers(a, b) { return length(a) != length(b) ? length(a) - length(b) : (a "" < b "" ? -1 : a "" > b "") }
    function compare_identifiers(a, b) {
      if (a ~ /^[0-9]+$/ && b ~ /^[0-9]+$/) return compare_numbers(a, b)
      if (a ~ /^[0-9]+$/) return -1
      if (b ~ /^[0-9]+$/) return 1
      return a "" < b "" ? -1 : a "" > b ""
    }
    function newer(a, b,   i, n, m, x, y, order) {
      split(core(a), x, "."); split(core(b), y, ".")
      for (i = 1; i <= 3; i++) { order = compare_numbers(x[i], y[i]); if (order) return order > 0 }
      if (pre(a) == "" || pre(b) == "") return pre(a) == "" && pre(b) != ""
      n = split(pre(a), x, "."); m = split(pre(b), y, ".")
      for (i = 1; i <= n && i <= m; i++) { order = compare_identifiers(x[i], y[i]); if (order) return order > 0 }
      return n > m
    }
    BEGIN {
      prefix = "refs/tags/" ENVIRON["TAG_PREFIX"]
      own = ENVIRON["REF_TAG"] == "" ? "" : "refs/tags/" ENVIRON["REF_TAG"]
      number = "(0|[1-9][0-9]*)"; words = "[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*"
      semver = "^" number "\\." number "\\." number "(-" words ")?(\\+" words ")?$"
    }
    FILENAME == ARGV[1] {
      if (index($1, prefix) != 1) next
      version = substr($1, length(prefix) + 1)
      if (version !~ semver) next
      commit = NF > 2 ? $3 : $2
      if (commit in fixed) next
      if ($1 == own) { fixed[commit] = 1; tagged[commit] = version }
      else if (!(commit in tagged) || newer(version, tagged[commit])) tagged[commit] = version
      next
    }
    FNR == 1 { head = $1 }
    $1 in tagged { found = tagged[$1]; exit }
    { behind++ }
    END {
      if (found != "" && !behind) print found
      else print (found == "" ? "0.0.0" : found) "-" behind ".g" substr(head, 1, 7)
    }' "$WORK/tags" "$WORK/commits"
}

check_version() {
  case $1 in
    '' | *[!0-9A-Za-z.+-]*) die "the version is \"$1\"; it must be made of letters, digits and . + - only." ;;
  esac
  [ "${#1}" -le 120 ] ||
    die "the version has ${#1} characters; it must have 120 at most, because image tags end at 128. Make a tag with a shorter name."
}

version_from_git() (
  need git awk
  commit=$(head_commit)
  [ "$(vcs rev-parse --is-shallow-repository)" = false ] ||
    die 'this checkout is shallow, and the version needs every commit and tag. Fetch all (GitLab: GIT_DEPTH "0"; Jenkins: no shallow clone).'
  # One run keeps one version, even if somebody tags its commit meanwhile.
  if [ -f "$STATE/version" ]; then
    read -r version at ref <"$STATE/version" || true
    if [ "$at $ref" = "$commit $REF" ]; then
      check_version "$version"
      printf '%s\n' "$version"
      exit 0
    fi
  fi
  vcs for-each-ref --format='%(refname) %(objectname) %(*objectname)' refs/tags >"$WORK/tags"
  vcs rev-list --first-parent HEAD >"$WORK/commits"
  version=$(nearest_version)
  check_version "$version"
  printf '%s %s %s\n' "$version" "$commit" "$REF" >"$STATE/version"
  printf '%s\n' "$version"
)

# Where there is no checkout (CodeBuild), the release that travelled there names its version.
version() {
  if [ -n "$IN_CODEBUILD" ]; then release_field .version; else version_from_git; fi
}

# ---- variables: what a service's own build commands read ----

variables() {
  variables_version=$(version)
  jfrog_folder
  print_exports \
    VERSION "$variables_version" SERVICE "$SERVICE" \
    BUILD_NAME "$BUILD_NAME" JFROG_CLI_BUILD_NAME "$BUILD_NAME" JFROG_CLI_BUILD_NUMBER "$variables_version" \
    RESOLVE_REPOSITORY "$RESOLVE_REPOSITORY" PUBLISH_REPOSITORY "$PUBLISH_REPOSITORY" \
    JFROG_CLI_HOME_DIR "$JFROG_CLI_HOME_DIR" JFROG_CLI_TEMP_DIR "$JFROG_CLI_TEMP_DIR" CI true
}

print_exports() {
  while [ $# -gt 1 ]; do
    printf 'export %s=%s\n' "$1" "$(shell_word "$2")"
    shift 2
  done
}

# ---- await-services: what tests talk to starts beside them, and takes connections in its own time ----

# await-services HOST:PORT...
await_services() {
  need curl
  await_until=$(($(date +%s) + 120))
  for await_place in "$@"; do
    until takes_connections "$await_place"; do
      [ "$(date +%s)" -lt "$await_until" ] ||
        die "nothing takes connections at $await_place after two minutes. Does the image in quality.testServices.${await_place%%:*} start with these variables, and listen on that port?"
      sleep 1
    done
    say "$await_place takes connections."
  done
}

# The time until a connection was made is 0 where none was; what is said over it afterwards does not matter.
takes_connections() {
  await_time=$(curl --disable --silent --connect-timeout 2 --max-time 3 --output /dev/null --write-out '%{time_connect}' --url "telnet://$1" </dev/null 2>/dev/null) || true
  case $await_time in '' | 0 | 0.000000) return 1 ;; *) return 0 ;; esac
}

# ---- coverage ----

# coverage cobertura|jacoco FILE MINIMUM: lines covered, in percent. "**/" before the file: in every folder, all of them together.
coverage() {
  [ $# -eq 3 ] || die 'call: sh delivery/pipeline.sh coverage cobertura|jacoco <file> <minimum>.'
  case $2 in
    '**/'*) find . -type f -path "*/${2#??/}" | sort >"$WORK/coverage" ;;
    *) if [ -f "$2" ]; then printf '%s\n' "$2"; fi >"$WORK/coverage" ;;
  esac
  [ -s "$WORK/coverage" ] ||
    die "the coverage report \"$2\" is missing, and a report must be there to compare with the gate of $3 %. Let the tests write it ($1), or change quality.minimumCoverage."
  case $1 in
    cobertura) coverage_exact=$(coverage_reports | cobertura_lines) ;;
    jacoco) coverage_exact=$(coverage_reports | jacoco_lines) ;;
    *) die "the report's format is \"$1\"; it must be cobertura or jacoco." ;;
  esac
  [ -n "$coverage_exact" ] ||
    die "\"$2\" counts no lines as $1 does; the gate of $3 % needs them. Is it the right report, and did the tests run?"
  # Cut, not rounded: 79.96 % must not read 80.0 % under a gate of 80.
  printf '%s\n' "$coverage_exact" | awk '{ printf "coverage: %.1f%%\n", int($1 * 10 + 0.0000001) / 10 }'
  printf '%s %s\n' "$coverage_exact" "$3" | awk '{ exit !($1 + 0.0000001 >= $2) }' ||
    die "less than $3 % of the lines are covered, and the service's gate is $3 %. Add tests, or change quality.minimumCoverage where the platform's policy allows it."
}

coverage_reports() {
  while IFS= read -r coverage_report; do cat <"$coverage_report"; done <"$WORK/coverage"
}

# One tag a record: reports are often a single line. The text is awk's, and its dollars too.
# shellcheck disable=SC2016
XML_ATTRIBUTE='function attribute(name,   at, quote, rest) {
    if (!match($0, "[ \t\n\r]" name "[ \t\n\r]*=[ \t\n\r]*[\"'\'']")) return ""
    at = RSTART + RLENGTH; quote = substr($0, at - 1, 1); rest = substr($0, at)
    return index(rest, quote) ? substr(rest, 1, index(rest, quote) - 1) : ""
  }'

cobertura_lines() {
  awk 'BEGIN { RS = ">" } '"$XML_ATTRIBUTE"'
    /^[ \t\n\r]*<coverage[ \t\n\r]/ {
      valid = attribute("lines-valid"); rate = attribute("line-rate")
      if (valid != "" && valid + 0 == 0) exit
      if (valid != "") printf "%.6f\n", attribute("lines-covered") * 100 / valid
      else if (rate != "") printf "%.6f\n", rate * 100
      exit
    }'
}

# The last LINE counter is the whole report's; modules have a report each.
jacoco_lines() {
  awk 'BEGIN { RS = ">" } '"$XML_ATTRIBUTE"'
    /^[ \t\n\r]*<counter[ \t\n\r]/ && attribute("type") == "LINE" { missed = attribute("missed"); covered = attribute("covered") }
    /^[ \t\n\r]*<\/report/ { allMissed += missed; allCovered += covered; missed = covered = 0 }
    END { if (allMissed + allCovered > 0) printf "%.6f\n", allCovered * 100 / (allMissed + allCovered) }'
}

# ---- Artifactory ----

# Outside the service's folder: a token there could enter an image or a bundle.
jfrog_folder() {
  jfrog_base=${WORKSPACE_TMP:-${TMPDIR:-/tmp}}/delivery-$SERVICE
  JFROG_CLI_HOME_DIR=$jfrog_base/home
  JFROG_CLI_TEMP_DIR=$jfrog_base/temp
  CI=true
  export JFROG_CLI_HOME_DIR JFROG_CLI_TEMP_DIR CI
  (umask 077 && mkdir -p "$jfrog_base") || die "the folder $jfrog_base cannot be made; set WORKSPACE_TMP or TMPDIR to a folder that this job may write to."
  if [ -L "$jfrog_base" ] || ! chmod 700 "$jfrog_base" 2>/dev/null; then
    die "$jfrog_base belongs to somebody else; remove it, or set WORKSPACE_TMP to a folder of this job's own."
  fi
  mkdir -p "$JFROG_CLI_HOME_DIR" "$JFROG_CLI_TEMP_DIR"
}

# Tokens reach the JFrog CLI by its environment or standard input: arguments can be seen by every process.
login_artifactory() {
  need jf
  jfrog_folder
  set -- jf config add artifactory --url="$ARTIFACTORY_URL" --overwrite=true --interactive=false
  if [ -n "${ARTIFACTORY_ID_TOKEN:-}" ]; then
    JFROG_CLI_OIDC_EXCHANGE_TOKEN_ID=$ARTIFACTORY_ID_TOKEN "$@" --oidc-provider-name="$ARTIFACTORY_OIDC_PROVIDER" \
      --oidc-provider-type=GenericOidc --oidc-audience="$ARTIFACTORY_AUDIENCE" ||
      die "Artifactory did not take the job's id token. The provider must be \"$ARTIFACTORY_OIDC_PROVIDER\" and its audience \"$ARTIFACTORY_AUDIENCE\"; check its identity mapping for $PROJECT."
  elif [ -n "${ARTIFACTORY_TOKEN:-}" ]; then
    printf '%s\n' "$ARTIFACTORY_TOKEN" | "$@" --access-token-stdin=true ||
      die 'Artifactory did not take the access token. Renew it in the credential that this job binds as ARTIFACTORY_TOKEN.'
  else
    die 'neither ARTIFACTORY_ID_TOKEN nor ARTIFACTORY_TOKEN is set; one of them must be. Bind the credential in this job.'
  fi
  jfrog_repositories
  say "Artifactory: logged in at $ARTIFACTORY_URL"
}

jfrog_repositories() {
  set -- --server-id-resolve=artifactory --server-id-deploy=artifactory
  case $PACKAGE_TYPE in
    maven)
      jf mvn-config "$@" --repo-resolve-releases="$RESOLVE_REPOSITORY" --repo-resolve-snapshots="$RESOLVE_REPOSITORY" \
        --repo-deploy-releases="$PUBLISH_REPOSITORY" --repo-deploy-snapshots="$PUBLISH_REPOSITORY"
      ;;
    npm) jf npm-config "$@" --repo-resolve="$RESOLVE_REPOSITORY" --repo-deploy="$PUBLISH_REPOSITORY" ;;
    pypi) jf pip-config --server-id-resolve=artifactory --repo-resolve="$RESOLVE_REPOSITORY" ;;
    *) ;;
  esac
}

# promote ENV: the packages of the release, copied to the repository of the environment before it is deployed there; nothing is built again.
promote() {
  need_environment
  if [ -z "$PROMOTE_REPOSITORY" ]; then
    say "packages of $SERVICE are not promoted to $ENVIRONMENT."
    return
  fi
  need_release
  promote_version=$(release_field .version)
  login_artifactory
  built_packages
  compare_packages
  if [ -s "$WORK/missing" ]; then
    jf rt build-promote "$BUILD_NAME" "$promote_version" "$PROMOTE_REPOSITORY" --source-repo="$PUBLISH_REPOSITORY" --status="$ENVIRONMENT" \
      --comment="$RUN_URL" --copy=true --include-dependencies=false ||
      die "the packages of $promote_version were not copied from $PUBLISH_REPOSITORY to $PROMOTE_REPOSITORY; see the message above. Nothing has been deployed: run this job again."
    # Artifactory answers well when nothing matched: only what lies there counts.
    compare_packages
    [ ! -s "$WORK/missing" ] ||
      die "Artifactory has copied nothing of this to $PROMOTE_REPOSITORY, though it said so: $(tr '\n' ' ' <"$WORK/missing"). Nothing has been deployed."
  fi
  rm -rf "$JFROG_CLI_HOME_DIR" "$JFROG_CLI_TEMP_DIR"
  say "promoted: $BUILD_NAME $promote_version is in $PROMOTE_REPOSITORY, as it was built"
}

# What the build has published: a line for each file, its checksum and its path in the repository.
built_packages() {
  jf rt search "$PUBLISH_REPOSITORY/" --build="$BUILD_NAME/$promote_version" >"$WORK/built.json" ||
    die "Artifactory did not tell what the build $BUILD_NAME $promote_version has published; see the message above."
  jq -r --arg repository "$PUBLISH_REPOSITORY/" '.[] | select(.type != "folder" and (.path | startswith($repository)))
    | "\(.sha256 // "")\t\(.path[($repository | length):])"' "$WORK/built.json" >"$WORK/unsorted" ||
    die 'the answer of Artifactory is not of the form that it should be. Which version of the JFrog CLI runs here?'
  sort "$WORK/unsorted" >"$WORK/built"
  [ -s "$WORK/built" ] ||
    die "the build $BUILD_NAME $promote_version has no packages in $PUBLISH_REPOSITORY. Its job \"publish\" must have published them, with build info; build the release again."
  if grep -v '^[0-9a-f]\{64\}	.' "$WORK/built" >&2; then die 'Artifactory told no sha256 of the files above; without one a copy cannot be known again.'; fi
}

# Leaves in $WORK/missing what the environment's repository lacks. Another file under the same name ends it.
compare_packages() {
  : >"$WORK/missing"
  while IFS='	' read -r package_sum package_path; do
    jf rt curl --silent "/api/storage/$(jq -rn --arg path "$PROMOTE_REPOSITORY/$package_path" '$path | split("/") | map(@uri) | join("/")')" \
      >"$WORK/stored.json" </dev/null || die "Artifactory did not tell what is in $PROMOTE_REPOSITORY; see the message above."
    package_stored=$(jq -r '.checksums.sha256 // (if any(.errors[]?; .status == 404) then "none" else "" end)' "$WORK/stored.json") ||
      package_stored=''
    case $package_stored in
      "$package_sum") ;;
      none) printf '%s\n' "$package_path" >>"$WORK/missing" ;;
      '') die "Artifactory did not tell what $PROMOTE_REPOSITORY/$package_path is: $(head -c 300 "$WORK/stored.json" | tr -d '\000-\037\177')" ;;
      *) die "$PROMOTE_REPOSITORY/$package_path is another file than the release's: sha256 $package_stored; it must be $package_sum. Nothing was copied over it: find out who put it there." ;;
    esac
  done <"$WORK/built"
}

# Build info gathers the environment: it is given one without secrets.
build_info() {
  need jf
  build_info_version=$(version)
  jfrog_folder
  jf rt build-add-git "$BUILD_NAME" "$build_info_version" ||
    say 'build info goes without the Git facts; see the message above.'
  env -i PATH="$PATH" HOME="${HOME:-/}" CI=true JFROG_CLI_HOME_DIR="$JFROG_CLI_HOME_DIR" JFROG_CLI_TEMP_DIR="$JFROG_CLI_TEMP_DIR" \
    RUN_URL="$RUN_URL" COMMIT_REF="$REF" jf rt build-collect-env "$BUILD_NAME" "$build_info_version"
  jf rt build-publish "$BUILD_NAME" "$build_info_version" --build-url="$RUN_URL"
  rm -rf "$JFROG_CLI_HOME_DIR" "$JFROG_CLI_TEMP_DIR"
}

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

# ---- base images: what an image is made from ----

# Prints a line for each image outside the Dockerfile that it takes from: the name as the builder reads it, and the full name.
# Whatever this cannot read as a builder would, it refuses. The text is awk's, and its dollars too.
# shellcheck disable=SC2016
BASE_IMAGES_OF='
  function refuse(what) { print "line " FNR ": " what >"/dev/stderr"; refused = 1; exit 1 }
  function value_of(name) { return name in values ? values[name] : "" }
  # A name with or without braces, and the forms with -, :-, + and :+ as a shell knows them.
  function expanded(text,   out, at, rest, name, how, word, end, set, given) {
    out = ""
    while ((at = index(text, "$")) > 0) {
      out = out substr(text, 1, at - 1); rest = substr(text, at + 1)
      if (match(rest, /^[A-Za-z_][A-Za-z0-9_]*/)) {
        out = out value_of(substr(rest, 1, RLENGTH)); text = substr(rest, RLENGTH + 1); continue
      }
      if (!match(rest, /^\{[A-Za-z_][A-Za-z0-9_]*/)) refuse("\"$" rest "\" is no variable")
      name = substr(rest, 2, RLENGTH - 1); rest = substr(rest, RLENGTH + 1)
      end = index(rest, "}"); if (!end) refuse("a brace is not closed")
      word = substr(rest, 1, end - 1); text = substr(rest, end + 1)
      if (word ~ /[{$]/) refuse("a variable inside a variable")
      set = name in values; given = value_of(name)
      if (word == "") out = out given
      else if (word ~ /^:-/) out = out (given == "" ? substr(word, 3) : given)
      else if (word ~ /^-/) out = out (set ? given : substr(word, 2))
      else if (word ~ /^:\+/) out = out (given == "" ? "" : substr(word, 3))
      else if (word ~ /^\+/) out = out (set ? substr(word, 2) : "")
      else refuse("\"${" name word "}\" is a form of variable that is not known here")
    }
    return out text
  }
  function plain(text) {
    if (text ~ /^"[^"\\]*"$/ || text ~ /^\047[^\047\\]*\047$/) text = substr(text, 2, length(text) - 2)
    if (text ~ /["\047\\]/) refuse("\"" text "\" has quotes or backslashes inside")
    return text
  }
  # As a registry knows it: docker.io/library/node:22.
  function full(name,   first, path, last) {
    if (name !~ /^[A-Za-z0-9._\/:@-]+$/) refuse("\"" name "\" is no name of an image")
    if (name ~ /^(containers-storage|dir|docker|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|tarball):/ && name !~ /^docker:[A-Za-z0-9_.-]+(@|$)/) return name
    first = name; sub(/\/.*/, "", first)
    if (first == name || first !~ /[.:]/ && first != "localhost") name = "docker.io/" (first == name ? "library/" : "") name
    sub(/^index\.docker\.io\//, "docker.io/", name)
    path = name; sub(/@.*/, "", path); last = path; sub(/.*\//, "", last)
    return path == name && last !~ /:/ ? name ":latest" : name
  }
  function outside(name) { print name "\t" full(name) }
  function from_elsewhere(name) {
    if (name ~ /\$/) refuse("\"" name "\" is a variable where builders read none")
    if (name ~ /^[0-9]+$/ || tolower(name) in stages) return
    outside(plain(name))
  }
  function argument(text,   at, name) {
    at = index(text, "="); name = at ? substr(text, 1, at - 1) : text
    if (name in given_arguments) values[name] = given_arguments[name]
    else if (at) values[name] = expanded(plain(substr(text, at + 1)))
  }
  function instruction(text,   words, count, i, first, name, options, part, parts, j) {
    count = split(text, words, /[ \t]+/)
    first = 1; while (toupper(words[first]) == "ONBUILD") first++
    name = toupper(words[first])
    if (name == "ARG" && !begun) for (i = first + 1; i <= count; i++) argument(words[i])
    if (name == "FROM") {
      begun = 1
      i = first + 1; while (words[i] ~ /^--/) i++
      part = plain(expanded(words[i]))
      if (part == "") refuse("FROM names no image; is an ARG without a value?")
      if (!(tolower(part) in stages) && part != "scratch") outside(part)
      if (toupper(words[i + 1]) == "AS") stages[tolower(words[i + 2])] = 1
    }
    if (name == "COPY" || name == "ADD" || name == "RUN") for (i = first + 1; i <= count && words[i] ~ /^--/; i++) {
      if (words[i] ~ /^--from=/) from_elsewhere(substr(words[i], 8))
      if (words[i] ~ /^--mount=/) {
        j = split(substr(words[i], 9), parts, ",")
        for (; j > 0; j--) { gsub(/["\047]/, "", parts[j]); if (parts[j] ~ /^from=/) from_elsewhere(substr(parts[j], 6)) }
      }
    }
  }
  FILENAME == ARGV[1] { at = index($0, "="); given_arguments[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  FNR == 1 {
    split(ENVIRON["IMAGE_PLATFORM"], platform, "/")
    values["TARGETPLATFORM"] = values["BUILDPLATFORM"] = ENVIRON["IMAGE_PLATFORM"]
    values["TARGETOS"] = values["BUILDOS"] = platform[1]; values["TARGETARCH"] = values["BUILDARCH"] = platform[2]
    sub(/^\357\273\277/, "")
    if ($0 ~ /^[ \t]*(\/\/|\{|#!)/) refuse("it begins as no Dockerfile does")
  }
  { sub(/\r$/, ""); sub(/^[ \t]+/, "") }
  /^#/ {
    if (!seen && tolower($0) ~ /^#[ \t]*syntax[ \t]*=/) { sub(/^#[^=]*=[ \t]*/, ""); sub(/[ \t]+$/, ""); outside($0) }
    if (!seen && tolower($0) ~ /^#[ \t]*escape[ \t]*=/ && $0 !~ /=[ \t]*\\[ \t]*$/) refuse("another escape character than the backslash")
    next
  }
  /^$/ { next }
  {
    seen = 1
    if ($0 ~ /\\[ \t]*$/) { sub(/\\[ \t]*$/, ""); whole = whole $0; next }
    instruction(whole $0); whole = ""
  }
  END { if (!refused && whole != "") instruction(whole) }'

# image_sources: what this image is made from must be allowed, before anything is built. Leaves the list in $WORK/bases.
image_sources() {
  : >"$WORK/bases"
  if [ -z "$BASE_IMAGES$BASE_CACHES" ] || [ ! -f "$DOCKERFILE" ]; then return; fi
  with_build_arguments list_arguments >"$WORK/arguments"
  # A first line that says nothing: awk would take an empty file for no file.
  IMAGE_PLATFORM=$IMAGE_PLATFORM awk "$BASE_IMAGES_OF" "$WORK/arguments" "$DOCKERFILE" >"$WORK/sources" ||
    die "the base images of $DOCKERFILE cannot be told; see the line above. Write them so that they can be read without building."
  sort -u "$WORK/sources" >"$WORK/bases"
  if [ -z "$BASE_IMAGES" ]; then return; fi
  sources_refused=''
  while IFS='	' read -r source_name source_full; do
    if allowed_base "$source_full"; then continue; fi
    say "  $source_name ($source_full)"
    sources_refused=yes
  done <"$WORK/bases"
  [ -z "$sources_refused" ] ||
    die "$DOCKERFILE builds on images that the platform does not allow; they are above. Allowed are: $(printf '%s' "$BASE_IMAGES" | tr '\n' ' '). Build on one of these, or let the platform team add to policy.baseImages."
}

# allowed_base NAME: the patterns are the platform's, and a pattern is what "case" takes for one.
allowed_base() {
  printf '%s\n' "$BASE_IMAGES" >"$WORK/patterns"
  while IFS= read -r base_pattern; do
    # shellcheck disable=SC2254
    case $1 in
      $base_pattern) return 0 ;;
    esac
  done <"$WORK/patterns"
  return 1
}

# The values that the build is given, a line each; a line end inside one is none here, nor in the name of an image.
list_arguments() {
  printf '=\n'
  while [ $# -gt 1 ]; do
    printf '%s' "$2" | tr '\n' ' '
    printf '\n'
    shift 2
  done
}

# with_bases COMMAND...: the builder takes names as they were judged, and what ECR's cache has from there. BASE_CACHES has a line for each registry.
with_bases() {
  if [ -z "$BASE_IMAGES$BASE_CACHES" ]; then
    "$@"
  elif [ "$builder" = buildah ]; then
    buildah_registries >"$WORK/registries.conf"
    CONTAINERS_REGISTRIES_CONF=$WORK/registries.conf CONTAINERS_SHORT_NAME_ALIASING=off "$@"
  else
    docker_bases "$@"
  fi
}

# A short name is Docker Hub's, as for Docker; this machine's own settings name no other registry.
buildah_registries() {
  printf 'unqualified-search-registries = ["docker.io"]\nshort-name-mode = "disabled"\n'
  printf '%s\n' "$BASE_CACHES" | while read -r cache_registry cache_place; do
    if [ -n "$cache_registry" ]; then printf '[[registry]]\nprefix = "%s"\nlocation = "%s"\n' "$cache_registry" "$cache_place"; fi
  done
}

# Docker replaces single images, and looks them up by their short names.
docker_bases() {
  printf '%s\n' "$BASE_CACHES" >"$WORK/caches"
  while IFS='	' read -r base_name base_full; do
    base_name=${base_full#docker.io/}
    base_name=${base_name#library/}
    while read -r cache_registry cache_place; do
      case $base_full in
        "${cache_registry:-none}/"*) set -- "$@" --build-context "${base_name%:latest}=docker-image://$cache_place/${base_full#*/}" ;;
      esac
    done <"$WORK/caches"
  done <"$WORK/bases"
  "$@"
}

# ---- image: built once; its digest travels from here on ----

# Prints the digest that the registry has under a tag; nothing where there is none.
digest_of_tag() {
  if aws ecr describe-images --registry-id "$TOOLS_ACCOUNT" --repository-name "${IMAGE_REPOSITORY#*/}" \
    --image-ids imageTag="$1" --query 'imageDetails[0].imageDigest' --output text >"$WORK/digest" 2>"$WORK/digest.err"; then
    cat "$WORK/digest"
  elif ! grep -q 'ImageNotFoundException' "$WORK/digest.err"; then
    cat "$WORK/digest.err" >&2
    die "the registry did not say whether $IMAGE_REPOSITORY has the tag $1. See the message above; the role needs ecr:DescribeImages."
  fi
}

image() {
  release
  image_sources
  as_build
  image_version=$(release_field .version)
  image_commit=$(release_field .commit)
  image_name=$(image_tag "$image_version")
  image_digest=$(digest_of_tag "$image_name")
  if [ -n "$image_digest" ]; then
    say "$IMAGE_REPOSITORY:$image_name is there already; it is used as it is."
  else
    build_and_push "$IMAGE_REPOSITORY:$image_name"
    image_digest=$(digest_of_tag "$image_name")
  fi
  case $image_digest in
    sha256:*) ;;
    *) die "the registry has no digest for $IMAGE_REPOSITORY:$image_name after the push. Run this job again." ;;
  esac
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image = {repository: $repository, tag: $tag, digest: $digest, uri: "\($repository)@\($digest)"}' \
    --arg repository "$IMAGE_REPOSITORY" --arg tag "$image_name" --arg digest "$image_digest"
  if [ -n "$IN_CODEBUILD" ]; then
    jq '{ImageURI: .image.uri}' "$RELEASE" >"$(dirname -- "$RELEASE")/imageDetail.json"
  fi
  print_exports VERSION "$image_version" COMMIT "$(release_field .commit)" IMAGE_URI "$IMAGE_REPOSITORY@$image_digest" \
    IMAGE_DIGEST "$image_digest" >"$STATE/exports.sh"
  say "image: $IMAGE_REPOSITORY@$image_digest ($image_name)"
}

# Sets the program that builds.
choose_builder() {
  if command -v buildah >/dev/null 2>&1; then
    builder=buildah
  else
    builder=docker
    need docker
  fi
  [ -f "$DOCKERFILE" ] ||
    die "the Dockerfile \"$DOCKERFILE\" is missing in $PWD. Write it, or name the right one in image.dockerfile."
}

# try-image: shows that a change can be built, from what it may be built from. Nobody is logged in, so ECR's cache is left aside.
try_image() {
  BASE_CACHES=''
  image_sources
  choose_builder
  try_tag=$SERVICE-try:$$
  with_build_arguments with_bases in_this_folder builds --platform "$IMAGE_PLATFORM" --file "$DOCKERFILE" --tag "$try_tag" >&2 ||
    die "the image could not be built from $DOCKERFILE; see the message above. Nothing was pushed."
  "$builder" rmi "$try_tag" >/dev/null 2>&1 || true
  say "image: $DOCKERFILE builds. It is not kept: releases are built from the default branch."
}

build_and_push() {
  choose_builder
  aws ecr get-login-password | "$builder" login --username AWS --password-stdin "${IMAGE_REPOSITORY%%/*}" >&2 ||
    die "the registry ${IMAGE_REPOSITORY%%/*} did not let this job in. The role needs ecr:GetAuthorizationToken."
  # One platform, one manifest: attestations would turn the digest into that of an index.
  BUILDX_NO_DEFAULT_ATTESTATIONS=1
  export BUILDX_NO_DEFAULT_ATTESTATIONS
  with_build_arguments with_bases in_this_folder builds --platform "$IMAGE_PLATFORM" --file "$DOCKERFILE" --tag "$1" \
    --label "org.opencontainers.image.version=$image_version" \
    --label "org.opencontainers.image.revision=$image_commit" \
    --label "org.opencontainers.image.source=$PROJECT_URL" >&2 ||
    die "the image could not be built from $DOCKERFILE; see the message above."
  if "$builder" push "$1" >&2; then return; fi
  [ -n "$(digest_of_tag "${1##*:}")" ] ||
    die "the image was built, but the registry did not take it. See the message above; run this job again."
  say 'another run pushed this version first; its image is used.'
}

in_this_folder() { "$@" .; }

# Docker knows other contexts in "buildx" only.
builds() {
  if [ "$builder" = docker ] && [ -s "$WORK/bases" ] && [ -n "$BASE_CACHES" ]; then set -- buildx build "$@"; else set -- build "$@"; fi
  "$builder" "$@"
}

# ---- proof: what is wrong with the image, what it is made of, whose it is. What is signed has passed. ----

# Tools that know nothing of AWS find the registry's password in a file of this job's own, beside what others have put there.
registry_login() {
  (umask 077 && mkdir -p "$WORK/registry")
  registry_known=${DOCKER_CONFIG:-${HOME:-/}/.docker}/config.json
  if [ ! -f "$registry_known" ]; then
    printf '{}\n' >"$WORK/known.json"
    registry_known=$WORK/known.json
  fi
  (umask 077 && aws ecr get-login-password >"$WORK/registry/password") ||
    die "the registry ${IMAGE_REPOSITORY%%/*} did not let this job in. The role needs ecr:GetAuthorizationToken."
  # A helper that keeps passwords would be asked instead of this file, for every registry.
  (umask 077 && jq --rawfile password "$WORK/registry/password" --arg host "${IMAGE_REPOSITORY%%/*}" '
    .auths[$host] = {auth: ("AWS:" + ($password | rtrimstr("\n")) | @base64)} | del(.credsStore) | del(.credHelpers[$host]?)' "$registry_known" >"$WORK/registry/config.json") ||
    die "$registry_known is no JSON; the tools read the registries' passwords there. Mend or remove it in the image that this job runs in."
  rm -f "$WORK/registry/password"
}

with_registry() { DOCKER_CONFIG=$WORK/registry "$@"; }

# keep_evidence FILE: with the release's other proof; sets EVIDENCE_KEY.
keep_evidence() {
  EVIDENCE_KEY=$EVIDENCE_PREFIX$(release_field .version)/${1##*/}
  put_object "$EVIDENCE_KEY" "$1"
}

# name_sbom source|image FILE KEY: the release tells where its bill of materials lies, and how to know it.
# The dollars are jq's.
# shellcheck disable=SC2016
name_sbom() {
  update_release '.sbom[$of] = {key: $key, sha256: $sum}' --arg of "$1" --arg key "$3" --arg sum "$(sha256sum <"$2" | cut -c1-64)"
}

is_sbom() { jq -e '.bomFormat == "CycloneDX" and (.specVersion | type) == "string"' "$1" >/dev/null 2>&1; }

# scan-image: by digest, so that what was judged is what is deployed.
scan_image() {
  need_image
  as_build
  mkdir -p reports
  case $IMAGE_SCANNER in
    ecr) ecr_findings ;;
    trivy) trivy_findings ;;
    *) die "the scanner is \"$IMAGE_SCANNER\"; it must be ecr or trivy. Deliver the service's files again." ;;
  esac
  keep_evidence reports/image-scan.json
  judge_findings
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image.scan = {scanner: $scanner, severity: $severity, digest: .image.digest, report: $key}' \
    --arg scanner "$IMAGE_SCANNER" --arg severity "$IMAGE_SEVERITY" --arg key "$EVIDENCE_KEY"
  say "scanned: $IMAGE has no fault of $IMAGE_SEVERITY or worse that counts."
}

trivy_findings() {
  need trivy
  registry_login
  with_registry trivy image --image-src remote --scanners vuln --format json --no-progress --output reports/image-scan.json "$IMAGE" >&2 ||
    die "Trivy could not scan $IMAGE; see the message above. It needs the registry, and its database or a mirror of it."
  jq '[.Results[]? | .Vulnerabilities[]? | {id: .VulnerabilityID, severity: .Severity, package: .PkgName, installed: .InstalledVersion,
    mendedIn: (.FixedVersion // ""), mended: ((.FixedVersion // "") != "")}]' reports/image-scan.json >"$WORK/findings.json" ||
    die 'the report of Trivy (reports/image-scan.json) is not of the form that it should be. Which version runs here?'
}

ecr_findings() {
  await "$SCAN_MINUTES" "the registry's scan of $IMAGE" ecr_scanned
  cp "$WORK/scan.json" reports/image-scan.json
  # Basic scanning does not tell whether a fault has been mended; it counts then.
  jq '[(.imageScanFindings.findings[]? | (reduce .attributes[]? as $each ({}; .[$each.key] = $each.value)) as $about
      | {id: .name, severity, package: ($about.package_name // ""), installed: ($about.package_version // ""), mendedIn: "", mended: true}),
    (.imageScanFindings.enhancedFindings[]? | select(.status != "SUPPRESSED" and .status != "CLOSED") | . as $finding
      | (.packageVulnerabilityDetails.vulnerablePackages // [{}])[]
      | {id: ($finding.packageVulnerabilityDetails.vulnerabilityId // $finding.title), severity: $finding.severity, package: (.name // ""),
        installed: (.version // ""), mendedIn: (.fixedInVersion // "" | if . == "NotAvailable" then "" else . end),
        mended: ($finding.fixAvailable != "NO")})]' "$WORK/scan.json" >"$WORK/findings.json" ||
    die 'the findings of the registry (reports/image-scan.json) are not of the form that they should be.'
}

ecr_scanned() {
  if ! aws ecr describe-image-scan-findings --registry-id "$TOOLS_ACCOUNT" --repository-name "${IMAGE_REPOSITORY#*/}" \
    --image-id imageDigest="$(release_field .image.digest)" --output json >"$WORK/scan.json" 2>"$WORK/scan.err"; then
    # Not begun yet.
    if grep -q ScanNotFoundException "$WORK/scan.err"; then return 1; fi
    cat "$WORK/scan.err" >&2
    die "the registry did not tell what it found in $IMAGE. See the message above; the role needs ecr:DescribeImageScanFindings."
  fi
  scan_status=$(jq -r '.imageScanStatus.status // ""' "$WORK/scan.json")
  case $scan_status in
    # ACTIVE: a scan that goes on for as long as the image is there, and has told its findings.
    COMPLETE | ACTIVE) return 0 ;;
    PENDING | IN_PROGRESS) return 1 ;;
    *)
      die "the registry did not scan $IMAGE: ${scan_status:-no status} $(jq -r '.imageScanStatus.description // ""' "$WORK/scan.json") What ECR cannot read, Trivy may: write \"scanner: trivy\" in image.scan."
      ;;
  esac
}

# Ends the release where a fault counts. IMAGE_ACCEPTED has a line for each that is known: its name, last day.
judge_findings() {
  jq -r --arg least "$IMAGE_SEVERITY" --arg unfixed "$IMAGE_IGNORE_UNFIXED" --arg accepted "$IMAGE_ACCEPTED" --arg today "$(date -u +%Y-%m-%d)" '
    def rank: {"LOW": 1, "MEDIUM": 2, "HIGH": 3, "CRITICAL": 4}[. // ""] // 0;
    ($accepted | split("\n") | map(split(" ") | select(length == 2)) | map({id: .[0], until: .[1]})) as $known
    | unique | sort_by(-(.severity | rank), .id, .package) | .[]
    | select((.severity | rank) >= ($least | rank)) | select($unfixed != "yes" or .mended) | . as $finding
    | [$known[] | select(.id == $finding.id)] as $waived
    | if any($waived[]; .until >= $today) then "accepted" elif ($waived | length) > 0 then "expired" else "counts" end
      + "\t\(.severity) \(.id) in \(.package) \(.installed)\(if .mendedIn == "" then "" else " (mended in \(.mendedIn))" end)"' \
    "$WORK/findings.json" | tr -d '\000-\010\013-\037\177' >"$WORK/judged"
  [ -s "$WORK/judged" ] || return 0
  sed -n -e 's/^accepted	/  accepted for a time: /p' -e 's/^expired	/  accepted until a day that is over: /p' -e 's/^counts	/  /p' "$WORK/judged" >&2
  judged_count=$(grep -c -v '^accepted	' "$WORK/judged" || true)
  [ "$judged_count" = 0 ] ||
    die "the image has $judged_count known faults of $IMAGE_SEVERITY or worse, and goes nowhere. They are above and in reports/image-scan.json: build on a newer base image or with newer packages, or accept one for a time in image.scan.accept."
}

# describe-image: its bill of materials, kept with the release.
describe_image() {
  need_image
  need trivy
  as_build
  registry_login
  mkdir -p reports
  with_registry trivy image --image-src remote --format cyclonedx --no-progress --output reports/image.cdx.json "$IMAGE" >&2 ||
    die "Trivy could not tell what $IMAGE is made of; see the message above."
  is_sbom reports/image.cdx.json || die 'reports/image.cdx.json is no CycloneDX bill of materials. Which version of Trivy runs here?'
  keep_evidence reports/image.cdx.json
  name_sbom image reports/image.cdx.json "$EVIDENCE_KEY"
  say "bill of materials: $EVIDENCE_KEY"
}

# publish-sbom: the source's, beside the packages and in their build info.
publish_sbom() {
  need jf
  publish_version=$(version)
  jfrog_folder
  is_sbom reports/source.cdx.json ||
    die 'reports/source.cdx.json is no CycloneDX bill of materials. The job scan-sbom must make it and hand it on to this one.'
  jf rt upload reports/source.cdx.json "$SBOM_REPOSITORY/sbom/$SERVICE/$publish_version/source.cdx.json" --flat=true \
    --build-name="$BUILD_NAME" --build-number="$publish_version" ||
    die "the bill of materials did not reach $SBOM_REPOSITORY; see the message above."
}

# sign-image: the bill of materials first, so that whoever finds a signature finds that too. Again does no harm.
sign_image() {
  need_image
  need cosign
  as_build
  registry_login
  if signature_holds; then
    say "$IMAGE is signed already."
  else
    if [ "$SBOM" = yes ] && [ -z "$(digest_of_tag "$(proof_tag att)")" ]; then
      with_registry cosign attest --yes --tlog-upload=false --type cyclonedx --predicate reports/image.cdx.json --key "$SIGNING_KEY" "$IMAGE" >&2 ||
        die "the bill of materials could not be attached to $IMAGE; see the message above."
    fi
    with_registry cosign sign --yes --tlog-upload=false --annotations "service=$SERVICE" --key "$SIGNING_KEY" "$IMAGE" >&2 ||
      die "$IMAGE could not be signed; see the message above. The role needs kms:Sign with $SIGNING_KEY."
    signature_holds || {
      cat "$WORK/verify.err" >&2
      die "the signature of $IMAGE cannot be read back; see the message above."
    }
    say "signed: $IMAGE"
  fi
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image.signedWith = $key' --arg key "$SIGNING_KEY"
}

# Where cosign keeps what belongs to an image: sig or att.
proof_tag() { printf 'sha256-%s.%s\n' "$(release_field .image.digest | sed 's/^sha256://')" "$1"; }

# Made with this key, over this digest, for this service: an image of another service is no substitute.
signature_holds() {
  with_registry cosign verify --insecure-ignore-tlog=true --annotations "service=$SERVICE" --key "$SIGNING_KEY" "$IMAGE" >/dev/null 2>"$WORK/verify.err"
}

# What may be put into service: an image that has passed what the catalog asks of it.
need_sound_image() {
  need_image
  if [ -n "$IMAGE_SCANNER" ]; then
    jq -e '.image.scan.digest == .image.digest' "$RELEASE" >/dev/null ||
      die "nothing says that $IMAGE has passed its scan, and the service asks for one. Build the release again."
  fi
  if [ "$SIGN" != yes ]; then return; fi
  need cosign
  registry_login
  signature_holds || {
    cat "$WORK/verify.err" >&2
    die "$IMAGE has no signature that $SIGNING_KEY made for $SERVICE, so it is not deployed. See the message above; build the release again."
  }
  say "the signature of $IMAGE holds."
}

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

# ---- AWS: which role, in which account ----

as_build() { assume "$BUILD_ROLE_ARN" "$TOOLS_ACCOUNT"; }

as_deploy() {
  need_environment
  assume "$DEPLOY_ROLE_ARN" "$ACCOUNT"
}

assume() {
  need aws jq
  AWS_DEFAULT_REGION=$AWS_REGION
  AWS_PAGER=''
  AWS_RETRY_MODE=standard
  AWS_MAX_ATTEMPTS=5
  export AWS_REGION AWS_DEFAULT_REGION AWS_PAGER AWS_RETRY_MODE AWS_MAX_ATTEMPTS
  if [ "$ASSUME" != none ]; then
    [ -s "${AWS_WEB_IDENTITY_TOKEN_FILE:-}" ] ||
      die "AWS_WEB_IDENTITY_TOKEN_FILE names no file with an id token, and the role $1 is assumed with one. Bind the token in this job."
    # Keys that happen to be around would win over the token.
    unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE
    AWS_ROLE_ARN=$1
    AWS_ROLE_SESSION_NAME=$(printf '%s' "$SERVICE-$VERB" | cut -c1-64)
    export AWS_ROLE_ARN AWS_ROLE_SESSION_NAME
  fi
  assumed_account=$(aws sts get-caller-identity --query Account --output text) ||
    die "AWS gave no credentials for $1. Its trust must name this engine, this project and this branch or tag; see the message above."
  [ "$assumed_account" = "$2" ] ||
    die "the credentials are of account $assumed_account; they must be of $2. Check which role this job runs with."
}

# get_object KEY FILE: 0 read, 1 not there, 2 cannot tell.
get_object() {
  if aws s3api get-object --bucket "$BUNDLE_BUCKET" --key "$1" --expected-bucket-owner "$TOOLS_ACCOUNT" "$2" >/dev/null 2>"$WORK/get.err"; then
    return 0
  fi
  if grep -q -e NoSuchKey -e '(404)' "$WORK/get.err"; then return 1; fi
  return 2
}

# Encrypted by the bucket's own default key: an alias would be looked for in the caller's account.
put_object() {
  aws s3api put-object --bucket "$BUNDLE_BUCKET" --key "$1" --body "$2" --expected-bucket-owner "$TOOLS_ACCOUNT" >/dev/null ||
    die "s3://$BUNDLE_BUCKET/$1 could not be written; see the message above."
}

# ---- the service's stack in an environment ----

# Sets STACK_STATUS (ABSENT where there is none) and leaves the stack in $WORK/stack.json.
read_stack() {
  if aws cloudformation describe-stacks --stack-name "$STACK" --output json >"$WORK/stack.json" 2>"$WORK/stack.err"; then
    STACK_STATUS=$(jq -r '.Stacks[0].StackStatus' "$WORK/stack.json")
  elif grep -q 'does not exist' "$WORK/stack.err"; then
    STACK_STATUS=ABSENT
    printf '{"Stacks":[{}]}\n' >"$WORK/stack.json"
  else
    cat "$WORK/stack.err" >&2
    die "the stack $STACK could not be read; see the message above. The role needs cloudformation:DescribeStacks."
  fi
}

stack_output() {
  jq -r --arg name "$1" '[.Stacks[0].Outputs[]? | select(.OutputKey == $name).OutputValue][0] // ""' "$WORK/stack.json"
}

stack_parameter() {
  jq -r --arg name "$1" '[.Stacks[0].Parameters[]? | select(.ParameterKey == $name).ParameterValue][0] // ""' "$WORK/stack.json"
}

stack_settled() {
  read_stack
  case $STACK_STATUS in
    REVIEW_IN_PROGRESS) return 0 ;;
    *_IN_PROGRESS) return 1 ;;
    *) return 0 ;;
  esac
}

# prepare: what the pipeline's own CloudFormation actions must be told, so that they move no traffic and no image; and that their change takes
# nothing away. The image is empty where the stack is not there yet, or has none of its own.
prepare() {
  need_environment
  need_image
  as_deploy
  await "$WAIT_MINUTES" "the stack $STACK" stack_settled
  if [ -n "$IMAGE_SCANNER" ] || [ "$SIGN" = yes ]; then need_sound_image; fi
  read_traffic
  prepare_image=$(stack_parameter Image)
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) rehearse ;;
    ABSENT | REVIEW_IN_PROGRESS) ;;
    *) say "$STACK is in $STACK_STATUS: what would change in it cannot be looked at before." ;;
  esac
  print_exports LIVE_TARGET_GROUP "${COLOUR:-blue}" FIRST_TARGET_GROUP "${FIRST:-blue}" LIVE_IMAGE "$prepare_image" >"$STATE/exports.sh"
  cat "$STATE/exports.sh"
}

# rehearse: the change that this release would bring, made and looked at, and not carried out.
rehearse() {
  upload_template
  adopt_traffic
  wanted_parameters "$IMAGE"
  plan_change UPDATE "$TEMPLATE_KEY" "$WORK/wanted.json"
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  refuse_lost_traffic
  drop_change_set
}

# Named by content: a release record can point at exactly this template for as long as the bucket keeps it.
upload_template() {
  need sha256sum
  if ! is_template; then TEMPLATE_FILE=$HERE/service.yaml; fi
  [ -f "$TEMPLATE_FILE" ] || die "$TEMPLATE_FILE is missing; the stack is made from it. Deliver the service's files again."
  TEMPLATE_KEY=templates/$SERVICE/$(sha256sum <"$TEMPLATE_FILE" | cut -c1-64).yaml
  put_object "$TEMPLATE_KEY" "$TEMPLATE_FILE"
}

# update_stack [IMAGE]: without an image, the one that runs stays. The migration is always this release's.
update_stack() {
  need_environment
  IMAGE=''
  if [ "$MIGRATION_IMAGE_PARAMETER" = yes ] || [ -n "${1:-}" ]; then need_image; fi
  as_deploy
  [ -f "$HERE/params-$ENVIRONMENT.json" ] ||
    die "$HERE/params-$ENVIRONMENT.json is missing; the stack's parameters stand there. Deliver the service's files again."
  upload_template
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  wanted_parameters "${1:-}"
  change_stack "$TEMPLATE_KEY" "$WORK/wanted.json"
}

# wanted_parameters IMAGE: into $WORK/wanted.json; after read_stack and need_image. The number of tasks belongs to autoscaling, whatever a file says.
wanted_parameters() {
  jq --arg gives "$IMAGE_PARAMETER $MIGRATION_IMAGE_PARAMETER $HAS_LISTENER $FIRST_TARGET_GROUP_PARAMETER" --arg image "$1" --arg kept "$(stack_parameter Image)" --arg release "$IMAGE" '
    ($gives | split(" ")) as $gives
    | (.Parameters // {} | del(.DesiredCount))
      + (if $gives[0] == "yes" then (if $image != "" then {Image: $image} elif $kept != "" then {Image: $kept} else {} end) else {} end)
      + (if $gives[1] == "yes" then {MigrationImage: $release} else {} end)
      + (if $gives[2] == "yes" then {LiveTargetGroup: "blue"} else {} end)
      + (if $gives[3] == "yes" then {FirstTargetGroup: "blue"} else {} end)' "$HERE/params-$ENVIRONMENT.json" >"$WORK/wanted.json"
}

# Sets change_type, by the state that the stack is at rest in.
stack_change_type() {
  case $STACK_STATUS in
    ABSENT | REVIEW_IN_PROGRESS) change_type=CREATE ;;
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_*)
      die "the stack $STACK is in $STACK_STATUS: its first creation did not end well. Delete it and create it again, then run this job again."
      ;;
    UPDATE_ROLLBACK_FAILED | UPDATE_FAILED)
      die "the stack $STACK is in $STACK_STATUS. Call \"aws cloudformation continue-update-rollback --stack-name $STACK\", then run this job again."
      ;;
    *) change_type=UPDATE ;;
  esac
}

# change_stack TEMPLATE_KEY PARAMETERS_FILE: after stack_settled. Traffic stays where it is, whatever the file says.
change_stack() {
  stack_change_type
  read_traffic
  if [ "$change_type" = UPDATE ]; then adopt_traffic; fi
  plan_change "$change_type" "$1" "$2"
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  if [ "$change_type" = UPDATE ]; then refuse_lost_traffic; fi
  execute_change_set
}

# plan_change TYPE TEMPLATE_KEY PARAMETERS_FILE: after read_traffic.
plan_change() {
  with_traffic "$3" | jq 'to_entries | map({ParameterKey: .key, ParameterValue: (.value | tostring)})' >"$WORK/parameters.json"
  jq '.Tags // {} | to_entries | map({Key: .key, Value: .value})' "$HERE/params-$ENVIRONMENT.json" >"$WORK/tags.json"
  make_change_set "$1" --template-url "https://$BUNDLE_BUCKET.s3.$AWS_REGION.amazonaws.com/$2" --tags "file://$WORK/tags.json"
}

# make_change_set TYPE OPTIONS...: with the parameters in $WORK/parameters.json. Sets CHANGE_SET and CHANGE_STATUS.
make_change_set() {
  change_number=$((${change_number:-0} + 1))
  CHANGE_SET=delivery-$(date +%s)-$$-$change_number
  change_kind=$1
  shift
  aws cloudformation create-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --change-set-type "$change_kind" "$@" \
    --parameters "file://$WORK/parameters.json" --capabilities CAPABILITY_NAMED_IAM --role-arn "$CLOUDFORMATION_ROLE_ARN" >/dev/null ||
    die "CloudFormation did not take the change of $STACK; see the message above. Nothing has changed."
  await 10 "the change set $CHANGE_SET of $STACK" change_set_ready
}

execute_change_set() {
  say "$STACK: $(jq -r '[.Changes[]?.ResourceChange | "\(.Action) \(.LogicalResourceId)\(if .Replacement == "True" then " (replacement)" else "" end)"] | join(", ")' "$WORK/change.json")"
  aws cloudformation execute-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" ||
    die "the change of $STACK could not be started; see the message above."
  await "$WAIT_MINUTES" "the change of the stack $STACK" stack_settled
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE) say "$STACK: $STACK_STATUS" ;;
    *)
      stack_reasons
      service_troubles
      die "the stack $STACK ended in $STACK_STATUS, and what ran before still runs. The reasons are above: mend what they name, then run the pipeline again."
      ;;
  esac
}

drop_change_set() {
  aws cloudformation delete-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" >/dev/null 2>&1 ||
    say "the change set $CHANGE_SET was left behind; it does no harm."
}

change_set_ready() {
  aws cloudformation describe-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --output json >"$WORK/change.json" ||
    die "the change set $CHANGE_SET of $STACK could not be read; see the message above."
  CHANGE_STATUS=$(jq -r .Status "$WORK/change.json")
  case $CHANGE_STATUS in
    CREATE_COMPLETE | FAILED) return 0 ;;
    *) return 1 ;;
  esac
}

# "Nothing to change" comes as a failure, told apart by its text alone.
refused_change_set() {
  change_reason=$(jq -r '.StatusReason // ""' "$WORK/change.json")
  drop_change_set
  case $change_reason in
    *"didn't contain changes"* | *'No updates are to be performed'*) say "$STACK: nothing to change." ;;
    *) die "CloudFormation refused the change of $STACK: $change_reason Nothing has changed." ;;
  esac
}

# Only what failed since the last thing that a person or a pipeline asked for; what was merely cancelled is an echo.
stack_reasons() {
  aws cloudformation describe-stack-events --stack-name "$STACK" --max-items 300 --output json >"$WORK/events.json" || return 0
  jq -r '.StackEvents | (map(.ResourceStatusReason == "User Initiated") | index(true)) as $start | .[0:($start // length)] | reverse | .[]
    | select(.ResourceStatus | endswith("_FAILED")) | select((.ResourceStatusReason // "") | test("cancelled"; "i") | not)
    | "  \(.LogicalResourceId) (\(.ResourceType)) \(.ResourceStatus): \(.ResourceStatusReason // "no reason given")"' "$WORK/events.json" >&2
}

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

# ---- a stack of the catalog: its change is proposed, looked at, approved, and carried out as it was seen ----

is_template() { [ -n "$TEMPLATE" ]; }

# Once packaged the template stands beside delivery/; before that, where the catalog says.
need_template() {
  need jq sha256sum
  is_template || die "$SERVICE is a service, and its deployments are no changes of a template."
  TEMPLATE_FILE=$PWD/$TEMPLATE
  if [ -n "$IN_CODEBUILD" ] && [ -f "$HERE/../template.yaml" ]; then TEMPLATE_FILE=$HERE/../template.yaml; fi
  [ -f "$TEMPLATE_FILE" ] || die "the template $TEMPLATE is missing in $PWD. Commit it, or name the right file under \"template\"."
  need_no_link "$TEMPLATE_FILE"
  need_release
  # The same release, template and delivery are the same change; anything else is another one.
  CHANGE_SET=delivery-$(
    {
      release_field '"\(.version) \(.commit)"'
      cat "$TEMPLATE_FILE" "$HERE/delivery.sha256"
    } | sha256sum | cut -c1-20
  )
  [ "${PROPOSED:-$CHANGE_SET}" = "$CHANGE_SET" ] ||
    die "the change set $PROPOSED was proposed, and this release's is $CHANGE_SET. Its template or its delivery files have changed on the way: start the pipeline again."
}

# A link, as the file or as a folder on the way, could name any file of the machine.
need_no_link() {
  link_path=$1
  while [ "$link_path" != "$PWD" ] && [ "$link_path" != "$HERE/.." ]; do
    [ ! -L "$link_path" ] || die "the template $TEMPLATE is, or lies behind, a symbolic link. Replace the link in the repository."
    link_path=$(dirname "$link_path")
  done
}

# package: the template out of the bundle, for every environment alike.
package() {
  need_template
  package_size=$(wc -c <"$TEMPLATE_FILE" | tr -d ' ')
  [ "$package_size" -le 1048576 ] ||
    die "the template $TEMPLATE has $package_size bytes, and CloudFormation takes 1048576. Move parts of it to stacks of their own."
  cp "$TEMPLATE_FILE" "$HERE/../template.yaml"
  print_exports VERSION "$(release_field .version)" COMMIT "$(release_field .commit)" CHANGE_SET "$CHANGE_SET" >"$STATE/exports.sh"
  say "packaged: $TEMPLATE of $SERVICE $(release_field .version), $package_size bytes; each environment's change set is named $CHANGE_SET."
}

as_review() {
  need_environment
  assume "$REVIEW_ROLE_ARN" "$ACCOUNT"
}

# settle: nothing else may be changing the stack when a change of it is proposed.
settle() {
  as_review
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  stack_change_type
}

# CodePipeline keeps no change set, or a failed one, where nothing would change: neither can be carried out.
# Leaves what is proposed in $WORK/change.json: no changes where there is none.
find_proposal() {
  if aws cloudformation describe-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" --output json >"$WORK/change.json" 2>"$WORK/change.err"; then
    [ "$(jq -r .Status "$WORK/change.json")" = FAILED ] || return 0
    case $(jq -r '.StatusReason // ""' "$WORK/change.json") in
      *"didn't contain changes"* | *'No updates are to be performed'*) ;;
      *) die "CloudFormation refused the change of $STACK: $(jq -r '.StatusReason // "it gives no reason"' "$WORK/change.json") Nothing has changed." ;;
    esac
  elif grep -q -e ChangeSetNotFound -e 'does not exist' "$WORK/change.err"; then
    printf '{"Changes":[]}\n' >"$WORK/change.json"
  else
    cat "$WORK/change.err" >&2
    die "the change set $CHANGE_SET of $STACK could not be read; see the message above. The role needs cloudformation:DescribeChangeSet."
  fi
}

# review: what the proposed change does, in the log and for whoever is asked. It fails where data would go that the catalog does not let go.
review() {
  as_review
  need_template
  read_stack
  find_proposal
  judge_proposal
}

judge_proposal() {
  jq -r '.Changes[]?.ResourceChange
    | "  \({Add: "+", Modify: "~", Remove: "-"}[.Action] // "?") \(.LogicalResourceId) (\(.ResourceType))\(
        if .Replacement == "True" then ", replaced" elif .Replacement == "Conditional" then ", perhaps replaced" else "" end)\(
        if .PolicyAction then ", old one: \(.PolicyAction)" else "" end)"' "$WORK/change.json" >"$WORK/changes.txt"
  cat "$WORK/changes.txt" >&2
  review_drift=$(jq -r '.Stacks[0].DriftInformation | select(.StackDriftStatus == "DRIFTED") | " The stack differs from its template since \(.LastCheckTimestamp // "an unknown time") or before: somebody changed it by hand."' "$WORK/stack.json")
  if [ -n "$review_drift" ]; then say "WARNING:$review_drift CloudFormation goes by the template, and may undo that or fail."; fi
  # The stack policy is CloudFormation's own guard over the same resources: both read one file.
  jq -r --slurpfile policy "$HERE/stack-policy-$ENVIRONMENT.json" '
    ($policy[0].Statement[] | select(.Effect == "Deny")) as $guard
    | [$guard.NotResource // [] | .[] | sub("^LogicalResourceId/"; "")] as $let_go
    | .Changes[]?.ResourceChange
    | select(.ResourceType as $type | $guard.Condition.StringEquals.ResourceType | index($type))
    | select(.Action == "Remove" or .Action == "Dynamic" or .Replacement == "True" or .Replacement == "Conditional")
    | select(.LogicalResourceId as $id | $let_go | index($id) | not).LogicalResourceId' "$WORK/change.json" >"$WORK/data.txt"
  if [ -s "$WORK/data.txt" ]; then
    die "this change would replace or delete what holds data in $ENVIRONMENT: $(tr '\n' ' ' <"$WORK/data.txt")(see above). Nothing has changed. Keep these resources in the template as they are; or, where the data may go, name them under \"allowReplacement\" in the catalog."
  fi
  review_count=$(wc -l <"$WORK/changes.txt" | tr -d ' ')
  case $review_count in
    0) review_text='Nothing would change.' ;;
    *) review_text="Changes: $review_count.$(tr '\n' ';' <"$WORK/changes.txt" | tr -s ' ' | cut -c1-400)" ;;
  esac
  print_exports CHANGES "$(printf '%s%s' "$review_text" "$review_drift" | tr -cd '\040-\176')" >"$STATE/exports.sh"
  say "$STACK in $ENVIRONMENT: $review_text"
}

# protect: CloudFormation itself refuses what the catalog does not let go. A stack that is not there yet is protected once it is.
protect() {
  as_deploy
  read_stack
  case $STACK_STATUS in ABSENT | REVIEW_IN_PROGRESS | DELETE_*) return 0 ;; esac
  aws cloudformation set-stack-policy --stack-name "$STACK" --stack-policy-body "file://$HERE/stack-policy-$ENVIRONMENT.json" ||
    die "the policy of the stack $STACK could not be set; see the message above. The role needs cloudformation:SetStackPolicy."
  if [ "$(jq -r '.Stacks[0].EnableTerminationProtection // false' "$WORK/stack.json")" = "$TERMINATION_PROTECTION" ]; then return 0; fi
  protect_how=--enable-termination-protection
  if [ "$TERMINATION_PROTECTION" = false ]; then protect_how=--no-enable-termination-protection; fi
  aws cloudformation update-termination-protection --stack-name "$STACK" "$protect_how" >/dev/null ||
    die "the termination protection of the stack $STACK could not be set; see the message above. The role needs cloudformation:UpdateTerminationProtection."
  say "$STACK: termination protection is $TERMINATION_PROTECTION."
}

# The stack must be at rest, and not as a failed creation left it.
check_stack() {
  await "$WAIT_MINUTES" "the change of the stack $STACK" stack_settled
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE) ;;
    *) die "the stack $STACK is in $STACK_STATUS; a release is recorded once its change is complete." ;;
  esac
}

# ---- the running service ----

read_service() {
  aws ecs describe-services --cluster "$CLUSTER" --services "$ECS_SERVICE" --output json >"$WORK/service.json" ||
    die "the service $ECS_SERVICE in $CLUSTER could not be read; see the message above. The role needs ecs:DescribeServices."
  jq -e '.services[0].status == "ACTIVE"' "$WORK/service.json" >/dev/null ||
    die "there is no active service $ECS_SERVICE in the cluster $CLUSTER. Its stack must be created first (register does it)."
}

# Where CodeDeploy is in charge, the primary task set says what runs.
live_task_definition() {
  jq -r '.services[0] | [.taskSets[]? | select(.status == "PRIMARY").taskDefinition][0] // .taskDefinition' "$WORK/service.json"
}

# Sets LIVE_TASK_DEFINITION and LIVE_IMAGE.
read_live() {
  read_service
  LIVE_TASK_DEFINITION=$(live_task_definition)
  aws ecs describe-task-definition --task-definition "$LIVE_TASK_DEFINITION" --output json >"$WORK/live.json" ||
    die "the task definition $LIVE_TASK_DEFINITION could not be read; see the message above."
  LIVE_IMAGE=$(jq -r --arg name "$CONTAINER" '[.taskDefinition.containerDefinitions[] | select(.name == $name).image][0] // ""' "$WORK/live.json")
}

rolled_out() {
  read_service
  case $(jq -r '[.services[0].deployments[]? | select(.status == "PRIMARY").rolloutState][0] // "COMPLETED"' "$WORK/service.json") in
    COMPLETED) return 0 ;;
    FAILED)
      service_troubles
      die "ECS gave up the deployment of $ECS_SERVICE: new tasks did not become healthy. The reasons are above."
      ;;
    *) return 1 ;;
  esac
}

# The service's last events, why tasks stopped, and what was not answered before traffic. For people: it never fails.
service_troubles() {
  smoke_troubles
  aws ecs describe-services --cluster "$CLUSTER" --services "$ECS_SERVICE" --output json >"$WORK/troubles.json" 2>/dev/null || return 0
  jq -r '.services[0].events[0:10] // [] | reverse | .[] | "  \(.createdAt) \(.message)"' "$WORK/troubles.json" >&2 || true
  troubles=$(aws ecs list-tasks --cluster "$CLUSTER" --service-name "$ECS_SERVICE" --desired-status STOPPED --max-items 5 --output json 2>/dev/null |
    jq -r '.taskArns // [] | .[0:5] | join(" ")') || return 0
  if [ -z "$troubles" ]; then return 0; fi
  # Task ARNs hold no blanks.
  # shellcheck disable=SC2086
  aws ecs describe-tasks --cluster "$CLUSTER" --tasks $troubles --output json 2>/dev/null |
    jq -r '.tasks[]? | "  stopped: \(.stoppedReason // "no reason given")\([.containers[]? | "; \(.name)\(if .exitCode != null then " ended with \(.exitCode)" else "" end)\(if .reason then ": \(.reason)" else "" end)"] | join(""))"' >&2 || true
}

# Why traffic was not let shift: the function that asks before tells CodeDeploy and ECS no more than that it failed.
smoke_troubles() {
  if [ -z "$SMOKE_LOG_GROUP" ]; then return 0; fi
  aws logs filter-log-events --log-group-name "$SMOKE_LOG_GROUP" --start-time "$((($(date +%s) - WAIT_MINUTES * 60) * 1000))" \
    --filter-pattern "\"failed\" \"$ECS_SERVICE\"" --output json 2>/dev/null |
    jq -r --arg service "$ECS_SERVICE" '[.events[]? | {at: (.timestamp / 1000 | floor | todate), said: (.message | capture("(?<json>[{].*[}])").json | fromjson?)}
      | select(.said.service == $service and .said.smokeTestBeforeTraffic == "failed")] | .[-3:][]
      | "  \(.at) smoke test before traffic shifts: \(.said.reason)"' >&2 || true
}

# deploy: puts the release's image into service and answers for the outcome.
deploy() {
  need_environment
  need_image
  as_deploy
  need_sound_image
  case $MECHANISM in
    stack) deploy_by_stack ;;
    codedeploy) deploy_by_codedeploy ;;
    *) die "the mechanism is \"$MECHANISM\"; it must be stack or codedeploy. Deliver the service's files again." ;;
  esac
  check_live
}

deploy_by_stack() {
  update_stack "$IMAGE"
  await "$WAIT_MINUTES" "the deployment of $ECS_SERVICE" rolled_out
}

# Nothing else counts as done.
check_live() {
  read_live
  if [ "$LIVE_IMAGE" != "$IMAGE" ]; then
    service_troubles
    die "$ECS_SERVICE runs $LIVE_IMAGE; it must run $IMAGE. The deployment was taken back: the reasons are above."
  fi
  say "$ECS_SERVICE runs $IMAGE ($LIVE_TASK_DEFINITION)"
}

# ---- dependencies: services that must be in the environment before this one ----

# check_dependencies: each has a release there, and none is just being deployed. Nothing changes.
check_dependencies() {
  need_environment
  need jq
  if [ -z "$DEPENDENCIES" ]; then
    say "$SERVICE waits for no other service in $ENVIRONMENT."
    return
  fi
  as_deploy
  printf '%s\n' "$DEPENDENCIES" >"$WORK/dependencies"
  dependencies_missing=''
  while read -r DEPENDENCY DEPENDENCY_PARAMETER DEPENDENCY_SERVICE; do
    if ! read_dependency; then dependencies_missing="$dependencies_missing${dependencies_missing:+, }$DEPENDENCY"; fi
  done <"$WORK/dependencies"
  [ -z "$dependencies_missing" ] ||
    die "$SERVICE needs $dependencies_missing in $ENVIRONMENT, and no release of it is recorded there. Nothing has changed. Release it to $ENVIRONMENT first, then run this job again."
  while read -r DEPENDENCY DEPENDENCY_PARAMETER DEPENDENCY_SERVICE; do
    await "$WAIT_MINUTES" "the deployment of $DEPENDENCY in $ENVIRONMENT" dependency_settled
    say "$DEPENDENCY: $(jq -r '"\(.version), there since \(.deployedAt)"' "$WORK/dependency.json")"
  done <"$WORK/dependencies"
}

# read_dependency: its record into $WORK/dependency.json; fails where there is none.
read_dependency() {
  if aws ssm get-parameter --name "$DEPENDENCY_PARAMETER" --query Parameter.Value --output text >"$WORK/dependency.json" 2>"$WORK/ssm.err" </dev/null; then
    jq -e --arg service "$DEPENDENCY" --arg environment "$ENVIRONMENT" '.schema == 1 and .service == $service and .environment == $environment' \
      "$WORK/dependency.json" >/dev/null 2>&1 || die "$DEPENDENCY_PARAMETER is no record of $DEPENDENCY in $ENVIRONMENT. Run the record job of $DEPENDENCY again."
    return 0
  fi
  if grep -q ParameterNotFound "$WORK/ssm.err"; then return 1; fi
  cat "$WORK/ssm.err" >&2
  die "whether $DEPENDENCY has a release in $ENVIRONMENT could not be read; see the message above. The role needs ssm:GetParameter on $DEPENDENCY_PARAMETER: it comes with the stack of $SERVICE."
}

# What runs is what is recorded, and no rollout is under way: until then its smoke test may still take it back.
dependency_settled() {
  read_dependency || die "the record of $DEPENDENCY in $ENVIRONMENT is gone. Release it there again."
  aws ecs describe-services --cluster "$CLUSTER" --services "$DEPENDENCY_SERVICE" --output json >"$WORK/service.json" </dev/null ||
    die "the service $DEPENDENCY_SERVICE in $CLUSTER could not be read; see the message above. The role needs ecs:DescribeServices on it: it comes with the stack of $SERVICE."
  jq -e '.services[0].status == "ACTIVE"' "$WORK/service.json" >/dev/null ||
    die "$SERVICE needs $DEPENDENCY in $ENVIRONMENT, and there is no active service $DEPENDENCY_SERVICE in the cluster $CLUSTER. Release it there first."
  jq -e '.services[0] | (any(.deployments[]?; .rolloutState == "IN_PROGRESS") or any(.taskSets[]?; .stabilityStatus == "STABILIZING")) | not' \
    "$WORK/service.json" >/dev/null || return 1
  [ "$(live_task_definition)" = "$(jq -r .taskDefinition "$WORK/dependency.json")" ]
}

# ---- CodeDeploy: blue/green where it owns the task definition ----

deploy_by_codedeploy() {
  as_deploy
  for file in "taskdef-$ENVIRONMENT.json" "appspec-$ENVIRONMENT.yaml"; do
    [ -f "$HERE/$file" ] || die "$HERE/$file is missing; CodeDeploy deploys from it. Deliver the service's files again."
  done
  jq --arg image "$IMAGE" '.containerDefinitions |= map(if .image == "<IMAGE1_NAME>" then .image = $image else . end)' \
    "$HERE/taskdef-$ENVIRONMENT.json" >"$WORK/taskdef.json"
  registered=$(aws ecs register-task-definition --cli-input-json "file://$WORK/taskdef.json" --query taskDefinition.taskDefinitionArn --output text) ||
    die "ECS did not take taskdef-$ENVIRONMENT.json; see the message above."
  sed "s|<TASK_DEFINITION>|$registered|" "$HERE/appspec-$ENVIRONMENT.yaml" >"$WORK/appspec.yaml"
  codedeploy_to "$WORK/appspec.yaml"
}

# codedeploy_to APPSPEC_FILE: over when production traffic has shifted; the old tasks may wait on for a quick way back.
codedeploy_to() {
  jq -n --rawfile content "$1" '{revisionType: "AppSpecContent", appSpecContent: {content: $content}}' >"$WORK/revision.json"
  DEPLOYMENT=$(
    aws deploy create-deployment --application-name "$CODEDEPLOY_APPLICATION" --deployment-group-name "$CODEDEPLOY_GROUP" \
      --revision "file://$WORK/revision.json" --description "$SERVICE $VERB" --query deploymentId --output text
  ) || die "CodeDeploy did not start a deployment of $CODEDEPLOY_APPLICATION; see the message above."
  say "CodeDeploy: $DEPLOYMENT"
  await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_shifted
}

read_deployment() {
  aws deploy get-deployment --deployment-id "$DEPLOYMENT" --output json >"$WORK/deployment.json" ||
    die "the deployment $DEPLOYMENT could not be read; see the message above."
  DEPLOYMENT_STATUS=$(jq -r .deploymentInfo.status "$WORK/deployment.json")
}

codedeploy_shifted() {
  read_deployment
  case $DEPLOYMENT_STATUS in
    Succeeded) return 0 ;;
    Failed | Stopped)
      codedeploy_events >&2
      service_troubles
      die "the deployment $DEPLOYMENT is $DEPLOYMENT_STATUS: $(jq -r '.deploymentInfo.errorInformation | if . then "\(.code): \(.message)" else "no reason given" end' "$WORK/deployment.json") The reasons are above."
      ;;
  esac
  codedeploy_events | grep -q 'AfterAllowTraffic: Succeeded'
}

codedeploy_events() {
  codedeploy_targets=$(aws deploy list-deployment-targets --deployment-id "$DEPLOYMENT" --query 'targetIds' --output json | jq -r 'join(" ")') || return 0
  if [ -z "$codedeploy_targets" ]; then return 0; fi
  # Target ids hold no blanks.
  # shellcheck disable=SC2086
  aws deploy batch-get-deployment-targets --deployment-id "$DEPLOYMENT" --target-ids $codedeploy_targets --output json |
    jq -r '.deploymentTargets[].ecsTarget.lifecycleEvents[]? | "  \(.lifecycleEventName): \(.status)\(if .diagnostics.message then " (\(.diagnostics.message))" else "" end)"'
}

# A deployment whose old tasks still wait is stopped: traffic goes back at once, and only one may run at a time.
stop_codedeploy() {
  DEPLOYMENT=$(
    aws deploy list-deployments --application-name "$CODEDEPLOY_APPLICATION" --deployment-group-name "$CODEDEPLOY_GROUP" \
      --include-only-statuses Created Queued InProgress Baking Ready --output json | jq -r '.deployments[0] // ""'
  )
  if [ -z "$DEPLOYMENT" ]; then return; fi
  say "stopping the deployment $DEPLOYMENT; its traffic goes back."
  aws deploy stop-deployment --deployment-id "$DEPLOYMENT" --auto-rollback-enabled >/dev/null ||
    say "$DEPLOYMENT could not be stopped; waiting for its end."
  await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_over
  DEPLOYMENT=$(jq -r '.deploymentInfo.rollbackInfo.rollbackDeploymentId // ""' "$WORK/deployment.json")
  if [ -n "$DEPLOYMENT" ]; then await "$WAIT_MINUTES" "the deployment $DEPLOYMENT" codedeploy_over; fi
}

codedeploy_over() {
  read_deployment
  case $DEPLOYMENT_STATUS in
    Succeeded | Failed | Stopped) return 0 ;;
    *) return 1 ;;
  esac
}

# ---- review apps: a merge request's own copy of the service, in a stack of its own, until nobody looks at it any more ----

# Sets REVIEW to the merge request's number, and STACK and what belongs to it to the names of its app.
need_review_app() {
  [ -n "$REVIEW_APP_STACK" ] ||
    die "$SERVICE has no review apps. Ask for them with \"reviewApp\" in its entity, and deliver its files again."
  REVIEW=${CI_MERGE_REQUEST_IID:-}
  case $REVIEW in
    '' | *[!0-9]*) die "the number of the merge request (CI_MERGE_REQUEST_IID) is \"$REVIEW\"; it must be digits. This job is for pipelines of merge requests." ;;
  esac
  [ "${#REVIEW}" -le 12 ] || die "the number of the merge request, $REVIEW, has ${#REVIEW} digits; names in AWS have room for 12."
  STACK=$REVIEW_APP_STACK$REVIEW
  ECS_SERVICE=$STACK
  CLUSTER=$REVIEW_APP_CLUSTER
  CLOUDFORMATION_ROLE_ARN=$REVIEW_APP_CLOUDFORMATION_ROLE_ARN
  REVIEW_HOST=$REVIEW_APP_HOST$REVIEW.$REVIEW_APP_DOMAIN
  # Nothing is asked before traffic shifts: an app has one version.
  SMOKE_LOG_GROUP=''
  WAIT_MINUTES=25
}

# review-image: the image of this commit, in a registry of its own. A release is never made of it, and none can be hidden in it.
review_image() {
  need_review_app
  image_sources
  assume "$REVIEW_APP_BUILD_ROLE_ARN" "$TOOLS_ACCOUNT"
  IMAGE_REPOSITORY=$REVIEW_APP_REPOSITORY
  image_version=$(version)
  image_commit=$(head_commit)
  image_digest=$(digest_of_tag "$image_commit")
  if [ -n "$image_digest" ]; then
    say "$IMAGE_REPOSITORY:$image_commit is there already; it is used as it is."
  else
    build_and_push "$IMAGE_REPOSITORY:$image_commit"
    image_digest=$(digest_of_tag "$image_commit")
  fi
  case $image_digest in
    sha256:*) ;;
    *) die "the registry has no digest for $IMAGE_REPOSITORY:$image_commit after the push. Run this job again." ;;
  esac
  printf '%s@%s\n' "$IMAGE_REPOSITORY" "$image_digest" >"$STATE/review-image"
  say "image of the review app: $IMAGE_REPOSITORY@$image_digest"
}

# review-deploy: makes the app, or brings it to this commit, and answers for the outcome.
review_deploy() {
  need_review_app
  [ -f "$HERE/review.yaml" ] || die "$HERE/review.yaml is missing; the app's stack is made from it. Deliver the service's files again."
  [ -s "$STATE/review-image" ] || die "there is no image of this commit ($STATE/review-image). The job review-image makes it; let this job receive its .delivery folder."
  read -r IMAGE <"$STATE/review-image"
  case $IMAGE in
    "$REVIEW_APP_REPOSITORY@sha256:"*) ;;
    *) die "the image is $IMAGE; it must be $REVIEW_APP_REPOSITORY@sha256:<digest>. Only the job review-image may write it." ;;
  esac
  as_review_app
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  case $STACK_STATUS in
    ABSENT | REVIEW_IN_PROGRESS) review_change=CREATE ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) review_change=UPDATE ;;
    *)
      say "$STACK is in $STACK_STATUS: it is deleted and made anew, since nothing in it is worth keeping."
      delete_review_app
      review_change=CREATE
      ;;
  esac
  review_priority
  change_review_app
  say "review app of merge request $REVIEW: https://$REVIEW_HOST"
}

as_review_app() { assume "$REVIEW_APP_DEPLOY_ROLE_ARN" "$REVIEW_APP_ACCOUNT"; }

# Sets PRIORITY. An app keeps the one it has; a new one begins at a number that comes from its host name, and takes the next that is free.
review_priority() {
  PRIORITY=''
  if [ "$review_change" = UPDATE ]; then PRIORITY=$(stack_parameter Priority); fi
  if [ -n "$PRIORITY" ]; then return; fi
  aws elbv2 describe-rules --listener-arn "$REVIEW_APP_LISTENER_ARN" --output json >"$WORK/rules.json" ||
    die "the rules of the listener $REVIEW_APP_LISTENER_ARN could not be read; see the message above. The role needs elasticloadbalancing:DescribeRules."
  jq '[.Rules[] | select(.IsDefault | not) | {priority: (.Priority | tonumber), hosts: [.Conditions[]? | (.HostHeaderConfig.Values // .Values // [])[]]}]' \
    "$WORK/rules.json" >"$WORK/apps.json"
  if jq -e --arg host "$REVIEW_HOST" 'any(.[].hosts[]; ascii_downcase == $host)' "$WORK/apps.json" >/dev/null; then
    die "a rule of the review apps' load balancer leads $REVIEW_HOST elsewhere already, and the stack $STACK did not make it. Delete that rule, then run this job again."
  fi
  if jq -e --argjson most "$REVIEW_APP_MOST" 'length >= $most' "$WORK/apps.json" >/dev/null; then
    jq -r 'sort_by(.hosts) | .[] | "  https://\(.hosts | join(" "))"' "$WORK/apps.json" >&2
    die "$(jq length "$WORK/apps.json") review apps share the load balancer, and the platform lets $REVIEW_APP_MOST. They are above: stop one that nobody looks at (its merge request, \"review-stop\"), then run this job again."
  fi
  PRIORITY=$(jq -r --argjson from "$(($(printf '%s' "$REVIEW_HOST" | cksum | cut -d' ' -f1) % 50000))" '
    [.[].priority] as $taken | first(range(0; 50000) | ($from + .) % 50000 + 1 | select(. as $one | any($taken[]; . == $one) | not))' "$WORK/apps.json")
}

# A first creation that fails is left as it is until its reasons have been read, and is then deleted.
change_review_app() {
  jq -n --arg image "$IMAGE" --arg name "$STACK" --arg group "$REVIEW_APP_TARGET_GROUP$REVIEW" --arg host "$REVIEW_HOST" --arg priority "$PRIORITY" '
    {Image: $image, Name: $name, TargetGroupName: $group, Host: $host, Priority: $priority}
    | to_entries | map({ParameterKey: .key, ParameterValue: .value})' >"$WORK/parameters.json"
  jq -n --arg service "$SERVICE" --arg number "$REVIEW" '[{Key: "service", Value: $service}, {Key: "review-app", Value: $number}]' >"$WORK/tags.json"
  set -- --template-body "file://$HERE/review.yaml" --tags "file://$WORK/tags.json"
  if [ "$review_change" = CREATE ]; then set -- "$@" --on-stack-failure DO_NOTHING; fi
  make_change_set "$review_change" "$@"
  if [ "$CHANGE_STATUS" = FAILED ]; then
    refused_change_set
    return
  fi
  aws cloudformation execute-change-set --stack-name "$STACK" --change-set-name "$CHANGE_SET" ||
    die "the change of $STACK could not be started; see the message above."
  await "$WAIT_MINUTES" "the change of the stack $STACK" stack_settled
  case $STACK_STATUS in
    CREATE_COMPLETE | UPDATE_COMPLETE) return ;;
  esac
  stack_reasons
  service_troubles
  if [ "$review_change" = CREATE ]; then
    delete_review_app
    die "the review app did not start, and nothing is left of it. The reasons are above: mend what they name, and push again."
  fi
  die "the review app could not be brought to this commit, and the commit before still runs ($STACK_STATUS). The reasons are above: mend what they name, and push again."
}

# review-stop: nothing of the app is left, or this fails and says why.
review_stop() {
  need_review_app
  as_review_app
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  if [ "$STACK_STATUS" = ABSENT ]; then
    say "there is no review app of merge request $REVIEW."
    return
  fi
  delete_review_app
  say "the review app of merge request $REVIEW is gone."
}

# Followed by the stack's id: by its name, a stack that is gone cannot be told from one that never was.
delete_review_app() {
  review_name=$STACK
  STACK=$(jq -r '.Stacks[0].StackId' "$WORK/stack.json")
  aws cloudformation delete-stack --stack-name "$review_name" --role-arn "$CLOUDFORMATION_ROLE_ARN" ||
    die "CloudFormation did not take the deletion of $review_name; see the message above."
  await "$WAIT_MINUTES" "the deletion of the stack $review_name" review_app_deleted
  STACK=$review_name
}

review_app_deleted() {
  read_stack
  case $STACK_STATUS in
    DELETE_COMPLETE | ABSENT) return 0 ;;
    DELETE_FAILED)
      stack_reasons
      die "the stack $review_name could not be deleted, and what the reasons above name is still there. Mend it, then run this job again."
      ;;
    *) return 1 ;;
  esac
}

# ---- migration: a task of its own, before traffic shifts ----

migrate() {
  need_environment
  if [ "$MIGRATION" != yes ]; then
    say "$SERVICE has no migration in $ENVIRONMENT."
    return
  fi
  need_image
  as_deploy
  need_sound_image
  migration_definition
  # Where the pipeline has not done it before, the stack brings the migration of this release; the service keeps its image.
  if [ "$migration_image" != "$IMAGE" ]; then
    update_stack
    migration_definition
  fi
  [ "$migration_image" = "$IMAGE" ] ||
    die "the stack's migration runs ${migration_image:-no image}; it must run $IMAGE. The stack $STACK must be brought to this release first."
  migration_network
  aws ecs run-task --cluster "$CLUSTER" --task-definition "$migration_task_definition" --launch-type FARGATE --count 1 \
    --network-configuration "file://$WORK/network.json" --started-by delivery --output json >"$WORK/run.json" ||
    die "the migration could not be started; see the message above."
  MIGRATION_TASK=$(jq -r '.tasks[0].taskArn // ""' "$WORK/run.json")
  [ -n "$MIGRATION_TASK" ] ||
    die "the migration was not started: $(jq -r '[.failures[]? | "\(.reason // "")\(if .detail then ", \(.detail)" else "" end)"] | join("; ")' "$WORK/run.json")."
  say "migration: $MIGRATION_TASK"
  migration_until=$(($(date +%s) + MIGRATION_MINUTES * 60))
  until migration_over; do
    if [ "$(date +%s)" -ge "$migration_until" ]; then
      aws ecs stop-task --cluster "$CLUSTER" --task "$MIGRATION_TASK" --reason 'over its time limit' >/dev/null || true
      migration_log
      die "the migration ran longer than its $MIGRATION_MINUTES minutes and was stopped. Look at what it has changed before anything else runs."
    fi
    sleep "$POLL_SECONDS"
  done
  migration_outcome
}

# Sets migration_task_definition and migration_image from the stack; empty where it has none.
migration_definition() {
  read_stack
  migration_image=''
  migration_task_definition=$(stack_output MigrationTaskDefinitionArn)
  if [ -z "$migration_task_definition" ]; then return; fi
  aws ecs describe-task-definition --task-definition "$migration_task_definition" --output json >"$WORK/migration.json" ||
    die "the migration's task definition $migration_task_definition could not be read; see the message above."
  migration_image=$(migration_container .image)
}

# The container that migrates has a name: others may stand beside it, in any order. "$1": what of its definition, for jq.
migration_container() {
  jq -r --arg name "$CONTAINER" "[.taskDefinition.containerDefinitions[] | select(.name == \$name)][0] | $1" "$WORK/migration.json"
}

# "$1": what of the task and of that container, for jq.
migrated() {
  jq -r --arg name "$CONTAINER" ".tasks[0] | {task: ., container: [.containers[]? | select(.name == \$name)][0]} | $1" "$WORK/task.json"
}

migration_network() {
  migration_subnets=$(stack_output SubnetIds)
  jq -n --arg subnets "${migration_subnets:-$SUBNETS}" --arg group "$(stack_output SecurityGroupId)" '
    {awsvpcConfiguration: {subnets: ($subnets | split(",")), securityGroups: [$group | select(. != "")], assignPublicIp: "DISABLED"}}' \
    >"$WORK/network.json"
}

migration_over() {
  aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$MIGRATION_TASK" --output json >"$WORK/task.json" ||
    die "the migration's task $MIGRATION_TASK could not be read; it may still run. See the message above."
  [ "$(jq -r '.tasks[0].lastStatus // ""' "$WORK/task.json")" = STOPPED ]
}

migration_outcome() {
  migration_code=$(migrated '.container.exitCode // ""')
  migration_log
  [ "$migration_code" = 0 ] ||
    die "the migration failed: $(migrated '"\(.task.stoppedReason // "no reason given")\(if .container.exitCode != null then ", exit code \(.container.exitCode)" else "" end)\(if .container.reason then ", \(.container.reason)" else "" end)"'). Its last lines are above; nothing has been deployed."
  say 'migration: done'
}

# The last lines that it wrote, where it logs to CloudWatch.
migration_log() {
  log_group=$(migration_container '.logConfiguration | select(.logDriver == "awslogs").options["awslogs-group"] // ""')
  log_stream=$(migration_container '"\(.logConfiguration.options["awslogs-stream-prefix"] // "")/\(.name)"')/${MIGRATION_TASK##*/}
  if [ -z "$log_group" ]; then return 0; fi
  aws logs get-log-events --log-group-name "$log_group" --log-stream-name "$log_stream" --limit 30 --output json 2>/dev/null |
    jq -r '.events[]? | "  \(.message)"' >&2 || say "its log could not be read: $log_group $log_stream"
}

# ---- smoke test ----

smoke() {
  need_environment
  need curl timeout
  smoke_version=$(if [ -f "$(release_path)" ]; then release_field .version; else version; fi)
  if [ -z "$SMOKE_URLS$SMOKE_SCRIPT" ]; then
    say "$SERVICE has no smoke test in $ENVIRONMENT."
    return
  fi
  printf '%s\n' "$SMOKE_URLS" >"$WORK/urls"
  while IFS= read -r smoke_url; do
    if [ -n "$smoke_url" ]; then smoke_path "$smoke_url"; fi
  done <"$WORK/urls"
  if [ -n "$SMOKE_SCRIPT" ]; then smoke_script; fi
  say "smoke test of $ENVIRONMENT: passed"
}

# Some answers may fail while connections move over; a service that is well answers soon.
smoke_path() {
  smoke_try=1
  while :; do
    smoke_code=$(curl --silent --globoff --proto '=http,https' --connect-timeout 5 --max-time 15 --output /dev/null --write-out '%{http_code}' --url "$1") || true
    case $smoke_code in
      2??)
        say "$1: $smoke_code"
        return
        ;;
    esac
    [ "$smoke_try" -lt "$SMOKE_TRIES" ] ||
      die "$1 answered $smoke_code ($SMOKE_TRIES times; 000 means no answer); it must answer 2xx."
    smoke_try=$((smoke_try + 1))
    sleep "$POLL_SECONDS"
  done
}

# The team's own commands, in a shell of their own with the locale that the job gave them.
smoke_script() {
  (
    unset LC_ALL
    if [ -n "$TEAM_LC_ALL" ]; then
      LC_ALL=$TEAM_LC_ALL
      export LC_ALL
    fi
    VERSION=$smoke_version
    export SERVICE_URL ENVIRONMENT VERSION
    exec timeout -k 10 "$((SMOKE_MINUTES * 60))" sh "$HERE/$SMOKE_SCRIPT" </dev/null
  ) || die "the service's own smoke test failed ($SMOKE_SCRIPT, at most $SMOKE_MINUTES minutes); its output is above."
}

# One automatic way back for a failed smoke test. The failure stays a failure.
smoke_or_rollback() {
  need_environment
  if sh "$HERE/pipeline.sh" smoke "$ENVIRONMENT"; then return; fi
  sh "$HERE/pipeline.sh" rollback "$ENVIRONMENT" ||
    die "the smoke test of $ENVIRONMENT failed, and the rollback failed too: $SERVICE is in an unknown state there. Act now: see the messages above."
  die "the smoke test of $ENVIRONMENT failed; the release recorded before runs again."
}

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

# ---- rollback: back to a recorded release, not only to an image ----

rollback() {
  read_environment
  report_deployment failed
  choose_target
  check_target
  go_back "$(jq -r '(.approvedBy // []) | join(",")' "$WORK/target.json")"
  say "rolled back: $SERVICE in $ENVIRONMENT runs $(jq -r .version "$WORK/target.json") again."
}

read_environment() {
  need_environment
  need jq
  as_deploy
  read_record
  [ "$RECORD_STATE" = found ] ||
    die "no release of $SERVICE is recorded in $ENVIRONMENT, so there is nothing to go back to. Mend what runs and deliver again."
  read_live
}

# go_back APPROVERS: to the release in $WORK/target.json.
go_back() {
  rolled_back_image=$LIVE_IMAGE
  case $MECHANISM in
    stack) rollback_by_stack ;;
    codedeploy) rollback_by_codedeploy ;;
  esac
  read_live
  [ "$LIVE_IMAGE" = "$TARGET_IMAGE" ] ||
    die "$ECS_SERVICE runs $LIVE_IMAGE after the rollback; it must run $TARGET_IMAGE. Act now: see the messages above."
  jq --arg at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --arg by "$ACTOR" --arg task "$LIVE_TASK_DEFINITION" --arg image "$rolled_back_image" --arg run "$RUN_URL" \
    --arg approved "$1" '
    .deployedAt = $at | .deployedBy = $by | .deliveryUrl = $run | .taskDefinition = $task | .rolledBackFrom = $image
    | .approvedBy = ($approved | split(",") | map(sub("^ +"; "") | sub(" +$"; "") | select(. != "")))' \
    "$WORK/target.json" >"$WORK/record.new"
  write_record
}

# The newest recorded release that is not what runs: what was recorded where a new release has just failed, else the one before it.
choose_target() {
  recorded_releases
  jq '.[0]' "$WORK/releases.json" >"$WORK/target.json"
  jq '.[0:0]' "$WORK/releases.json" >"$WORK/newer.json"
  if runs_as_recorded; then
    jq '.[1]' "$WORK/releases.json" >"$WORK/target.json"
    jq '.[0:1]' "$WORK/releases.json" >"$WORK/newer.json"
    jq -e '. != null' "$WORK/target.json" >/dev/null ||
      die "$ENVIRONMENT runs the release that is recorded there ($(jq -r .version "$WORK/record.json")), and none is recorded before it. Mend what runs and deliver again."
  fi
  check_migrations
}

# The record's releases, newest first.
recorded_releases() {
  jq '[., .previous, .previous.previous, .previous.previous.previous] | map(select(. != null))' "$WORK/record.json" >"$WORK/releases.json"
}

runs_as_recorded() { [ "$(jq -r .taskDefinition "$WORK/record.json")" = "$LIVE_TASK_DEFINITION" ]; }

# Of what runs, and of every release that is gone back over.
check_migrations() {
  going_reversible=$(jq -r 'all(.[]; .migration.reversible != false)' "$WORK/newer.json")
  if [ "$MIGRATION" = yes ] && [ "$MIGRATION_REVERSIBLE" != yes ]; then going_reversible=false; fi
  [ "$going_reversible" = true ] ||
    die "the release in $ENVIRONMENT has run a migration that the catalog calls irreversible, so the former image may not fit the data. Deliver a release that mends it."
}

check_target() {
  TARGET_IMAGE=$(jq -r .image.uri "$WORK/target.json")
  [ "$(jq -r .mechanism "$WORK/target.json")" = "$MECHANISM" ] ||
    die "the recorded release was deployed by $(jq -r .mechanism "$WORK/target.json"), and $ENVIRONMENT is now deployed by $MECHANISM. Going back over that change is a matter for a person: deliver the former version again."
  [ "$(jq -r .stack.name "$WORK/target.json")" = "$STACK" ] ||
    die "the recorded release is of the stack $(jq -r .stack.name "$WORK/target.json"); this one is $STACK. Deliver the former version again."
  say "going back to $(jq -r '"\(.version) (\(.image.digest // "")), there since \(.deployedAt)"' "$WORK/target.json")"
}

rollback_by_stack() {
  await "$WAIT_MINUTES" "an earlier change of the stack $STACK" stack_settled
  jq '.stack.parameters' "$WORK/target.json" >"$WORK/wanted.json"
  change_stack "$(jq -r .stack.template "$WORK/target.json")" "$WORK/wanted.json"
  if [ "$MECHANISM" = stack ]; then await "$WAIT_MINUTES" "the deployment of $ECS_SERVICE" rolled_out; fi
}

rollback_by_codedeploy() {
  target_task=$(jq -r .taskDefinition "$WORK/target.json")
  stop_codedeploy
  read_live
  if [ "$LIVE_TASK_DEFINITION" != "$target_task" ]; then
    # A way back asks nothing: what is asked now may be newer than the release, and it has been in service.
    jq -j '.appspec // ""' "$WORK/target.json" | sed '/^Hooks:/,$d' >"$WORK/appspec.yaml"
    [ -s "$WORK/appspec.yaml" ] || die "the recorded release holds no appspec. Deliver the former version again."
    codedeploy_to "$WORK/appspec.yaml"
  fi
  # The stack still owns the scheduled tasks: they must not run what has been taken back.
  read_stack
  rollback_scheduled=$(stack_parameter Image)
  case $rollback_scheduled in
    '' | "$TARGET_IMAGE") ;;
    *) rollback_by_stack ;;
  esac
}

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

# ---- hotfixes: what was mended in a hurry must not be lost with the next release ----

# check-fixes ENV: may this release follow what runs there? By what commits change, not by their ids: a fix may have been picked.
check_fixes() {
  need_environment
  need git jq
  fixes_new=$(release_commit)
  as_deploy
  read_record
  if [ "$RECORD_STATE" = absent ]; then
    say "$ENVIRONMENT has no release yet: none of its fixes can be lost."
    return
  fi
  fixes_live=$(jq -r .commit "$WORK/record.json")
  has_commit "$fixes_new"
  has_commit "$fixes_live"
  if [ "$(release_kind)" = hotfix ]; then
    vcs merge-base --is-ancestor "$fixes_live" "$fixes_new" ||
      die "this hotfix does not begin with what runs in $ENVIRONMENT: $(jq -r .version "$WORK/record.json") (commit $fixes_live). Begin its branch there, or merge that commit into it."
    return
  fi
  fetch_hotfixes
  : >"$WORK/missing"
  missing_from "$fixes_live" "in $ENVIRONMENT"
  vcs for-each-ref --format='%(refname)' refs/remotes/origin/hotfix/ >"$WORK/hotfixes"
  while IFS= read -r fixes_branch; do
    missing_from "$fixes_branch" "on ${fixes_branch#refs/remotes/origin/}"
  done <"$WORK/hotfixes"
  if [ -s "$WORK/missing" ]; then
    sort -u "$WORK/missing" >&2
    die "this release lacks the commits above, and $ENVIRONMENT is held for them. Merge them to the branch that this release was built from (delete a hotfix branch that was given up), or name them with a date in hotfix.waivers."
  fi
  say "every fix of $ENVIRONMENT is in this release."
}

has_commit() {
  case $1 in
    *[!0-9a-f]* | '') die "the record names the commit \"$1\"; it must be a hash. See $RELEASE_PARAMETER." ;;
  esac
  vcs cat-file -e "$1^{commit}" 2>/dev/null ||
    die "the commit $1 is not in this checkout, so nobody can tell which fixes it has. Let the job fetch all branches and tags; a release's tag keeps its commit."
}

# Where the engine's own checkout has this branch only, and the checkout's remote lets the job in.
fetch_hotfixes() {
  if [ -z "$IN_GITLAB" ]; then return; fi
  vcs fetch --quiet --prune origin '+refs/heads/hotfix/*:refs/remotes/origin/hotfix/*' ||
    die 'the hotfix branches could not be fetched; see the message above. Run this job again.'
}

# missing_from COMMIT WHERE: its commits that change this service and whose change this release has not.
missing_from() {
  vcs cherry "$fixes_new" "$1" >"$WORK/cherry"
  while read -r fixes_sign fixes_commit; do
    [ "$fixes_sign" = + ] || continue
    [ -n "$(vcs diff-tree --no-commit-id --name-only -r "$fixes_commit" -- .)" ] || continue
    if waived "$fixes_commit"; then
      say "$fixes_commit ($2) is missing, and waived."
    else
      printf '  missing: %s, %s: %s\n' "$fixes_commit" "$2" "$(vcs log -1 --format=%s "$fixes_commit" | tr -d '\000-\037\177')" >>"$WORK/missing"
    fi
  done <"$WORK/cherry"
}

# HOTFIX_WAIVERS has a line for each: beginning of the commit, last day.
waived() {
  waived_today=$(date -u +%Y%m%d)
  printf '%s\n' "$HOTFIX_WAIVERS" >"$WORK/waivers"
  while read -r waived_commit waived_until; do
    [ -n "$waived_commit" ] || continue
    case $1 in
      "$waived_commit"*) if [ "$(printf '%s' "$waived_until" | tr -d -)" -ge "$waived_today" ]; then return 0; fi ;;
    esac
  done <"$WORK/waivers"
  return 1
}

# ---- GitLab is told: tags of releases, and what other engines deploy. It informs; nothing fails with it. ----

# gitlab METHOD PATH JSON: the answer's code; its body is in $WORK/gitlab.json. The token goes by standard input.
gitlab() {
  printf 'header = "PRIVATE-TOKEN: %s"\n' "$GITLAB_TOKEN" |
    curl --disable --silent --config - --request "$1" --header 'Content-Type: application/json' --data-binary "$3" --connect-timeout 5 --max-time 30 \
      --retry 2 --output "$WORK/gitlab.json" --write-out '%{http_code}' --url "$GITLAB_API/$2" 2>/dev/null || true
}

can_tell_gitlab() {
  case $GITLAB_TOKEN in
    '') return 1 ;;
    *[!A-Za-z0-9_.-]*)
      say 'GITLAB_TOKEN holds a character that no token has; GitLab is told nothing.'
      return 1
      ;;
  esac
  command -v curl >/dev/null 2>&1 && command -v jq >/dev/null 2>&1
}

# A hotfix begins at this tag. Its name makes no version, and starts no release.
tag_release() {
  if [ -z "$RELEASE_TAG" ]; then return; fi
  tag_name=$RELEASE_TAG$(release_field .version)
  if ! can_tell_gitlab; then
    say "no tag $tag_name: GITLAB_TOKEN is not set in this job. A hotfix begins at the commit $(release_field .commit)."
    return
  fi
  tag_answer=$(gitlab POST repository/tags "$(jq -nc --arg tag_name "$tag_name" --arg ref "$(release_field .commit)" --arg message "$SERVICE in $ENVIRONMENT" '{$tag_name, $ref, $message}')")
  case $tag_answer in
    2??) say "tagged: $tag_name" ;;
    400) say "the tag $tag_name is there already." ;;
    *) say "WARNING: no tag $tag_name; GitLab answered ${tag_answer:-nothing}. A hotfix begins at the commit $(release_field .commit)." ;;
  esac
}

# report_deployment running|success|failed|canceled: GitLab's environments and the commit show what this engine does.
report_deployment() {
  if [ "$REPORTS" != yes ] || ! can_tell_gitlab; then return 0; fi
  report_commit=$(release_field .commit)
  # The deployment of this run: a workspace may still hold that of an earlier one.
  report_id=''
  report_run=''
  if [ -s "$STATE/deployment-$ENVIRONMENT" ]; then read -r report_id report_run <"$STATE/deployment-$ENVIRONMENT" || true; fi
  if [ "$report_run" != "$RUN_URL" ]; then report_id=''; fi
  if [ "$1" = running ] && [ -n "$report_id" ]; then return 0; fi
  if [ -n "$report_id" ]; then
    report_answer=$(gitlab PUT "deployments/$report_id" "$(jq -nc --arg status "$1" '{$status}')")
  else
    report_answer=$(new_deployment "$1" "$(release_field .ref)")
    # GitLab refuses a branch or tag that is gone by now; the commit stands for it.
    if [ "$report_answer" = 400 ]; then report_answer=$(new_deployment "$1" "$report_commit"); fi
    report_id=$(jq -r '.id // empty' "$WORK/gitlab.json" 2>/dev/null | grep '^[0-9][0-9]*$' || true)
    printf '%s %s\n' "$report_id" "$RUN_URL" >"$STATE/deployment-$ENVIRONMENT"
  fi
  case $report_answer in
    2??) ;;
    *) say "GitLab was not told of this deployment; it answered ${report_answer:-nothing} (401 or 403: the token needs the scope api; 000: no answer)." ;;
  esac
  report_answer=$(gitlab POST "statuses/$report_commit" "$(jq -nc --arg state "$1" --arg name "deliver to $ENVIRONMENT" --arg target_url "$RUN_URL" '{$state, $name, $target_url}')")
  # GitLab refuses a state that it has already.
  case $report_answer in
    2?? | 400) ;;
    *) say "the commit has no status of this deployment; GitLab answered ${report_answer:-nothing}." ;;
  esac
}

# new_deployment STATUS REF: the answer's code.
new_deployment() {
  gitlab POST deployments "$(jq -nc --arg environment "$ENVIRONMENT" --arg sha "$report_commit" --arg ref "$2" --arg status "$1" \
    '{$environment, $sha, $ref, tag: false, $status}')"
}

# reported VERB...: whatever the verb does to the environment is told at its end if it fails.
reported() {
  report_deployment running || true
  trap report_end EXIT
  "$@"
}

report_end() {
  report_ended=$?
  if [ "$report_ended" != 0 ]; then report_deployment failed || true; fi
  rm -rf "$WORK"
}

# ---- changes: what a deployment would bring ----

# It informs and decides nothing: where the record cannot be read, the pipeline goes on.
changes() {
  need_environment
  (list_changes) || printf 'What would change in %s cannot be told here; the messages above say why.\n' "$ENVIRONMENT"
}

list_changes() {
  need git
  changes_new=$(if [ -f "$(release_path)" ]; then release_field .commit; else head_commit; fi) || exit 1
  as_deploy
  read_record
  if [ "$RECORD_STATE" = absent ]; then
    printf '%s: the first release in %s.\n' "$SERVICE" "$ENVIRONMENT"
    return
  fi
  changes_old=$(jq -r .commit "$WORK/record.json")
  case $changes_old$changes_new in
    *[!0-9a-f]*) die "the record names the commit \"$changes_old\"; it must be a hash. See $RELEASE_PARAMETER." ;;
  esac
  printf '%s in %s: %s is there since %s\n' "$SERVICE" "$ENVIRONMENT" "$(jq -r .version "$WORK/record.json")" "$(jq -r .deployedAt "$WORK/record.json")"
  if vcs merge-base --is-ancestor "$changes_new" "$changes_old" 2>/dev/null && [ "$changes_new" != "$changes_old" ]; then
    printf 'This goes back to an earlier commit. Taken out again:\n'
    list_commits "$changes_new..$changes_old"
  else
    list_commits "$changes_old..$changes_new"
  fi
  printf '%s/-/compare/%s...%s\n' "$PROJECT_URL" "$changes_old" "$changes_new"
}

# Names and subjects come from outside: no control character may reach a terminal.
list_commits() {
  set -- "$1" --no-merges --max-count=50 --encoding=UTF-8 --format='- %h %an: %s'
  # In a repository of many services, only what touches this one.
  if [ -n "$(vcs rev-parse --show-prefix 2>/dev/null)" ]; then set -- "$@" -- .; fi
  vcs log "$@" 2>/dev/null | tr -d '\000-\010\013-\037\177'
}

# ---- notify: an Adaptive Card to every channel; whatever happens, the pipeline goes on ----

notify() {
  (notify_channels "$@") || say 'no notice was sent; the pipeline goes on.'
}

notify_channels() {
  case " $NOTICE_EVENTS " in
    *" ${1:-} "*) ;;
    *)
      say "$SERVICE sends no notices of \"${1:-}\"."
      return 0
      ;;
  esac
  for tool in jq curl; do
    command -v "$tool" >/dev/null 2>&1 || {
      say "\"$tool\" is not installed here, and notices need it."
      return 1
    }
  done
  notice_facts "$1" && notice_card "$1" "${2:-}" 10 || return 1
  # Teams refuses what is larger; the list of commits is the first to go.
  if [ "$(wc -c <"$WORK/card.json")" -gt 20000 ]; then
    : >"$WORK/changes"
    notice_card "$1" "${2:-}" 0 || return 1
  fi
  notice_number=1
  while [ "$notice_number" -le "$CHANNEL_COUNT" ]; do
    send_notice "$notice_number"
    notice_number=$((notice_number + 1))
  done
}

# What is known here about the release, as JSON.
notice_facts() {
  : >"$WORK/changes"
  notice_release=$(release_path)
  if [ -f "$notice_release" ] && jq -e . "$notice_release" >"$WORK/facts.json" 2>/dev/null; then
    :
  else
    notice_version=$( (version_from_git) 2>/dev/null) || notice_version=''
    notice_commit=$(vcs rev-parse --verify --quiet HEAD 2>/dev/null) || notice_commit=''
    vcs log -1 --encoding=UTF-8 --format=%an >"$WORK/author" 2>/dev/null || : >"$WORK/author"
    vcs log -1 --encoding=UTF-8 --format=%s >"$WORK/message" 2>/dev/null || : >"$WORK/message"
    jq -n --rawfile author "$WORK/author" --rawfile message "$WORK/message" --arg version "$notice_version" --arg commit "$notice_commit" \
      '{version: $version, commit: $commit, author: ($author | rtrimstr("\n")), message: ($message | rtrimstr("\n"))}' >"$WORK/facts.json" || return 1
  fi
  if [ "$1" = approval ] && [ -n "$STACK" ]; then
    sh "$HERE/pipeline.sh" changes "$ENVIRONMENT" >"$WORK/changes" 2>/dev/null || : >"$WORK/changes"
  fi
}

# The address is a secret as a whole: it goes by standard input, and is never printed.
send_notice() {
  notice_hook=''
  eval "notice_hook=\${TEAMS_WEBHOOK_$1:-}"
  case $notice_hook in
    '')
      say "channel $1: TEAMS_WEBHOOK_$1 is not set in this job; no notice there."
      return 0
      ;;
    https://?*) ;;
    *)
      say "channel $1: TEAMS_WEBHOOK_$1 must begin with https://; no notice there."
      return 0
      ;;
  esac
  case $notice_hook in
    *[!A-Za-z0-9:/?#@!\$\&\'\(\)*+,\;=%._~-]*)
      say "channel $1: TEAMS_WEBHOOK_$1 holds a character that no address has; no notice there. Copy the address again."
      return 0
      ;;
  esac
  notice_host=${notice_hook#https://}
  notice_host=${notice_host%%[/?#]*}
  case ${notice_host%%:*} in
    *.webhook.office.com | outlook.office.com | *.outlook.office.com)
      say "channel $1: its webhook is an Office 365 connector, which Microsoft has switched off; no notice there. Make a Teams workflow and store its address."
      return 0
      ;;
  esac
  notice_answer=$(
    printf 'url = "%s"\n' "$notice_hook" |
      curl --disable --silent --config - --header 'Content-Type: application/json' --data-binary "@$WORK/card.json" \
        --connect-timeout 5 --max-time 15 --retry 3 --retry-max-time 60 --output /dev/null --write-out '%{http_code}' 2>/dev/null
  ) || true
  case $notice_answer in
    2??) say "channel $1: notice sent ($notice_answer)." ;;
    *) say "channel $1: no notice; Teams answered ${notice_answer:-nothing} (404: the workflow is gone; 401 or 403: its address has changed; 000: no answer)." ;;
  esac
}

# ---- the card ----

# notice_card EVENT STATUS COMMITS: data stays data, since only jq makes JSON here.
notice_card() {
  notice_execution=''
  if [ -s "$STATE/execution-id" ]; then read -r notice_execution <"$STATE/execution-id"; fi
  jq -n --slurpfile facts "$WORK/facts.json" --rawfile changes "$WORK/changes" --arg event "$1" --arg status "$2" --argjson commits "$3" \
    --arg service "$SERVICE" --arg environment "$ENVIRONMENT" --arg ref "$REF" --arg actor "$ACTOR" --arg run "$RUN_URL" \
    --arg approval "${APPROVAL_URL:-}" --arg execution "$notice_execution" \
    --arg console "https://$AWS_REGION.console.aws.amazon.com/codesuite/codepipeline/pipelines/$PIPELINE_NAME/executions" --arg project "$PROJECT_URL" --arg url "$SERVICE_URL" '
    def clean: explode | map(if . < 32 or (. > 126 and . < 160) or . == 8206 or . == 8207 or (. > 8231 and . < 8239) or (. > 8293 and . < 8298) or . == 65279
      then 32 else . end) | implode;
    def cut($n): if length > $n then .[0:$n] + "..." else . end;
    # Teams reads these as Markdown; people must see what was written.
    def plain($n): (. // "") | clean | cut($n)
      | explode | map(if . == 92 or . == 42 or . == 95 or . == 91 or . == 93 or . == 40 or . == 41 or . == 96 or . == 126 then (92, .) else . end) | implode
      | sub("^(?<blank> *)(?<mark>[-#>+])"; "\(.blank)\\\(.mark)") | sub("^(?<number> *[0-9]+)[.](?= |$)"; "\(.number)\\.");
    def fact($title; $value): if ($value // "") == "" then empty else {title: $title, value: $value} end;
    def web: type == "string" and test("^https?://[^ \"<>\\\\^`{|}]+$");
    def open($title; $url): if $url | web then {type: "Action.OpenUrl", title: $title, url: $url} else empty end;
    $facts[0] as $f
    | ($status | ascii_downcase | if . == "failed" then "failure" elif . == "canceled" or . == "cancelled" then "aborted" else . end) as $state
    | ({success: ["good", "SUCCEEDED"], failure: ["attention", "FAILED"], unstable: ["warning", "UNSTABLE"], aborted: ["default", "ABORTED"],
        superseded: ["default", "SUPERSEDED"], rejected: ["attention", "REJECTED"], unanswered: ["attention", "UNANSWERED"],
        waiting: ["accent", "WAITING"], started: ["accent", "STARTED"]}[$state] // ["default", ($state | ascii_upcase | plain(20))]) as $look
    | ({build: "build", approval: "approval", deployment: "deployment", rollback: "rollback"}[$event] // $event) as $what
    | (if $environment == "" then $what else "\($what) in \($environment)" end) as $what
    | ($changes | split("\n") | map(select(. != ""))) as $lines
    | ($lines | map(select(startswith("- "))) ) as $list
    | ($lines | map(select(web)) | .[0]) as $compare
    | {type: "message", attachments: [{contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", type: "AdaptiveCard", version: "1.4", msteams: {width: "Full"},
        body: ([
          {type: "Container", style: $look[0], bleed: true, items: [
            {type: "TextBlock", size: "Medium", weight: "Bolder", wrap: true, text: "\($look[1]) - \($service | plain(100)) - \($what | plain(100))"}]},
          {type: "FactSet", facts: [
            fact("Version"; $f.version | plain(128)),
            fact("Commit"; if ($f.commit // "") == "" then "" else "\($f.commit[0:7] | plain(7)) \($f.message | plain(300))" end),
            fact("Author"; $f.author | plain(100)),
            fact("Ref"; (if $ref == "" then $f.ref else $ref end) | plain(200)),
            fact("Started by"; (if $actor == "" then $f.startedBy else $actor end) | plain(100))]},
          (if ($list | length) > 0 and $commits > 0 then
            {type: "TextBlock", wrap: true, isSubtle: true, text: ("Brings " + (if ($list | length) >= 50 then "50 commits or more" elif ($list | length) == 1 then "1 commit" else "\($list | length) commits" end)
              + ":\n\n" + ([$list[0:$commits][] | .[2:] | "- " + plain(150)] | join("\n")))} else empty end)]
          | map(select(.type != "FactSet" or (.facts | length) > 0))),
        actions: ([
          (if $event == "approval" and $state == "waiting" then open("Review and approve"; if $approval == "" then $run else $approval end) else empty end),
          open("Open run"; if $run == "" then $f.runUrl else $run end),
          (if $execution == "" then empty else open("Open delivery"; "\($console)/\($execution | @uri)/timeline") end),
          open("Compare"; $compare),
          (if ($f.commit // "") == "" then empty else open("Open commit"; "\($project)/-/commit/\($f.commit)") end),
          (if $event == "deployment" and $state == "success" then open("Open service"; $url) else empty end)][0:6])}}]}' >"$WORK/card.json"
}

# ---- the verbs ----

if [ $# -gt 0 ]; then shift; fi
case $VERB in
  version) version ;;
  variables) variables ;;
  login-artifactory) login_artifactory ;;
  await-services) await_services "$@" ;;
  coverage) coverage "$@" ;;
  build-info) build_info ;;
  release) release ;;
  image) image ;;
  try-image) try_image ;;
  review-image) review_image ;;
  review-deploy) review_deploy ;;
  review-stop) review_stop ;;
  scan-image) scan_image ;;
  describe-image) describe_image ;;
  sign-image) sign_image ;;
  publish-sbom) publish_sbom ;;
  package) package ;;
  pack) pack ;;
  upload) upload ;;
  start) start ;;
  prepare) prepare ;;
  settle) settle ;;
  review) review ;;
  protect) protect ;;
  update-stack) update_stack ;;
  migrate) reported migrate ;;
  deploy) reported deploy ;;
  smoke) smoke ;;
  smoke-or-rollback) smoke_or_rollback ;;
  rollback) rollback ;;
  fetch) fetch_release "$@" ;;
  recall) recall "$@" ;;
  redeploy) reported redeploy ;;
  check-dependencies) check_dependencies ;;
  check-fixes) check_fixes ;;
  promote) promote ;;
  release-version) release_field .version ;;
  release-commit) release_commit ;;
  release-kind) release_kind ;;
  record) record ;;
  changes) changes ;;
  notify) notify "$@" ;;
  *)
    die "the verb must be one of: version variables login-artifactory await-services coverage build-info release image try-image review-image review-deploy review-stop scan-image describe-image sign-image publish-sbom package pack upload start prepare settle review protect update-stack migrate deploy smoke smoke-or-rollback rollback fetch recall redeploy check-dependencies check-fixes promote release-version release-commit release-kind record changes notify."
    ;;
esac
