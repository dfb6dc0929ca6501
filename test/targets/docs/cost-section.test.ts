import { describe, expect, test } from 'vitest';
import { emitService } from '../../../src/emit';
import { pricesOf } from '../../../src/model/prices';
import type { ServiceEnvironment } from '../../../src/model/service';
import { contentsIn, contentsOf, countedKinds } from '../../../src/targets/docs/stack-contents';
import { aPipeline, aPlatform, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { evaluate } from '../../support/stack-evaluate';

const size = { cpu: 1024, memory: 2048, min: 2, max: 2, targetCpu: 60 };
const ofEnvironment = (name: string, overrides: Partial<ServiceEnvironment> = {}) =>
  aServiceEnvironment(name, 'checkout', { size, ...overrides });
const REGION = 'me-south-1';
const HERE = pricesOf(REGION, {});
const emitted = (
  target: ServiceEnvironment,
  prices = HERE,
  { architecture = 'X86_64', region = REGION }: { architecture?: 'X86_64' | 'ARM64'; region?: string } = {},
) => {
  const { aws, ...rest } = aPlatform();
  const { deploy } = aService();
  const service = aService({ environments: [target], deploy: { ...deploy, architecture } });
  return emitService(aPipeline({ service, platform: { ...rest, aws: { ...aws, prices, region } } }));
};
const textOf = (files: ReturnType<typeof emitted>, path: string) => files.find((file) => file.path === path)?.text ?? '';
const pageOf = (...parameters: Parameters<typeof emitted>) => textOf(emitted(...parameters), 'README.md');
const lastCells = (page: string) => /^\| `retail-checkout-dev` .*\| ([^|]+) \| ([^|]+) \|$/m.exec(page);
const costOf = (page: string) => lastCells(page)?.[1];
const loadBalancersOf = (page: string) => lastCells(page)?.[2];

describe('the cost of a month', () => {
  // By hand: 2 tasks, 730 hours, (1 vCPU at 0.04048 + 2 GiB at 0.004445), the alarms' 8 metrics at 0.10, one secret at 0.40.
  test('is that of its tasks and alarms, to two digits', () => {
    expect(costOf(pageOf(ofEnvironment('dev')))).toBe('about 73');
  });

  test('is a range where tasks are more or fewer', () => {
    expect(costOf(pageOf(ofEnvironment('dev', { size: { ...size, min: 1, max: 10 } })))).toBe('about 37 to 360');
  });

  test('is less on ARM64, and more with a larger disk', () => {
    expect(costOf(pageOf(ofEnvironment('dev'), HERE, { architecture: 'ARM64' }))).toBe('about 59');
    const runtime = aRuntime('dev', 'checkout', { ephemeralStorageGiB: 120 });
    expect(costOf(pageOf(ofEnvironment('dev', { runtime })))).toBe('about 89');
  });

  test('follows the rates that the platform names, and says so', () => {
    const page = pageOf(ofEnvironment('dev'), pricesOf(REGION, { fargateVcpuHour: 1, fargateGbHour: 0 }));
    expect(costOf(page)).toBe('about 1500');
    expect(page).toContain("with 2 of the platform's own in their place");
    expect(pageOf(ofEnvironment('dev'))).not.toContain("of the platform's own");
  });

  // By hand: 100 secrets at 0.40 in place of one; two variables from one secret are one secret, parameters are free.
  test('holds the secrets that the service names, each once', () => {
    const secret = (index: number, key: string) => ({ from: 'secrets-manager' as const, name: `retail/dev/${index}`, key });
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        [`USER_${index}`, secret(index, 'user')] as const,
        [`PASSWORD_${index}`, secret(index, 'password')] as const,
      ]).flat(),
    );
    const free = { FLAG: { from: 'parameter-store' as const, name: '/retail/flag' } };
    const runtime = aRuntime('dev', 'checkout', { secrets: { ...many, ...free } });
    expect(costOf(pageOf(ofEnvironment('dev', { runtime })))).toBe('about 110');
  });

  test('is that of the region where its prices are known', () => {
    const region = 'eu-central-1';
    // By hand: 2 tasks, 730 hours, (1 vCPU at 0.04656 + 2 GiB at 0.00511), and 1.20 as above.
    expect(costOf(pageOf(ofEnvironment('dev'), pricesOf(region, {}), { region }))).toBe('about 84');
  });

  test('says of when and where its prices are, and what it leaves out', () => {
    const page = pageOf(ofEnvironment('dev'));
    expect(page).toContain(
      "With AWS' public prices on demand in us-east-1, and in me-south-1 for load balancers, bundles, as published between 2026-02-15 and 2026-09-29; those of us-east-1 differ from me-south-1, often by 10 to 25 %.",
    );
    expect(page).toContain("a pipeline's actions (USD 0.002 a minute), builds (USD 0.005 a minute, of the image USD 0.01)");
    expect(page).toContain('bundles (USD 0.025 a GB and month), what load balancers carry (USD 0.008 for an LCU-hour)');
    expect(page).toContain('No key is its own, and CodeDeploy asks nothing for ECS.');
  });

  test.each([
    ['us-east-1', "With AWS' public prices on demand in us-east-1, as published between 2026-02-15 and 2026-09-29. Before"],
    [
      'ap-south-1',
      'in us-east-1, as published between 2026-02-15 and 2026-09-29; those of us-east-1 differ from ap-south-1, often',
    ],
    ['eu-west-1', 'in us-east-1, and in eu-west-1 for tasks, tasks on ARM64, images, as published between'],
  ])('says so in %s', (region, words) => {
    expect(pageOf(ofEnvironment('dev'), pricesOf(region, {}), { region })).toContain(words);
  });
});

describe('the share of load balancers', () => {
  // By hand: a load balancer costs 0.02772 for each of 730 hours, 20.24; the service's two rules are 2 of 100 that it may have.
  test('lies between a full one and one of its own', () => {
    expect(loadBalancersOf(pageOf(ofEnvironment('dev')))).toBe('about 0.4 to 20');
  });

  test('is none without a route', () => {
    const runtime = aRuntime('dev', 'checkout', { ingress: [] });
    expect(loadBalancersOf(pageOf(ofEnvironment('dev', { runtime })))).toBe('none');
  });
});

describe('what a stack creates', () => {
  test.each(['dev', 'prod'])('in %s is what CloudFormation would make of the template there', (name) => {
    const environments = [
      ofEnvironment('dev', { strategy: 'rolling' }),
      ofEnvironment('prod', {
        strategy: 'blue-green',
        runtime: aRuntime('prod', 'checkout', {
          scheduledTasks: [{ name: 'nightly', schedule: 'rate(1 day)', timeZone: 'UTC', command: ['x'] }],
        }),
      }),
    ];
    const files = emitService(aPipeline({ service: aService({ environments }) }));
    const made = evaluate(textOf(files, 'service.yaml'), textOf(files, `params-${name}.json`)).resources;
    const kinds = Object.values(made).map(({ Type }) => Type.replace('AWS::', '').replace('::', ' '));
    const counted = countedKinds(contentsIn(contentsOf(textOf(files, 'service.yaml')), name));
    expect(counted).toEqual([...new Set(kinds)].sort().map((kind) => `${kinds.filter((each) => each === kind).length} ${kind}`));
    expect(counted.length).toBeGreaterThan(8);
  });
});
