
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
