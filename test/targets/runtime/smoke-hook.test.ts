import { describe, expect, test } from 'vitest';
import type { DeliveryEngine } from '../../../src/model/platform';
import type { Service, StrategyName } from '../../../src/model/service';
import { settingsText } from '../../../src/program/settings';
import { anEnvironment, aPipeline, aService, aServiceEnvironment } from '../../support/builders';
import { emitted, stackIn, statements, textOf } from './world';

const environment = { ...anEnvironment('prod'), pools: anEnvironment('prod').pools.map((pool) => ({ ...pool, testPort: 8443 })) };
const before = (paths: readonly string[]) => ({
  paths: ['/health'],
  commands: [],
  timeoutMinutes: 10,
  beforeTraffic: { paths, timeoutSeconds: 90 },
});

const tested = (strategy: StrategyName, deliver: DeliveryEngine, paths: readonly string[] = ['/health', '/a']): Service =>
  aService({
    engines: { build: deliver === 'gitlab' ? 'gitlab' : 'jenkins', deliver },
    environments: [
      aServiceEnvironment('dev', 'checkout', { strategy }),
      aServiceEnvironment('prod', 'checkout', { strategy, environment, smokeTest: before(paths) }),
    ],
  });

const TOLD = {
  loadBalancer: 'app/internal-1/0123456789abcdef',
  host: 'checkout.prod.retail.example',
  port: '8443',
  protocol: 'HTTPS',
  paths: ['/health', '/a'],
  seconds: '90',
};
const FUNCTION = 'function:retail-smoke-prod';
const hooksIn = (service: Service, name: string) => stackIn(service, name).resources.Service?.Properties.DeploymentConfiguration;

describe('ECS', () => {
  test.each([
    ['native-blue-green', 'codepipeline'],
    ['blue-green', 'gitlab'],
    ['canary', 'jenkins'],
    ['linear', 'codepipeline'],
  ] as const)('is told to ask with %s, delivered by %s, where it is asked for', (strategy, deliver) => {
    const service = tested(strategy, deliver);
    const { LifecycleHooks: [hook] = [] } = JSON.parse(JSON.stringify(hooksIn(service, 'prod')));
    expect(hook).toMatchObject({ LifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] });
    expect(JSON.stringify(hook.HookTargetArn)).toContain(FUNCTION);
    expect(JSON.stringify(hook.RoleArn)).toContain('role/retail-ecs-prod');
    expect(JSON.parse(hook.HookDetails)).toEqual(TOLD);
    expect(JSON.stringify(hooksIn(service, 'dev'))).not.toContain('LifecycleHooks');
  });

  test('is told nothing where tasks are replaced in place', () => {
    expect(textOf(emitted(tested('rolling', 'codepipeline')), 'service.yaml')).not.toContain('Smoke');
  });
});

describe('CodeDeploy', () => {
  const service = tested('blue-green', 'codepipeline');

  test("calls the function by its name, and the stack keeps what it asks under the application's", () => {
    const files = emitted(service);
    expect(textOf(files, 'appspec-prod.yaml')).toMatch(
      /\nHooks:\n {2}- AfterAllowTestTraffic: arn:aws:lambda:me-south-1:444444444444:function:retail-smoke-prod\n$/,
    );
    expect(textOf(files, 'appspec-dev.yaml')).not.toContain('Hooks');
    const made = stackIn(service, 'prod').resources.SmokeTestParameter?.Properties;
    expect(made?.Name).toBe('/retail/smoke/retail-checkout-prod');
    expect(JSON.parse(String(made?.Value))).toEqual(TOLD);
    expect(stackIn(service, 'dev').resources.SmokeTestParameter).toBeUndefined();
  });

  test.each(["/it's", '/$AWS::AccountId', '/a"b\\n', '/$(id)`id`', '/%23?a=b&c=d'])(
    'keeps the path %s as it is written',
    (path) => {
      const { paths } = JSON.parse(
        String(stackIn(tested('blue-green', 'codepipeline', [path]), 'prod').resources.SmokeTestParameter?.Properties.Value),
      );
      expect(paths).toEqual([path]);
    },
  );

  test('keeps no reference that CloudFormation would resolve', () => {
    const path = '/a?b={{resolve:secretsmanager:retail/prod/checkout}}';
    const told = String(
      stackIn(tested('blue-green', 'codepipeline', [path]), 'prod').resources.SmokeTestParameter?.Properties.Value,
    );
    expect(told).toContain('"/a?b=%7B%7Bresolve:secretsmanager:retail/prod/checkout%7D%7D"');
  });
});

describe('what delivers', () => {
  test('may read why a test failed, and knows where', () => {
    const service = tested('canary', 'gitlab');
    const reading = statements(stackIn(service, 'prod')).filter(({ Sid }) => Sid === 'ReadSmokeTest');
    expect(reading).toHaveLength(1);
    expect(JSON.stringify(reading[0]?.Resource)).toContain('log-group:/aws/lambda/retail-smoke-prod:*');
    const text = settingsText(aPipeline({ service }));
    expect(text).toContain('SMOKE_LOG_GROUP=/aws/lambda/retail-smoke-prod');
    expect(text).toContain("SMOKE_LOG_GROUP=''");
  });

  test('may call no function, and hand its role to none', () => {
    const all = statements(stackIn(tested('canary', 'gitlab'), 'prod')).map(({ Action }) => JSON.stringify(Action));
    expect(all.length).toBeGreaterThan(5);
    expect(all.some((actions) => actions.includes('lambda:'))).toBe(false);
  });
});
