import { describe, expect, test } from 'vitest';
import type { PipelineBlock, PlatformEntity } from '../../src/catalog/entities';
import type { Service, ServiceEnvironment } from '../../src/model/service';
import { resolvePlatform } from '../../src/resolve/resolve-platform';
import { resolveService } from '../../src/resolve/resolve-service';
import { aTeam } from '../support/builders';
import { aComponent, anEnvironmentRule, aPlatformEntity } from '../support/entities';

function resolved(block: PipelineBlock = {}, spec: Partial<PlatformEntity['spec']> = {}, name = 'checkout'): Service {
  const entity = aPlatformEntity(spec);
  const service = resolveService(aComponent(block, name), {
    platform: resolvePlatform(entity),
    entity,
    teams: { commerce: aTeam() },
    stacks: new Set(['orders-queue']),
  });
  if (service === undefined) throw new Error('no service');
  return service;
}

function inEnvironment(service: Service, name: string): ServiceEnvironment {
  const found = service.environments.find(({ environment }) => environment.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('defaults', () => {
  test('a service that says next to nothing has a whole pipeline', () => {
    const service = resolved();
    expect(service.engines).toEqual({ build: 'jenkins', deliver: 'codepipeline' });
    expect(service.build).toEqual({ toolchain: 'java-maven', languageVersion: '21', packageType: 'maven', timeoutMinutes: 30 });
    expect(service.environments.map(({ environment, strategy }) => `${environment.name} ${strategy}`)).toEqual([
      'dev rolling',
      'prod blue-green',
    ]);
    expect(service.notices.channels).toEqual(['commerce']);
  });

  test('the default version of one toolchain is not another’s', () => {
    const defaults = { toolchain: 'java-maven', languageVersion: '17' } as const;
    expect(resolved({}, { defaults }).build.languageVersion).toBe('17');
    expect(resolved({ toolchain: 'node-npm' }, { defaults }).build.languageVersion).toBe('22');
  });

  test('a service that says nothing of coverage has the policy’s floor', () => {
    expect(resolved({}, { policy: { minimumCoverage: 70 } }).quality.minimumCoverage).toBe(70);
  });

  test('what its tests talk to adds to what the platform names, by name, in an order of its own', () => {
    const shared = { cache: { image: 'valkey:8', port: 6379 }, database: { image: 'postgres:16', port: 5432 } };
    const own = {
      database: { image: 'postgres:17', port: 5433, variables: { B: '2', A: '1' } },
      broker: { image: 'b', port: 1 },
    };
    const { testServices } = resolved(
      { quality: { integrationTests: true, testServices: own } },
      { defaults: { quality: { testServices: shared } } },
    ).quality;
    expect(testServices).toEqual([
      { name: 'broker', image: 'b', port: 1, variables: {} },
      { name: 'cache', image: 'valkey:8', port: 6379, variables: {} },
      { name: 'database', image: 'postgres:17', port: 5433, variables: { A: '1', B: '2' } },
    ]);
    expect(Object.keys(testServices[2]?.variables ?? {})).toEqual(['A', 'B']);
  });

  test('without a port it is a worker: no health check, no routes, no alarms on answers', () => {
    const dev = inEnvironment(resolved({ runtime: { ingress: [{ path: '/x' }] } }), 'dev');
    expect(dev.runtime.ingress).toEqual([]);
    expect(dev.alarms).toEqual({
      errorsPerMinute: undefined,
      latencyMs: undefined,
      cpuPercent: 85,
      memoryPercent: 85,
      watchMinutes: 0,
    });
    expect(dev.smokeTest.paths).toEqual([]);
  });

  test('with a port and no route it is reachable inside the network by its name, and tested at its health check', () => {
    const dev = inEnvironment(resolved({ deploy: { port: 8080 } }), 'dev');
    expect(dev.runtime.ingress).toMatchObject([
      { host: 'checkout.dev.retail.example', path: '/*', scheme: 'internal', pool: 'internal-1' },
    ]);
    expect(dev.smokeTest.paths).toEqual(['/health']);
  });
});

describe('layers', () => {
  test('the nearer word wins, key by key: defaults, environment, service, service in that environment', () => {
    const service = resolved(
      { deploy: { size: { min: 3 } }, environments: { prod: { size: { max: 9 } } } },
      {
        defaults: { deploy: { size: { cpu: 1024, min: 2, max: 2 } } },
        environments: [anEnvironmentRule('dev'), anEnvironmentRule('prod', { size: { memory: 4096, min: 5 } })],
      },
    );
    expect(inEnvironment(service, 'dev').size).toEqual({ cpu: 1024, memory: 1024, min: 3, max: 2, targetCpu: 60 });
    expect(inEnvironment(service, 'prod').size).toEqual({ cpu: 1024, memory: 4096, min: 3, max: 9, targetCpu: 60 });
  });

  test('an environment’s variables join the service’s, its list of grants replaces the service’s', () => {
    const service = resolved({
      runtime: { variables: { B: '1', A: '2' }, grants: [{ kind: 'sendToQueue', queue: 'a' }] },
      environments: { prod: { runtime: { variables: { B: '3' }, grants: [] } } },
    });
    expect(Object.entries(inEnvironment(service, 'prod').runtime.variables)).toEqual([
      ['A', '2'],
      ['B', '3'],
    ]);
    expect(inEnvironment(service, 'prod').runtime.grants).toEqual([]);
    expect(inEnvironment(service, 'dev').runtime.grants).toEqual([{ kind: 'sendToQueue', queue: 'a' }]);
  });

  test('an approval that the platform asks for stays when a service adds to it', () => {
    const service = resolved({ environments: { prod: { approval: { count: 2 } } } });
    expect(inEnvironment(service, 'prod').approval).toEqual({
      teams: ['commerce'],
      count: 2,
      selfApproval: false,
      timeoutHours: 72,
      strength: 'advisory',
    });
    expect(inEnvironment(service, 'dev').approval).toBeUndefined();
  });

  test('a skipped environment is not delivered to', () => {
    expect(resolved({ environments: { dev: { skip: true } } }).environments.map(({ environment }) => environment.name)).toEqual([
      'prod',
    ]);
  });
});

test('{environment} stands for the environment in variables, secrets, grants and hosts', () => {
  const runtime = inEnvironment(
    resolved({
      deploy: { port: 80 },
      runtime: {
        variables: { URL: 'https://{environment}.example/{other}' },
        secrets: { KEY: { from: 'parameter-store', name: '/{environment}/key' } },
        grants: [{ kind: 'readBucket', bucket: 'data-{environment}' }],
        ingress: [{ host: 'api-{environment}' }],
      },
    }),
    'prod',
  ).runtime;
  expect(runtime.variables).toEqual({ URL: 'https://prod.example/{other}' });
  expect(runtime.secrets).toEqual({ KEY: { from: 'parameter-store', name: '/prod/key' } });
  expect(runtime.grants).toEqual([{ kind: 'readBucket', bucket: 'data-prod', prefix: '' }]);
  expect(runtime.ingress[0]?.host).toBe('api-prod.prod.retail.example');
});

test('a route’s priority follows from the service alone, so that a new service moves nobody’s', () => {
  const priority = () => inEnvironment(resolved({ deploy: { port: 80 } }), 'dev').runtime.ingress[0]?.priority ?? 0;
  expect(priority()).toBe(priority());
  expect(priority()).toBeGreaterThanOrEqual(1000);
  expect(priority()).toBeLessThan(50_000);
});

test('tags of a service in a folder carry its name', () => {
  expect(resolved({ path: 'services/checkout' }).tagPrefix).toBe('checkout/v');
  expect(resolved().tagPrefix).toBe('v');
});

test("the platform's containers for integration tests start beside services that have such tests, and beside no others", () => {
  const defaults = { quality: { testServices: { database: { image: 'postgres:17', port: 5432 } } } };
  const names = (quality: PipelineBlock['quality']) =>
    resolved(quality === undefined ? {} : { quality }, { defaults }).quality.testServices.map(({ name }) => name);
  expect(names(undefined)).toEqual([]);
  expect(names({ integrationTests: true })).toEqual(['database']);
  expect(names({ testServices: { cache: { image: 'valkey:8', port: 6379 } } })).toEqual(['cache']);
});

test('a component without a pipeline is none of ours', () => {
  const entity = aPlatformEntity();
  const component = aComponent();
  const { pipeline: _, ...spec } = component.spec;
  expect(
    resolveService({ ...component, spec }, { platform: resolvePlatform(entity), entity, teams: {}, stacks: new Set() }),
  ).toBeUndefined();
});

describe('what watches a service', () => {
  const monitoring = { newRelic: { licenseKey: { from: 'parameter-store', name: '/{environment}/newrelic' } } } as const;
  const environments = [
    anEnvironmentRule('dev', { monitoring: { logs: 'graylog' }, endpoints: { graylog: { host: 'graylog.example' } } }),
    anEnvironmentRule('prod'),
  ];

  test('is what the platform says, the environment, the service, and the service in that environment, the nearest last', () => {
    const service = resolved(
      {
        toolchain: 'java-maven',
        monitoring: { agent: 'glowroot' },
        environments: { prod: { monitoring: { agent: 'newRelic' } } },
      },
      { environments, monitoring, defaults: { monitoring: { prometheus: { port: 9090 } } } },
    );
    const hook = { from: 'volume', folder: '/newrelic', variables: { JAVA_TOOL_OPTIONS: '-javaagent:/newrelic/newrelic.jar' } };
    expect(inEnvironment(service, 'dev').monitoring).toMatchObject({ logs: 'graylog', agent: { name: 'glowroot' } });
    expect(inEnvironment(service, 'prod').monitoring).toEqual({
      logs: 'cloudwatch',
      agent: { name: 'newRelic', hook },
      prometheus: { port: 9090, path: '/metrics' },
    });
  });

  test('is reached where the environment says, by TLS unless it says otherwise; the key is the environment’s', () => {
    const { endpoints } = inEnvironment(resolved({}, { environments, monitoring }), 'dev').environment;
    expect(endpoints).toEqual({
      graylog: { host: 'graylog.example', port: 12201, mode: 'tls' },
      glowroot: undefined,
      newRelic: { licenseKey: { from: 'parameter-store', name: '/dev/newrelic' } },
      prometheus: undefined,
    });
  });

  test('cannot be an agent that the toolchain does not load', () => {
    const service = resolved({ toolchain: 'go', monitoring: { agent: 'newRelic' } });
    expect(inEnvironment(service, 'dev').monitoring.agent).toEqual({ name: 'newRelic', hook: undefined });
  });
});

describe('what stands in its tasks', () => {
  test('is merged by name: an environment replaces one sidecar or volume and keeps the others', () => {
    const service = resolved({
      runtime: {
        sidecars: { b: { image: 'b:1', variables: { AT: '{environment}' } }, a: { image: 'a:1', cpu: 64 } },
        volumes: { data: { path: '/data' } },
      },
      environments: { prod: { runtime: { sidecars: { a: { image: 'a:2' } }, volumes: { data: { fileSystem: 'data' } } } } },
    });
    const { sidecars, volumes } = inEnvironment(service, 'prod').runtime;
    expect(Object.entries(sidecars).map(([name, { image, cpu }]) => [name, image, cpu])).toEqual([
      ['a', 'a:2', undefined],
      ['b', 'b:1', undefined],
    ]);
    expect(sidecars.b).toMatchObject({ memory: 128, essential: true, beside: ['service'], variables: { AT: 'prod' } });
    expect(volumes).toEqual({ data: { fileSystem: 'data', path: undefined, readOnly: false } });
    expect(inEnvironment(service, 'dev').runtime.volumes).toEqual({
      data: { fileSystem: undefined, path: '/data', readOnly: false },
    });
  });

  test('is found under its own name unless it says another', () => {
    const runtime = { privateDns: {} };
    expect(inEnvironment(resolved({ runtime }), 'dev').runtime.privateDns).toEqual({ name: 'checkout', ttlSeconds: 10 });
  });
});
