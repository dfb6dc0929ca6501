/** Compares what must stand in a folder of ours with what stands there, before anything is touched. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Artifact } from '../model/artifact';
import type { FileDoor } from './door';
import { notAFile, notAFolder, samePath, strangersFile, symbolicLink, unsafePath } from './faults';
import { type Listing, listing } from './listing';
import type { Manifest } from './manifest';
import { isSafePath, MANIFEST, parentsOf } from './paths';

/** A folder whose files a manifest lists: a service's, or the top of the tree. */
export interface OwnedFolder {
  /** On disk. */
  readonly path: string;
  /** As people are told. */
  readonly shown: string;
  /** At the top, the folders to look into: the others are services. */
  readonly enter?: ReadonlySet<string>;
}

export interface FolderPlan {
  /** What forbids writing; nothing is to be written while there is any. */
  readonly faults: readonly Diagnostic[];
  readonly listing: Listing;
  /** Digest by path of all that must stand there. */
  readonly desired: ReadonlyMap<string, string>;
  /** New or different. */
  readonly writes: readonly Artifact[];
  /** Of those, the paths whose content someone had changed or removed. */
  readonly repaired: readonly string[];
  /** Ours, no longer needed, and as we left them. */
  readonly removals: readonly string[];
  /** Folders that held files which are no longer needed, or are gone since a run was killed: to be removed if empty. */
  readonly emptied: readonly string[];
  /** No longer needed, but changed by someone: they are theirs from now on. */
  readonly kept: readonly string[];
}

/** Digest of a file's content. */
export function digestOf(content: string | Buffer): string {
  return hash('sha256', content);
}

/** The folder must exist. */
export function planFolder(door: FileDoor, folder: OwnedFolder, manifest: Manifest, artifacts: readonly Artifact[]): FolderPlan {
  const found = listing(door, folder.path, folder.enter);
  const desired = new Map(artifacts.map(({ path, text }) => [path, digestOf(text)]));
  const digests = new Map(digestsOnDisk(door, folder, found, [...desired.keys(), ...manifest.owned.keys()]));
  const unwanted = [...manifest.owned.keys()].filter((path) => !desired.has(path));
  const orphans = unwanted.filter((path) => digests.has(path));
  const emptied = [...new Set(unwanted.flatMap(parentsOf))].filter((parent) => found.entries.get(parent) === 'folder');
  const asWeLeft = (path: string) => manifest.owned.get(path)?.includes(digests.get(path) ?? '') ?? false;
  const removals = new Set(orphans.filter(asWeLeft));
  const standing = new Map([...found.entries].filter(([path]) => !removals.has(path)));
  const changed = artifacts.filter((artifact) => differs(door, folder, artifact, digests, desired));
  const faults = [...pathFaults(folder, artifacts), ...standingFaults(folder, artifacts, standing, emptied)];
  const strangers = changed.filter(({ path }) => digests.has(path) && !manifest.owned.has(path));
  return {
    faults: [...faults, ...strangers.map(({ path }) => strangersFile(`${folder.shown}/${path}`))],
    listing: found,
    desired,
    writes: changed,
    repaired: changed.map(({ path }) => path).filter((path) => isRepair(path, manifest, digests)),
    removals: [...removals],
    emptied,
    kept: orphans.filter((path) => !removals.has(path)),
  };
}

/** Before the folder is there: only the paths can be wrong. */
export function pathFaults(folder: OwnedFolder, artifacts: readonly Artifact[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  const files = new Set<string>();
  const names = artifacts.flatMap(({ path }) => parentsOf(path).map((parent) => [parent, `${parent}/`] as const));
  for (const [name, as] of names) seen.set(name.toLowerCase(), as);
  return artifacts.flatMap(({ path }) => {
    if (!isSafePath(path)) return [unsafePath(`${folder.shown}/${path}`)];
    const other = [path.toLowerCase(), ...parentsOf(path).map((name) => name.toLowerCase())]
      .map((name) => seen.get(name))
      .find((known) => known !== undefined && (files.has(path) || !path.startsWith(known)));
    files.add(path);
    if (!seen.has(path.toLowerCase())) seen.set(path.toLowerCase(), path);
    return other === undefined ? [] : [samePath(`${folder.shown}/${path}`, `${folder.shown}/${other}`)];
  });
}

function digestsOnDisk(
  door: FileDoor,
  folder: OwnedFolder,
  found: Listing,
  paths: readonly string[],
): readonly [string, string][] {
  const files = [...new Set(paths)].filter((path) => found.entries.get(path) === 'file');
  return files.map((path) => [path, digestOf(door.read(join(folder.path, path)))]);
}

function differs(
  door: FileDoor,
  folder: OwnedFolder,
  { path, executable = false }: Artifact,
  digests: ReadonlyMap<string, string>,
  desired: ReadonlyMap<string, string>,
): boolean {
  if (!digests.has(path) || digests.get(path) !== desired.get(path)) return true;
  return process.platform !== 'win32' && door.stat(join(folder.path, path))?.executable !== executable;
}

/** While a manifest is incomplete, a file that is missing was not written yet. */
function isRepair(path: string, manifest: Manifest, digests: ReadonlyMap<string, string>): boolean {
  const known = manifest.owned.get(path);
  if (known === undefined) return false;
  const digest = digests.get(path);
  return digest === undefined ? manifest.complete : known.length > 0 && !known.includes(digest);
}

/** Links, wrong kinds, and names that differ in capitals only, among what stands after the removals. */
function standingFaults(
  folder: OwnedFolder,
  artifacts: readonly Artifact[],
  standing: Listing['entries'],
  parents: readonly string[],
): readonly Diagnostic[] {
  const lower = new Map([...standing.keys()].map((path) => [path.toLowerCase(), path]));
  const filled = (parent: string) => [...standing].some(([path, kind]) => kind !== 'folder' && inside(path, parent));
  const emptied = new Set(parents.filter((parent) => !filled(parent)));
  const at = (path: string) => `${folder.shown}/${path}`;
  const folders = [...new Set(artifacts.flatMap(({ path }) => parentsOf(path)))];
  const faults = (path: string, wanted: 'file' | 'folder'): readonly Diagnostic[] => {
    const kind = standing.get(path);
    const twin = lower.get(path.toLowerCase());
    if (kind === undefined) return twin === undefined || emptied.has(twin) ? [] : [samePath(at(path), at(twin))];
    if (kind === 'link') return [symbolicLink(at(path))];
    if (kind === wanted || (kind === 'folder' && emptied.has(path))) return [];
    return [wanted === 'file' ? notAFile(at(path)) : notAFolder(at(path))];
  };
  const files = [MANIFEST, ...artifacts.map(({ path }) => path)];
  return [...folders.flatMap((path) => faults(path, 'folder')), ...files.flatMap((path) => faults(path, 'file'))];
}

function inside(path: string, parent: string): boolean {
  return path.startsWith(`${parent}/`);
}
