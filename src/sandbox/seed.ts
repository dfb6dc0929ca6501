/** Puts a beginning into an empty sandbox: people, groups, projects with a first commit, credentials. */
import { createHash } from 'node:crypto';
import { writeBlob } from './git/objects';
import type { GitLab, GitLabCall } from './gitlab/host';
import type { Group, Project, Token, User, Variable } from './gitlab/model';
import { moveBranch, writeCommitOf } from './gitlab/repository';
import { nextId, type World } from './gitlab/world';
import type { Jenkins } from './jenkins/world';

export interface Seed {
  /** Full paths; the groups above them come along. */
  readonly groups: readonly string[];
  readonly projects: readonly SeedProject[];
  /** People by name, and the groups that they are in with their level (10 to 50). */
  readonly users: readonly { readonly username: string; readonly groups: Readonly<Record<string, number>> }[];
  /** Ids of credentials of kind "Secret text" in Jenkins' system store. */
  readonly credentials: readonly string[];
  /** Names of masked CI/CD variables by the path of their group. */
  readonly variables?: Readonly<Record<string, readonly string[]>>;
}

export interface SeedProject {
  readonly path: string;
  readonly description: string;
  /** Texts by path, committed first; none for an empty repository. */
  readonly files: Readonly<Record<string, string>>;
}

export const EMPTY_SEED: Seed = { groups: [], projects: [], users: [], credentials: [] };

/** The words to call with. They stay the same in one state. */
export interface Access {
  readonly gitlab: { readonly token: string; readonly readToken: string; readonly developerToken: string };
  readonly jenkins: {
    readonly user: string;
    readonly token: string;
    readonly password: string;
    readonly reader: string;
    readonly readerToken: string;
  };
  /** For `/__sandbox__/`. */
  readonly admin: string;
}

/** A year on: tokens last no longer. */
const YEAR = 365 * 24 * 3600 * 1000;

/** Made anew for an empty state, found again in a kept one. */
export function openAccess(world: World, jenkins: Jenkins, now: number, random: () => string): Access {
  if (world.users.size === 0) firstPeople(world, jenkins, now, random);
  const token = (name: string) => [...world.tokens.values()].find((each) => each.name === name)?.value ?? '';
  const account = (name: string) => jenkins.accounts.get(name);
  return {
    gitlab: { token: token('sandbox'), readToken: token('sandbox-read'), developerToken: token('sandbox-developer') },
    jenkins: {
      user: 'sandbox',
      token: account('sandbox')?.token ?? '',
      password: account('sandbox')?.password ?? '',
      reader: 'reader',
      readerToken: account('reader')?.token ?? '',
    },
    admin: token('sandbox-admin'),
  };
}

export function addSeed(host: GitLab, jenkins: Jenkins, seed: Seed, now: number): void {
  const { world } = host;
  for (const path of seed.groups) groupAt(world, path, now);
  for (const { username, groups } of seed.users) addUser(world, username, groups, now);
  for (const project of seed.projects) addProject(host, project, now);
  for (const [path, keys] of Object.entries(seed.variables ?? {})) addVariables(world, groupAt(world, path, now), keys);
  for (const id of seed.credentials) if (jenkins.credentials.get(id) === undefined) jenkins.credentials.set(id, secretText(id));
}

function firstPeople(world: World, jenkins: Jenkins, now: number, random: () => string): void {
  const bot: User = { id: nextId(world, 'user'), username: 'sandbox-bot', name: 'Sandbox bot', admin: true };
  const developer: User = { id: nextId(world, 'user'), username: 'sandbox-developer', name: 'Sandbox developer', admin: false };
  for (const user of [bot, developer]) world.users.set(user.id, user);
  const add = (name: string, user: User, scopes: readonly string[]) => {
    const value = `glpat-${random().slice(0, 20)}`;
    const token: Token = {
      id: nextId(world, 'token'),
      value,
      user: user.id,
      name,
      scopes,
      revoked: false,
      expires_at: new Date(now + YEAR).toISOString().slice(0, 10),
      created: now,
    };
    world.tokens.set(value, token);
  };
  add('sandbox', bot, ['api']);
  add('sandbox-read', bot, ['read_api']);
  add('sandbox-developer', developer, ['api']);
  add('sandbox-admin', bot, []);
  jenkins.setKey(random());
  jenkins.accounts.set('sandbox', {
    name: 'sandbox',
    password: random().slice(0, 16),
    token: random().slice(0, 34),
    role: 'admin',
  });
  jenkins.accounts.set('reader', {
    name: 'reader',
    password: random().slice(0, 16),
    token: random().slice(0, 34),
    role: 'reader',
  });
}

