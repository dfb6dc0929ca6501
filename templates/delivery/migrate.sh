
# ---- migration: a task of its own, before traffic shifts ----

migrate() {
  need_environment
  if [ "$MIGRATION" != yes ]; then
    say "$SERVICE has no migration in $ENVIRONMENT."
    return
  fi
  need_image
  as_deploy
  need_sound_image
  migration_definition
  # Where the pipeline has not done it before, the stack brings the migration of this release; the service keeps its image.
  if [ "$migration_image" != "$IMAGE" ]; then
    update_stack
    migration_definition
  fi
  [ "$migration_image" = "$IMAGE" ] ||
    die "the stack's migration runs ${migration_image:-no image}; it must run $IMAGE. The stack $STACK must be brought to this release first."
  migration_network
  aws ecs run-task --cluster "$CLUSTER" --task-definition "$migration_task_definition" --launch-type FARGATE --count 1 \
    --network-configuration "file://$WORK/network.json" --started-by delivery --output json >"$WORK/run.json" ||
    die "the migration could not be started; see the message above."
  MIGRATION_TASK=$(jq -r '.tasks[0].taskArn // ""' "$WORK/run.json")
  [ -n "$MIGRATION_TASK" ] ||
    die "the migration was not started: $(jq -r '[.failures[]? | "\(.reason // "")\(if .detail then ", \(.detail)" else "" end)"] | join("; ")' "$WORK/run.json")."
  say "migration: $MIGRATION_TASK"
  migration_until=$(($(date +%s) + MIGRATION_MINUTES * 60))
  until migration_over; do
    if [ "$(date +%s)" -ge "$migration_until" ]; then
      aws ecs stop-task --cluster "$CLUSTER" --task "$MIGRATION_TASK" --reason 'over its time limit' >/dev/null || true
      migration_log
      die "the migration ran longer than its $MIGRATION_MINUTES minutes and was stopped. Look at what it has changed before anything else runs."
    fi
    sleep "$POLL_SECONDS"
  done
  migration_outcome
}

# Sets migration_task_definition and migration_image from the stack; empty where it has none.
migration_definition() {
  read_stack
  migration_image=''
  migration_task_definition=$(stack_output MigrationTaskDefinitionArn)
  if [ -z "$migration_task_definition" ]; then return; fi
  aws ecs describe-task-definition --task-definition "$migration_task_definition" --output json >"$WORK/migration.json" ||
    die "the migration's task definition $migration_task_definition could not be read; see the message above."
  migration_image=$(migration_container .image)
}

# The container that migrates has a name: others may stand beside it, in any order. "$1": what of its definition, for jq.
migration_container() {
  jq -r --arg name "$CONTAINER" "[.taskDefinition.containerDefinitions[] | select(.name == \$name)][0] | $1" "$WORK/migration.json"
}

# "$1": what of the task and of that container, for jq.
migrated() {
  jq -r --arg name "$CONTAINER" ".tasks[0] | {task: ., container: [.containers[]? | select(.name == \$name)][0]} | $1" "$WORK/task.json"
}

migration_network() {
  migration_subnets=$(stack_output SubnetIds)
  jq -n --arg subnets "${migration_subnets:-$SUBNETS}" --arg group "$(stack_output SecurityGroupId)" '
    {awsvpcConfiguration: {subnets: ($subnets | split(",")), securityGroups: [$group | select(. != "")], assignPublicIp: "DISABLED"}}' \
    >"$WORK/network.json"
}

migration_over() {
  aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$MIGRATION_TASK" --output json >"$WORK/task.json" ||
    die "the migration's task $MIGRATION_TASK could not be read; it may still run. See the message above."
  [ "$(jq -r '.tasks[0].lastStatus // ""' "$WORK/task.json")" = STOPPED ]
}

migration_outcome() {
  migration_code=$(migrated '.container.exitCode // ""')
  migration_log
  [ "$migration_code" = 0 ] ||
    die "the migration failed: $(migrated '"\(.task.stoppedReason // "no reason given")\(if .container.exitCode != null then ", exit code \(.container.exitCode)" else "" end)\(if .container.reason then ", \(.container.reason)" else "" end)"'). Its last lines are above; nothing has been deployed."
  say 'migration: done'
}

# The last lines that it wrote, where it logs to CloudWatch.
migration_log() {
  log_group=$(migration_container '.logConfiguration | select(.logDriver == "awslogs").options["awslogs-group"] // ""')
  log_stream=$(migration_container '"\(.logConfiguration.options["awslogs-stream-prefix"] // "")/\(.name)"')/${MIGRATION_TASK##*/}
  if [ -z "$log_group" ]; then return 0; fi
  aws logs get-log-events --log-group-name "$log_group" --log-stream-name "$log_stream" --limit 30 --output json 2>/dev/null |
    jq -r '.events[]? | "  \(.message)"' >&2 || say "its log could not be read: $log_group $log_stream"
}
