/** Services out of a GitLab group: its projects, and the files at the top of each. Calls that read, and nothing else. */
import type { Reply } from '../remote/call';
import type { Server } from '../remote/server';
import { type Found, NOTHING_KEPT, type Remark, type ServiceDraft } from './draft';
import { field, items, textOf } from './fields';
import { type FolderSeen, guessBuild } from './guess';
import { lastOf, parentOf, teamName } from './names';

const API = '/api/v4';

/** @throws Error where there is no such group; RemoteFault where it cannot be read. */
export async function fromGitLab(server: Server, group: string): Promise<Found> {
  const projects = await projectsOf(server, group);
  const drafts = await Promise.all(projects.map((project) => draftOf(server, project)));
  const groups = [...new Set(drafts.flatMap((draft) => ('project' in draft ? [parentOf(draft.project)] : [])))].sort();
  return {
    services: drafts.filter((draft) => 'project' in draft),
    teams: groups.flatMap((path) => {
      const name = teamName(lastOf(path));
      return name === undefined
        ? []
        : [{ origin: `gitlab ${path}`, name, title: lastOf(path), description: '', email: '', group: path }];
    }),
    remarks: drafts.filter((draft) => 'text' in draft),
  };
}

/** The top of a folder of a project; `undefined` for a repository without files. */
export async function folderSeen(server: Server, project: string, path: string): Promise<FolderSeen | undefined> {
  const id = `${API}/projects/${encodeURIComponent(project)}/repository`;
  const query = `per_page=100${path === '' ? '' : `&path=${encodeURIComponent(path)}`}`;
  const tree = await server.call({ method: 'GET', path: `${id}/tree?${query}`, accept: [404] });
  const files = items(tree.body).flatMap((each) => (field(each, 'type') === 'blob' ? [textOf(field(each, 'name'))] : []));
  if (tree.status === 404 || files.length === 0) return undefined;
  if (!files.includes('Dockerfile')) return { files, dockerfile: undefined };
  const file = encodeURIComponent(path === '' ? 'Dockerfile' : `${path}/Dockerfile`);
  const raw = await server.call({ method: 'GET', path: `${id}/files/${file}/raw?ref=HEAD`, expect: 'text', accept: [404] });
  return { files, dockerfile: raw.status === 404 ? undefined : raw.text };
}

async function projectsOf(server: Server, group: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const query = `include_subgroups=true&with_shared=false&archived=false&simple=true&order_by=path&sort=asc&per_page=100&page=${page}`;
    const reply: Reply = await server.call({
      method: 'GET',
      path: `${API}/groups/${encodeURIComponent(group)}/projects?${query}`,
      accept: [404],
    });
    if (reply.status === 404) throw new Error(`GitLab has no group "${group}", or this token may not see it.`);
    const all = items(reply.body);
    found.push(...all);
    if (all.length < 100) return found;
  }
}

async function draftOf(server: Server, project: unknown): Promise<ServiceDraft | Remark> {
  const path = textOf(field(project, 'path_with_namespace'));
  const origin = `gitlab ${path}`;
  const seen = await folderSeen(server, path, '');
  if (seen === undefined) return { origin, text: 'not imported: its repository is empty, or this token may not read it' };
  const { build, remarks } = guessBuild(seen);
  return {
    origin,
    name: lastOf(path),
    title: textOf(field(project, 'name')),
    description: textOf(field(project, 'description')),
    project: path,
    path: '',
    owner: teamName(lastOf(parentOf(path))) ?? '',
    build,
    kept: NOTHING_KEPT,
    remarks: remarks.map((text) => ({ origin, text })),
  };
}
