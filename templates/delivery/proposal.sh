
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
