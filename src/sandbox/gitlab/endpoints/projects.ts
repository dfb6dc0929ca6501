/** Projects: finding, making, editing, moving, deleting. */

import { writeBlob } from '../../git/objects';
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, numberOf, textOf, wordsOf } from '../../http/fields';
import { groupOf, levelIn, levelInGroup, MAINTAINER, OWNER, projectFor, projectOf, seesProject } from '../access';
import {
  faulty,
  forbidden,
  type GitLabCall,
  type GitLabEndpoint,
  guessed,
  isPremium,
  read,
  recalled,
  refusal,
  stamp,
} from '../host';
import type { Group, Project } from '../model';
import { keysetPage } from '../pages';
import { settingsIn } from '../project-settings';
import { moveBranch, writeCommitOf } from '../repository';
import { showOne, showProject, showSimple } from '../show';
import { nextId } from '../world';

const PROJECTS = recalled('GL:doc/api/projects.md');

export const projectEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/projects',
    does: 'projects that the caller sees; by keyset where asked',
    evidence: read('GL:doc/api/rest/_index.md'),
    handle: listProjects,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id',
    does: 'one project by id or encoded path; 404 when it is hidden, 301 from a former path',
    evidence: read('GL:doc/api/rest/_index.md'),
    handle: (call) => json(200, showOne(call, projectOf(call))),
  },
  {
    method: 'POST',
    path: '/api/v4/projects',
    does: 'new project; 400 when the path is taken',
    evidence: PROJECTS,
    handle: createProject,
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id',
    does: 'edits what is given and nothing else',
    evidence: PROJECTS,
    handle: editProject,
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id',
    does: 'deletes at once (a real server waits some days)',
    evidence: guessed('deletion is delayed on real servers, for a time that depends on their settings'),
    handle: (call) => {
      const project = projectFor(call, OWNER);
      call.world.paths.removeProject(project);
      return json(202, { message: '202 Accepted' });
    },
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/archive',
    does: 'archives',
    evidence: PROJECTS,
    handle: (call) => archive(call, true),
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/unarchive',
    does: 'takes out of the archive',
    evidence: PROJECTS,
    handle: (call) => archive(call, false),
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/transfer',
    does: 'moves to another group; the former path redirects',
    evidence: PROJECTS,
    handle: transfer,
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/share',
    does: 'invites a group; 409 for one that is invited',
    evidence: PROJECTS,
    handle: (call) => {
      const project = projectFor(call, MAINTAINER);
      const group = groupOf(call, textOf(call.fields, 'group_id') ?? '').id;
      const level = numberOf(call.fields, 'group_access') ?? 0;
      if (project.shared.some((each) => each.group === group)) throw refusal(409, 'Group has already been taken');
      call.world.paths.saveProject({ ...project, shared: [...project.shared, { group, level }] });
      return json(201, {
        id: nextId(call.world, 'share'),
        project_id: project.id,
        group_id: group,
        group_access: level,
        expires_at: null,
      });
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id/share/:group_id',
    does: 'takes the invitation of a group back; 404 for one that is not invited',
    evidence: PROJECTS,
    handle: (call) => {
      const project = projectFor(call, MAINTAINER);
      const shared = project.shared.filter(({ group }) => String(group) !== call.params.group_id);
      if (shared.length === project.shared.length) throw refusal(404, 'Group Not Found');
      call.world.paths.saveProject({ ...project, shared });
      return empty(204);
    },
  },
];

function listProjects(call: GitLabCall): Reply {
  const search = textOf(call.query, 'search')?.toLowerCase();
  const archived = flagOf(call.query, 'archived');
  const member = flagOf(call.query, 'membership') === true;
  const rows = [...call.world.projects.values()].filter(
    (project) =>
      seesProject(call, project) &&
      (search === undefined || project.path.toLowerCase().includes(search)) &&
      (archived === undefined || project.archived === archived) &&
      (!member || levelIn(call.world, call.user, project) > 0),
  );
  const show = flagOf(call.query, 'simple') === true ? showSimple : showProject;
  return keysetPage(call, rows, (project) => show(call, project));
}

