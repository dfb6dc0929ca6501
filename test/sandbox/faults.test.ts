import { afterEach, describe, expect, test } from 'vitest';
import { openLimits } from '../../src/sandbox/control/limits';
import { parseSpec } from '../../src/sandbox/control/spec';
import { call, type World, world } from './world';

let host: World;
afterEach(() => host.sandbox.close());

const GROUP = { name: 'g', path: 'g' };
const exists = async () => (await host.gitlab('GET', '/groups/g')).status === 200;

describe('a fault', () => {
  test('befalls the calls that it names, and no others', async () => {
    host = await world({ faults: '503@gitlab:GET /api/v4/groups/:id#2' });
    const status = async () => (await host.gitlab('GET', '/groups/shop')).status;
    expect([await status(), await status(), await status()]).toEqual([200, 503, 200]);
    expect((await host.gitlab('GET', '/groups')).status).toBe(200);
  });

  test('of 429 tells when to come again', async () => {
    host = await world({ faults: '429#1' });
    const refused = await host.gitlab('GET', '/user');
    expect([
      refused.status,
      refused.text,
      refused.headers.get('retry-after'),
      refused.headers.get('ratelimit-remaining'),
    ]).toEqual([429, 'Retry later\n', '1', '0']);
  });

  test.each([
    ['reset-before', false],
    ['reset-after', true],
    ['half', true],
  ])('%s cuts the connection, and the effect is there: %s', async (kind, effect) => {
    host = await world({ faults: `${kind}@POST /api/v4/groups#1` });
    await expect(host.gitlab('POST', '/groups', GROUP)).rejects.toThrow();
    expect(await exists()).toBe(effect);
  });

  test('hang-after leaves the caller waiting, with the effect there', async () => {
    host = await world({ faults: 'hang-after@POST /api/v4/groups#1' });
    const { url, token } = host.sandbox.gitlab;
    const waiting = fetch(`${url}/api/v4/groups`, {
      method: 'POST',
      headers: { 'private-token': token, 'content-type': 'application/json' },
      body: JSON.stringify(GROUP),
      signal: AbortSignal.timeout(150),
    });
    await expect(waiting).rejects.toThrow();
    expect(await exists()).toBe(true);
  });

  test('malformed answers what no parser takes', async () => {
    host = await world({ faults: 'malformed#1' });
    const { text } = await host.gitlab('GET', '/user');
    expect(() => JSON.parse(text)).toThrow();
  });

  test('expire ends the caller’s token in the middle', async () => {
    host = await world({ faults: 'expire@gitlab:*#3' });
    const status = async () => (await host.gitlab('GET', '/user')).status;
    expect([await status(), await status(), await status(), await status()]).toEqual([200, 200, 401, 401]);
  });

  test('by chance is the same in every run with the same seed', async () => {
    const run = async (seed: number) => {
      host = await world({ faults: `seed=${seed}; 500~0.5` });
      const found: number[] = [];
      for (let n = 0; n < 12; n++) found.push((await host.gitlab('GET', '/user')).status);
      await host.sandbox.close();
      return found.join();
    };
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
    expect(first).toMatch(/200.*500|500.*200/);
    host = await world();
  });
});

test('the limits of GitLab.com stop a token that asks one project over 400 times a minute, and no other token', () => {
  const check = openLimits();
  const ask = (token: string, now: number) =>
    check('gitlab.com', 'GET /api/v4/projects/:id', { method: 'GET', path: '/', headers: { 'private-token': token }, now });
  const begin = 600_000;
  const answers = Array.from({ length: 401 }, (_, n) => ask('a', begin + n).refusal);
  expect(answers.filter((answer) => answer !== undefined)).toEqual([answers[400]]);
  expect(answers[400]).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
  expect(ask('b', begin + 500).refusal).toBeUndefined();
  expect(ask('a', begin + 60_000).refusal).toBeUndefined();
});

test('a limit of its own is told on every answer, and refuses the first call beyond it', async () => {
  host = await world({ faults: 'limits=3/600' });
  const ask = () => host.gitlab('GET', '/projects/1');
  const answers = [await ask(), await ask(), await ask(), await ask()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0', '0']);
  const reset = Number(answers[0]?.headers.get('ratelimit-reset'));
  expect(reset % 600).toBe(0);
  expect(answers[3]?.headers.get('ratelimit-reset')).toBe(String(reset));
});

test('the control needs its token, tells what was called, and changes faults and settings', async () => {
  host = await world();
  const { url, token } = host.sandbox.admin;
  const control = (method: string, path: string, body?: object) =>
    call(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  expect((await call(`${url}/counters`, {})).status).toBe(401);
  await host.gitlab('GET', '/projects/1');
  await host.jenkins('GET', '/api/json');
  expect(await control('GET', '/counters')).toMatchObject({
    body: { total: 2, endpoints: { 'gitlab GET /api/v4/projects/:id': 1, 'jenkins GET /api/json': 1 }, statuses: { 200: 2 } },
  });
  expect((await control('PUT', '/faults', { spec: 'tier=free; 500@jenkins:*' })).status).toBe(200);
  expect((await host.jenkins('GET', '/api/json')).status).toBe(500);
  expect(await host.gitlab('GET', '/metadata')).toMatchObject({ body: { enterprise: false } });
  expect(await control('PUT', '/faults', { spec: 'explode' })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('"explode" is no fault') },
  });
  expect((await control('DELETE', '/calls')).status).toBe(200);
  expect(await control('GET', '/counters')).toMatchObject({ body: { total: 0 } });
});

describe('the words of --faults', () => {
  test.each([
    ['429', { from: 1, to: Number.MAX_SAFE_INTEGER, chance: 1, endpoint: '*', site: '*' }],
    ['500@POST /api/v4/projects#3', { from: 3, to: 3, endpoint: 'POST /api/v4/projects' }],
    ['half@jenkins:GET#2-4', { from: 2, to: 4, site: 'jenkins', endpoint: 'GET' }],
    ['reset-after@*#5-~0.25', { from: 5, to: Number.MAX_SAFE_INTEGER, chance: 0.25 }],
  ])('%s', async (source, rule) => {
    host = await world();
    expect(parseSpec(source).faults).toEqual([expect.objectContaining(rule)]);
  });
});
