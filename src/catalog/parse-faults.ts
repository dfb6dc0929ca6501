/** Faults of a file as a whole, in words: a directive, no content, no entity, or too deep to be read. */
import { type Diagnostic, type Location, wholeFile } from '../diagnostics/diagnostic';
import type { TreeNode } from './tree';

/** From offsets in the text to a place. */
export type Place = (start: number, end: number) => Location;

/** Deepest nesting. The library's composer calls itself, and ends the whole process when it runs out of stack. */
export const MAX_DEPTH = 64;

/** `%YAML 1.1` and its like would change how the text is read. */
export function directives(text: string, place: Place): readonly Diagnostic[] {
  const found = /^(?:[ \t]*(?:#.*)?\r?\n)*(%.*)/.exec(text);
  if (found === null) return [];
  const end = found[0].length;
  const start = end - (found[1] ?? '').length;
  return [
    {
      code: 'SP010',
      severity: 'error',
      at: place(start, end),
      message: 'A directive stands here; a catalog uses none, and is read as YAML 1.2.',
      fix: 'delete the line.',
    },
  ];
}

export const tooDeep = (at: Location): Diagnostic => ({
  code: 'SP020',
  severity: 'error',
  at,
  message: `Mappings and lists nest more than ${MAX_DEPTH} deep here.`,
  fix: 'flatten them.',
});

export const empty = (file: string): Diagnostic => ({
  code: 'SP018',
  severity: 'error',
  at: wholeFile(file),
  message: 'The file is empty, or holds comments only; it must hold an entity.',
  fix: 'write the entity, or delete the file.',
});

export const noEntity = (at: Location, root: TreeNode): Diagnostic => ({
  code: 'SP019',
  severity: 'error',
  at,
  message: `The file holds ${root.kind === 'list' ? 'a list' : 'a single value'}; it must hold a mapping with apiVersion, kind, metadata and spec.`,
  fix: 'begin with "apiVersion:" in the first column.',
});
