/** Protected environments of projects and groups, with approval rules: of a licensed server only. */
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, isList, isObject, need, neededText, numberOf, recordsOf } from '../../http/fields';
import { groupOf, levelIn, levelInGroup, MAINTAINER, OWNER, projectFor } from '../access';
import { forbidden, type GitLabCall, type GitLabEndpoint, guessed, isPremium, notFound, read, refusal } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { nextId } from '../world';

const PROTECTED = read(
  'GL:doc/api/protected_environments.md; entries without access are dropped: note of Pulumi’s GitLab provider',
);
const UNLICENSED = guessed('how an unlicensed server answers is not documented: 404 here');

export const protectedEnvironmentEndpoints: readonly GitLabEndpoint[] = [
  ...protectedEnvironments('/api/v4/projects/:id/protected_environments', (call) => {
    const project = projectFor(call, MAINTAINER);
    return { key: `p${project.id}`, project };
  }),
  ...protectedEnvironments('/api/v4/groups/:id/protected_environments', (call) => {
    const group = groupOf(call);
    if (levelInGroup(call.world, call.user, group) < OWNER) throw forbidden();
    return { key: `g${group.id}`, project: undefined };
  }),
];

interface Scope {
  readonly key: string;
  readonly project: Project | undefined;
}

function protectedEnvironments(path: string, scopeOf: (call: GitLabCall) => Scope): readonly GitLabEndpoint[] {
  const scope = (call: GitLabCall) => {
    if (!isPremium(call)) throw notFound();
    const found = scopeOf(call);
    return { ...found, all: call.world.protectedEnvironments.get(found.key) ?? [] };
  };
  const one = (call: GitLabCall) => {
    const found = scope(call);
    const environment = found.all.find(({ name }) => name === call.params.name);
    if (environment === undefined) throw notFound('Protected Environment');
    return { ...found, environment };
  };
  return [
    {
      method: 'GET',
      path,
      does: 'lists; 404 without a licence',
      evidence: UNLICENSED,
      handle: (call) => page(call, scope(call).all, (each) => each),
    },
    {
      method: 'GET',
      path: `${path}/:name`,
      does: 'one',
      evidence: PROTECTED,
      handle: (call) => json(200, one(call).environment),
    },
    {
      method: 'POST',
      path,
      does: 'protects; entries whose users or groups have no access are dropped without a word',
      evidence: PROTECTED,
      handle: (call) => {
        need(call, 'name', 'deploy_access_levels');
        const { key, all, project } = scope(call);
        const name = neededText(call, 'name');
        if (all.some((each) => each.name === name)) throw refusal(409, `Protected environment '${name}' already exists`);
        const environment: JsonObject = {
          name,
          deploy_access_levels: entries(call, project, 'deploy_access_levels', []),
          required_approval_count: 0,
          approval_rules: entries(call, project, 'approval_rules', []),
        };
        call.world.protectedEnvironments.set(key, [...all, environment]);
        return json(201, environment);
      },
    },
    {
      method: 'PUT',
      path: `${path}/:name`,
      does: 'edits entries by id, removes those with _destroy, adds those without id',
      evidence: PROTECTED,
      handle: (call): Reply => {
        const { key, all, project, environment } = one(call);
        const edited: JsonObject = {
          ...environment,
          deploy_access_levels: entries(call, project, 'deploy_access_levels', listIn(environment, 'deploy_access_levels')),
          approval_rules: entries(call, project, 'approval_rules', listIn(environment, 'approval_rules')),
        };
        call.world.protectedEnvironments.set(
          key,
          all.map((each) => (each === environment ? edited : each)),
        );
        return json(200, edited);
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:name`,
      does: 'takes the protection away',
      evidence: PROTECTED,
      handle: (call) => {
        const { key, all, environment } = one(call);
        call.world.protectedEnvironments.set(
          key,
          all.filter((each) => each !== environment),
        );
        return empty(204);
      },
    },
  ];
}

const listIn = (environment: JsonObject, name: string): readonly JsonObject[] => {
  const list = environment[name];
  return isList(list) ? list.filter(isObject) : [];
};

function entries(
  call: GitLabCall,
  project: Project | undefined,
  name: string,
  before: readonly JsonObject[],
): readonly JsonObject[] {
  const written = recordsOf(call.fields, name) ?? [];
  return written.reduce<readonly JsonObject[]>((list, entry) => {
    const id = numberOf(entry, 'id');
    if (id !== undefined && !list.some((each) => each.id === id)) throw notFound();
    if (id !== undefined && flagOf(entry, '_destroy') === true) return list.filter((each) => each.id !== id);
    if (!hasAccess(call, project, entry)) return list;
    const made = entryOf(call, name, entry);
    return id === undefined ? list.concat(made) : list.map((each) => (each.id === id ? { ...each, ...made, id } : each));
  }, before);
}

function entryOf(call: GitLabCall, name: string, entry: JsonObject): JsonObject {
  const user_id = numberOf(entry, 'user_id') ?? null;
  const group_id = numberOf(entry, 'group_id') ?? null;
  const access_level = numberOf(entry, 'access_level') ?? (user_id === null && group_id === null ? 40 : null);
  return {
    id: nextId(call.world, 'protected_environment_entry'),
    user_id,
    group_id,
    access_level,
    access_level_description: descriptionOf(call, user_id, group_id, access_level),
    group_inheritance_type: numberOf(entry, 'group_inheritance_type') ?? 0,
    ...(name === 'approval_rules' && { required_approvals: numberOf(entry, 'required_approvals') ?? 1 }),
  };
}

function descriptionOf(call: GitLabCall, user: number | null, group: number | null, level: number | null): string {
  if (user !== null) return call.world.users.get(user)?.name ?? '';
  if (group !== null) return call.world.groups.get(group)?.name ?? '';
  return level === 30 ? 'Developers + Maintainers' : 'Maintainers';
}

/** Groups must be invited to the project or be above it; users must be members who may deploy. */
function hasAccess(call: GitLabCall, project: Project | undefined, entry: JsonObject): boolean {
  if (project === undefined) return true;
  const user = numberOf(entry, 'user_id');
  const group = numberOf(entry, 'group_id');
  if (user !== undefined) {
    const found = call.world.users.get(user);
    return found !== undefined && levelIn(call.world, found, project) > 0;
  }
  if (group === undefined) return true;
  const found = call.world.groups.get(group);
  if (found === undefined) return false;
  return project.shared.some((each) => each.group === group) || project.full_path.startsWith(`${found.full_path}/`);
}
