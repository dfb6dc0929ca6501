/** A tree as a flat list of files, and back; and what differs between two of them. */
import { type Mode, type Objects, type TreeEntry, writeTree } from './objects';

export interface FileEntry {
  readonly mode: Mode;
  readonly oid: string;
}

/** By path. */
export type Files = ReadonlyMap<string, FileEntry>;

export const NO_FILES: Files = new Map();

/** Every file below a tree. The last few thousand trees are remembered: a fleet reads the same ones again and again. */
export function filesOf(objects: Objects, tree: string): Files {
  const known = remembered.get(objects)?.get(tree);
  if (known !== undefined) return known;
  const files = new Map(walk(objects, tree, ''));
  const cache = remembered.get(objects) ?? new Map<string, Files>();
  if (cache.size >= REMEMBERED) cache.clear();
  remembered.set(objects, cache.set(tree, files));
  return files;
}

/** Writes the trees of these files. @returns the id of the outermost. */
export function treeOf(objects: Objects, files: Files): string {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Map<string, FileEntry>>();
  for (const [path, file] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      entries.push({ name: path, ...file });
      continue;
    }
    const folder = path.slice(0, slash);
    folders.set(folder, (folders.get(folder) ?? new Map()).set(path.slice(slash + 1), file));
  }
  const trees = [...folders].map(([name, inside]): TreeEntry => ({ mode: '40000', name, oid: treeOf(objects, inside) }));
  return writeTree(objects, [...entries, ...trees]);
}

export interface Difference {
  readonly path: string;
  readonly before: FileEntry | undefined;
  readonly after: FileEntry | undefined;
}

/** Files that are not the same in both, by path. */
export function differences(before: Files, after: Files): readonly Difference[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const pair = { path, before: before.get(path), after: after.get(path) };
    return sameFile(pair.before, pair.after) ? [] : [pair];
  });
}

/** Both changes upon their common base. A file that both changed, and not alike, is a conflict. */
export function merged(
  base: Files,
  ours: Files,
  theirs: Files,
): { readonly files: Files; readonly conflicts: readonly string[] } {
  const files = new Map(ours);
  const conflicts: string[] = [];
  for (const { path, before, after } of differences(base, theirs)) {
    const current = ours.get(path);
    if (!sameFile(current, before) && !sameFile(current, after)) conflicts.push(path);
    else if (after === undefined) files.delete(path);
    else files.set(path, after);
  }
  return { files, conflicts };
}

export const sameFile = (a: FileEntry | undefined, b: FileEntry | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

const REMEMBERED = 12_000;
const remembered = new WeakMap<Objects, Map<string, Files>>();

function* walk(objects: Objects, tree: string, prefix: string): Generator<[string, FileEntry]> {
  for (const { mode, name, oid } of objects.trees.get(tree) ?? []) {
    if (mode === '40000') yield* walk(objects, oid, `${prefix}${name}/`);
    else yield [`${prefix}${name}`, { mode, oid }];
  }
}
