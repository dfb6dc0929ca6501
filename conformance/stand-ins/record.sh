# Read by the tools: writes down the call with the job that made it, and what the tool could read of secrets.
here=$(dirname "$0")
state=$here/state
identity=''
[ -z "${AWS_WEB_IDENTITY_TOKEN_FILE:-}" ] || identity=$(cat "$AWS_WEB_IDENTITY_TOKEN_FILE")
printf '%s\001%s %s\001%s\001%s\001%s\001%s\001%s\0' "${CI_JOB_NAME:-}" "$(basename "$0")" "$*" "${ARTIFACTORY_TOKEN:-}" "$identity" "${AWS_ROLE_ARN:-}" "${TEAMS_WEBHOOK_1:-}" "${APPROVED_BY:-}" >>"$here/calls"
# What is different in the world now, in words that do not depend on who did it.
change() { printf '%s\n' "$*" >>"$here/changes"; }
fault() { [ -e "$here/faults/$1" ]; }

# value OPTION ARGUMENTS...: what follows the option.
value() {
  wanted=$1
  shift
  while [ $# -gt 1 ]; do
    if [ "$1" = "$wanted" ]; then
      printf '%s\n' "$2"
      return
    fi
    shift
  done
}
