/** Services of every form that the templates can take: engines by strategies by routes, with and without what a service may leave out. */
import { emitService } from '../../src/emit';
import type { BuildEngine, DeliveryEngine, Environment, Platform } from '../../src/model/platform';
import type { Ingress } from '../../src/model/runtime';
import type { Service, ServiceEnvironment, StrategyName } from '../../src/model/service';
import { strategies } from '../../src/strategies';
import {
  anApproval,
  anEnvironment,
  aPipeline,
  aPlatform,
  aRuntime,
  aService,
  aServiceEnvironment,
} from '../../test/support/builders';
import type { Emitted } from './sample';

const ENGINES: readonly (readonly [BuildEngine, DeliveryEngine])[] = [
  ['jenkins', 'codepipeline'],
  ['gitlab', 'codepipeline'],
  ['gitlab', 'gitlab'],
  ['jenkins', 'jenkins'],
];
const NAMES = ['dev', 'stage', 'preprod', 'prod'];
const STRATEGIES = Object.keys(strategies) as readonly StrategyName[];

type Routes = 'none' | 'internal' | 'both';

/** What one form of service is made of. */
interface Form {
  readonly engines: readonly [BuildEngine, DeliveryEngine];
  /** In order of the environments. */
  readonly strategies: readonly StrategyName[];
  readonly routes: Routes;
  /** Secrets, grants, a migration, tasks at night; what moves traffic is tested before. */
  readonly extras: boolean;
}

function forms(): readonly Form[] {
  return ENGINES.flatMap((engines) => [
    { engines, strategies: NAMES.map(() => 'rolling' as const), routes: 'none' as const, extras: true },
    { engines, strategies: NAMES.map(() => 'rolling' as const), routes: 'none' as const, extras: false },
    ...STRATEGIES.flatMap((strategy) =>
      (['internal', 'both'] as const).map((routes) => ({ engines, strategies: NAMES.map(() => strategy), routes, extras: true })),
    ),
    // A strategy for each environment: what differs stands behind conditions.
    { engines, strategies: ['rolling', 'blue-green', 'canary', 'linear'] as const, routes: 'internal' as const, extras: false },
    {
      engines,
      strategies: ['linear', 'native-blue-green', 'rolling', 'blue-green'] as const,
      routes: 'both' as const,
      extras: true,
    },
  ]);
}

const titleOf = ({ engines, strategies: shifts, routes, extras }: Form): string =>
  `${engines.join('-')} ${[...new Set(shifts)].join('-')} ${routes} ${extras ? 'full' : 'bare'}`;

const PUBLIC = 'public-1';

/** The builders' environment, with a second pool that the internet reaches. */
function withPublicPool(name: string): Environment {
  const environment = anEnvironment(name);
  const pools = environment.pools
    .map((pool) => ({ ...pool, testPort: 8443 }))
    .flatMap((pool) => [
      pool,
      {
        ...pool,
        name: PUBLIC,
        scheme: 'public' as const,
        loadBalancerArn: pool.loadBalancerArn.replace('internal-1', PUBLIC),
        listenerArn: pool.listenerArn.replace('internal-1', PUBLIC),
        testListenerArn: pool.testListenerArn.replace('internal-1', PUBLIC),
        securityGroup: 'sg-0a1b2c3d4e5f60009',
      },
    ]);
  return { ...environment, pools };
}

export const matrixPlatform: Platform = aPlatform({
  environments: NAMES.map(withPublicPool),
  aws: { ...aPlatform().aws, permissionsBoundary: 'service-boundary' },
});

function ingress(service: string, environment: string, routes: Routes): readonly Ingress[] {
  const route = (scheme: Ingress['scheme'], pool: string, priority: number): Ingress => ({
    host: `${service}${scheme === 'public' ? '-public' : ''}.${environment}.retail.example`,
    path: '/*',
    scheme,
    pool,
    priority,
  });
  if (routes === 'none') return [];
  return [...(routes === 'both' ? [route('public', PUBLIC, 900)] : []), route('internal', 'internal-1', 1200)];
}

const TESTED_BEFORE = {
  paths: ['/health'],
  commands: [],
  timeoutMinutes: 10,
  beforeTraffic: { paths: ['/health', "/it's?a=$(id)&b=%20"], timeoutSeconds: 120 },
};

function environmentOf(form: Form, name: string, index: number, service: string): ServiceEnvironment {
  const bare = { secrets: {}, grants: [], scheduledTasks: [], migration: undefined };
  return aServiceEnvironment(name, service, {
    environment: withPublicPool(name),
    strategy: form.strategies[index] ?? 'rolling',
    traffic: { percent: 10, stepMinutes: 5, bakeMinutes: 10 },
    runtime: aRuntime(name, service, { ...(form.extras ? {} : bare), ingress: ingress(service, name, form.routes) }),
    ...(form.extras && form.strategies[index] !== 'rolling' ? { smokeTest: TESTED_BEFORE } : {}),
    ...(name === 'prod' ? { approval: anApproval({ count: 2, strength: 'enforced' }) } : {}),
    ...(name === 'preprod' ? { approval: anApproval() } : {}),
    ...(form.routes === 'none'
      ? {
          alarms: { errorsPerMinute: undefined, latencyMs: undefined, cpuPercent: 85, memoryPercent: 85, watchMinutes: 0 },
          smokeTest: { paths: [], commands: [], timeoutMinutes: 10, beforeTraffic: undefined },
        }
      : {}),
  });
}

function serviceOf(form: Form, index: number): Service {
  const name = `form-${index}`;
  const [build, deliver] = form.engines;
  const worker = form.routes === 'none';
  return aService({
    name,
    engines: { build, deliver },
    deploy: { ...aService().deploy, ...(worker ? { port: undefined, healthCheck: undefined } : {}) },
    environments: NAMES.map((environment, at) => environmentOf(form, environment, at, name)),
  });
}

/** Every form with its files. */
export const matrix: readonly (Emitted & { readonly title: string })[] = forms().map((form, index) => {
  const pipeline = aPipeline({ service: serviceOf(form, index), platform: matrixPlatform });
  return { title: titleOf(form), pipeline, files: emitService(pipeline) };
});
