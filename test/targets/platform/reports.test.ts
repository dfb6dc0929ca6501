import { beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { stageState } from './notices-events';
import { PROJECT, ReportsWorld, reportsStack, SECRET, stageEvent } from './reports-world';

let sandbox: Sandbox;
let world: ReportsWorld;
let [older, newer] = ['', ''];

interface Deployment {
  readonly id: number;
  readonly status: string;
  readonly sha: string;
  readonly ref: string;
  readonly environment: { readonly name: string };
}

interface Status {
  readonly name: string;
  readonly status: string;
  readonly target_url: string;
}

const api = async <T>(path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${sandbox.gitlab.url}/api/v4/projects/${encodeURIComponent(PROJECT)}/${path}`, {
    headers: { 'private-token': sandbox.gitlab.token, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const read: T = JSON.parse(await answer.text());
  return read;
};
const deployments = () => api<readonly Deployment[]>('deployments');
const shown = async () =>
  (await deployments()).map(({ environment, status, sha, ref }) =>
    [environment.name, status, sha === newer ? 'new' : 'old', ref].join(' '),
  );
const statuses = async (sha: string) =>
  (await api<readonly Status[]>(`repository/commits/${sha}/statuses`)).map(({ name, status }) => `${name}: ${status}`);

const commit = async (branch: string, more: object = {}) =>
  (
    await api<{ readonly id: string }>('repository/commits', {
      branch,
      commit_message: branch,
      actions: [{ action: 'update', file_path: 'README.md', content: `${branch}\n` }],
      ...more,
    })
  ).id;

beforeEach(async () => {
  sandbox = await startSandbox({
    seed: {
      groups: [],
      users: [],
      projects: [{ path: PROJECT, description: '', files: { 'README.md': 'a\n' } }],
      credentials: [],
    },
  });
  older = await commit('main');
  newer = await commit('main');
  world = new ReportsWorld(sandbox.gitlab);
  world.executions.set('one', { commit: older, ref: 'main' });
  world.executions.set('two', { commit: newer, ref: 'main' });
  return () => sandbox.close();
});

const REDEPLOY = 'retail-platform-redeploy';
const STATE = 'gitlab/checkout/prod.json';
const kept = () => JSON.parse(world.objects.get(STATE)?.body ?? '{}');

describe('what CodePipeline deploys, in GitLab', () => {
  test('is shown while it runs and when it has ended, as one deployment, and on its commit', async () => {
    expect(await world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 0))).toEqual([]);
    expect(await shown()).toEqual(['prod running new main']);
    expect(await statuses(newer)).toEqual(['deliver to prod: running']);
    expect(await world.run(stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5))).toEqual([]);
    expect(await shown()).toEqual(['prod success new main']);
    expect(await statuses(newer)).toEqual(['deliver to prod: success']);
    const [status] = await api<readonly Status[]>(`repository/commits/${newer}/statuses`);
    expect(status?.target_url).toBe(
      'https://me-south-1.console.aws.amazon.com/codesuite/codepipeline/pipelines/retail-checkout/executions/two/timeline',
    );
  });

  test.each([
    ['a failed deployment, whoever took it back', 'FAILED', 'failed'],
    ['one that a person stopped', 'STOPPED', 'canceled'],
    ['one that a change of the pipeline ended', 'CANCELED', 'canceled'],
  ])('%s', async (_, state, status) => {
    await world.run(stageEvent('Deploy-prod', 'STARTED', 'one', 0), stageEvent('Deploy-prod', 'SUCCEEDED', 'one', 5));
    expect(await world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 10), stageEvent('Deploy-prod', state, 'two', 15))).toEqual(
      [],
    );
    // What succeeded last is what GitLab says runs there.
    expect(await shown()).toEqual(['prod success old main', `prod ${status} new main`]);
    expect(await statuses(newer)).toEqual([`deliver to prod: ${status}`]);
  });

  test('a failed stage that is tried again is a deployment of its own', async () => {
    const again = (state: string, minute: number) => {
      const event = stageEvent('Deploy-prod', state, 'two', minute);
      return { ...event, detail: { ...event.detail, 'pipeline-execution-attempt': 2 } };
    };
    await world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 0), stageEvent('Deploy-prod', 'FAILED', 'two', 5));
    expect(await world.run(again('RESUMED', 10), again('STARTED', 10), again('SUCCEEDED', 15))).toEqual([]);
    expect(await shown()).toEqual(['prod failed new main', 'prod success new main']);
  });

  test.each([
    ['waits for people', stageState('Approve-prod', 'STARTED')],
    ['builds its image', stageState('Image', 'FAILED')],
    ['deploys to an environment that the platform has not', stageState('Deploy-elsewhere', 'STARTED')],
    ['stops', stageState('Deploy-prod', 'STOPPING')],
    ['deploys what another engine delivers', stageState('Deploy-prod', 'STARTED', 'retail-storefront')],
    ['has a name that is none', stageState('Deploy-prod', 'STARTED', 'retail-')],
  ])('nothing is told of a pipeline that %s', async (_, event) => {
    expect(await world.run(event)).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test('a bundle without a commit is told by the log', async () => {
    world.executions.set('hand', {});
    expect(await world.run(stageEvent('Deploy-prod', 'STARTED', 'hand', 0))).toEqual([]);
    expect(world.sent).toEqual([]);
    expect(world.logs).toEqual([expect.stringMatching(/^retail-checkout\/hand\/1: nothing says which commit/)]);
  });
});

describe('what is brought back', () => {
  const back = (RELEASE: string, SERVICE = 'checkout') =>
    world.executions.set('back', { variables: { SERVICE, ENVIRONMENT: 'prod', RELEASE } });
  const event = (state: string, minute: number, stage = 'Redeploy-prod') => stageEvent(stage, state, 'back', minute, REDEPLOY);
  const NOW = () => ({ version: '2.0.0', commit: newer, ref: 'main', previous: { version: '1.9.0', commit: 'f'.repeat(40) } });

  test('by its version is shown from its begin to its end', async () => {
    back('1.0.0');
    world.record('prod', NOW());
    world.record('prod/1.0.0', { version: '1.0.0', commit: older, ref: 'main' });
    expect(await world.run(event('STARTED', 0))).toEqual([]);
    expect(await shown()).toEqual(['prod running old main']);
    world.record('prod', { version: '1.0.0', commit: older, ref: 'main', previous: NOW() });
    expect(await world.run(event('SUCCEEDED', 5))).toEqual([]);
    expect(await shown()).toEqual(['prod success old main']);
    expect(await statuses(older)).toEqual(['deliver to prod: success']);
  });

  test('as the previous one is shown when it is over: the record says then which one it was', async () => {
    back('previous');
    world.record('prod', { ...NOW(), previous: { version: '1.0.0', commit: older, ref: 'main' } });
    expect(await world.run(event('STARTED', 0))).toEqual([]);
    expect([await shown(), world.logs]).toEqual([[], []]);
    world.record('prod', { version: '1.0.0', commit: older, ref: 'main' });
    expect(await world.run(event('SUCCEEDED', 5))).toEqual([]);
    expect(await shown()).toEqual(['prod success old main']);
  });

  test('and fails, is shown as failed', async () => {
    back('previous');
    world.record('prod', { ...NOW(), previous: { version: '1.0.0', commit: older, ref: 'main' } });
    expect(await world.run(event('STARTED', 0), event('FAILED', 5))).toEqual([]);
    expect(await shown()).toEqual(['prod failed old main']);
  });

  test.each([
    ['a stage of another environment is passed over', 'checkout', 'Redeploy-dev'],
    ['a name that is none is not looked for', '../x', 'Redeploy-prod'],
  ])('%s', async (_, service, stage) => {
    back('1.0.0', service);
    world.record('dev', NOW());
    expect(await world.run(event('STARTED', 0, stage), event('SUCCEEDED', 1, stage))).toEqual([]);
    expect(world.sent).toEqual([]);
    expect(world.calls.map(({ operation }) => operation)).not.toContain('GetParameter');
  });
});

describe('events that come twice, late or together', () => {
  const [started, succeeded] = [stageEvent('Deploy-prod', 'STARTED', 'two', 0), stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5)];

  test('are told once', async () => {
    expect(await world.run(started, started, succeeded, succeeded, started)).toEqual([]);
    expect(await shown()).toEqual(['prod success new main']);
    expect(world.sent.filter(({ method }) => method !== 'GET')).toHaveLength(4);
  });

  test('do not make what has ended run again', async () => {
    expect(await world.run(succeeded, started)).toEqual([]);
    expect(await shown()).toEqual(['prod success new main']);
  });

  test('make one deployment when they are told at the same moment: the second is put back', async () => {
    const faults = (await Promise.all([world.once(started), world.once(succeeded), world.once(started)])).flat();
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/PreconditionFailed|another event is being told/);
    await world.run(started, succeeded);
    expect(await shown()).toEqual(['prod success new main']);
  });

  test('cannot take the place of a newer release', async () => {
    await world.run(stageEvent('Deploy-prod', 'STARTED', 'one', 0));
    await world.run(stageEvent('Deploy-prod', 'STARTED', 'two', 10), stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 15));
    const late = stageEvent('Deploy-prod', 'SUCCEEDED', 'one', 5);
    expect(await world.run(late, late)).toEqual([]);
    expect(await shown()).toEqual(['prod canceled old main', 'prod success new main']);
    expect(await statuses(older)).toEqual(['deliver to prod: success']);
    world.executions.set('zero', { commit: older, ref: 'main' });
    expect(await world.run(stageEvent('Deploy-prod', 'SUCCEEDED', 'zero', 1))).toEqual([]);
    expect(await shown()).toHaveLength(2);
  });

  test('are remembered for the last twenty executions', async () => {
    for (let index = 0; index < 25; index += 1) {
      world.executions.set(`e${index}`, { commit: newer, ref: 'main' });
      await world.run(stageEvent('Deploy-prod', 'FAILED', `e${index}`, index));
    }
    expect(kept().executions).toHaveLength(20);
    expect(kept().executions.at(-1).key).toBe('retail-checkout/e24/1');
  });

  test('a call that died in the middle holds the others up for a minute, and not for longer', async () => {
    const dead = { busyUntil: Date.now() + 60_000, executions: [] };
    world.objects.set(STATE, { body: JSON.stringify(dead), etag: '"d"' });
    expect(await world.run(started)).toEqual([expect.stringContaining('another event is being told')]);
    world.objects.set(STATE, { body: JSON.stringify({ ...dead, busyUntil: Date.now() - 1 }), etag: '"d"' });
    expect(await world.run(started)).toEqual([]);
  });
});

describe('a GitLab that does not do as asked', () => {
  const started = stageEvent('Deploy-prod', 'STARTED', 'two', 0);

  test.each([
    [
      'has too much to do',
      () => new Response('{}', { status: 429, headers: { 'retry-after': '60' } }),
      'GitLab answered 429 ("")',
    ],
    ['answers in HTML', () => new Response('<html>', { status: 502 }), 'GitLab answered 502 ("")'],
    [
      'does not know the token',
      () => new Response('{"message":"401 Unauthorized"}', { status: 401 }),
      'GitLab answered 401 (the token is not valid)',
    ],
    [
      'does not let it deploy',
      () => new Response('{}', { status: 403 }),
      'GitLab answered 403 (the token may not: it needs the scope api, and to be allowed to deploy there)',
    ],
    [
      'hides the project from it',
      () => new Response('{}', { status: 404 }),
      'GitLab answered 404 (the token does not see the project)',
    ],
    [
      'is away',
      () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })),
      'GitLab gave no answer (ECONNREFUSED)',
    ],
    ['takes too long', () => Promise.reject(new DOMException('', 'TimeoutError')), 'GitLab gave no answer (TimeoutError)'],
  ])('%s: the event goes back to the queue, and is told later', async (_, answer, said) => {
    world.before = answer;
    expect(await world.run(started)).toEqual([`POST deployments of ${PROJECT}: ${said}`]);
    expect(await shown()).toEqual([]);
    world.before = () => undefined;
    expect(await world.run(started)).toEqual([]);
    expect(await shown()).toEqual(['prod running new main']);
  });

  test('and whose answer is lost makes no second deployment', async () => {
    world.after = ({ method }, answer) => {
      if (method === 'POST') throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
      return answer;
    };
    // Another execution of the same commit, before: not to be taken for it.
    await api('deployments', { environment: 'prod', sha: newer, ref: 'main', tag: false, status: 'failed' });
    const [earlier] = await deployments();
    const now = { ...started, time: new Date(Date.now() + 59_000).toISOString() };
    world.objects.set(STATE, {
      body: JSON.stringify({
        busyUntil: 0,
        executions: [{ key: 'x', time: '2026-01-01T00:00:00Z', status: 'failed', told: 'failed', id: earlier?.id }],
      }),
      etag: '"x"',
    });
    expect(await world.run(now)).toEqual([`POST deployments of ${PROJECT}: GitLab gave no answer (ECONNRESET)`]);
    world.after = (_, answer) => answer;
    expect(await world.run(now, { ...now, detail: { ...now.detail, state: 'SUCCEEDED' } })).toEqual([]);
    expect(await shown()).toEqual(['prod failed new main', 'prod success new main']);
  });

  test('and whose answer to a change is lost is asked what it has', async () => {
    await world.run(started);
    world.after = ({ method }, answer) => {
      if (method === 'PUT') throw new TypeError('fetch failed');
      return answer;
    };
    const succeeded = stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5);
    expect(await world.run(succeeded)).toHaveLength(1);
    world.after = (_, answer) => answer;
    expect(await world.run(succeeded)).toEqual([]);
    expect(await shown()).toEqual(['prod success new main']);
    expect(await statuses(newer)).toEqual(['deliver to prod: success']);
  });

  test('and takes the deployment but not the status of the commit is told the status again, and nothing else', async () => {
    world.before = ({ path }) => (path.includes('/statuses/') ? new Response('{}', { status: 500 }) : undefined);
    expect(await world.run(started)).toHaveLength(1);
    world.before = () => undefined;
    expect(await world.run(started)).toEqual([]);
    expect(await shown()).toEqual(['prod running new main']);
    expect(await statuses(newer)).toEqual(['deliver to prod: running']);
  });

  test('and keeps no status of a commit on no branch has the deployment all the same', async () => {
    world.before = ({ path }) =>
      path.includes('/statuses/')
        ? new Response('{"message":"404 References for commit Not Found"}', { status: 404 })
        : undefined;
    expect(await world.run(started)).toEqual([]);
  });

  test.each([
    ['a branch that is gone', 'hotfix/1'],
    ['a branch whose name is hostile', `it's "x" $(touch /tmp/owned) \`id\` \\u0027 \n🎉/../..?a=b&c#d`],
    ['no branch', ''],
  ])('the commit stands for %s', async (_, ref) => {
    world.executions.set('two', { commit: newer, ref });
    expect(await world.run(started)).toEqual([]);
    expect(await shown()).toEqual([`prod running new ${newer}`]);
  });

  test('whose repository has no such commit refuses it, and the message says why', async () => {
    world.executions.set('two', { commit: 'e'.repeat(40), ref: 'main' });
    expect(await world.run(started)).toEqual([
      `POST deployments of ${PROJECT}: GitLab answered 400 ({"sha":["The commit does not exist"]})`,
    ]);
  });
});

