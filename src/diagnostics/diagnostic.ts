/** What a fault is: the one shape in which every stage reports to the person who must act. */
import type { Code } from './codes';

/** A place in a text. Both are 1-based; a column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly col: number;
}

/** A range in a file, `end` exclusive. The empty range at 1:1 means the file as a whole. */
export interface Location {
  /** Path with forward slashes, as it is shown: `catalog/services/checkout.yaml`. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A second place that the fault is about, such as the first of two equal names. */
export interface Related {
  readonly at: Location;
  /** One sentence on what is there. */
  readonly message: string;
}

/** An `error` stops everything before the first write; a `warning` never does. */
export type Severity = 'error' | 'warning';

/**
 * One fault, with its place and its remedy.
 *
 * `message` is one sentence: what is, and what must be. `fix` says what to write or do; it may have
 * several lines. Neither needs escaping: the printer makes every hostile character visible.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Location;
  readonly message: string;
  readonly fix: string;
  readonly related?: readonly Related[];
}

const ORIGIN: Position = { line: 1, col: 1 };

/** The place of a fault that concerns a file (or folder) as a whole. */
export const wholeFile = (file: string): Location => ({ file, start: ORIGIN, end: ORIGIN });

/** Whether a place means the file as a whole, so that no line of it needs to be shown. */
export const isWholeFile = ({ start, end }: Location): boolean =>
  [start.line, start.col, end.line, end.col].every((number) => number === 1);

/** Whether anything here stops the run. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Reading order: by file, line, column, code, then message. Never by locale. */
export const sorted = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [...diagnostics].sort(compare);

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    order(a.at.file, b.at.file) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.col - b.at.start.col ||
    order(a.code, b.code) ||
    order(a.message, b.message)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
