
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
