/** From a catalog's folder to the written tree: what the projen component and the verbs call. */
import type { Diagnostic } from './diagnostics/diagnostic';

export interface GenerateOptions {
  readonly catalog: string;
  readonly out: string;
  readonly only?: readonly string[];
}

export interface Prepared {
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
  report(colour: boolean): string;
}

export interface WriteOptions {
  readonly progress?: (done: number, total: number) => void;
}

export interface Summary {
  readonly written: number;
}

export function prepare(_options: GenerateOptions): Prepared {
  return { diagnostics: [], ok: true, report: () => '' };
}

export function write(_prepared: Prepared, _options: WriteOptions = {}): Summary {
  return { written: 0 };
}

export function formatSummary({ written }: Summary): string {
  return `${written} written`;
}
