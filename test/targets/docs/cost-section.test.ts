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
const emitted = (target: ServiceEnvironment, prices = pricesOf({}), architecture: 'X86_64' | 'ARM64' = 'X86_64') => {
  const { aws, ...rest } = aPlatform();
  const { deploy } = aService();
  const service = aService({ environments: [target], deploy: { ...deploy, architecture } });
  return emitService(aPipeline({ service, platform: { ...rest, aws: { ...aws, prices } } }));
};
const textOf = (files: ReturnType<typeof emitted>, path: string) => files.find((file) => file.path === path)?.text ?? '';
const pageOf = (...parameters: Parameters<typeof emitted>) => textOf(emitted(...parameters), 'README.md');
/** The last cell of the environment's row. */
const costOf = (page: string) => /^\| `retail-checkout-dev` .*\| ([^|]+) \|$/m.exec(page)?.[1];

describe('the cost of a month', () => {
  // By hand: 2 tasks, 730 hours, (1 vCPU at 0.04048 + 2 GiB at 0.004445), and the alarms' metrics at 0.10.
  test('is that of its tasks and alarms, to two digits', () => {
    expect(costOf(pageOf(ofEnvironment('dev')))).toBe('about 73');
  });

  test('is a range where tasks are more or fewer', () => {
    expect(costOf(pageOf(ofEnvironment('dev', { size: { ...size, min: 1, max: 10 } })))).toBe('about 37 to 360');
  });

  test('is less on ARM64, and more with a larger disk', () => {
    expect(costOf(pageOf(ofEnvironment('dev'), pricesOf({}), 'ARM64'))).toBe('about 58');
    const runtime = aRuntime('dev', 'checkout', { ephemeralStorageGiB: 120 });
    expect(costOf(pageOf(ofEnvironment('dev', { runtime })))).toBe('about 89');
  });

  test('follows the rates that the platform names, and says so', () => {
    const page = pageOf(ofEnvironment('dev'), pricesOf({ fargateVcpuHour: 1, fargateGbHour: 0 }));
    expect(costOf(page)).toBe('about 1500');
    expect(page).toContain("with 2 of the platform's own in their place");
    expect(pageOf(ofEnvironment('dev'))).not.toContain("of the platform's own");
  });

  test('says of when and where its prices are, and what it leaves out', () => {
    const page = pageOf(ofEnvironment('dev'));
    expect(page).toContain("With AWS' public prices on demand in us-east-1, as published between 2026-02-15 and 2026-06-17; in ");
    expect(page).toContain("a pipeline's actions (USD 0.002 a minute), builds (USD 0.005 a minute, of the image USD 0.01)");
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