function groupAt(world: World, path: string, now: number): Group {
  const known = world.paths.group(path);
  if (known !== undefined) return known;
  const parts = path.split('/');
  const parent = parts.length === 1 ? undefined : groupAt(world, parts.slice(0, -1).join('/'), now);
  const name = parts.at(-1) ?? path;
  const group: Group = {
    id: nextId(world, 'namespace'),
    parent: parent?.id,
    name,
    path: name,
    full_path: path,
    description: '',
    visibility: 'private',
    created_at: new Date(now).toISOString(),
  };
  world.paths.saveGroup(group);
  return group;
}

function addUser(world: World, username: string, groups: Readonly<Record<string, number>>, now: number): void {
  const known = [...world.users.values()].find((user) => user.username === username);
  const user: User = known ?? { id: nextId(world, 'user'), username, name: username, admin: false };
  world.users.set(user.id, user);
  for (const [path, level] of Object.entries(groups)) {
    const key = `g${groupAt(world, path, now).id}`;
    const others = (world.members.get(key) ?? []).filter((member) => member.user !== user.id);
    world.members.set(key, [...others, { user: user.id, level }]);
  }
}

function addVariables(world: World, group: Group, keys: readonly string[]): void {
  const known = world.variables.get(`g${group.id}`) ?? [];
  const added = keys
    .filter((key) => !known.some((each) => each.key === key))
    .map((key): Variable => {
      const flags = { protected: false, masked: true, hidden: false, raw: false, description: null };
      return { key, value: 'sandbox-placeholder', variable_type: 'env_var', environment_scope: '*', ...flags };
    });
  world.variables.set(`g${group.id}`, [...known, ...added]);
}

function addProject(host: GitLab, { path, description, files }: SeedProject, now: number): void {
  const { world } = host;
  if (world.paths.project(path) !== undefined) return;
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  const at = new Date(now).toISOString();
  const project: Project = {
    id: nextId(world, 'project'),
    group: groupAt(world, parts.slice(0, -1).join('/'), now).id,
    name,
    path: name,
    full_path: path,
    former: [],
    description,
    visibility: 'private',
    archived: false,
    topics: [],
    created_at: at,
    last_activity_at: at,
    default_branch: undefined,
    settings: {},
    shared: [],
  };
  world.paths.saveProject(project);
  if (Object.keys(files).length === 0) return;
  const call = seedCall(host, now);
  const entries = Object.entries(files).map(
    ([file, content]) => [file, { mode: '100644', oid: writeBlob(world.objects, Buffer.from(content)) }] as const,
  );
  const commit = writeCommitOf(call, { files: new Map(entries), parents: [], message: 'Initial commit [skip ci]' });
  moveBranch(call, project, 'main', commit);
}

/** A call that nobody made: the seed acts as the first person. */
export function seedCall(host: GitLab, now: number): GitLabCall {
  const [user] = host.world.users.values();
  const [token] = host.world.tokens.values();
  if (user === undefined || token === undefined) throw new Error('the sandbox has no people yet');
  return {
    method: 'POST',
    path: '/',
    query: {},
    fields: {},
    params: {},
    headers: {},
    body: Buffer.alloc(0),
    now,
    host,
    world: host.world,
    user,
    token,
  };
}

/** The value is the id's own digest: nothing that anybody could want. */
const secretText = (id: string): string => {
  const digest = createHash('sha256').update(id).digest('base64');
  return `<org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl><scope>GLOBAL</scope><id>${id}</id><description>sandbox</description><secret>{AQAA${digest}}</secret></org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl>`;
};
