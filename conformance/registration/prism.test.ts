/** Every request that the registrar sends to GitLab, held against GitLab's own OpenAPI description by Prism. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realWorld } from '../../src/remote/world';
import { anIntent } from '../../test/registrars/gitlab/support/intent';
import { openDesk } from '../../test/registrars/gitlab/support/world';
import { anApproval, aPlatform, aServiceEnvironment } from '../../test/support/builders';
import { file, needs, ROOT } from '../support/tools';

const PRISM = join(ROOT, '.cache', 'prism', 'node_modules', '.bin', 'prism');
/** Swagger 2 of GitLab's REST API; its licence does not let it lie in this repository. */
const DESCRIPTIONS = [
  process.env.GITLAB_OPENAPI ?? '',
  join(ROOT, '.cache', 'gitlab-openapi.json'),
  resolve(ROOT, '../shared/data/gitlab-openapi-v2-2025-03.json'),
];
const description = DESCRIPTIONS.find((path) => path !== '' && existsSync(path));
if (description === undefined) console.warn('skipped: no OpenAPI description of GitLab (name its file in GITLAB_OPENAPI)');

interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestInit['body'];
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

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

describe.skipIf(description === undefined || needs(file(PRISM, 'sh scripts/conformance-tools.sh')))('a request to GitLab', () => {
  let oracle: { readonly url: string; readonly process: ChildProcess };
  let requests: readonly Sent[] = [];

  beforeAll(async () => {
    [oracle, requests] = await Promise.all([startPrism(description ?? ''), recorded()]);
  }, 120_000);

  afterAll(() => {
    oracle.process.kill();
  });

  test('is one that the description allows, all of them', async () => {
    const faults: string[] = [];
    let judged = 0;
    for (const request of unique(requests)) {
      if (UNDESCRIBED.some((path) => path.test(request.path))) continue;
      const violations = await violationsOf(oracle.url, request);
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
    expect(await violationsOf(oracle.url, wrong)).not.toEqual([]);
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

async function violationsOf(url: string, { method, path, headers, body }: Sent): Promise<readonly Violation[]> {
  const response = await fetch(url + path, { method, headers: { ...headers }, body: method === 'GET' ? undefined : body });
  await response.body?.cancel();
  const written: readonly Violation[] = JSON.parse(response.headers.get('sl-violations') ?? '[]');
  return written.filter(({ location }) => location[0] === 'request');
}

async function startPrism(file: string): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const port = await freePort();
  // Without --errors: it would answer for faults of the description's own examples.
  const child = spawn(PRISM, ['mock', '-h', '127.0.0.1', '-p', String(port), file], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let look = 0; look < 240; look += 1) {
    try {
      await fetch(`${url}/api/v4/version`);
      return { url, process: child };
    } catch {
      await new Promise((done) => setTimeout(done, 250));
    }
  }
  child.kill();
  throw new Error('Prism did not start within a minute');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
