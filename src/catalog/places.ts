/** From offsets and paths to lines and columns. */
import { type Location, type Position, wholeFile } from '../diagnostics/diagnostic';
import type { Path } from './manifest';
import { isAbsent, pairOf, type Tree, type TreeNode } from './tree';

type Lines = Pick<Tree, 'file' | 'text' | 'lineStarts'>;

/** The place of a stretch of text; space at its end is left out. */
export function placeOf(lines: Lines, start: number, end: number): Location {
  const trimmed = start + lines.text.slice(start, end).trimEnd().length;
  return { file: lines.file, start: position(lines, start), end: position(lines, Math.max(trimmed, start)) };
}

/** The place of a node. */
export const nodePlace = (lines: Lines, { start, end }: TreeNode): Location => placeOf(lines, start, end);

function position({ lineStarts }: Lines, offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, col: offset - (lineStarts[low] ?? 0) + 1 };
}

/** See `Manifest.locate`. */
export function locate(tree: Tree, path: Path, what: 'key' | 'value'): Location {
  const { key, value } = follow(tree.root, path);
  const node = what === 'value' && value !== undefined && !isAbsent(value) ? value : key;
  return node === undefined ? wholeFile(tree.file) : nodePlace(tree, node);
}

/** See `Manifest.written`. */
export function written(tree: Tree, path: Path): string | undefined {
  const { value } = follow(tree.root, path);
  return value?.kind === 'scalar' && !isAbsent(value) ? value.source : undefined;
}

/** The node at a path and the key that holds it; or the nearest key on the way, without a value. */
function follow(root: TreeNode, path: Path): { readonly key: TreeNode | undefined; readonly value: TreeNode | undefined } {
  let key: TreeNode | undefined;
  let value = root;
  for (const step of path) {
    const item = value.kind === 'list' && typeof step === 'number' ? value.items[step] : undefined;
    const pair = pairOf(value, step);
    const next = item ?? pair?.value;
    if (next === undefined) return { key, value: undefined };
    if (item === undefined || !isAbsent(item)) key = pair?.key ?? item;
    value = next;
  }
  return { key, value };
}
