/** The function that tells GitLab of deployments, held against what others define: AWS' models of its calls, GitLab's description of its requests. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passes, ReportsWorld, type Sent, stageEvent } from '../../test/targets/platform/reports-world';
import { noPrism, type Prism, startPrism, violationsOf } from '../support/prism';
import { botocore, needs } from '../support/tools';
import { type Case, refused } from './botocore';

const COMMIT = 'a'.repeat(40);
const [ONE, TWO, BACK] = ['1', '2', '3'].map((digit) => `0123456${digit}-0123-0123-0123-012345678901`) as [
  string,
  string,
  string,
];
const EVENTS = [
  stageEvent('Deploy-dev', 'STARTED', ONE, 0),
  stageEvent('Deploy-dev', 'FAILED', ONE, 1),
  stageEvent('Deploy-prod', 'STOPPED', TWO, 2),
  stageEvent('Redeploy-prod', 'STARTED', BACK, 3, 'retail-platform-redeploy'),
  stageEvent('Redeploy-prod', 'SUCCEEDED', BACK, 4, 'retail-platform-redeploy'),
];

/** All that it calls and sends: also where GitLab's answers are lost, and where it refuses. */
async function all(): Promise<ReportsWorld> {
  const world = new ReportsWorld({ url: '', token: 'glpat-1' });
  for (const name of [ONE, TWO]) world.executions.set(name, { commit: COMMIT, ref: 'feature/"a b"' });
  world.executions.set(BACK, { variables: { SERVICE: 'checkout', ENVIRONMENT: 'prod', RELEASE: '1.0.0' } });
  world.record('prod', { version: '1.1.0', commit: COMMIT, ref: 'v1.1.0' });
  world.record('prod/1.0.0', { version: '1.0.0', commit: COMMIT, ref: 'v1.0.0' });
  let lost = true;
  world.before = ({ method, path }) => {
    if (method === 'POST' && path.endsWith('/deployments') && lost) {
      lost = false;
      throw new TypeError('fetch failed');
    }
    if (method === 'PUT') return new Response('{}', { status: 400 });
    const status = { GET: 200, POST: 201 }[method] ?? 200;
    return new Response(path.includes('?') ? '[]' : '{"id":7,"status":"failed"}', { status });
  };
  await world.run(EVENTS[0], ...EVENTS);
  return world;
}

test('the emitted rule passes on the events that it is made for, and no others', () => {
  expect(EVENTS.filter((event) => !passes(event))).toEqual([]);
  expect(passes(stageEvent('Approve-prod', 'STARTED', 'one', 0))).toBe(false);
  expect(passes(stageEvent('Deploy-prod', 'STOPPING', 'one', 0))).toBe(false);
});

describe.skipIf(needs(botocore))("AWS' models", () => {
  test('take every call of it', async () => {
    const { calls } = await all();
    const cases: readonly Case[] = calls.map(({ service, operation, input }) => ({
      title: operation,
      service,
      operation,
      input: JSON.parse(JSON.stringify(input)),
    }));
    expect([...new Set(cases.map(({ title }) => title))].sort()).toEqual(
      ['GetObject', 'GetParameter', 'GetPipelineExecution', 'GetSecretValue', 'HeadObject', 'PutObject'].sort(),
    );
    expect(refused(cases)).toEqual([]);
  });
});

describe.skipIf(noPrism)("GitLab's description of its API", () => {
  let oracle: Prism | undefined;

  beforeAll(async () => {
    oracle = await startPrism();
  }, 240_000);

  afterAll(() => oracle?.stop());

  const faults = async (sent: Sent) =>
    (await violationsOf(oracle?.url ?? '', sent)).map(
      ({ location, message }) => `${sent.method} ${sent.path} ${location.join('.')}: ${message}`,
    );

  test('allows every request of it', async () => {
    const { sent } = await all();
    expect([...new Set(sent.map(({ method, path }) => `${method} ${path.split('/')[5]?.replace(/\?.*/, '')}`))].sort()).toEqual([
      'GET deployments',
      'POST deployments',
      'POST statuses',
      'PUT deployments',
    ]);
    expect(sent.some(({ path }) => path.includes('?environment=dev&'))).toBe(true);
    expect((await Promise.all(sent.map(faults))).flat()).toEqual([]);
    const [first] = sent;
    if (first === undefined) throw new Error('nothing was sent');
    expect(await faults({ ...first, body: '{"environment":"dev","status":"gone"}' })).not.toEqual([]);
  }, 120_000);
});
