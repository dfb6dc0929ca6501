import { beforeEach, describe, expect, test } from 'vitest';
import { aService } from '../../support/builders';
import { settingsOf } from './notices-world';
import { ReportsPlace, STATE } from './reports-place';
import { PROJECT, ReportsWorld, reportsStack, SECRET, stageEvent } from './reports-world';

let place: ReportsPlace;
beforeEach(async () => {
  place = await ReportsPlace.open();
  return () => place.sandbox.close();
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
    place.world.before = answer;
    expect(await place.world.run(started)).toEqual([`POST deployments of ${PROJECT}: ${said}`]);
    expect(await place.shown()).toEqual([]);
    place.world.before = () => undefined;
    expect(await place.world.run(started)).toEqual([]);
    expect(await place.shown()).toEqual(['prod running new main']);
  });

  const reset = () => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  const LOST = `POST deployments of ${PROJECT}: GitLab gave no answer (ECONNRESET)`;
  const minutesFromNow = (minutes: number) => ({ ...started, time: new Date(Date.now() + minutes * 60_000).toISOString() });

  test('and whose answer is lost makes no second deployment', async () => {
    place.world.after = ({ method }, answer) => {
      if (method === 'POST') throw reset();
      return answer;
    };
    const event = minutesFromNow(0);
    expect(await place.world.run(event)).toEqual([LOST]);
    place.world.after = (_, answer) => answer;
    expect(await place.world.run(event, { ...event, detail: { ...event.detail, state: 'SUCCEEDED' } })).toEqual([]);
    expect(await place.shown()).toEqual(['prod success new main']);
  });

  test.each([
    ['another execution of the same commit', 0, true],
    ['one from before the event', 5, false],
  ])('and that never had the question does not have %s taken for it', async (_, minutes, isKnown) => {
    await place.api('deployments', { environment: 'prod', sha: place.newer, ref: 'main', tag: false, status: 'failed' });
    const [{ id } = { id: 0 }] = await place.deployments();
    const other = { key: 'x', time: '2026-01-01T00:00:00Z', status: 'failed', told: 'failed', id };
    const state = { busyUntil: 0, executions: isKnown ? [other] : [] };
    place.world.objects.set(STATE, { body: JSON.stringify(state), etag: '"x"' });
    place.world.before = ({ method }) => {
      if (method === 'POST') throw reset();
      return undefined;
    };
    const event = minutesFromNow(minutes);
    expect(await place.world.run(event)).toEqual([LOST]);
    place.world.before = () => undefined;
    expect(await place.world.run(event)).toEqual([]);
    expect(await place.shown()).toEqual(['prod failed new main', 'prod running new main']);
  });

  test('and whose answer to a change is lost is asked what it has', async () => {
    await place.world.run(started);
    place.world.after = ({ method }, answer) => {
      if (method === 'PUT') throw new TypeError('fetch failed');
      return answer;
    };
    const succeeded = stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5);
    expect(await place.world.run(succeeded)).toHaveLength(1);
    place.world.after = (_, answer) => answer;
    expect(await place.world.run(succeeded)).toEqual([]);
    expect(await place.shown()).toEqual(['prod success new main']);
    expect(await place.statuses(place.newer)).toEqual(['deliver to prod: success']);
  });

  test('and takes the deployment but not the status of the commit is told the status again, and nothing else', async () => {
    place.world.before = ({ path }) => (path.includes('/statuses/') ? new Response('{}', { status: 500 }) : undefined);
    expect(await place.world.run(started)).toHaveLength(1);
    place.world.before = () => undefined;
    expect(await place.world.run(started)).toEqual([]);
    expect(await place.shown()).toEqual(['prod running new main']);
    expect(await place.statuses(place.newer)).toEqual(['deliver to prod: running']);
  });

  test('and keeps no status of a commit on no branch has the deployment all the same', async () => {
    place.world.before = ({ path }) =>
      path.includes('/statuses/')
        ? new Response('{"message":"404 References for commit Not Found"}', { status: 404 })
        : undefined;
    expect(await place.world.run(started)).toEqual([]);
  });

  test.each([
    ['a branch that is gone', 'hotfix/1'],
    ['a branch whose name is hostile', `it's "x" $(touch /tmp/owned) \`id\` \\u0027 \n🎉/../..?a=b&c#d`],
    ['no branch', ''],
  ])('the commit stands for %s', async (_, ref) => {
    place.world.executions.set('two', { commit: place.newer, ref });
    expect(await place.world.run(started)).toEqual([]);
    expect(await place.shown()).toEqual([`prod running new ${place.newer}`]);
  });

  test('whose repository has no such commit refuses it, and the message says why', async () => {
    place.world.executions.set('two', { commit: 'e'.repeat(40), ref: 'main' });
    expect(await place.world.run(started)).toEqual([
      `POST deployments of ${PROJECT}: GitLab answered 400 ({"sha":["The commit does not exist"]})`,
    ]);
  });
});

describe('the token', () => {
  const started = stageEvent('Deploy-prod', 'STARTED', 'two', 0);

  test('goes to GitLab alone, in its header', async () => {
    place.world.before = ({ method }) => (method === 'PUT' ? new Response('{}', { status: 403 }) : undefined);
    const faults = await place.world.run(started, stageEvent('Deploy-prod', 'SUCCEEDED', 'two', 5));
    expect(faults).toHaveLength(1);
    const { token } = place.sandbox.gitlab;
    expect(new Set(place.world.sent.map(({ headers }) => headers['private-token']))).toEqual(new Set([token]));
    const rest = place.world.sent.map(({ method, path, body }) => [method, path, body]);
    expect(
      JSON.stringify([rest, place.world.calls, place.world.logs, faults, [...place.world.objects], reportsStack]),
    ).not.toContain(token);
  });

  test.each(['', 'two words', 'a\nheader: x', '{"token":"glpat-1"}'])(
    'is not sent when the secret holds %j, and is in no message',
    async (secret) => {
      place.world.secret = secret;
      const [fault = ''] = await place.world.run(started);
      expect(fault).toBe(`the secret ${SECRET} must hold a token of GitLab as plain text`);
      expect(place.world.sent).toEqual([]);
    },
  );

  test('does not travel in the clear', async () => {
    const settings = settingsOf(aService()).replace('https://gitlab', 'http://gitlab');
    const world = new ReportsWorld(place.sandbox.gitlab, { address: 'http://gitlab.retail.example', settings });
    world.executions.set('two', { commit: place.newer, ref: 'main' });
    const [fault] = await world.run(started);
    expect([fault, world.sent]).toEqual(['http://gitlab.retail.example must begin with https://: a token goes there', []]);
  });

  test('goes to the address of the platform alone: a service that still names another is told by the log', async () => {
    const world = new ReportsWorld(place.sandbox.gitlab, { address: 'https://new.retail.example' });
    expect(await world.run(started)).toEqual([]);
    expect([world.sent, world.logs]).toEqual([
      [],
      [
        'checkout: its stack names https://gitlab.retail.example/retail/commerce/checkout, which is not under https://new.retail.example',
      ],
    ]);
  });

  test('ends with a line end, as editors leave it', async () => {
    place.world.secret = `${place.sandbox.gitlab.token}\n`;
    expect(await place.world.run(started)).toEqual([]);
  });
});
