/** All projects of the groups that the catalog's services lie in, a hundred in each call. */
import type { Note } from '../../registration/plan';
import type { Reply } from '../../remote/call';
import { type GitLab, PAGE } from './client';
import { isList, isRecord } from './members';
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

/** The first page tells how many there are, and the others are asked for at the same time. */
async function projectsOf({ server }: GitLab, group: string): Promise<readonly ListedProject[] | undefined> {
  const page = async (number: number) =>
    server.call({
      method: 'GET',
      path: `/api/v4/groups/${encodeURIComponent(group)}/projects`,
      query: { ...OPTIONS, page: number, per_page: PAGE.perPage },
      accept: number === 1 ? [404] : [],
    });
  const first = await page(1);
  if (first.status === 404) return undefined;
  const replies = [first, ...(await Promise.all(pagesAfterFirst(first).map(page)))];
  // Of more than 10,000 projects GitLab does not count the pages.
  for (let next = nextPage(replies.at(-1)); next !== undefined; next = nextPage(replies.at(-1))) replies.push(await page(next));
  return replies.flatMap(projectsIn);
}

const OPTIONS = {
  include_subgroups: true,
  with_shared: false,
  archived: false,
  simple: true,
  order_by: 'id',
  sort: 'asc',
} as const;

function pagesAfterFirst({ header }: Reply): readonly number[] {
  const pages = Number(header('x-total-pages') ?? 1);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}

const nextPage = (reply: Reply | undefined): number | undefined => Number(reply?.header('x-next-page') || 0) || undefined;

function projectsIn({ body, url }: Reply): readonly ListedProject[] {
  if (!isList(body)) throw new TypeError(`${url}: GitLab lists no projects; is this its API?`);
  return body.filter(isRecord).map(({ id, path_with_namespace, description }) => ({
    id: Number(id),
    path: String(path_with_namespace),
    description: typeof description === 'string' ? description : null,
  }));
}
