/** Groups, projects and people as GitLab's API shows them. */
import type { JsonObject } from '../http/call';
import { levelIn } from './access';
import { type GitLabCall, isPremium, projectUrl } from './host';
import type { Group, Project, User } from './model';
import { settingsOf } from './project-settings';

export function showUser({ host }: GitLabCall, user: User): JsonObject {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    state: 'active',
    locked: false,
    avatar_url: null,
    web_url: `${host.url}/${user.username}`,
  };
}

export function showGroup({ host }: GitLabCall, group: Group): JsonObject {
  return {
    id: group.id,
    web_url: `${host.url}/groups/${group.full_path}`,
    name: group.name,
    path: group.path,
    description: group.description,
    visibility: group.visibility,
    full_name: group.full_path.split('/').join(' / '),
    full_path: group.full_path,
    parent_id: group.parent ?? null,
    created_at: group.created_at,
    project_creation_level: 'maintainer',
    subgroup_creation_level: 'maintainer',
    archived: false,
  };
}

/** What `simple=true` gives: no setting is in it. */
export function showSimple(call: GitLabCall, project: Project): JsonObject {
  const url = projectUrl(call, project);
  const group = call.world.groups.get(project.group);
  return {
    id: project.id,
    description: project.description,
    name: project.name,
    name_with_namespace: [...project.full_path.split('/').slice(0, -1), project.name].join(' / '),
    path: project.path,
    path_with_namespace: project.full_path,
    created_at: project.created_at,
    default_branch: project.default_branch ?? null,
    tag_list: project.topics,
    topics: project.topics,
    ssh_url_to_repo: `git@${call.host.url.replace(/^https?:\/\/|:\d+$/g, '')}:${project.full_path}.git`,
    http_url_to_repo: `${url}.git`,
    web_url: url,
    readme_url: project.default_branch === undefined ? null : `${url}/-/blob/${project.default_branch}/README.md`,
    forks_count: 0,
    avatar_url: null,
    star_count: 0,
    last_activity_at: project.last_activity_at,
    visibility: project.visibility,
    namespace: {
      id: group?.id ?? null,
      name: group?.name ?? null,
      path: group?.path ?? null,
      kind: 'group',
      full_path: group?.full_path ?? null,
      parent_id: group?.parent ?? null,
    },
  };
}

/** Put together by assignment: a literal of a hundred fields with spreads in it costs twenty times as much, and a page has a hundred. */
export function showProject(call: GitLabCall, project: Project): JsonObject {
  const self = `${call.host.url}/api/v4/projects/${project.id}`;
  return Object.assign(settingsOf(project.settings, isPremium(call)), showSimple(call, project), {
    _links: { self, repo_branches: `${self}/repository/branches`, merge_requests: `${self}/merge_requests` },
    empty_repo: project.default_branch === undefined,
    archived: project.archived,
    creator_id: 1,
    import_status: 'none',
    shared_with_groups: project.shared.flatMap((share) => showShare(call, share)),
  });
}

function showShare({ world }: GitLabCall, { group, level }: Project['shared'][number]): readonly JsonObject[] {
  const found = world.groups.get(group);
  if (found === undefined) return [];
  const { name, full_path } = found;
  return [{ group_id: group, group_name: name, group_full_path: full_path, group_access_level: level, expires_at: null }];
}

/** One project alone also says what the caller may do in it. */
export function showOne(call: GitLabCall, project: Project): JsonObject {
  const level = levelIn(call.world, call.user, project);
  return Object.assign(showProject(call, project), {
    permissions: { project_access: null, group_access: { access_level: level, notification_level: 3 } },
  });
}
