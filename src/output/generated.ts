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
}

export interface WrittenTree {
  /** By path; empty for a service that has no folder. */
  of(service: string): readonly WrittenFile[];
  top(): readonly WrittenFile[];
  /** Text that differs whenever anything listed differs. */
  fingerprint(services: readonly string[]): string;
}

export function writtenTree(out: string, door: FileDoor = nodeDoor): WrittenTree {
  const folderOf = (name: string): OwnedFolder => ({ path: name === TOP ? resolve(out) : join(resolve(out), name), shown: name });
  const read = (name: string) => loadManifest(door, folderOf(name), name);
  const files = (name: string): readonly WrittenFile[] => {
    const folder = folderOf(name);
    const { owned, executable } = read(name).manifest;
    return [...owned]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, [listed = '']]) => writtenFile(door, folder, { path, listed, executable: executable.has(path) }));
  };
  return {
    of: files,
    top: () => files(TOP),
    fingerprint: (services) => [TOP, ...services].map((name) => read(name).text).join('\n'),
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
  door: FileDoor,
  folder: OwnedFolder,
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
  return { path, executable, sha256, text };
}
