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
