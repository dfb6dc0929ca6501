
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
