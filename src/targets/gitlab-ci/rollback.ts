/** The job that takes a release back after a failure. */
import type { Job, Stage } from '../../model/pipeline';
import { variable } from '../../syntax/shell';
import type { YamlMapping } from '../../syntax/yaml';
import { idTokens } from './delivery';
import { afterScript, beforeScript, type NamedJob, placeOf, presenceOf, type Scope } from './job';
import { jobName, onFailureJobName } from './job-name';
import { limitsOf } from './limits';
import { sameEnvironment, stateOf } from './needs';
import { notify } from './notices';
import { stepScript } from './script';

/**
 * The steps of a job's `onFailure`, as a job of their own: a trap inside the failed job would die with it when it runs into its
 * time limit or loses its runner. It needs that one job and what has succeeded before it: GitLab skips a job whose needs were
 * skipped, so it cannot wait for a deployment and its smoke test both.
 */
export function afterFailure(scope: Scope, stage: Stage, job: Job): NamedJob | undefined {
  if (job.onFailure.length === 0) return undefined;
  const failed = { job: jobName(job), artifacts: false };
  return {
    name: onFailureJobName(job),
    comment: `Follows a failure of ${jobName(job)}, its time limit or the loss of its runner included. It does not follow a cancellation.`,
    presence: presenceOf(stage, 'afterFailure'),
    content: goingBack(scope, stage, job, {
      needs: [failed, ...stateOf(scope.stages, stage).map((source) => ({ job: jobName(source), artifacts: true }))],
      script: job.onFailure.flatMap((step) => stepScript(scope.pipeline, step)),
    }),
  };
}

/** What all jobs that go back have in common. */
export function goingBack(scope: Scope, stage: Stage, job: Job, { script, ...start }: YamlMapping): YamlMapping {
  const { pipeline } = scope;
  const told = notify(pipeline, 'rollback', variable('CI_JOB_STATUS'), stage.environment?.environment.name);
  return {
    stage: stage.id,
    ...placeOf(scope, stage, job),
    ...start,
    ...limitsOf(stage, { timeoutMinutes: rollbackMinutes(scope, stage), retries: 0 }),
    resource_group: job.lock,
    id_tokens: idTokens(pipeline, job.credentials),
    before_script: beforeScript(pipeline, job.credentials),
    script,
    after_script: afterScript(pipeline, [told]),
  };
}

/** A rollback waits for ECS as a deployment does, and has its time, whatever that of the job it follows. */
function rollbackMinutes({ stages }: Scope, stage: Stage): number {
  const here = stages.filter((other) => other.kind !== 'approve' && sameEnvironment(other, stage));
  return Math.max(...here.flatMap(({ jobs }) => jobs.map((job) => job.timeoutMinutes)));
}
