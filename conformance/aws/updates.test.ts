/** Updates of a service that lives: what CloudFormation would replace, make and remove, by the properties that AWS' schemas call create-only. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Monitoring } from '../../src/model/monitoring';
import type { Runtime } from '../../src/model/runtime';
import type { Service, StrategyName } from '../../src/model/service';
import { aGitLabService, anEnvironment, aRuntime, aService, aServiceEnvironment } from '../../test/support/builders';
import type { Made, Stack, Value } from '../../test/support/stack-evaluate';
import { isMapping } from '../../test/support/stack-evaluate';
import { anEnvironmentWithAll, aPlatformWithAll, aSidecar, GLOWROOT, monitored } from '../../test/support/tasks';
import { stackIn } from '../../test/targets/runtime/world';
import { needs, pythonModule, toolEnv } from '../support/tools';

const cfnlint = pythonModule('cfnlint', 'pip install cfn-lint');

const SCRIPT = `
import glob, json, os, cfnlint
folder = os.path.join(os.path.dirname(cfnlint.__file__), "data", "schemas", "resources")
found = {}
for path in glob.glob(os.path.join(folder, "*.json")):
    with open(path) as file:
        schema = json.load(file)
    found[schema["typeName"]] = schema.get("createOnlyProperties", []) + schema.get("conditionalCreateOnlyProperties", [])
print(json.dumps(found))`;

function createOnly(): Readonly<Record<string, readonly string[]>> {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', SCRIPT], {
    encoding: 'utf8',
    env: toolEnv(),
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const at = (value: Value | undefined, path: readonly string[]): Value | undefined =>
  path.reduce<Value | undefined>((inner, key) => (isMapping(inner) ? inner[key] : undefined), value);

interface Change {
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly made: readonly string[];
}

function change(before: Stack, after: Stack, schemas: Readonly<Record<string, readonly string[]>>): Change {
  const kinds = (from: Stack, other: Stack) =>
    Object.entries(from.resources)
      .filter(([id, { Type }]) => other.resources[id]?.Type !== Type)
      .map(([id, { Type }]) => `${id} (${Type})`);
  const fixed = (id: string, { Type, Properties }: Made) =>
    (schemas[Type] ?? []).some((pointer) => {
      const path = pointer.split('/').slice(2);
      return JSON.stringify(at({ ...Properties }, path)) !== JSON.stringify(at({ ...after.resources[id]?.Properties }, path));
    });
  const replaced = Object.entries(before.resources).filter(
    ([id, made]) => after.resources[id]?.Type === made.Type && fixed(id, made),
  );
  return {
    replaced: replaced.map(([id, { Type }]) => `${id} (${Type})`),
    removed: kinds(before, after),
    made: kinds(after, before),
  };
}

const CARRIES = /AWS::(ECS::Service|ElasticLoadBalancingV2::(TargetGroup|ListenerRule)|EC2::SecurityGroup)\)$/;

const prod = (service: Service, overrides: Parameters<typeof aServiceEnvironment>[2] = {}): Service => ({
  ...service,
  environments: [aServiceEnvironment('prod', service.name, overrides)],
});
const moved = (service: Service): Service => ({
  ...service,
  environments: service.environments.map((each) => ({
    ...each,
    runtime: { ...each.runtime, ingress: each.runtime.ingress.map((route) => ({ ...route, path: '/v2/*' })) },
  })),
});
const onPort = (service: Service, port: number): Service => ({ ...service, deploy: { ...service.deploy, port } });

const STRATEGIES: readonly StrategyName[] = ['blue-green', 'native-blue-green', 'canary', 'linear', 'rolling'];
const by = (service: Service, strategy: StrategyName): Service => prod(service, { strategy });

const inTask = ({ name }: Service, runtime: Partial<Runtime>, monitoring: Partial<Monitoring> = {}) => ({
  environment: anEnvironmentWithAll('prod'),
  runtime: aRuntime('prod', name, runtime),
  monitoring: monitored(monitoring),
});
const VOLUMES = { uploads: { fileSystem: 'uploads', path: '/var/uploads', readOnly: false } };
const PROXY = { volumes: VOLUMES, sidecars: { proxy: aSidecar({ mounts: { uploads: { path: '/in', readOnly: true } } }) } };
const WATCHED = { logs: 'graylog', agent: GLOWROOT, prometheus: { port: 9090, path: '/metrics' } } as const;

const tested = anEnvironment('prod');
const before = (service: Service, paths: readonly string[] = ['/health']): Service =>
  prod(service, {
    ...BLUE_GREEN,
    environment: { ...tested, pools: tested.pools.map((pool) => ({ ...pool, testPort: 8443 })) },
    smokeTest: { paths, commands: [], timeoutMinutes: 10, beforeTraffic: { paths, timeoutSeconds: 120 } },
  });

const BLUE_GREEN = { strategy: 'blue-green' } as const;
const native = prod(aGitLabService(), BLUE_GREEN);
const codedeploy = prod(aService(), BLUE_GREEN);
const rolling = prod(aGitLabService());

describe.skipIf(needs(cfnlint))('a living service', () => {
  const schemas = needs(cfnlint) ? {} : createOnly();
  const stack = (of: Service) => stackIn(of, 'prod', {}, { platform: aPlatformWithAll() });
  const update = (before: Service, after: Service) => change(stack(before), stack(after), schemas);

  test.each([
    ['another port, ECS moves traffic', native, onPort(native, 9090)],
    ['another port, CodeDeploy moves traffic', codedeploy, onPort(codedeploy, 9090)],
    ['another port, tasks replaced in place', rolling, onPort(rolling, 9090)],
    ['another path, ECS moves traffic', native, moved(native)],
    ['another path, CodeDeploy moves traffic', codedeploy, moved(codedeploy)],
    ['another path, tasks replaced in place', rolling, moved(rolling)],
    ['a sidecar and a volume, ECS moves traffic', native, prod(native, { ...BLUE_GREEN, ...inTask(native, PROXY) })],
    [
      'a sidecar and a volume, CodeDeploy moves traffic',
      codedeploy,
      prod(codedeploy, { ...BLUE_GREEN, ...inTask(codedeploy, PROXY) }),
    ],
    ['a sidecar and a volume, tasks replaced in place', rolling, prod(rolling, inTask(rolling, PROXY))],
    ['logs, agent and metrics, ECS moves traffic', native, prod(native, { ...BLUE_GREEN, ...inTask(native, {}, WATCHED) })],
    [
      'logs, agent and metrics, CodeDeploy moves traffic',
      codedeploy,
      prod(codedeploy, { ...BLUE_GREEN, ...inTask(codedeploy, {}, WATCHED) }),
    ],
    ['a test before traffic, ECS moves traffic', native, before(native)],
    ['no test before traffic any more, ECS moves traffic', before(native), native],
    ['a test before traffic, CodeDeploy moves traffic', codedeploy, before(codedeploy)],
    ['no test before traffic any more, CodeDeploy moves traffic', before(codedeploy), codedeploy],
    ['other paths before traffic, CodeDeploy moves traffic', before(codedeploy), before(codedeploy, ['/other'])],
    ['a private name', rolling, prod(rolling, inTask(rolling, { privateDns: { name: 'pay', ttlSeconds: 10 } }))],
  ])('%s: nothing that carries traffic is replaced or removed', (_, before, after) => {
    const { replaced, removed, made } = update(before, after);
    expect({ replaced, removed, made }).toMatchSnapshot();
    expect([...replaced, ...removed].filter((each) => CARRIES.test(each))).toEqual([]);
  });

  /** Every pair of strategies, whichever colour is live, whichever the service names first. */
  const pairs = STRATEGIES.flatMap((before) =>
    STRATEGIES.flatMap((after) => (before === after ? [] : [[before, after] as const])),
  );
  const colours = ['blue', 'green'].flatMap((live) => ['blue', 'green'].map((first) => [live, first] as const));

  test.each(pairs)('from %s to %s, delivered by GitLab CI or Jenkins: nothing is replaced, removed or moved', (before, after) => {
    for (const [live, first] of colours) {
      const given = { LiveTargetGroup: live, FirstTargetGroup: first };
      const from = stackIn(by(aGitLabService(), before), 'prod', given);
      const to = stackIn(by(aGitLabService(), after), 'prod', given);
      expect(change(from, to, schemas)).toEqual({ replaced: [], removed: [], made: [] });
      const rules = Object.entries(from.resources).filter(([, { Type }]) => Type.endsWith('::ListenerRule'));
      expect(rules).toHaveLength(2);
      for (const [id, rule] of rules) expect(to.resources[id]).toEqual(rule);
    }
  });

  test.each(STRATEGIES)('with %s, tasks that are replaced in place go where the traffic is', (strategy) => {
    for (const [live, first] of colours) {
      const { Service } = stackIn(by(aGitLabService(), strategy), 'prod', {
        LiveTargetGroup: live,
        FirstTargetGroup: first,
      }).resources;
      const named = JSON.stringify(Service?.Properties.LoadBalancers);
      const group = strategy === 'rolling' ? live : first;
      expect(named).toContain(`"TargetGroupArn":"<Internal${group === 'blue' ? 'Blue' : 'Green'}TargetGroup>"`);
    }
  });

  test.each(pairs.filter((pair) => pair.includes('blue-green')))(
    'from %s to %s, delivered by CodePipeline: only the service itself is made anew, which the delivery program refuses',
    (before, after) => {
      const { replaced, removed, made } = update(by(aService(), before), by(aService(), after));
      const services = ['CodeDeployService (AWS::ECS::Service)', 'Service (AWS::ECS::Service)'];
      expect([...replaced, ...removed].filter((each) => CARRIES.test(each))).toEqual([services[before === 'blue-green' ? 0 : 1]]);
      expect(made.filter((each) => CARRIES.test(each))).toEqual([services[before === 'blue-green' ? 1 : 0]]);
    },
  );

  test('moved to CodePipeline with the strategy that ECS carries out by itself, nothing is replaced', () => {
    const moved: Service = { ...aGitLabService(), engines: { build: 'gitlab', deliver: 'codepipeline' } };
    const { replaced, removed } = update(by(aGitLabService(), 'blue-green'), by(moved, 'native-blue-green'));
    expect([...replaced, ...removed].filter((each) => CARRIES.test(each))).toEqual([]);
  });

  test('would be noticed if it were replaced', () => {
    const before = stackIn(native, 'prod');
    const [id = '', made] = Object.entries(before.resources).find(([, { Type }]) => Type === 'AWS::ECS::Service') ?? [];
    const after = {
      ...before,
      resources: {
        ...before.resources,
        [id]: { Type: made?.Type ?? '', Properties: { ...made?.Properties, ServiceName: 'other' } },
      },
    };
    expect(change(before, after, schemas).replaced).toEqual([`${id} (AWS::ECS::Service)`]);
  });
});
