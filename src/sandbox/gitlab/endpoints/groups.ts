/** Groups, what is in them, and who is a member. */
import { empty, json } from '../../http/call';
import { flagOf, need, neededText, numberOf, textOf } from '../../http/fields';
import { groupOf, levelInGroup, MAINTAINER, OWNER, projectFor, seesProject } from '../access';
import { faulty, forbidden, type GitLabCall, type GitLabEndpoint, notFound, read, recalled, refusal, stamp } from '../host';
import type { Group, Member, Project } from '../model';
import { page } from '../pages';
import { showGroup, showProject, showSimple, showUser } from '../show';
import { nextId } from '../world';

const GROUPS = recalled('GL:doc/api/groups.md');
const LIMITED = read('GL:doc/api/rest/_index.md (no keyset here)');

export const groupEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/groups',
    does: 'groups that the caller sees',
    evidence: GROUPS,
    handle: (call) => {
      const search = textOf(call.query, 'search')?.toLowerCase() ?? '';
      const top = flagOf(call.query, 'top_level_only') ?? false;
      const groups = [...call.world.groups.values()].filter(
        (group) => sees(call, group) && group.full_path.toLowerCase().includes(search) && (!top || group.parent === undefined),
      );
      return page(call, groups, (group) => showGroup(call, group));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/groups/:id',
    does: 'one group; with its projects unless with_projects=false',
    evidence: GROUPS,
    handle: (call) => {
      const group = groupOf(call);
      if (flagOf(call.query, 'with_projects') === false) return json(200, showGroup(call, group));
      const projects = call.world.paths.projectsOf(group, false).slice(0, 100);
      return json(200, { ...showGroup(call, group), projects: projects.map((project) => showProject(call, project)) });
    },
  },
  { method: 'POST', path: '/api/v4/groups', does: 'new group or subgroup', evidence: GROUPS, handle: createGroup },
  {
    method: 'GET',
    path: '/api/v4/groups/:id/projects',
    does: 'projects of a group, by offset; shared ones unless with_shared=false',
    evidence: LIMITED,
    handle: listProjects,
  },
  {
    method: 'GET',
    path: '/api/v4/groups/:id/subgroups',
    does: 'groups directly in a group',
    evidence: GROUPS,
    handle: (call) => {
      const group = groupOf(call);
      const inner = call.world.paths.descendants(group).filter(({ parent }) => parent === group.id);
      return page(call, inner, (found) => showGroup(call, found));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/groups/:id/descendant_groups',
    does: 'groups in a group at any depth',
    evidence: GROUPS,
    handle: (call) => page(call, call.world.paths.descendants(groupOf(call)), (found) => showGroup(call, found)),
  },
  ...members('/api/v4/groups/:id/members', (call) => {
    const group = groupOf(call);
    const may = levelInGroup(call.world, call.user, group) >= OWNER;
    const above = group.parent === undefined ? undefined : call.world.groups.get(group.parent);
    return { key: `g${group.id}`, above: linesAbove(call, above), may };
  }),
  ...members('/api/v4/projects/:id/members', (call) => {
    const project = projectFor(call, call.method === 'GET' ? 0 : MAINTAINER);
    return { key: `p${project.id}`, above: linesAbove(call, call.world.groups.get(project.group)), may: true };
  }),
];

interface Membership {
  readonly key: string;
  /** Keys of the groups above, whose members are inherited. */
  readonly above: readonly string[];
  readonly may: boolean;
}

