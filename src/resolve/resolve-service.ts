/** A Component to Service: the platform's defaults merged once, references turned to names, nothing left to decide. */
import type {
  ComponentEntity,
  HooksRule,
  PipelineBlock,
  PipelineDefaults,
  PlatformEntity,
  StageCommands,
} from '../catalog/entities';
import type { Platform, Team } from '../model/platform';
import type { BuildSettings, DeploySettings, Hooks, ImageScan, NoticeSettings, Service } from '../model/service';
import { scanNames } from '../scans';
import { toolchains } from '../toolchains';
import { envelopeOf } from './envelope';
import { layered, sortedRecord } from './layers';
import { portalOf } from './portal';
import { type EnvironmentScope, resolveEnvironment } from './resolve-environment';
import { reviewAppOf } from './resolve-review-app';

const BUILD_MINUTES = 30;
const HEALTH_CHECK = '/health';
const GRACE_PERIOD_SECONDS = 60;
const EVENTS = ['build', 'approval', 'deployment', 'rollback'] as const;

/** The platform twice: as resolved, and as written where services take over what it says. */
export interface PlatformScope {
  readonly platform: Platform;
  readonly entity: PlatformEntity;
  readonly teams: Readonly<Record<string, Team>>;
  /** Names of the stacks that have a pipeline. */
  readonly stacks: ReadonlySet<string>;
}

/** @param entity Valid by its schema, its references checked. @returns `undefined` for a component without a pipeline. */
export function resolveService(entity: ComponentEntity, scope: PlatformScope): Service | undefined {
  const block = entity.spec.pipeline;
  if (block === undefined) return undefined;
  const envelope = envelopeOf(entity, scope);
  const { name, owner } = envelope;
  const defaults = scope.entity.spec.defaults ?? {};
  const deploy = deploySettings(defaults, block);
  const build = buildSettings(defaults, block);
  const engines = { build: 'jenkins', deliver: 'codepipeline', ...layered(defaults.engines, block.engines) } as const;
  return {
    ...envelope,
    lifecycle: entity.spec.lifecycle,
    path: block.path ?? '',
    template: undefined,
    engines,
    delivery: block.delivery ?? defaults.delivery ?? 'merge-request',
    // What the platform says of CodePipeline is not meant for services that it does not deliver.
    trigger: block.trigger ?? (engines.deliver === 'codepipeline' ? defaults.trigger : undefined) ?? 'build-job',
    build,
    image: imageSettings(defaults, block, scope.platform),
    quality: qualitySettings(defaults, block, scope.platform),
    hooks: hooksOf(defaults.hooks, block.hooks),
    deploy,
    environments: environments({ service: name, owner, deploy, toolchain: build.toolchain }, block, scope),
    reviewApp: reviewAppOf(block.reviewApp),
    notices: noticesOf(defaults, block, scope.teams[owner]),
    hotfixWaivers: [...(defaults.hotfix?.waivers ?? []), ...(block.hotfix?.waivers ?? [])],
    tagPrefix: block.tagPrefix ?? (block.path === undefined ? 'v' : `${name}/v`),
    renamedFrom: block.renamedFrom ?? [],
    portal: portalOf(entity),
  };
}

type OfService = Pick<EnvironmentScope, 'service' | 'owner' | 'deploy' | 'toolchain'>;

function environments(service: OfService, block: PipelineBlock, scope: PlatformScope) {
  const { platform, entity } = scope;
  const defaults = entity.spec.defaults ?? {};
  return entity.spec.environments.flatMap((rule) => {
    const environment = platform.environments.find(({ name }) => name === rule.name);
    if (environment === undefined || block.environments?.[rule.name]?.skip === true) return [];
    return [resolveEnvironment({ ...service, rule, environment, defaults, block })];
  });
}

