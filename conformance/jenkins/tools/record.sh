# Read by the tools: writes down the call, and what the tool could read of secrets.
here=$(dirname "$0")
identity=''
[ -z "${AWS_WEB_IDENTITY_TOKEN_FILE:-}" ] || identity=$(cat "$AWS_WEB_IDENTITY_TOKEN_FILE")
printf '%s %s\001%s\001%s\001%s\001%s\0' "$(basename "$0")" "$*" "${ARTIFACTORY_TOKEN:-}" "$identity" "${AWS_ROLE_ARN:-}" "${TEAMS_WEBHOOK_1:-}" >>"$here/calls"
