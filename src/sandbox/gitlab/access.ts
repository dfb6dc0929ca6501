/** Who calls, and what they may see: what is hidden from somebody answers 404, as if it were not there. */
import { type Call, json, Refusal } from '../http/call';
import { textOf } from '../http/fields';
import { forbidden, type GitLab, type GitLabCall, notFound, refusal } from './host';
import type { Group, Project, Token, User } from './model';
import type { World } from './world';

export const DEVELOPER = 30;
export const MAINTAINER = 40;
export const OWNER = 50;

/** @throws Refusal 401 for no, an unknown, a revoked or an expired token; 403 for one whose scopes do not reach. */
export function authenticate(call: Call, { world }: GitLab): { readonly token: Token; readonly user: User } {
  const value = tokenIn(call);
  const token = value === undefined ? undefined : world.tokens.get(value);
  const user = token === undefined ? undefined : world.users.get(token.user);
  if (token === undefined || user === undefined) throw refusal(401, '401 Unauthorized');
  if (token.revoked) throw unusable('Token was revoked. You have to re-authorize from the user.');
  if (Date.parse(token.expires_at) <= call.now)
    throw unusable('Token is expired. You can either do re-authorization or token refresh.');
  const reads = call.method === 'GET' || call.method === 'HEAD' || call.path === '/api/graphql';
  if (!token.scopes.includes('api') && !(reads && token.scopes.includes('read_api'))) throw insufficient();
  return { token, user };
}

/** The group of an id or path. */
export function groupOf(call: GitLabCall, id: string = call.params.id ?? ''): Group {
  const group = /^\d+$/.test(id) ? call.world.groups.get(id) : call.world.paths.group(id);
  if (group === undefined || !seesGroup(call, group)) throw notFound('Group');
  return group;
}

/** The project of an id or path; a path that it had before redirects where nothing is changed. */
export function projectOf(call: GitLabCall, id: string = call.params.id ?? ''): Project {
  const project = /^\d+$/.test(id) ? call.world.projects.get(id) : call.world.paths.project(id);
  if (project !== undefined && seesProject(call, project)) return project;
  const moved = call.world.paths.moved(id);
  if (moved === undefined || !seesProject(call, moved)) throw notFound('Project');
  if (call.method !== 'GET' && call.method !== 'HEAD') throw refusal(405, 'Non GET methods are not allowed for moved projects');
  const location = `${call.host.url}${call.path.replace(encodeURIComponent(id), String(moved.id))}`;
  throw new Refusal(json(301, {}, { location }));
}

/** The project, for somebody who has at least this level in it. */
export function projectFor(call: GitLabCall, level: number): Project {
  const project = projectOf(call);
  if (levelIn(call.world, call.user, project) < level) throw forbidden();
  return project;
}

export const seesProject = ({ world, user }: GitLabCall, project: Project): boolean =>
  user.admin || project.visibility !== 'private' || levelIn(world, user, project) > 0;

/** The highest level that a user has in a project: its own members, those of its groups, and of groups it is shared with. */
export function levelIn(world: World, user: User, project: Project): number {
  if (user.admin) return OWNER;
  const shared = project.shared.map(({ group, level }) => Math.min(level, levelInGroup(world, user, world.groups.get(group))));
  const direct = world.members.get(`p${project.id}`)?.find((member) => member.user === user.id)?.level ?? 0;
  return Math.max(0, direct, levelInGroup(world, user, world.groups.get(project.group)), ...shared);
}

export function levelInGroup(world: World, user: User, group: Group | undefined): number {
  if (user.admin) return OWNER;
  let level = 0;
  for (let at = group; at !== undefined; at = at.parent === undefined ? undefined : world.groups.get(at.parent)) {
    level = Math.max(level, world.members.get(`g${at.id}`)?.find((member) => member.user === user.id)?.level ?? 0);
  }
  return level;
}

function seesGroup(call: GitLabCall, group: Group): boolean {
  if (call.user.admin || group.visibility !== 'private' || levelInGroup(call.world, call.user, group) > 0) return true;
  return call.world.paths.descendants(group).some((inner) => levelInGroup(call.world, call.user, inner) > 0);
}

function tokenIn(call: Call): string | undefined {
  const header = call.headers['private-token'] ?? call.headers['job-token'];
  if (typeof header === 'string') return header;
  const bearer = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1];
  return bearer ?? textOf(call.query, 'private_token') ?? textOf(call.query, 'access_token');
}

const unusable = (error_description: string): Refusal => new Refusal(json(401, { error: 'invalid_token', error_description }));

const insufficient = (): Refusal =>
  new Refusal(
    json(403, {
      error: 'insufficient_scope',
      error_description: 'The request requires higher privileges than provided by the access token.',
      scope: 'api',
    }),
  );
