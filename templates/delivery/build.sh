
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
