
# ---- the verbs ----

if [ $# -gt 0 ]; then shift; fi
case $VERB in
  version) version ;;
  variables) variables ;;
  login-artifactory) login_artifactory ;;
  coverage) coverage "$@" ;;
  build-info) build_info ;;
  release) release ;;
  image) image ;;
  pack) pack ;;
  upload) upload ;;
  start) start ;;
  live-target-group) live_target_group ;;
  live-image) live_image ;;
  prepare) prepare ;;
  update-stack) update_stack ;;
  migrate) migrate ;;
  deploy) deploy ;;
  smoke) smoke ;;
  smoke-or-rollback) smoke_or_rollback ;;
  rollback) rollback ;;
  record) record ;;
  changes) changes ;;
  notify) notify "$@" ;;
  *)
    die "the verb must be one of: version variables login-artifactory coverage build-info release image pack upload start live-target-group live-image prepare update-stack migrate deploy smoke smoke-or-rollback rollback record changes notify."
    ;;
esac
