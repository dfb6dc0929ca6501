
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
