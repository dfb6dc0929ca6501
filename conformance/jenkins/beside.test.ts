/** A service whose integration tests talk to others: they run beside the container of the tests, and end with it. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, World } from './world';

const HOSTILE = `it's "$HOME" $(id) \`id\` \\u0027 \n--privileged é`;
const base = aService();
const service = aService({
  path: 'services/checkout',
  tagPrefix: 'checkout/v',
  quality: {
    ...base.quality,
    testServices: [
      { name: 'cache', image: 'retail.example/valkey:8', port: 6379, variables: {} },
      { name: 'database', image: 'retail.example/postgres:17', port: 5432, variables: { POSTGRES_PASSWORD: HOSTILE } },
    ],
  },
});

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('integration tests', () => {
  let world: World;
  let passing: Outcome | undefined;
  let failing: Outcome | undefined;

  beforeAll(() => {
    world = new World(aPipeline({ service }));
    world.push('refs/heads/main');
    world.git('tag', 'checkout/v1.8.0');
    world.push('refs/tags/checkout/v1.8.0');
    const head = { kind: 'branch', name: 'main' } as const;
    [passing, failing] = world.run([{ head }, { head, faults: ['integration-tests'] }]);
  });

  afterAll(() => world.remove());

  const during = (outcome: Outcome | undefined) => (outcome?.trace ?? []).filter(({ stage }) => stage === 'Integration tests');

  test('run in the container of the toolchain, which knows each service by its name', () => {
    expect(passing?.error).toBeNull();
    const [container] = during(passing).filter(({ step }) => step === 'container');
    expect(container?.container).toBe('artifactory.retail.example/docker/builders/java-maven:21');
    expect(Object.keys(container?.hosts ?? {})).toEqual(['cache', 'database']);
    const tests = during(passing).filter(({ step, title }) => step === 'sh' && title === 'Integration tests');
    expect(tests.map(({ container: own }) => own)).toEqual([container?.container]);
  });

  test('give each its variables as they are written, and no other option of Docker', () => {
    const [container] = during(passing).filter(({ step }) => step === 'container');
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${container?.hosts?.database}`], { encoding: 'utf8' }).split('\0');
    expect(words).toEqual(['--env', `POSTGRES_PASSWORD=${HOSTILE}`, 'retail.example/postgres:17', '']);
    expect(container?.hosts?.cache?.trim()).toBe('retail.example/valkey:8');
  });

  test('begin when the services take connections', () => {
    const titles = during(passing).flatMap(({ title }) => title ?? []);
    expect(titles.indexOf('Wait for the services')).toBeGreaterThan(-1);
    expect(titles.indexOf('Wait for the services')).toBeLessThan(titles.indexOf('Integration tests'));
    expect(passing?.calls.map(({ argv }) => argv).filter((argv) => argv.includes('telnet://'))).toEqual([
      expect.stringContaining('--url telnet://cache:6379'),
      expect.stringContaining('--url telnet://database:5432'),
    ]);
  });

  test('leave none of them running, whatever comes of it', () => {
    expect(failing?.result).toBe('FAILURE');
    for (const outcome of [passing, failing]) {
      const stopped = during(outcome).filter(({ step }) => step === 'container stopped');
      expect(stopped.map(({ container }) => container)).toEqual(['retail.example/postgres:17', 'retail.example/valkey:8']);
    }
  });

  test('show their results, and leave nothing on the agent', () => {
    expect(during(passing).filter(({ step }) => step === 'junit')).toHaveLength(1);
    for (const outcome of [passing, failing]) expect(outcome?.left.filter((path) => !path.includes('/cache/'))).toEqual([]);
  });
});
