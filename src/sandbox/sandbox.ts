/** Starts the stand-ins of GitLab and Jenkins over one state, on the loopback address only. */
import { randomBytes } from 'node:crypto';
import { type CallLog, openCalls } from './control/calls';
import { type Control, controlTarget } from './control/endpoints';
import { type Faults, openFaults } from './control/faults';
import { openLimits } from './control/limits';
import { DEFAULTS, parseSpec, type SandboxSettings } from './control/spec';
import { filesAt } from './git/history';
import { finishPipelines } from './gitlab/finish';
import type { GitLab } from './gitlab/host';
import { branchesOf } from './gitlab/repository';
import { gitlabTarget } from './gitlab/site';
import { nextId, openWorld, type World } from './gitlab/world';
import { listen, type Site } from './http/listen';
import type { JenkinsHost } from './jenkins/host';
import { jenkinsTarget } from './jenkins/site';
import { openJenkins } from './jenkins/world';
import { type Access, addSeed, EMPTY_SEED, openAccess, type Seed, seedCall } from './seed';
import { stateOf } from './state';
import { openJournal } from './store/journal';
import { openStore } from './store/table';

export interface SandboxOptions {
  /** Port of GitLab; Jenkins has the next one. 0 or nothing: any free ones. */
  readonly port?: number;
  /** Folder that keeps the state; nothing: it is gone at the end. */
  readonly state?: string;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Faults and settings in words: see `parseSpec`. */
  readonly faults?: string;
  readonly seed?: Seed;
  /** Told of each call, in a line that says that this is a sandbox. */
  readonly log?: (line: string) => void;
}

export interface Sandbox {
  readonly gitlab: { readonly url: string } & Access['gitlab'];
  readonly jenkins: { readonly url: string } & Access['jenkins'];
  readonly admin: { readonly url: string; readonly token: string };
  /** The same things that `/__sandbox__/` gives, for tests in the same process. */
  readonly control: Control;
  close(): Promise<void>;
}

/** @throws Error for words in `faults` that cannot be read, and for a port that is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const spec = parseSpec(options.faults ?? '');
  let settings: SandboxSettings = { ...DEFAULTS, latency: options.latency ?? 0, ...spec.settings };
  const store = openStore(openJournal(options.state));
  const world = openWorld(store);
  const jenkins = openJenkins(store);
  const access = openAccess(world, jenkins, Date.now(), () => randomBytes(24).toString('hex'));
  const calls = openCalls();
  const faults = openFaults(spec.faults, settings.seed, (arrival) =>
    expire(world, String(arrival.headers['private-token'] ?? arrival.headers.authorization?.replace(/^Bearer /i, '') ?? '')),
  );
  // Addresses are known when the servers listen; nobody calls before.
  const urls = { gitlab: '', jenkins: '' };
  const gitlab: GitLab = {
    world,
    settings: () => settings,
    get url() {
      return urls.gitlab;
    },
  };
  const host: JenkinsHost = jenkinsHost(
    gitlab,
    jenkins,
    () => urls.jenkins,
    () => settings.jenkins,
  );
  const control: Control = {
    admin: access.admin,
    calls,
    faults,
    settings: () => settings,
    change: (changed) => {
      settings = { ...settings, ...changed };
    },
    state: () => stateOf(world, jenkins),
    token: (user, scopes) => issueToken(gitlab, user, scopes),
    expire: (token) => expire(world, token),
    finish: (status) => finishPipelines(seedCall(gitlab, Date.now()), status),
  };
  addSeed(gitlab, jenkins, options.seed ?? EMPTY_SEED, Date.now());
  store.flush();
  const parts = { control, calls, faults, commit: () => store.flush(), log: options.log };
  const first = await listen(siteOf('gitlab', gitlabTarget(gitlab), parts), options.port ?? 0);
  urls.gitlab = first.url;
  const second = await listen(
    siteOf('jenkins', jenkinsTarget(host), parts),
    options.port === undefined || options.port === 0 ? 0 : options.port + 1,
  );
  urls.jenkins = second.url;
  return {
    gitlab: { url: first.url, ...access.gitlab },
    jenkins: { url: second.url, ...access.jenkins },
    admin: { url: `${first.url}/__sandbox__`, token: access.admin },
    control,
    close: async () => {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

interface Parts {
  readonly control: Control;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly commit: () => void;
  readonly log: SandboxOptions['log'];
}

function siteOf(name: Site['name'], find: Site['find'], { control, calls, faults, commit, log }: Parts): Site {
  const checkLimits = openLimits();
  const isControl = (endpoint: string) => endpoint.endsWith(' /__sandbox__');
  return {
    name,
    find: (method, path) => controlTarget(control, method, path) ?? find(method, path),
    fate: (arrival, { endpoint }) => {
      if (isControl(endpoint)) return { fate: { kind: 'pass' }, delay: 0, headers: {} };
      const { latency, limits } = control.settings();
      const { refusal, headers } = checkLimits(name === 'gitlab' ? limits : 'none', endpoint, arrival);
      const fate = refusal === undefined ? faults.decide(name, endpoint, arrival) : ({ kind: 'answer', reply: refusal } as const);
      return { fate: fate ?? { kind: 'pass' }, delay: latency, headers };
    },
    done: ({ arrival, endpoint, status, sent }) => {
      if (isControl(endpoint)) return;
      calls.add({ site: name, method: arrival.method, path: arrival.path, endpoint, status, sent, at: arrival.now });
      log?.(`sandbox ${name} ${status} ${arrival.method} ${arrival.path}`);
    },
    commit,
  };
}

function jenkinsHost(gitlab: GitLab, jenkins: JenkinsHost['jenkins'], url: () => string, version: () => string): JenkinsHost {
  const { world } = gitlab;
  return {
    jenkins,
    get url() {
      return url();
    },
    version,
    gitlab: (path) => {
      const project = world.paths.project(path);
      return project === undefined ? undefined : { id: project.id, url: `${gitlab.url}/${project.full_path}` };
    },
    branches: (path, file) => {
      const project = world.paths.project(path);
      if (project === undefined) return [];
      const heads = Object.entries(branchesOf(world, project));
      return heads
        .filter(([, sha]) => filesAt(world.objects, world.objects.commits.get(sha)).has(file))
        .map(([branch]) => branch);
    },
  };
}

function issueToken({ world }: GitLab, username: string, scopes: readonly string[]): string {
  const known = [...world.users.values()].find((user) => user.username === username);
  const user = known ?? { id: nextId(world, 'user'), username, name: username, admin: false };
  world.users.set(user.id, user);
  const value = `glpat-${randomBytes(10).toString('hex')}`;
  const created = Date.now();
  const expires_at = new Date(created + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  world.tokens.set(value, {
    id: nextId(world, 'token'),
    value,
    user: user.id,
    name: `issued-${username}`,
    scopes,
    revoked: false,
    expires_at,
    created,
  });
  return value;
}

function expire(world: World, value: string): void {
  const token = world.tokens.get(value);
  if (token !== undefined) world.tokens.set(value, { ...token, expires_at: '2000-01-01' });
}