describe('the token', () => {
  const started = stageEvent('Deploy-prod', 'STARTED', 'two', 0);

  test('goes to GitLab alone, in its header', async () => {
    world.before = ({ method }) => (method === 'PUT' ? new Response('{}', { status: 403 }) : undefined);
    const faults = await world.run(started, stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5));
    expect(faults).toHaveLength(1);
    const { token } = sandbox.gitlab;
    expect(new Set(world.sent.map(({ headers }) => headers['private-token']))).toEqual(new Set([token]));
    const rest = world.sent.map(({ method, path, body }) => [method, path, body]);
    expect(JSON.stringify([rest, world.calls, world.logs, faults, [...world.objects], reportsStack])).not.toContain(token);
  });

  test.each(['', 'two words', 'a\nheader: x', '{"token":"glpat-1"}'])(
    'is not sent when the secret holds %j, and is in no message',
    async (secret) => {
      world.secret = secret;
      const [fault = ''] = await world.run(started);
      expect(fault).toBe(`the secret ${SECRET} must hold a token of GitLab as plain text`);
      expect(world.sent).toEqual([]);
    },
  );

  test('ends with a line end, as editors leave it', async () => {
    world.secret = `${sandbox.gitlab.token}\n`;
    expect(await world.run(started)).toEqual([]);
  });
});
