/** Lowers how a release reaches its environments to stages: image, bundle, and per environment approval, deployment, smoke test. */
import { IMAGE_FINDINGS, IMAGE_SBOM } from '../model/evidence';
import type { Credential, DeployMechanism, EcsStrategy, Job, Reports, Stage, Step } from '../model/pipeline';
import type { Approval, DeliveryEngine, Engine } from '../model/platform';
import { promotionRepository } from '../model/promotion';
import type { Service, ServiceEnvironment } from '../model/service';
import { shiftMinutes } from '../model/traffic';
import { unreachable } from '../model/unreachable';
import { strategies } from '../strategies';
import { buildJob, type JobParts, NO_REPORTS, type Scope, withHooks } from './job';

const HAND_OVER_MINUTES = 20;
const IMAGE_MINUTES = 45;
const DEPLOY_MINUTES = 120;
const RECORD_MINUTES = 10;

export function deliveryStages(scope: Scope): readonly Stage[] {
  const { service } = scope;
  const environments = service.environments.flatMap((target) => environmentStages(scope, target));
  const image = imageStage(scope);
  const archive = archiveStage(scope);
  /** CodePipeline builds the image from the bundle; elsewhere the bundle records an image that is already there. */
  return service.engines.deliver === 'codepipeline' ? [archive, image, ...environments] : [image, archive, ...environments];
}

function imageStage(scope: Scope): Stage {
  const { service, platform } = scope;
  const engine: Engine = service.engines.deliver === 'codepipeline' ? 'codepipeline' : service.engines.build;
  const job = buildJob(scope, {
    id: 'build-image',
    title: 'Build image',
    image: platform.images.imageBuilder,
    runner: 'image',
    // A team's own commands may push the image; the program then finds it in the registry. Nothing takes its judgement away.
    steps: withHooks(service, 'image', [], [{ kind: 'buildImage' }, ...imageProof(service)]),
    reports: imageReports(service),
    timeoutMinutes: IMAGE_MINUTES,
    cache: undefined,
    credentials: ['aws-build'],
  });
  return { id: 'image', title: 'Build image', kind: 'image', engine, runsOn: 'release', environment: undefined, jobs: [job] };
}

/** In this order: what is signed has passed, and a signature says so. */
function imageProof({ image, quality }: Service): readonly Step[] {
  return [
    ...(image.scan === undefined ? [] : [{ kind: 'scanImage' } as const]),
    ...(quality.scans.includes('sbom') ? [{ kind: 'describeImage' } as const] : []),
    ...(image.sign ? [{ kind: 'signImage' } as const] : []),
  ];
}

function imageReports({ image, quality }: Service): Reports {
  return {
    ...NO_REPORTS,
    sbom: quality.scans.includes('sbom') ? [IMAGE_SBOM] : [],
    files: image.scan === undefined ? [] : [IMAGE_FINDINGS],
  };
}

/** The bundle, in the place from which it is delivered. */
export function archiveStage(scope: Scope): Stage {
  const { service, platform } = scope;
  const start = startOf(service.engines.deliver);
  const job = buildJob(scope, {
    id: 'hand-over',
    title: service.engines.deliver === 'codepipeline' ? 'Hand over to CodePipeline' : 'Archive the release',
    image: platform.images.tools,
    steps: [{ kind: 'packBundle' }, { kind: 'uploadBundle' }, ...start],
    timeoutMinutes: HAND_OVER_MINUTES,
    retries: 0,
    cache: undefined,
    credentials: ['aws-build'],
  });
  return {
    id: 'archive',
    title: job.title,
    kind: 'archive',
    engine: service.engines.build,
    runsOn: 'release',
    environment: undefined,
    jobs: [job],
  };
}

/** How the engine that delivers hears of the release; where GitLab does, it is the same pipeline. */
function startOf(deliver: DeliveryEngine): readonly Step[] {
  switch (deliver) {
    case 'codepipeline':
      return [{ kind: 'startDelivery' }];
    case 'jenkins':
      return [{ kind: 'startDeployJob' }];
    case 'gitlab':
      return [];
    default:
      return unreachable(deliver);
  }
}

const environmentStages = (scope: Scope, target: ServiceEnvironment): readonly Stage[] => [
  ...approveStage(scope, target),
  environmentStage(scope, target, 'deploy', deployJob(scope, target)),
  environmentStage(scope, target, 'smokeTest', smokeTestJob(scope, target)),
  recordStage(scope, target),
];

/** A stage of an environment is called as its one job is. */
export const environmentStage = (scope: Scope, target: ServiceEnvironment, kind: Stage['kind'], job: Job): Stage => ({
  id: job.id,
  title: job.title,
  kind,
  engine: scope.service.engines.deliver,
  runsOn: 'release',
  environment: target,
  jobs: [job],
});

/** Where somebody is asked. */
export const approveStage = (scope: Scope, target: ServiceEnvironment): readonly Stage[] =>
  target.approval === undefined ? [] : [environmentStage(scope, target, 'approve', approveJob(scope, target, target.approval))];

/** Which release runs there. */
export const recordStage = (scope: Scope, target: ServiceEnvironment): Stage =>
  environmentStage(scope, target, 'record', recordJob(scope, target));

/**
 * Before people are asked, and again when they have answered. CodePipeline has no history of Git where it deploys.
 */
