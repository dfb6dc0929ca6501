import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { anEnvironment, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import type { Stack } from '../../support/stack-evaluate';
import { emitted, ofType, stackIn } from './world';

const CODEDEPLOY = { build: 'jenkins', deliver: 'codepipeline' } as const;
const ECS = { build: 'gitlab', deliver: 'gitlab' } as const;

const prod = (overrides = {}) => aServiceEnvironment('prod', 'checkout', { strategy: 'blue-green', ...overrides });
const rolling = aServiceEnvironment('prod');
const NIGHTLY = { name: 'nightly', schedule: 'rate(1 day)', timeZone: 'UTC', command: ['./run'] };
const routeOf = (service: Service) => service.environments[0]?.runtime.ingress ?? [];

const targets = (stack: Stack, rule: string) => stack.resources[rule]?.Properties.Actions;
const forward = (...groups: readonly (readonly [string, number])[]) => [
  {
    Type: 'forward',
    ForwardConfig: { TargetGroups: groups.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })) },
  },
];

describe('traffic', () => {
  test.each(['blue', 'green'])('stays on %s when the template changes and CodeDeploy has put it there', (live) => {
    const stack = stackIn(aService({ engines: CODEDEPLOY, environments: [prod()] }), 'prod', { LiveTargetGroup: live });
    const group = live === 'blue' ? '<InternalBlueTargetGroup>' : '<InternalGreenTargetGroup>';
    expect(targets(stack, 'InternalRule1200')).toEqual(forward([group, 1]));
    expect(targets(stack, 'InternalRule1200Test')).toEqual(forward([group, 1]));
  });

  test.each([
    ['blue', 1, 0],
    ['green', 0, 1],
  ] as const)('stays on %s when the template changes and ECS has put it there', (live, blue, green) => {
    const stack = stackIn(aService({ engines: ECS, environments: [prod()] }), 'prod', { LiveTargetGroup: live });
    expect(targets(stack, 'InternalRule1200')).toEqual(
      forward(['<InternalBlueTargetGroup>', blue], ['<InternalGreenTargetGroup>', green]),
    );
  });

  test.each([
    ['blue', 'Blue', 'Green'],
    ['green', 'Green', 'Blue'],
  ] as const)('stays on %s where tasks are replaced in place, and so do the tasks', (live, here, idle) => {
    const given = { LiveTargetGroup: live, FirstTargetGroup: live === 'blue' ? 'green' : 'blue' };
    const stack = stackIn(aService({ environments: [rolling] }), 'prod', given);
    const weight = (colour: string) => (colour === here ? 1 : 0);
    expect(targets(stack, 'InternalRule1200')).toEqual(
      forward(['<InternalBlueTargetGroup>', weight('Blue')], ['<InternalGreenTargetGroup>', weight('Green')]),
    );
    expect(stack.resources.Service?.Properties.LoadBalancers).toMatchObject([
      {
        TargetGroupArn: `<Internal${here}TargetGroup>`,
        AdvancedConfiguration: { AlternateTargetGroupArn: `<Internal${idle}TargetGroup>` },
      },
    ]);
  });

  test.each(['blue', 'green'])('of several routes on one load balancer stays on %s, where nothing ever moves it', (live) => {
    const [route] = aRuntime('prod', 'checkout').ingress;
    if (route === undefined) throw new Error('the builders have a route');
    const runtime = aRuntime('prod', 'checkout', { ingress: [route, { ...route, path: '/api/*', priority: 7 }] });
    const stack = stackIn(aService({ environments: [{ ...rolling, runtime }] }), 'prod', { LiveTargetGroup: live });
    const group = live === 'blue' ? '<InternalBlueTargetGroup>' : '<InternalGreenTargetGroup>';
    for (const rule of ['InternalRule7', 'InternalRule1200']) expect(targets(stack, rule)).toEqual(forward([group, 1]));
    expect(stack.resources.Service?.Properties.LoadBalancers).toMatchObject([{ TargetGroupArn: group }]);
    expect(JSON.stringify(stack.resources.Service)).not.toContain('AdvancedConfiguration');
    expect(stack.resources).not.toHaveProperty('InternalRule7Test');
  });

  test('moves between the groups in the order that the service has, whichever is live', () => {
    const service = aService({ engines: ECS, environments: [prod()] });
    for (const LiveTargetGroup of ['blue', 'green']) {
      const stack = stackIn(service, 'prod', { LiveTargetGroup, FirstTargetGroup: 'green' });
      expect(stack.resources.Service?.Properties.LoadBalancers).toMatchObject([
        {
          TargetGroupArn: '<InternalGreenTargetGroup>',
          AdvancedConfiguration: { AlternateTargetGroupArn: '<InternalBlueTargetGroup>' },
        },
      ]);
    }
  });

  test('begins on blue', () => {
    const stack = stackIn(aService({ environments: [prod()] }), 'prod');
    expect(targets(stack, 'InternalRule1200')).toEqual(forward(['<InternalBlueTargetGroup>', 1]));
  });

  test('of a public and a private route moves on both load balancers', () => {
    const environment = anEnvironment('prod');
    const [pool] = environment.pools;
    const [route] = aRuntime('prod', 'checkout').ingress;
    if (pool === undefined || route === undefined) throw new Error('the builders have a pool and a route');
    const runtime = aRuntime('prod', 'checkout', {
      ingress: [route, { ...route, pool: 'public-1', scheme: 'public', priority: 7 }],
    });
    const pools = [pool, { ...pool, name: 'public-1', scheme: 'public' as const }];
    const stack = stackIn(
      aService({ engines: ECS, environments: [prod({ runtime, environment: { ...environment, pools } })] }),
      'prod',
    );
    expect(stack.resources.Service?.Properties.LoadBalancers).toMatchObject([
      { TargetGroupArn: '<InternalBlueTargetGroup>', AdvancedConfiguration: { ProductionListenerRule: '<InternalRule1200>' } },
      { TargetGroupArn: '<PublicBlueTargetGroup>', AdvancedConfiguration: { ProductionListenerRule: '<PublicRule7>' } },
    ]);
  });

  test('of two routes on one load balancer is refused where ECS would move only one of them', () => {
    const [route] = aRuntime('prod', 'checkout').ingress;
    if (route === undefined) throw new Error('the builders have a route');
    const runtime = aRuntime('prod', 'checkout', { ingress: [route, { ...route, path: '/api/*', priority: 7 }] });
    expect(() => emitted(aService({ engines: ECS, environments: [prod({ runtime })] }))).toThrow('ECS moves one rule');
  });
});

