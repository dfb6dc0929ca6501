/** The contract between the stack of a running service and whoever updates it: who owns the task definition, which parameters are given at each update. */
import type { DeployMechanism, EcsStrategy, Pipeline, Step } from './pipeline';

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
  const { environments } = pipeline.service;
  const stackOwned = environments.some(({ environment }) => mechanismOf(pipeline, environment.name) === 'stack');
  return {
    image: stackOwned || environments.some(({ runtime }) => runtime.scheduledTasks.length > 0),
    migrationImage: environments.some(({ runtime }) => runtime.migration !== undefined),
    liveTargetGroup: environments.some(
      ({ environment, runtime }) => runtime.ingress.length > 0 && isBlueGreen(pipeline, environment.name),
    ),
  };
}

/** Who owns the task definition in an environment. A team's own commands may stand instead of the deployment; the stack keeps it then. */
export const mechanismOf = (pipeline: Pipeline, environment: string): DeployMechanism =>
  deploymentOf(pipeline, environment)?.mechanism ?? 'stack';

/** How ECS replaces tasks in an environment. */
export const ecsStrategyOf = (pipeline: Pipeline, environment: string): EcsStrategy =>
  deploymentOf(pipeline, environment)?.ecsStrategy ?? 'ROLLING';

const isBlueGreen = (pipeline: Pipeline, environment: string): boolean =>
  mechanismOf(pipeline, environment) === 'codedeploy' || ecsStrategyOf(pipeline, environment) !== 'ROLLING';

type Deployment = Extract<Step, { kind: 'deployEcs' }>;

/** Several targets ask, for each environment. */
const DEPLOYMENTS = new WeakMap<Pipeline, ReadonlyMap<string, Deployment>>();

function deploymentOf(pipeline: Pipeline, environment: string): Deployment | undefined {
  const known = DEPLOYMENTS.get(pipeline) ?? deploymentsOf(pipeline);
  DEPLOYMENTS.set(pipeline, known);
  return known.get(environment);
}

/** The first step that deploys in each environment. */
function deploymentsOf({ stages }: Pipeline): ReadonlyMap<string, Deployment> {
  const found = new Map<string, Deployment>();
  for (const { jobs, environment: target } of stages) {
    for (const step of jobs.flatMap((job) => job.steps)) {
      if (target === undefined || step.kind !== 'deployEcs' || found.has(target.environment.name)) continue;
      found.set(target.environment.name, step);
    }
  }
  return found;
}
