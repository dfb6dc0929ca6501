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
  /** `FirstTargetGroup`, alike: where ECS moves traffic, and so has an order of the two. */
  readonly firstTargetGroup: boolean;
}

export function releaseParameters(pipeline: Pipeline): ReleaseParameters {
  const { environments } = pipeline.service;
  const stackOwned = environments.some(({ environment }) => mechanismOf(pipeline, environment.name) === 'stack');
  return {
    image: stackOwned || environments.some(({ runtime }) => runtime.scheduledTasks.length > 0),
    migrationImage: environments.some(({ runtime }) => runtime.migration !== undefined),
    liveTargetGroup: environments.some(({ runtime }) => runtime.ingress.length > 0),
    firstTargetGroup: environments.some(
      ({ environment: { name }, runtime }) =>
        runtime.ingress.length > 0 && mechanismOf(pipeline, name) === 'stack' && movesTraffic(pipeline, name),
    ),
  };
}

/** Another value of one of these makes anew what carries traffic: service, target groups, listener rules. */
const REPLACING = /^(ClusterName|ServiceName|VpcId|[A-Za-z]+\d*(Blue|Green)Name|(Public|Internal)\d*ListenerArn)$/;

/** Given where CodeDeploy deploys; its ECS service is another one than the one that the stack deploys to. */
const CODEDEPLOY_PARAMETER = 'CodeDeployApplicationName';

type Parameters = Readonly<Record<string, string>>;

/** Names of parameters whose change would replace what carries traffic. `none` stands for a value that nothing asks for. */
export function replacingParameters(before: Parameters, after: Parameters): readonly string[] {
  const given = (from: Parameters, name: string): string | undefined => (from[name] === 'none' ? undefined : from[name]);
  const changed = Object.keys(after).filter((name) => {
    const [old, next] = [given(before, name), given(after, name)];
    return REPLACING.test(name) && old !== undefined && next !== undefined && old !== next;
  });
  const moved = (given(before, CODEDEPLOY_PARAMETER) === undefined) !== (given(after, CODEDEPLOY_PARAMETER) === undefined);
  return moved ? [...changed, CODEDEPLOY_PARAMETER].sort() : changed.sort();
}

/** Who owns the task definition in an environment. A team's own commands may stand instead of the deployment; the stack keeps it then. */
export const mechanismOf = (pipeline: Pipeline, environment: string): DeployMechanism =>
  deploymentOf(pipeline, environment)?.mechanism ?? 'stack';

/** How ECS replaces tasks in an environment. */
export const ecsStrategyOf = (pipeline: Pipeline, environment: string): EcsStrategy =>
  deploymentOf(pipeline, environment)?.ecsStrategy ?? 'ROLLING';

/** Does a deployment move traffic between two target groups? */
export const movesTraffic = (pipeline: Pipeline, environment: string): boolean =>
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
