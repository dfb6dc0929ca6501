/** A Resource with a pipeline to what is delivered like a service: a template in place of an image, and nothing that runs. */
import type { PipelineDefaults, ResourceEntity, StackBlock, StackEnvironmentRule } from '../catalog/entities';
import type { Environment, ScanName } from '../model/platform';
import type { Runtime } from '../model/runtime';
import type { Service, ServiceEnvironment } from '../model/service';
import type { StackSettings } from '../model/stack';
import { scanNames } from '../scans';
import { toolchains } from '../toolchains';
import { envelopeOf } from './envelope';
import { layered, sortedRecord } from './layers';
import { portalOf } from './portal';
import { approvalOf, windowOf } from './resolve-environment';
import { noticesOf, type PlatformScope } from './resolve-service';

/** Sort of resource that pipelines are made for. */
export const STACK_TYPE = 'cloudformation-stack';

const TIMEOUT_MINUTES = 30;

/** @param entity Valid by its schema, its references checked. @returns `undefined` for a resource without a pipeline. */
export function resolveStack(entity: ResourceEntity, scope: PlatformScope): Service | undefined {
  const block = entity.spec.pipeline;
  if (block === undefined) return undefined;
  const envelope = envelopeOf(entity, scope);
  const { name, owner } = envelope;
  const defaults = scope.entity.spec.defaults ?? {};
  return {
    ...envelope,
    lifecycle: 'production',
    path: block.path ?? '',
    template: {
      path: block.template,
      region: scope.platform.aws.region,
      capabilities: [...(block.capabilities ?? [])].sort(),
    },
    engines: { build: 'jenkins', deliver: 'codepipeline', ...layered(defaults.engines, block.engines) },
    delivery: block.delivery ?? defaults.delivery ?? 'merge-request',
    trigger: 'build-job',
    ...withoutImage(scope, defaults),
    environments: environments(owner, block, scope),
    notices: noticesOf(defaults, block, scope.teams[owner]),
    tagPrefix: block.tagPrefix ?? (block.path === undefined ? 'v' : `${name}/v`),
    portal: portalOf(entity),
  };
}

/** Scans of what is built; a template is what it is. */
export const OF_IMAGES: ReadonlySet<ScanName> = new Set(['image', 'sbom']);

type OfImages = 'build' | 'image' | 'quality' | 'hooks' | 'deploy' | 'hotfixWaivers' | 'renamedFrom' | 'reviewApp';

/** The settings that only a container has; they are read by nothing. Scans look at the repository, whatever is in it. */
function withoutImage({ platform }: PlatformScope, defaults: PipelineDefaults): Pick<Service, OfImages> {
  const scans: readonly string[] = defaults.quality?.scans ?? platform.policy.scans;
  const { languageVersion } = toolchains.cloudformation;
  return {
    build: { toolchain: 'cloudformation', languageVersion, packageType: undefined, timeoutMinutes: TIMEOUT_MINUTES },
    image: { dockerfile: '', platform: 'linux/amd64', buildArgs: {}, scan: undefined, sign: false },
    quality: {
      lint: true,
      unitTests: false,
      integrationTests: false,
      testServices: [],
      minimumCoverage: 0,
      scans: scanNames.filter((name) => scans.includes(name) && !OF_IMAGES.has(name)),
    },
    hooks: { before: {}, after: {}, instead: {} },
    deploy: {
      target: 'ecs',
      port: undefined,
      healthCheck: undefined,
      gracePeriodSeconds: 0,
      waitForDependencies: false,
      architecture: 'X86_64',
    },
    hotfixWaivers: [],
    renamedFrom: [],
    reviewApp: undefined,
  };
}

function environments(owner: string, block: StackBlock, { platform, entity }: PlatformScope): readonly ServiceEnvironment[] {
  return entity.spec.environments.flatMap((rule) => {
    const environment = platform.environments.find(({ name }) => name === rule.name);
    const own = block.environments?.[rule.name] ?? {};
    if (environment === undefined || own.skip === true) return [];
    return [
      {
        ...NOTHING_RUNS,
        environment,
        approval: approvalOf(owner, [rule.approval, own.approval]),
        window: windowOf([rule.window, own.window]),
        stack: settings(environment, block, own),
      },
    ];
  });
}

const NO_RUNTIME: Runtime = {
  variables: {},
  secrets: {},
  grants: [],
  ingress: [],
  egress: [],
  scheduledTasks: [],
  migration: undefined,
  volumes: {},
  ephemeralStorageGiB: undefined,
  sidecars: {},
  startAfter: {},
  privateDns: undefined,
};

const NOTHING_RUNS: Omit<ServiceEnvironment, 'environment' | 'approval' | 'window' | 'stack'> = {
  strategy: 'rolling',
  traffic: { percent: 100, stepMinutes: 0, bakeMinutes: 0 },
  hotfix: true,
  size: { cpu: 256, memory: 512, min: 0, max: 0, targetCpu: 0 },
  alarms: { errorsPerMinute: undefined, latencyMs: undefined, cpuPercent: 0, memoryPercent: 0, watchMinutes: 0 },
  runtime: NO_RUNTIME,
  monitoring: { logs: 'cloudwatch', agent: undefined, prometheus: undefined },
  smokeTest: { paths: [], commands: [], timeoutMinutes: 10, beforeTraffic: undefined },
};

function settings({ name, tier }: Environment, block: StackBlock, own: StackEnvironmentRule): StackSettings {
  const parameters = Object.entries(sortedRecord(block.parameters, own.parameters));
  return {
    parameters: Object.fromEntries(parameters.map(([key, value]) => [key, value.replaceAll('{environment}', name)])),
    allowReplacement: [...new Set([...(block.allowReplacement ?? []), ...(own.allowReplacement ?? [])])].sort(),
    terminationProtection:
      own.terminationProtection ?? block.terminationProtection ?? (tier === 'production' || tier === 'staging'),
  };
}