/** A default version belongs to the default toolchain: `21` says nothing about Node.js. */
function buildSettings(defaults: PipelineDefaults, block: PipelineBlock): BuildSettings {
  const toolchain = block.toolchain ?? defaults.toolchain ?? 'docker';
  const shared = defaults.toolchain === undefined || defaults.toolchain === toolchain ? defaults : {};
  const packageType = block.packageType ?? shared.packageType ?? toolchains[toolchain].packageType ?? 'none';
  return {
    toolchain,
    languageVersion: block.languageVersion ?? shared.languageVersion ?? toolchains[toolchain].languageVersion,
    packageType: packageType === 'none' ? undefined : packageType,
    timeoutMinutes: block.timeoutMinutes ?? defaults.timeoutMinutes ?? BUILD_MINUTES,
  };
}

/** A service that says nothing has the policy's floor, not less. */
function qualitySettings(defaults: PipelineDefaults, block: PipelineBlock, { policy }: Platform): Service['quality'] {
  const written = layered(defaults.quality, block.quality);
  const wanted: readonly string[] = written.scans ?? policy.scans;
  return {
    lint: true,
    unitTests: true,
    integrationTests: false,
    minimumCoverage: policy.minimumCoverage,
    ...written,
    testServices: testServices(written.integrationTests === true ? defaults : {}, block),
    scans: scanNames.filter((name) => wanted.includes(name)),
  };
}

/** The platform's are for services that run such tests; one that the service names takes the place of the platform's of that name as a whole. */
const testServices = (
  { quality: shared }: PipelineDefaults,
  { quality: own }: PipelineBlock,
): Service['quality']['testServices'] =>
  Object.entries(sortedRecord(shared?.testServices, own?.testServices)).map(([name, { variables = {}, ...service }]) => ({
    name,
    ...service,
    variables: sortedRecord(variables),
  }));

/** What a service says of the scan alone leaves the other settings of the platform's defaults as they are. */
function imageSettings(defaults: PipelineDefaults, block: PipelineBlock, platform: Platform): Service['image'] {
  const { scan: _, ...written } = layered(defaults.image, block.image);
  const scans = qualitySettings(defaults, block, platform).scans;
  const { accept = [], ...scan } = layered(defaults.image?.scan, block.image?.scan);
  const accepted = accept.map(({ id, until }) => ({ id, until }));
  const judged: ImageScan = { scanner: 'ecr', severity: 'HIGH', ignoreUnfixed: false, ...scan, accept: accepted };
  return {
    dockerfile: 'Dockerfile',
    platform: 'linux/amd64',
    buildArgs: {},
    sign: false,
    ...written,
    scan: scans.includes('image') ? judged : undefined,
  };
}

function deploySettings(defaults: PipelineDefaults, block: PipelineBlock): DeploySettings {
  const written = layered(defaults.deploy, block.deploy);
  const platform = block.image?.platform ?? defaults.image?.platform;
  return {
    target: 'ecs',
    port: written.port,
    healthCheck: written.port === undefined ? undefined : (written.healthCheck ?? HEALTH_CHECK),
    gracePeriodSeconds: written.gracePeriodSeconds ?? GRACE_PERIOD_SECONDS,
    waitForDependencies: written.waitForDependencies ?? false,
    architecture: platform === 'linux/arm64' ? 'ARM64' : 'X86_64',
  };
}

const hooksOf = (defaults: HooksRule | undefined, own: HooksRule | undefined): Hooks => ({
  before: layered<StageCommands>(defaults?.before, own?.before),
  after: layered<StageCommands>(defaults?.after, own?.after),
  instead: layered<StageCommands>(defaults?.instead, own?.instead),
});

/** The owner's channel, and what is written besides. */
export function noticesOf(
  defaults: PipelineDefaults,
  block: Pick<PipelineBlock, 'notices'>,
  team: Team | undefined,
): NoticeSettings {
  const { channels = [], events = EVENTS } = layered(defaults.notices, block.notices);
  return { channels: [...new Set([...(team === undefined ? [] : [team.channel]), ...channels])], events };
}
