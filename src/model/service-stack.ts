/** The contract between the stack of a running service and whoever updates it: who owns the task definition, which parameters are given at each update. */
import type { DeployMechanism, Pipeline } from './pipeline';

/** Parameters whose values belong to a release or to the moment, and so are in no file. */
export interface ReleaseParameters {
  /** `Image`: of the service where the stack owns the task definition, and of its scheduled tasks. */
  readonly image: boolean;
  /** `MigrationImage`: of the migration task. */
  readonly migrationImage: boolean;
  /** `LiveTargetGroup`: `blue` or `green`, read just before. */
  readonly liveTargetGroup: boolean;
}

export function releaseParameters(pipeline: Pipeline): ReleaseParameters {
  const { environments, deploy } = pipeline.service;
  const stackOwned = environments.some(({ environment }) => mechanismOf(pipeline, environment.name) === 'stack');
  return {
    image: stackOwned || environments.some(({ runtime }) => runtime.scheduledTasks.length > 0),
    migrationImage: environments.some(({ runtime }) => runtime.migration !== undefined),
    liveTargetGroup: deploy.port !== undefined,
  };
}

/** Who owns the task definition in an environment. @throws Error when no stage deploys there: the resolver always makes one. */
export function mechanismOf({ service, stages }: Pipeline, environment: string): DeployMechanism {
  for (const { jobs, environment: target } of stages) {
    if (target?.environment.name !== environment) continue;
    for (const step of jobs.flatMap((job) => job.steps)) if (step.kind === 'deployEcs') return step.mechanism;
  }
  // A team's own commands may stand instead of the deployment; the stack then keeps the task definition.
  if (service.environments.some((each) => each.environment.name === environment)) return 'stack';
  throw new Error(`"${service.name}" is not deployed to "${environment}"`);
}
