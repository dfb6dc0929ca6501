/** CI/CD variables that a project's pipelines get, its groups' among them, without their values: what they are called and how they are kept. */
import { type GitLab, PAGE, unless } from '../client';
import type { Groups } from '../groups';
import type { LiveProject } from './setting';

export interface FoundVariable {
  readonly key: string;
  /** In words: `the project`, `group retail`. */
  readonly owner: string;
  /** Whether logs hide its value. */
  readonly masked: boolean;
  /** Whether only protected branches and tags get it. */
  readonly protected: boolean;
  /** Of which environments' jobs it is; `*` of all. */
  readonly scope: string;
}

/** All that this token may see, the nearest first: those are the ones that win. Asked for once of a project that was read. */
export async function variablesOf(live: LiveProject): Promise<readonly FoundVariable[]> {
  const known = read.get(live) ?? readVariables(live);
  read.set(live, known);
  return (await known).all;
}

const read = new WeakMap<LiveProject, Promise<ProjectVariables>>();

export interface ProjectVariables {
  /** Whether this token may see those of the project itself. */
  readonly own: boolean;
  /** The nearest first. */
  readonly all: readonly FoundVariable[];
}

export async function readVariables({
  gitlab,
  id,
  path,
  groups,
}: {
  readonly gitlab: GitLab;
  readonly groups: Groups;
  readonly id: number | string;
  readonly path: string;
}): Promise<ProjectVariables> {
  const own: readonly Listed[] | undefined = await unless([403, 404], () => gitlab.rest.ProjectVariables.all(id, PAGE));
  const folders = path.split('/').slice(0, -1);
  const above = folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
  const theirs = await Promise.all(above.map(async (group) => (await groups.variablesOf(group)).map(foundIn(`group ${group}`))));
  return { own: own !== undefined, all: [...(own ?? []).map(foundIn('the project')), ...theirs.flat()] };
}

/** As GitLab lists a variable. What it is set to is passed over. */
export interface Listed {
  readonly key: string;
  readonly masked?: boolean;
  readonly protected?: boolean;
  readonly environment_scope?: string;
}

const foundIn =
  (owner: string) =>
  ({ key, masked = false, protected: kept = false, environment_scope: scope = '*' }: Listed): FoundVariable => ({
    key,
    owner,
    masked,
    protected: kept,
    scope,
  });