function fixesSteps({ service }: Scope, { environment }: ServiceEnvironment): readonly Step[] {
  if (environment.tier !== 'production' || service.engines.deliver === 'codepipeline') return [];
  return [{ kind: 'checkFixes', environment: environment.name }];
}

function approveJob(scope: Scope, target: ServiceEnvironment, approval: Approval): Job {
  const environment = target.environment.name;
  return buildJob(scope, {
    id: `approve-${environment}`,
    title: `Approve ${environment}`,
    image: scope.platform.images.tools,
    steps: [...fixesSteps(scope, target), { kind: 'approve', environment, approval }],
    notices: ['approval'],
    timeoutMinutes: approval.timeoutHours * 60,
    cache: undefined,
    credentials: ['aws-deploy'],
  });
}

const loadBalancersOf = ({ runtime }: ServiceEnvironment): number => new Set(runtime.ingress.map(({ pool }) => pool)).size;

function deployJob(scope: Scope, target: ServiceEnvironment): Job {
  const { service } = scope;
  const environment = target.environment.name;
  const { ecsStrategy, ...strategy } = strategies[target.strategy];
  const mechanism = strategy.mechanism(service.engines.deliver, loadBalancersOf(target));
  const promotion = promotionSteps(scope, environment);
  const steps: readonly Step[] = [
    ...(mechanism === 'codedeploy' ? [{ kind: 'updateStack', environment } as const] : []),
    ...(target.runtime.migration === undefined ? [] : [{ kind: 'migrate', environment } as const]),
    { kind: 'deployEcs', environment, mechanism, ecsStrategy },
  ];
  return environmentJob(scope, target, {
    id: `deploy-${environment}`,
    title: `Deploy to ${environment}`,
    steps: [
      ...windowSteps(scope, target),
      ...dependencySteps(service, environment),
      ...fixesSteps(scope, target),
      ...promotion,
      ...withHooks(service, 'deploy', steps),
    ],
    credentials: [...deliveryCredentials(scope), ...(promotion.length === 0 ? [] : (['artifactory'] as const))],
    // The program gives each of its waits half of the job's time.
    timeoutMinutes: deployMinutes(target, mechanism, ecsStrategy),
  });
}

/** Only where it is asked for. A way back asks for nothing: it must be quick. */
const dependencySteps = ({ deploy, dependsOn }: Service, environment: string): readonly Step[] =>
  deploy.waitForDependencies && dependsOn.length > 0 ? [{ kind: 'checkDependencies', environment }] : [];

/** Whole minutes of the job that deploys: tasks come and go, traffic moves (there and perhaps back), a migration runs before. */
export const deployMinutes = (
  { traffic, runtime }: Pick<ServiceEnvironment, 'traffic' | 'runtime'>,
  mechanism: DeployMechanism,
  ecsStrategy: EcsStrategy,
): number =>
  DEPLOY_MINUTES +
  2 * (mechanism === 'stack' ? shiftMinutes(ecsStrategy, traffic) : 0) +
  (runtime.migration?.timeoutMinutes ?? 0);

/** CodePipeline has windows of its own. */
export function windowSteps({ service }: Scope, { environment, window }: ServiceEnvironment): readonly Step[] {
  if (window === undefined || service.engines.deliver === 'codepipeline') return [];
  return [{ kind: 'checkWindow', environment: environment.name, window }];
}

/** A failed deployment is taken back by ECS or CodeDeploy; only a failed smoke test is taken back here: one mechanism for each fault. */
function smokeTestJob(scope: Scope, target: ServiceEnvironment): Job {
  const environment = target.environment.name;
  return environmentJob(scope, target, {
    id: `smoke-test-${environment}`,
    title: `Smoke test ${environment}`,
    steps: withHooks(scope.service, 'smokeTest', [{ kind: 'smokeTest', environment }]),
    onFailure: [{ kind: 'rollback', environment }],
    // Testing again does no harm; a lost runner must not take a good release back.
    retries: 1,
    timeoutMinutes: target.smokeTest.timeoutMinutes,
  });
}

/** A job of its own: where a record cannot be written, the release that has just passed its test stays. */
function recordJob(scope: Scope, target: ServiceEnvironment): Job {
  const environment = target.environment.name;
  return environmentJob(scope, target, {
    id: `record-${environment}`,
    title: `Record ${environment}`,
    steps: [{ kind: 'recordRelease', environment }],
    retries: 1,
    timeoutMinutes: RECORD_MINUTES,
  });
}

/** Build once: what reaches the next repository is a copy, and is there before the release is. CodePipeline's jobs in the environments have no way into Artifactory. */
function promotionSteps(scope: Scope, environment: string): readonly Step[] {
  const wanted = scope.service.engines.deliver !== 'codepipeline' && promotionRepository(scope, environment) !== undefined;
  return wanted ? [{ kind: 'promotePackages', environment }] : [];
}

const deliveryCredentials = ({ service }: Scope): readonly Credential[] =>
  service.engines.deliver === 'jenkins' ? ['aws-deploy', 'gitlab'] : ['aws-deploy'];

/** A job that acts in an environment, one at a time. */
export function environmentJob(scope: Scope, target: ServiceEnvironment, parts: JobParts): Job {
  return buildJob(scope, {
    image: scope.platform.images.tools,
    runner: 'environment',
    notices: ['deployment'],
    retries: 0,
    lock: scope.names.environments[target.environment.name]?.lock,
    cache: undefined,
    credentials: deliveryCredentials(scope),
    ...parts,
  });
}
