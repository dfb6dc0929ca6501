/** A generated catalog: every toolchain, strategy and way of delivery, and with them approvals, windows, hotfixes and notices of all sorts. */
import type { Approval, DeploymentWindow, Platform, ScanName, Team } from '../../src/model/platform';
import type { NoticeEvent, Service, ServiceEnvironment, StrategyName, ToolchainName } from '../../src/model/service';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { strategies } from '../../src/strategies';
import { toolchains } from '../../src/toolchains';
import { anApproval, aPlatform, aService, aServiceEnvironment, aTeam } from '../../test/support/builders';
import { reviewed } from '../../test/support/review-app';

export const PAIRS = [
  { build: 'jenkins', deliver: 'codepipeline' },
  { build: 'gitlab', deliver: 'codepipeline' },
  { build: 'gitlab', deliver: 'gitlab' },
  { build: 'jenkins', deliver: 'jenkins' },
] as const satisfies readonly Service['engines'][];

const team = (name: string): Team =>
  aTeam({
    name,
    title: name,
    approvers: { gitlabGroup: `retail/${name}/approvers`, jenkins: [`${name}-approvers`], iamRole: `${name}-approver` },
  });

export const TEAMS: Readonly<Record<string, Team>> = Object.fromEntries(
  ['commerce', 'platform', 'security'].map((name) => [name, team(name)]),
);

const TOOLCHAINS = Object.keys(toolchains).filter((name): name is ToolchainName => name in toolchains);
const STRATEGIES = Object.keys(strategies).filter((name): name is StrategyName => name in strategies);
const DELIVERIES = ['merge-request', 'central'] as const;

/** A value of the list for each number, each as often as the others. */
const turn = <T>(values: readonly T[], number: number): T => values[number % values.length] ?? values[0] ?? refuse();

function refuse(): never {
  throw new Error('an empty list');
}

const APPROVALS: readonly (Partial<Approval> | 'none')[] = [
  { count: 2, teams: ['commerce', 'platform'] },
  { count: 1, teams: ['commerce'], selfApproval: true },
  { count: 1, teams: ['commerce', 'platform'], timeoutHours: 4 },
  { count: 2, teams: ['platform', 'commerce', 'security'], timeoutHours: 168 },
  'none',
  { count: 1, teams: ['security'] },
  { count: 2, teams: ['security', 'platform'], selfApproval: true },
];

const window = (outside: 'wait' | 'fail'): DeploymentWindow => ({
  timeZone: 'Asia/Dubai',
  days: 'SUN-THU',
  hours: { from: 9, to: 16 },
  outside,
});

const WINDOWS = ['none', window('wait'), window('fail')] as const;
const EVENTS: readonly (readonly NoticeEvent[])[] = [
  ['build', 'approval', 'deployment', 'rollback'],
  ['deployment'],
  ['build', 'rollback'],
  ['approval', 'deployment', 'rollback'],
];
const SCANS: readonly (readonly ScanName[])[] = [[], ['secrets', 'dependencies'], ['secrets', 'code', 'dependencies']];

/** What integration tests talk to, where the toolchain has any. */
const testServices = (toolchain: ToolchainName, number: number): Service['quality']['testServices'] =>
  toolchain === 'docker' || toolchain === 'cloudformation' || number % 3 === 2 ? [] : TEST_SERVICES.slice(number % 3);

const TEST_SERVICES: Service['quality']['testServices'] = [
  { name: 'cache', image: 'retail.example/valkey:8', port: 6379, variables: {} },
  { name: 'database', image: 'retail.example/postgres:17', port: 5432, variables: { POSTGRES_DB: 'a', POSTGRES_PASSWORD: 'b' } },
];

interface Kind {
  readonly toolchain: ToolchainName;
  readonly strategy: StrategyName;
  readonly delivery: Service['delivery'];
}

const KINDS: readonly Kind[] = DELIVERIES.flatMap((delivery) =>
  STRATEGIES.flatMap((strategy) => TOOLCHAINS.map((toolchain) => ({ toolchain, strategy, delivery }))),
);

