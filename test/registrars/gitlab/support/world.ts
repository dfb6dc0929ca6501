/** A catalog, a sandbox with its projects, and the registrar between them: plans and registers as the commands do. */
import { gitlabClient } from '../../../../src/registrars/gitlab/client';
import { gitlabRegistrar } from '../../../../src/registrars/gitlab/gitlab';
import { groupsOf } from '../../../../src/registrars/gitlab/groups';
import { execute, type Outcome } from '../../../../src/registration/execute';
import { makePlan, type Planned } from '../../../../src/registration/make-plan';
import type { Depth, Intent, Registrar } from '../../../../src/registration/registrar';
import { WHOLE, wavesOf } from '../../../../src/registration/scope';
import { Redactor } from '../../../../src/remote/redact';
import { Server, type ServerLimits } from '../../../../src/remote/server';
import { realWorld } from '../../../../src/remote/world';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/sandbox';
import type { SeedProject } from '../../../../src/sandbox/seed';

export const SECRET = 'planted-webhook-secret';

export interface Desk {
  readonly sandbox: Sandbox;
  readonly registrar: Registrar;
  readonly server: Server;
  /** Every line that was told. */
  readonly told: string[];
  plan(intent: Intent, options?: PlanOptions): Promise<Planned>;
  apply(intent: Intent, planned: Planned): Promise<readonly Outcome[]>;
  /** Plans, applies, and gives what failed. */
  register(intent: Intent, options?: PlanOptions): Promise<readonly string[]>;
  /** A call as somebody else makes it. */
  hand(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, json?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface PlanOptions {
  readonly depth?: Depth;
  readonly adopt?: 'all' | readonly string[];
  readonly prune?: readonly string[];
}

export interface DeskOptions {
  readonly faults?: string;
  readonly projects?: readonly SeedProject[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<ServerLimits>;
  /** Sees every request of the registrar on its way. */
  readonly fetch?: typeof realWorld.fetch;
}

/** Projects that a catalog names, each with a first commit and a description. */
export const projectsOf = ({ services, platform }: Intent): readonly SeedProject[] =>
  [...new Set([...services.map(({ project }) => project), platform.gitlab.catalogProject])].map((path) => ({
    path,
    description: 'Our shop.',
    files: { 'README.md': '# Shop\n' },
  }));

export async function openDesk(intent: Intent, options: DeskOptions = {}): Promise<Desk> {
  const groups = Object.values(intent.teams).map(({ approvers }) => approvers.gitlabGroup);
  const seed = { groups, projects: options.projects ?? projectsOf(intent), users: [], credentials: [] };
  const sandbox = await startSandbox({ seed, faults: options.faults ?? '' });
  const redactor = new Redactor();
  const serverFor = (token: string, fetch = realWorld.fetch) =>
    new Server({
      name: 'GitLab',
      url: sandbox.gitlab.url,
      headers: { 'PRIVATE-TOKEN': token },
      redactor,
      world: { ...realWorld, fetch, sleep: async () => undefined },
      limits: options.limits ?? {},
    });
  const server = serverFor(sandbox.gitlab.token, options.fetch);
  const client = gitlabClient(server);
  const env = options.env ?? { JENKINS_WEBHOOK_SECRET: SECRET };
  const registrar = gitlabRegistrar({
    gitlab: client,
    groups: groupsOf(client),
    platform: intent.platform,
    secret: (name) => env[name],
    waiting: { looks: 3, pauseMs: 0, sleep: async () => undefined },
  });
  const told: string[] = [];
  const other = serverFor(sandbox.gitlab.token);
  const desk: Desk = {
    sandbox,
    registrar,
    server,
    told,
    plan: (wanted, { depth = 'mark', adopt = [], prune = [] } = {}) =>
      makePlan({
        registrars: [registrar],
        intent: wanted,
        depth,
        scope: WHOLE,
        waves: wavesOf(wanted.services, []),
        adopt,
        prune,
        generator: '1.0.0',
        catalogDigest: 'abc',
      }),
    apply: (wanted, planned) =>
      execute({
        ...planned,
        registrars: [registrar],
        intent: wanted,
        waves: wavesOf(wanted.services, []),
        parallel: 4,
        maxFailures: undefined,
        stopping: () => false,
        clean: (text) => text,
        told: (_, line) => told.push(line),
      }),
    register: async (wanted, planOptions) => {
      const outcomes = await desk.apply(wanted, await desk.plan(wanted, planOptions));
      return outcomes.filter(({ status }) => status !== 'done').map(({ change, message }) => `${change.key}: ${message}`);
    },
    hand: async (method, path, json) => (await other.call({ method, path: `/api/v4${path}`, json, accept: [404] })).body,
    close: () => sandbox.close(),
  };
  return desk;
}

/** `action key`, in order. */
export const stepsIn = ({ plan }: Planned): readonly string[] => plan.changes.map(({ action, key }) => `${action} ${key}`);

/** What differs, as `key setting from -> to`. */
export const differencesIn = ({ plan }: Planned): readonly string[] =>
  plan.changes.flatMap(({ key, differences }) =>
    differences.map(({ path, from, to }) => `${key} ${path.join('.')} ${from} -> ${to}`),
  );

/** Adopts what the catalog names, and makes it so. */
export async function settle(desk: Desk, intent: Intent): Promise<void> {
  for (const options of [{ adopt: 'all' as const }, {}]) {
    const failed = await desk.register(intent, options);
    if (failed.length > 0) throw new Error(failed.join('\n'));
  }
}
