/** CI/CD variables that a project's pipelines get, its groups' among them, without their values: what they are called and how they are kept. */
import { PAGE, unless } from '../client';
import type { LiveProject } from './setting';

export interface FoundVariable {
  readonly key: string;
  /** In words: `the project`, `group retail`. */
  readonly owner: string;
  /** Whether logs hide its value. */
  readonly masked: boolean;
  /** Of which environments' jobs it is; `*` of all. */
  readonly scope: string;
}

/** All that this token may see, the nearest first: those are the ones that win. Asked for once of a project that was read. */
export function variablesOf(live: LiveProject): Promise<readonly FoundVariable[]> {
  const known = read.get(live) ?? readVariables(live);
  read.set(live, known);
  return known;
}

const read = new WeakMap<LiveProject, Promise<readonly FoundVariable[]>>();

async function readVariables({ gitlab, id, path, groups }: LiveProject): Promise<readonly FoundVariable[]> {
  const own: readonly Listed[] = (await unless([403, 404], () => gitlab.rest.ProjectVariables.all(id, PAGE))) ?? [];
  const folders = path.split('/').slice(0, -1);
  const above = folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
  const theirs = await Promise.all(above.map(async (group) => (await groups.variablesOf(group)).map(foundIn(`group ${group}`))));
  return [...own.map(foundIn('the project')), ...theirs.flat()];
}

/** As GitLab lists a variable. What it is set to is passed over. */
export interface Listed {
  readonly key: string;
  readonly masked?: boolean;
  readonly environment_scope?: string;
}

const foundIn =
  (owner: string) =>
  ({ key, masked = false, environment_scope: scope = '*' }: Listed): FoundVariable => ({ key, owner, masked, scope });
