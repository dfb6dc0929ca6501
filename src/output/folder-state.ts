/** Whether a folder of ours still is as its manifest says. */
import { join } from 'node:path';
import type { EntryStat, FileDoor } from './door';
import { digestOf, type OwnedFolder } from './folder-plan';
import { LARGEST_MANIFEST, type Manifest, NO_MANIFEST, readManifest } from './manifest';
import { MANIFEST, parentsOf, temporaryName } from './paths';

export interface LoadedManifest {
  readonly manifest: Manifest;
  /** As it stands on disk; empty where there is none that could be ours. */
  readonly text: string;
}

/** @param name the folder's name in its manifest. */
export function loadManifest(door: FileDoor, folder: OwnedFolder, name: string): LoadedManifest {
  const file = join(folder.path, MANIFEST);
  const stat = door.stat(file);
  if (stat?.kind !== 'file' || stat.size > LARGEST_MANIFEST) return { manifest: NO_MANIFEST, text: '' };
  const text = door.read(file).toString();
  return { manifest: readManifest(text, name), text };
}

/** What the system says of each listed file; nothing where one is missing, is no file, or lacks its mode, or a run was killed. */
export function statsAsListed(door: FileDoor, folder: OwnedFolder, manifest: Manifest): readonly EntryStat[] | undefined {
  const stats: EntryStat[] = [];
  const parents = new Set<string>();
  for (const path of manifest.owned.keys()) {
    const stat = door.stat(join(folder.path, path));
    if (stat?.kind !== 'file') return undefined;
    if (stat.executable !== manifest.executable.has(path) && process.platform !== 'win32') return undefined;
    stats.push(stat);
    if (path.includes('/')) for (const parent of parentsOf(path)) parents.add(parent);
  }
  const real = [...parents].every((parent) => door.stat(join(folder.path, parent))?.kind === 'folder');
  const leftover = door.stat(join(folder.path, temporaryName(MANIFEST)));
  return real && leftover === undefined ? stats : undefined;
}

/** Reads every listed file. */
export function sameContents(door: FileDoor, folder: OwnedFolder, manifest: Manifest): boolean {
  return [...manifest.owned].every(([path, known]) => known.includes(digestOf(door.read(join(folder.path, path)))));
}
