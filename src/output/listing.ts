/** What stands in a folder of the output tree, without following any symbolic link. */
import { join } from 'node:path';
import type { EntryKind, FileDoor } from './door';
import { isTemporaryName } from './paths';

export interface Listing {
  /** Kind by path relative to the folder; leftovers of killed runs are not among them. */
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** Leftovers of killed runs, folders before what is in them. */
  readonly leftovers: readonly { readonly path: string; readonly kind: EntryKind }[];
}

/** @param enter at the first level, the folders to look into; all where it is left out. */
export function listing(door: FileDoor, folder: string, enter?: ReadonlySet<string>): Listing {
  const entries = new Map<string, EntryKind>();
  const leftovers: { path: string; kind: EntryKind }[] = [];
  const walk = (below: string, leftover: boolean): void => {
    for (const { name, kind } of door.list(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const temporary = leftover || isTemporaryName(name);
      if (temporary) leftovers.push({ path, kind });
      else entries.set(path, kind);
      if (kind === 'folder' && (temporary || below !== '' || enter === undefined || enter.has(name))) walk(path, temporary);
    }
  };
  walk('', false);
  return { entries, leftovers };
}

/** Removes what killed runs left: files and folders of the names that only this package gives. */
export function removeLeftovers(door: FileDoor, folder: string, { leftovers }: Listing): void {
  for (const { path, kind } of [...leftovers].reverse()) {
    if (kind === 'folder') door.removeFolder(join(folder, path));
    else door.remove(join(folder, path));
  }
}
