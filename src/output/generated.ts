/** The written tree as others read it: which files are ours, their digests from the lists beside them, and their text. */
import { join, resolve } from 'node:path';
import type { Artifact } from '../model/artifact';
import { type FileDoor, nodeDoor } from './door';
import { digestOf, type OwnedFolder, planFolder } from './folder-plan';
import { loadManifest } from './folder-state';
import { TOP } from './manifest';
import { isSafeFolderName, MANIFEST } from './paths';

export interface WrittenFile {
  /** Relative to the service's folder, or to the top. */
  readonly path: string;
  readonly executable: boolean;
  /** sha256, hex. */
  readonly sha256: string;
  /** @throws Error when the file is no longer the one that was listed. */
  text(): string;
  /** What follows from the text alone. @param what Names it. */
  derived(what: string, make: (text: string) => string): string;
}

/** Remembers what was derived from a content. */
export interface Memory {
  of(sha256: string, what: string, make: () => string): string;
}

const NO_MEMORY: Memory = { of: (_sha256, _what, make) => make() };

export interface WrittenTree {
  /** By path; empty for a service that has no folder. */
  of(service: string): readonly WrittenFile[];
  top(): readonly WrittenFile[];
  /** Text that differs whenever anything listed differs. */
  fingerprint(services: readonly string[]): string;
}

interface ReadFolder {
  readonly files: readonly WrittenFile[];
  /** Its list, as it stands on disk. */
  readonly text: string;
}

export function writtenTree(out: string, memory: Memory = NO_MEMORY, door: FileDoor = nodeDoor): WrittenTree {
  const folderOf = (name: string): OwnedFolder => ({ path: name === TOP ? resolve(out) : join(resolve(out), name), shown: name });
  const read = (name: string): ReadFolder => {
    const folder = folderOf(name);
    const { manifest, text } = loadManifest(door, folder, name);
    const { owned, executable } = manifest;
    const files = [...owned]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, [listed = '']]) => writtenFile({ door, folder, memory }, { path, listed, executable: executable.has(path) }));
    return { files, text };
  };
  // Several ask for the same folder, and all are to see one state of it.
  const folders = new Map<string, ReadFolder>();
  const known = (name: string): ReadFolder => {
    const folder = folders.get(name) ?? read(name);
    folders.set(name, folder);
    return folder;
  };
  return {
    of: (service) => known(service).files,
    top: () => known(TOP).files,
    fingerprint: (services) => [TOP, ...services].map((name) => known(name).text).join('\n'),
  };
}

/** What of a folder is not as it must be, as paths below the tree; nothing where all is. */
export function outdatedFiles(
  out: string,
  name: string,
  artifacts: readonly Artifact[],
  door: FileDoor = nodeDoor,
): readonly string[] {
  const prefix = name === TOP ? '' : `${name}/`;
  const path = name === TOP ? resolve(out) : join(resolve(out), name);
  if (door.stat(path)?.kind !== 'folder') return [prefix];
  const { manifest } = loadManifest(door, { path, shown: name }, name);
  const enter = name === TOP ? { enter: new Set([...artifacts.map(topFolder), ...manifest.owned.keys()]) } : {};
  const plan = planFolder(door, { path, shown: `${out}/${name}`, ...enter }, manifest, artifacts);
  const unlisted = artifacts.filter((artifact) => !manifest.owned.has(artifact.path));
  return [...new Set([...plan.writes, ...unlisted].map((each) => each.path)), ...plan.removals]
    .map((each) => prefix + each)
    .sort();
}

/** Folders of services that are no more. */
export function abandonedFolders(out: string, services: readonly string[], door: FileDoor = nodeDoor): readonly string[] {
  const wanted = new Set(services);
  return door
    .list(resolve(out))
    .filter(({ name, kind }) => kind === 'folder' && !wanted.has(name) && isSafeFolderName(name))
    .filter(({ name }) => loadManifest(door, { path: join(resolve(out), name), shown: name }, name).manifest.folder === name)
    .map(({ name }) => `${name}/${MANIFEST}`)
    .sort();
}

const topFolder = ({ path }: Artifact): string => path.split('/', 1)[0] ?? '';

/** The index page is listed without a digest: it has one when it is asked for. */
function writtenFile(
  { door, folder, memory }: { readonly door: FileDoor; readonly folder: OwnedFolder; readonly memory: Memory },
  { path, listed, executable }: { readonly path: string; readonly listed: string; readonly executable: boolean },
): WrittenFile {
  const content = () => door.read(join(folder.path, path));
  const sha256 = listed === '' ? digestOf(content()) : listed;
  const text = (): string => {
    const found = content();
    if (digestOf(found) !== sha256)
      throw new Error(`"${join(folder.path, path)}" changed while it was being registered; run again.`);
    return found.toString();
  };
  return { path, executable, sha256, text, derived: (what, make) => memory.of(sha256, what, () => make(text())) };
}
