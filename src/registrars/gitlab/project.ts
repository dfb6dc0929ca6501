/** The project of one or several services: its mark, and every managed setting in it. */
import { same } from '../../registration/digest';
import { ownershipOf, readMark } from '../../registration/mark';
import type { Json, JsonObject, Observed, Resource } from '../../registration/resource';
import { type GitLab, type Members, unless } from './client';
import { isRecord } from './members';
import { type ProjectScope, projectKey } from './scope';
import { settings as sorts } from './settings';
import type { LiveProject } from './settings/setting';

export function projectResource(scope: ProjectScope): Resource {
  const wanted = sorts.flatMap((sort) => {
    const settings = sort.desired(scope);
    return settings === undefined ? [] : [[sort.name, settings] as const];
  });
  return {
    key: projectKey(scope.path),
    system: 'gitlab',
    kind: 'project',
    address: scope.path,
    service: scope.first.name,
    requires: [],
    settings: Object.fromEntries(wanted),
  };
}

/** A project in a listing, or as it answers itself. */
export interface ListedProject {
  readonly id: number;
  readonly path: string;
  readonly description: string | null;
}

/**
 * What the mark of a project says.
 *
 * @param address As the catalog writes it; as the server does for a project that the catalog does not have.
 */
export function markOf(project: ListedProject, address: string, catalog: string): Omit<Observed, 'settings'> {
  const mark = readMark(project.description);
  return {
    key: projectKey(address),
    system: 'gitlab',
    kind: 'project',
    address,
    service: mark?.service,
    ownership: ownershipOf(project.description, catalog),
    // A project of ours belongs to a service; without one it has been let go.
    disabled: mark !== undefined && mark.service === undefined,
    removal: 'guarded',
    digest: mark?.digest,
  };
}

export async function findProject(
  { rest }: GitLab,
  path: string,
): Promise<(ListedProject & { readonly members: Members }) | undefined> {
  const members: Members | undefined = await unless([404], () => rest.Projects.show(path));
  if (members === undefined) return undefined;
  const { id, path_with_namespace, description } = members;
  return { id: Number(id), path: String(path_with_namespace ?? path), description: textOf(description), members };
}

export interface FoundSettings {
  readonly settings: JsonObject;
  readonly notes: readonly string[];
}

/** Every managed setting as the server has it, in the form of the wanted ones. */
export async function readSettings(live: LiveProject, wanted: JsonObject): Promise<FoundSettings> {
  const managed = sorts.filter(({ name }) => wanted[name] !== undefined);
  const found = await Promise.all(
    managed.map(async (sort) => {
      const { settings, notes = [] } = await sort.read(live, objectOf(wanted[sort.name]));
      return { name: sort.name, settings, notes };
    }),
  );
  return {
    settings: Object.fromEntries(found.map(({ name, settings }) => [name, settings])),
    notes: found.flatMap(({ notes }) => notes),
  };
}

/** Makes every setting that differs as it is wanted, in the order of the list. */
export async function applySettings(
  live: LiveProject,
  wanted: JsonObject,
  found: JsonObject,
  scope: Pick<ProjectScope, 'files'>,
  tell: (line: string) => void,
): Promise<void> {
  for (const sort of sorts) {
    if (wanted[sort.name] === undefined || same(wanted[sort.name], found[sort.name])) continue;
    await sort.apply(live, objectOf(wanted[sort.name]), objectOf(found[sort.name]), scope.files);
    tell(`${live.path}: ${sort.name} set`);
  }
}

export function objectOf(value: Json | undefined): JsonObject {
  if (!isRecord(value)) return {};
  return value;
}

/** GitLab takes no longer description. @source GitLab, Projects API, "description". */
const DESCRIPTION_LIMIT = 2000;

/** @throws Error when the mark does not fit behind what people wrote. */
export function fitting(description: string, path: string): string {
  if (description.length <= DESCRIPTION_LIMIT) return description;
  throw new Error(
    `${path}: the project's description leaves no room for the mark at its end: ${DESCRIPTION_LIMIT} characters are the limit. Shorten it.`,
  );
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