describe('names of target groups', () => {
  const names = (service: Service) =>
    service.environments.flatMap(({ environment }) =>
      ofType(stackIn(service, environment.name), 'AWS::ElasticLoadBalancingV2::TargetGroup').map(({ Properties }) =>
        String(Properties.Name),
      ),
    );

  test('are short enough, well formed and different in every environment, even for long names that begin alike', () => {
    const services = ['customer-notification-preferences', 'customer-notification-preferences-v2'].map((name) =>
      aService({
        name,
        environments: ['dev', 'stage', 'preprod', 'prod'].map((each) =>
          aServiceEnvironment(each, name, { strategy: 'blue-green' }),
        ),
      }),
    );
    const all = services.flatMap(names);
    expect(all).toHaveLength(16);
    expect(new Set(all).size).toBe(16);
    for (const name of all) expect(name).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])$/);
  });

  test('change with whatever makes a new target group', () => {
    const elsewhere = { ...anEnvironment('prod'), vpc: { id: 'vpc-0fffffff', subnets: ['subnet-1', 'subnet-2'] } };
    const before = names(aService({ environments: [prod()] }));
    const after = names(aService({ environments: [prod({ environment: elsewhere })] }));
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  });
});

/** Properties that CloudFormation can change only by making the resource again. @source CloudFormation template reference, "Update requires". */
const REPLACING: Readonly<Record<string, readonly string[]>> = {
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    'Name',
    'Port',
    'Protocol',
    'ProtocolVersion',
    'TargetType',
    'VpcId',
    'IpAddressType',
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': ['ListenerArn'],
  'AWS::ECS::Service': ['ServiceName', 'Cluster', 'LaunchType', 'DeploymentController', 'SchedulingStrategy', 'Role'],
  'AWS::EC2::SecurityGroup': ['GroupDescription', 'GroupName', 'VpcId'],
  'AWS::CodeDeploy::DeploymentGroup': ['ApplicationName'],
  'AWS::IAM::Role': ['RoleName', 'Path'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
};

describe('an update of a living service', () => {
  const base = (engines: Service['engines'], environment = prod()) => aService({ engines, environments: [environment] });
  const withPort = (service: Service) => ({ ...service, deploy: { ...service.deploy, port: 9090 } });
  const withHealth = (service: Service) => ({ ...service, deploy: { ...service.deploy, healthCheck: '/healthz' } });
  const changed = (service: Service, change: object) => ({
    ...service,
    environments: service.environments.map((each) => ({ ...each, ...change })),
  });
  const changes: readonly (readonly [string, (service: Service) => Service])[] = [
    ['another port', withPort],
    ['another health check', withHealth],
    ['another size', (service) => changed(service, { size: { cpu: 1024, memory: 2048, min: 4, max: 12, targetCpu: 50 } })],
    [
      'another host and path',
      (service) =>
        changed(service, {
          runtime: aRuntime('prod', 'checkout', {
            ingress: routeOf(service).map((route) => ({ ...route, host: 'pay.example', path: '/v2/*' })),
          }),
        }),
    ],
    [
      'another command at night',
      (service) =>
        changed(service, { runtime: aRuntime('prod', 'checkout', { scheduledTasks: [{ ...NIGHTLY, command: ['./other'] }] }) }),
    ],
  ];
  const kinds = [
    ['CodeDeploy', base(CODEDEPLOY)],
    ['ECS blue/green', base(ECS)],
    ['rolling', base(CODEDEPLOY, rolling)],
  ] as const;

  test.each(kinds.flatMap(([kind, service]) => changes.map(([title, change]) => [kind, title, service, change] as const)))(
    '(%s) to %s makes nothing again that carries traffic or identity',
    (_, __, service, change) => {
      const before = stackIn(service, 'prod');
      const after = stackIn(change(service), 'prod');
      for (const [id, { Type, Properties }] of Object.entries(before.resources)) {
        const replacing = REPLACING[Type];
        if (replacing === undefined) continue;
        expect(after.resources, id).toHaveProperty(id);
        for (const name of replacing) expect(after.resources[id]?.Properties[name], `${id}.${name}`).toEqual(Properties[name]);
      }
    },
  );

  test.each(changes)('(CodeDeploy) to %s changes nothing of the service that only CodeDeploy may change', (_, change) => {
    const service = (from: Service) => stackIn(from, 'prod').resources.CodeDeployService?.Properties;
    const { TaskDefinition, LoadBalancers, NetworkConfiguration } = service(base(CODEDEPLOY)) ?? {};
    expect(service(change(base(CODEDEPLOY)))).toMatchObject({ TaskDefinition, LoadBalancers, NetworkConfiguration });
  });

  test('(rolling) to another port opens the new one by a rule of its own, so that the old one goes last', () => {
    const service = base(CODEDEPLOY, rolling);
    expect(stackIn(service, 'prod').resources).toHaveProperty('InternalIngress8080');
    expect(stackIn(withPort(service), 'prod').resources).toHaveProperty('InternalIngress9090');
    expect(stackIn(withPort(service), 'prod').resources).not.toHaveProperty('InternalIngress8080');
  });

  test('(CodeDeploy) to another port closes none on which tasks still listen', () => {
    const open = (service: Service) => stackIn(service, 'prod').resources.InternalIngress?.Properties;
    expect(open(base(CODEDEPLOY))).toMatchObject({ FromPort: 0, ToPort: 65_535 });
    expect(open(withPort(base(CODEDEPLOY)))).toEqual(open(base(CODEDEPLOY)));
  });
});
