/** Every request that the registrar sends to GitLab, held against GitLab's own OpenAPI description by Prism. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realWorld } from '../../src/remote/world';
import { anIntent } from '../../test/registrars/gitlab/support/intent';
import { openDesk } from '../../test/registrars/gitlab/support/world';
import { anApproval, aPlatform, aServiceEnvironment } from '../../test/support/builders';
import { noPrism, type Prism, type Sent, startPrism, type Violation, violationsOf } from '../support/prism';

/**
 * What the description has wrong: requests that GitLab's documentation shows, and that it would refuse.
 * By endpoint and the start of the message.
 */
const DESCRIPTION_FAULTS: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^POST .*\/repository\/commits$/,
    /must have required property '(previous_path|execute_filemode|content)'$/,
    'each belongs to one kind of action only, and the description asks for all of them in every action',
  ],
];

/** Not in the description at all, which is that of the free edition and of early 2025. */
const UNDESCRIBED: readonly RegExp[] = [/\/protected_environments(\/|$|\?)/, /^\/api\/graphql$/];

describe.skipIf(noPrism)('a request to GitLab', () => {
  let oracle: Prism | undefined;
  let requests: readonly Sent[] = [];

  beforeAll(async () => {
    [oracle, requests] = await Promise.all([startPrism(), recorded()]);
  }, 240_000);

  afterAll(() => oracle?.stop());

  test('is one that the description allows, all of them', async () => {
    const faults: string[] = [];
    let judged = 0;
    for (const request of unique(requests)) {
      if (UNDESCRIBED.some((path) => path.test(request.path))) continue;
      const violations = await violationsOf(oracle?.url ?? '', request);
      judged += 1;
      const endpoint = `${request.method} ${request.path.replace(/\?.*/, '')}`;
      const known = ({ message }: Violation) =>
        DESCRIPTION_FAULTS.some(([path, said]) => path.test(endpoint) && said.test(message));
      faults.push(
        ...violations
          .filter((each) => !known(each))
          .map(({ location, message }) => `${endpoint} ${location.join('.')}: ${message}`),
      );
    }
    expect([...new Set(faults)]).toEqual([]);
    expect(judged).toBeGreaterThan(25);
    console.info(`Prism judged ${judged} of ${requests.length} requests`);
  }, 120_000);

  test('that is wrong would be noticed', async () => {
    const wrong = {
      method: 'POST',
      path: '/api/v4/projects/1/hooks',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"no address"}',
    };
    expect(await violationsOf(oracle?.url ?? '', wrong)).not.toEqual([]);
  });
});

/** First registrations of all sorts, a change of all settings, a removal: what is sent on the way. */
async function recorded(): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const fetch: typeof realWorld.fetch = (url, init) => {
    const { pathname, search } = new URL(url);
    const headers = Object.fromEntries(new Headers(init.headers));
    sent.push({ method: init.method ?? 'GET', path: `${pathname}${search}`, headers, body: init.body });
    return realWorld.fetch(url, init);
  };
  const platform = aPlatform();
  const gitlab = { ...platform.gitlab, autoMerge: true, createProjects: true };
  const production = aServiceEnvironment('prod', 'search', { approval: anApproval() });
  const services = {
    checkout: {},
    created: {},
    search: { engines: { build: 'gitlab', deliver: 'gitlab' }, environments: [production], delivery: 'central' },
    stock: { engines: { build: 'gitlab', deliver: 'codepipeline' } },
  } as const;
  const intent = anIntent(services, { ...platform, gitlab });
  const others = ['checkout', 'search', 'stock'].map((name) => ({
    path: `retail/commerce/${name}`,
    description: '',
    files: { a: 'a' },
  }));
  const projects = [...others, { path: 'platform/catalog', description: '', files: { a: 'a' } }];
  for (const tier of ['premium', 'free']) {
    const desk = await openDesk(intent, { projects, fetch, faults: `tier=${tier}` });
    expect(await desk.register(intent, { adopt: 'all' })).toEqual([]);
    expect(await desk.register(intent)).toEqual([]);
    const project = '/projects/retail%2Fcommerce%2Fcheckout';
    await desk.hand('PATCH', `${project}/protected_branches/main`, { allow_force_push: true });
    await desk.hand('PUT', `${project}/hooks/1`, {
      url: 'https://jenkins.retail.example/gitlab-webhook/post',
      issues_events: true,
    });
    await desk.hand('PUT', '/projects/retail%2Fcommerce%2Fsearch/environments/1', { tier: 'other' });
    expect(await desk.register(intent, { depth: 'settings' })).toEqual([]);
    const moved = anIntent(
      { ...services, checkout: { engines: { build: 'gitlab', deliver: 'codepipeline' } } },
      { ...platform, gitlab },
    );
    expect(await desk.register(moved)).toEqual([]);
    expect(await desk.register(intent)).toEqual([]);
    const fewer = anIntent({ search: services.search }, { ...platform, gitlab });
    expect(await desk.register(fewer)).toEqual([]);
    expect(await desk.register(fewer, { prune: ['retail/commerce/checkout'] })).toEqual([]);
    await desk.close();
  }
  return sent;
}

/** Requests that differ in more than ids and addresses of this run. */
function unique(requests: readonly Sent[]): readonly Sent[] {
  const seen = new Map(requests.map((request) => [`${request.method} ${request.path} ${keysOf(request.body)}`, request]));
  return [...seen.values()];
}

const keysOf = (body: Sent['body']): string =>
  typeof body === 'string' ? Object.keys(JSON.parse(body)).sort().join() : typeof body;
