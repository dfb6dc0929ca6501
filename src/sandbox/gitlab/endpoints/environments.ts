/** Environments, and deployments to them. */
import { type JsonObject, json } from '../../http/call';
import { neededText, notAllowed, textOf } from '../../http/fields';
import { DEVELOPER, projectFor } from '../access';
import { faulty, type GitLabCall, type GitLabEndpoint, notFound, read, recalled, refusal, stamp } from '../host';
import type { Item, Project } from '../model';
import { commitAt } from '../repository';
import { nextId } from '../world';
import { listEndpoints } from './lists';

const ENVIRONMENTS = recalled('GL:doc/api/environments.md');
const TIERS = ['production', 'staging', 'testing', 'development', 'other'];

export const environmentEndpoints: readonly GitLabEndpoint[] = [
  ...listEndpoints({
    name: 'environments',
    title: 'Environment',
    evidence: ENVIRONMENTS,
    reads: 10,
    writes: DEVELOPER,
    edits: 'PUT',
    filter: (call, item) => {
      const name = textOf(call.query, 'name');
      const search = textOf(call.query, 'search') ?? '';
      const states = textOf(call.query, 'states');
      return (
        (name === undefined || item.name === name) &&
        String(item.name).includes(search) &&
        (states === undefined || item.state === states)
      );
    },
    make: (call, all) => {
      const name = neededText(call, 'name');
      if (!/^[A-Za-z0-9_./$ {}-]{1,255}$/.test(name))
        throw faulty(
          'name',
          "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'",
        );
      if (all.some((each) => each.name === name)) throw faulty('name', 'has already been taken');
      return newEnvironment(call, name);
    },
    change: (call) => optional(call),
    guard: (_call, item) => {
      if (item.state !== 'stopped') throw refusal(403, '403 Forbidden');
    },
  }),
  {
    method: 'POST',
    path: '/api/v4/projects/:id/environments/:key/stop',
    does: 'stops an environment, so that it can be deleted',
    evidence: ENVIRONMENTS,
    handle: (call) => {
      const project = projectFor(call, DEVELOPER);
      const all = call.world.lists.get(`environments:${project.id}`) ?? [];
      const found = all.find(({ id }) => String(id) === call.params.key);
      if (found === undefined) throw notFound('Environment');
      const stopped: Item = { ...found, state: 'stopped' };
      call.world.lists.set(
        `environments:${project.id}`,
        all.map((each) => (each.id === found.id ? stopped : each)),
      );
      return json(200, stopped);
    },
  },
  ...listEndpoints({
    name: 'deployments',
    title: 'Deployment',
    evidence: read('GL:lib/api/deployments.rb, GL:app/models/deployment.rb'),
    reads: 10,
    writes: DEVELOPER,
    edits: 'PUT',
    filter: (call, item) => {
      const name = textOf(call.query, 'environment');
      const status = textOf(call.query, 'status');
      return (name === undefined || nameOf(item.environment) === name) && (status === undefined || item.status === status);
    },
    sort: (call, items) => (textOf(call.query, 'sort') === 'desc' ? [...items].reverse() : items),
    make: (call, all, project) => {
      const name = neededText(call, 'environment');
      const at = stamp(call.now);
      const key = `environments:${project.id}`;
      const known = call.world.lists.get(key) ?? [];
      const environment: Item = known.find((each) => each.name === name) ?? {
        id: nextId(call.world, 'environments'),
        ...newEnvironment(call, name),
      };
      if (!known.includes(environment)) call.world.lists.set(key, [...known, environment]);
      return {
        iid: all.length + 1,
        ref: named(call, project, 'ref', 'The branch or tag does not exist').text,
        sha: named(call, project, 'sha', 'The commit does not exist').oid,
        tag: textOf(call.fields, 'tag') === 'true',
        status: statusOf(call),
        environment,
        user: { id: call.user.id, username: call.user.username, name: call.user.name },
        created_at: at,
        updated_at: at,
        deployable: null,
      };
    },
    change: (call, before) => ({ status: changedStatus(call, before), updated_at: stamp(call.now) }),
  }),
];

/** What a deployment names has to be in the repository. */
function named(call: GitLabCall, project: Project, name: string, fault: string): { readonly text: string; readonly oid: string } {
  const text = neededText(call, name);
  const commit = commitAt(call.world, project, text);
  if (commit === undefined) throw faulty(name, fault);
  return { text, oid: commit.oid };
}

/** Any other status but `running`, which a deployment is made with or never has. */
function changedStatus(call: GitLabCall, { status: before }: Item): string {
  const status = statusOf(call);
  if (status === before || status === 'running') throw faulty('status', `cannot transition via "${EVENTS[status]}"`);
  return status;
}

const EVENTS: Readonly<Record<string, string>> = { running: 'run', success: 'succeed', failed: 'drop', canceled: 'cancel' };

function newEnvironment(call: GitLabCall, name: string): JsonObject {
  const at = stamp(call.now);
  return {
    name,
    slug: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 24),
    description: null,
    external_url: null,
    tier: tierOf(name),
    auto_stop_setting: 'always',
    state: 'available',
    created_at: at,
    updated_at: at,
    ...optional(call),
  };
}

function optional(call: GitLabCall): JsonObject {
  const tier = textOf(call.fields, 'tier');
  if (tier !== undefined && !TIERS.includes(tier)) throw notAllowed('tier');
  const names = ['external_url', 'tier', 'description', 'auto_stop_setting'];
  return Object.fromEntries(
    names.flatMap((name) => (call.fields[name] === undefined ? [] : [[name, textOf(call.fields, name) ?? null]])),
  );
}

/** GitLab's guess where none is told. */
function tierOf(name: string): string {
  if (/(dev|review|trunk)/i.test(name)) return 'development';
  if (/(test|tst|int|ac(ce|)pt|qa|qc|control|quality)/i.test(name)) return 'testing';
  if (/(st(a|)g|mod(e|)l|pre|demo|non)/i.test(name)) return 'staging';
  return /(pr(o|)d|live)/i.test(name) ? 'production' : 'other';
}

function statusOf(call: GitLabCall): string {
  const status = neededText(call, 'status');
  if (EVENTS[status] === undefined) throw notAllowed('status');
  return status;
}

const nameOf = (environment: unknown): unknown =>
  typeof environment === 'object' && environment !== null && 'name' in environment ? environment.name : undefined;
