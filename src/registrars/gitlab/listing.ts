/** All projects of the groups that the catalog's services lie in, a hundred in each call. */
import type { Note } from '../../registration/plan';
import { type GitLab, PAGE, unless } from './client';
import { findProject, type ListedProject } from './project';

export interface Listing {
  /** By path in small letters. */
  readonly projects: ReadonlyMap<string, ListedProject>;
  readonly notes: readonly Note[];
}

/** @param paths Of the wanted projects. */
export async function listProjects(gitlab: GitLab, paths: readonly string[]): Promise<Listing> {
  const roots = [...new Set(paths.map((path) => (path.split('/')[0] ?? '').toLowerCase()))].sort();
  const groups = await Promise.all(roots.map((root) => projectsOf(gitlab, root)));
  const alone = roots.filter((_, index) => groups[index] === undefined);
  // A person's own namespace has no listing as a group has.
  const few = paths.filter((path) => alone.includes((path.split('/')[0] ?? '').toLowerCase()));
  const single = await Promise.all(few.map((path) => findProject(gitlab, path)));
  const found = [...groups.flatMap((group) => group ?? []), ...single.filter((project) => project !== undefined)];
  return {
    projects: new Map(found.map((project) => [project.path.toLowerCase(), project])),
    notes: alone.map((root) => ({
      system: 'gitlab',
      service: undefined,
      text: `there is no group "${root}" that this token may see: its projects are asked for one by one`,
    })),
  };
}

async function projectsOf({ rest }: GitLab, group: string): Promise<readonly ListedProject[] | undefined> {
  const options = {
    includeSubgroups: true,
    withShared: false,
    archived: false,
    simple: true,
    orderBy: 'id',
    sort: 'asc',
  } as const;
  const projects = await unless([404], () => rest.Groups.allProjects(group, { ...options, ...PAGE }));
  return projects?.map(({ id, path_with_namespace, description }) => ({ id, path: path_with_namespace, description }));
}