function createProject(call: GitLabCall): Reply {
  const name = textOf(call.fields, 'name') ?? textOf(call.fields, 'path');
  if (name === undefined) throw refusal(400, 'name, path are missing, at least one parameter must be provided');
  const path = textOf(call.fields, 'path') ?? name.toLowerCase().replace(/[^a-z0-9_.-]+/g, '-');
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(path))
    throw faulty(
      'path',
      "can contain only letters, digits, '_', '-' and '.'. Cannot start with '-', end in '.git' or end in '.atom'",
    );
  const group = groupOf(call, String(numberOf(call.fields, 'namespace_id') ?? ''));
  if (levelInGroup(call.world, call.user, group) < MAINTAINER) throw forbidden();
  const full_path = `${group.full_path}/${path}`;
  if (call.world.paths.project(full_path) !== undefined || call.world.paths.group(full_path) !== undefined) {
    const taken = ['has already been taken'];
    throw refusal(400, { 'project_namespace.name': taken, name: taken, path: taken });
  }
  const project = newProject(call, group, { name, path, full_path });
  call.world.paths.saveProject(project);
  if (flagOf(call.fields, 'initialize_with_readme') === true) addReadme(call, project);
  return json(201, showOne(call, call.world.projects.get(project.id) ?? project));
}

function newProject(
  call: GitLabCall,
  group: Group,
  names: { readonly name: string; readonly path: string; readonly full_path: string },
): Project {
  const at = stamp(call.now);
  return {
    id: nextId(call.world, 'project'),
    group: group.id,
    ...names,
    former: [],
    description: textOf(call.fields, 'description') ?? null,
    visibility: textOf(call.fields, 'visibility') ?? 'private',
    archived: false,
    topics: wordsOf(call.fields, 'topics') ?? [],
    created_at: at,
    last_activity_at: at,
    default_branch: undefined,
    settings: settingsIn(call.fields, isPremium(call)),
    shared: [],
  };
}

function addReadme(call: GitLabCall, project: Project): void {
  const oid = writeBlob(call.world.objects, Buffer.from(`# ${project.name}\n`));
  const files = new Map([['README.md', { mode: '100644' as const, oid }]]);
  const commit = writeCommitOf(call, { files, parents: [], message: 'Initial commit' });
  moveBranch(call, project, textOf(call.fields, 'default_branch') ?? 'main', commit);
}

function editProject(call: GitLabCall): Reply {
  const project = projectFor(call, MAINTAINER);
  const settings = settingsIn(call.fields, isPremium(call));
  const own = ownFields(call);
  if (Object.keys(settings).length === 0 && Object.keys(own).length === 0)
    throw refusal(400, 'name, description, ci_config_path, and others are missing, at least one parameter must be provided');
  const moved = own.path === undefined ? {} : rename(call, project, own.path);
  const edited: Project = { ...project, ...own, ...moved, settings: { ...project.settings, ...settings } };
  call.world.paths.saveProject(edited);
  return json(200, showOne(call, edited));
}

interface OwnFields {
  name?: string;
  path?: string;
  description?: string;
  visibility?: string;
  default_branch?: string;
  topics?: readonly string[];
}

function ownFields({ fields }: GitLabCall): OwnFields {
  const own: OwnFields = {};
  for (const name of ['name', 'path', 'description', 'visibility', 'default_branch'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) own[name] = value;
  }
  const topics = wordsOf(fields, 'topics') ?? wordsOf(fields, 'tag_list');
  return topics === undefined ? own : { ...own, topics };
}

function rename(call: GitLabCall, project: Project, path: string): Partial<Project> {
  const full_path = [...project.full_path.split('/').slice(0, -1), path].join('/');
  if (full_path === project.full_path) return {};
  if (call.world.paths.project(full_path) !== undefined) throw faulty('path', 'has already been taken');
  return { path, full_path, former: [...project.former, project.full_path] };
}

function archive(call: GitLabCall, archived: boolean): Reply {
  const project = projectFor(call, OWNER);
  const edited = { ...project, archived };
  call.world.paths.saveProject(edited);
  return json(201, showOne(call, edited));
}

function transfer(call: GitLabCall): Reply {
  const project = projectFor(call, OWNER);
  const group = groupOf(call, textOf(call.fields, 'namespace') ?? '');
  if (levelInGroup(call.world, call.user, group) < MAINTAINER)
    throw refusal(400, { error: 'Transfer failed' } satisfies JsonObject);
  const full_path = `${group.full_path}/${project.path}`;
  if (call.world.paths.project(full_path) !== undefined)
    throw refusal(400, 'Project with same name or path in target namespace already exists');
  const edited: Project = { ...project, group: group.id, full_path, former: [...project.former, project.full_path] };
  call.world.paths.saveProject(edited);
  return json(200, showOne(call, edited));
}