function members(path: string, of: (call: GitLabCall) => Membership): readonly GitLabEndpoint[] {
  const evidence = recalled('GL:doc/api/members.md');
  const show = (call: GitLabCall) => (member: Member) => {
    const user = call.world.users.get(member.user);
    return user === undefined ? {} : { ...showUser(call, user), access_level: member.level, expires_at: null };
  };
  const own = (call: GitLabCall, key: string) => call.world.members.get(key) ?? [];
  return [
    { method: 'GET', path, does: 'members', evidence, handle: (call) => page(call, own(call, of(call).key), show(call)) },
    {
      method: 'GET',
      path: `${path}/all`,
      does: 'members, inherited ones too',
      evidence,
      handle: (call) => {
        const { key, above } = of(call);
        const all = new Map<number, Member>();
        for (const member of [...above, key].flatMap((each) => own(call, each))) {
          if ((all.get(member.user)?.level ?? 0) < member.level) all.set(member.user, member);
        }
        return page(call, [...all.values()], show(call));
      },
    },
    {
      method: 'POST',
      path,
      does: 'adds a member; 409 for one that is there',
      evidence,
      handle: (call) => {
        need(call, 'user_id', 'access_level');
        const { key, may } = of(call);
        if (!may) throw forbidden();
        const member = { user: numberOf(call.fields, 'user_id') ?? 0, level: numberOf(call.fields, 'access_level') ?? 0 };
        if (call.world.users.get(member.user) === undefined) throw notFound('User');
        if (own(call, key).some(({ user }) => user === member.user)) throw refusal(409, 'Member already exists');
        call.world.members.set(key, [...own(call, key), member]);
        return json(201, show(call)(member));
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:user`,
      does: 'removes a member',
      evidence,
      handle: (call) => {
        const { key, may } = of(call);
        if (!may) throw forbidden();
        const rest = own(call, key).filter(({ user }) => String(user) !== call.params.user);
        if (rest.length === own(call, key).length) throw notFound();
        call.world.members.set(key, rest);
        return empty(204);
      },
    },
  ];
}

function linesAbove(call: GitLabCall, group: Group | undefined): readonly string[] {
  if (group === undefined) return [];
  const parent = group.parent === undefined ? undefined : call.world.groups.get(group.parent);
  return [...linesAbove(call, parent), `g${group.id}`];
}

function listProjects(call: GitLabCall) {
  const group = groupOf(call);
  const archived = flagOf(call.query, 'archived');
  const search = textOf(call.query, 'search')?.toLowerCase();
  const own = call.world.paths.projectsOf(group, flagOf(call.query, 'include_subgroups') ?? false);
  const shared =
    flagOf(call.query, 'with_shared') === false
      ? []
      : [...call.world.projects.values()].filter((project) => project.shared.some((share) => share.group === group.id));
  const wanted = (project: Project) =>
    (archived === undefined || project.archived === archived) &&
    (search === undefined || project.path.toLowerCase().includes(search)) &&
    seesProject(call, project);
  // The newest first, unless another order is asked for.
  const rows = [...own, ...shared].filter(wanted).reverse();
  const ordered = textOf(call.query, 'sort') === 'asc' ? rows.reverse() : rows;
  const show = flagOf(call.query, 'simple') === true ? showSimple : showProject;
  return page(call, ordered, (project) => show(call, project));
}

function createGroup(call: GitLabCall) {
  need(call, 'name', 'path');
  const path = neededText(call, 'path');
  const parentId = numberOf(call.fields, 'parent_id');
  const parent = parentId === undefined ? undefined : groupOf(call, String(parentId));
  if (parent !== undefined && levelInGroup(call.world, call.user, parent) < MAINTAINER) throw forbidden();
  if (parent === undefined && !call.user.admin) throw forbidden();
  const full_path = parent === undefined ? path : `${parent.full_path}/${path}`;
  if (call.world.paths.group(full_path) !== undefined || call.world.paths.project(full_path) !== undefined)
    throw faulty('path', 'has already been taken');
  const group: Group = {
    id: nextId(call.world, 'namespace'),
    parent: parent?.id,
    name: neededText(call, 'name'),
    path,
    full_path,
    description: textOf(call.fields, 'description') ?? '',
    visibility: textOf(call.fields, 'visibility') ?? 'private',
    created_at: stamp(call.now),
  };
  call.world.paths.saveGroup(group);
  return json(201, showGroup(call, group));
}

function sees(call: GitLabCall, group: Group): boolean {
  return call.user.admin || group.visibility !== 'private' || levelInGroup(call.world, call.user, group) > 0;
}