/** Strategies that shift traffic ask the new version before. */
function testedBefore(name: string, strategy: StrategyName): Partial<ServiceEnvironment> {
  if (strategy === 'rolling') return {};
  const { environment, smokeTest } = aServiceEnvironment(name, 'checkout');
  return {
    environment: { ...environment, pools: environment.pools.map((pool) => ({ ...pool, testPort: 8443 })) },
    smokeTest: { ...smokeTest, beforeTraffic: { paths: ['/health', `/${name}`], timeoutSeconds: 60 } },
  };
}

function serviceOf({ toolchain, strategy, delivery }: Kind, number: number): Service {
  const environment = (name: string, more: Partial<ServiceEnvironment> = {}): ServiceEnvironment => {
    const target = aServiceEnvironment(name, 'checkout', {
      strategy,
      ...more,
      ...(number % 3 === 0 ? testedBefore(name, strategy) : {}),
    });
    return number % 4 === 3 ? { ...target, runtime: { ...target.runtime, migration: undefined } } : target;
  };
  const approval = turn(APPROVALS, number);
  const opening = turn(WINDOWS, number);
  const early = number % 6 === 5 ? { approval: anApproval({ selfApproval: true }) } : {};
  const service = aService({
    build: { ...aService().build, toolchain, packageType: toolchains[toolchain].packageType },
    delivery,
    path: number % 4 === 0 ? 'services/checkout' : '',
    tagPrefix: number % 4 === 0 ? 'checkout/v' : 'v',
    quality: { ...aService().quality, scans: turn(SCANS, number), testServices: testServices(toolchain, number) },
    notices: {
      channels: turn([['commerce', 'operations'], ['operations'], ['commerce'], []], number % 9),
      events: turn(EVENTS, number),
    },
    environments: [
      environment('dev', number % 3 === 0 ? { alarms: { ...aServiceEnvironment('dev').alarms, watchMinutes: 15 } } : {}),
      environment('stage', { hotfix: number % 2 === 0, ...early }),
      environment('prod', {
        window: opening === 'none' ? undefined : opening,
        ...(approval === 'none'
          ? {}
          : { approval: anApproval({ strength: delivery === 'central' ? 'enforced' : 'advisory', ...approval }) }),
      }),
    ],
  });
  return number % 5 === 1 ? reviewed(service, { stopAfterHours: number % 2 === 0 ? 1 : 72 }) : service;
}

export interface Subject {
  readonly title: string;
  readonly service: Service;
  readonly platform: Platform;
}

const FREE: Platform = { ...aPlatform(), gitlab: { ...aPlatform().gitlab, tier: 'free' } };

/** A platform with a token by which AWS tells GitLab what CodePipeline deploys. */
export const REPORTING: Platform = {
  ...aPlatform(),
  gitlab: { ...aPlatform().gitlab, reports: { awsSecret: 'retail/gitlab/reports', network: undefined } },
};

/** Those of GitLab Free ask for no enforced approval, which is refused there. */
const onFree = (service: Service): Service => ({
  ...service,
  environments: service.environments.map((target) =>
    target.approval === undefined ? target : { ...target, approval: { ...target.approval, strength: 'advisory' } },
  ),
});

/** Each service on each pair of engines: neighbours are the same service. */
export const SUBJECTS: readonly (readonly Subject[])[] = KINDS.map((kind, number) => {
  const free = number % 11 === 10;
  const service = free ? onFree(serviceOf(kind, number)) : serviceOf(kind, number);
  return PAIRS.map((engines) => ({
    title: `${number}: ${Object.values(kind).join(', ')}${free ? ', GitLab Free' : ''}; ${engines.build} and ${engines.deliver}`,
    service: { ...service, engines },
    platform: free ? FREE : number % 7 === 3 ? REPORTING : aPlatform(),
  }));
});

export const pipelineOf = ({ service, platform }: Subject) => resolvePipeline(service, platform, TEAMS);
