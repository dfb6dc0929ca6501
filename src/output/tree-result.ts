/** How the output tree answers: the summary of a run, and the error for what was in the way unasked. */
import type { Diagnostic } from '../diagnostics/diagnostic';

/** What a run did. Paths are relative to the output folder, sorted. Manifests are not counted. */
export interface TreeSummary {
  /** Files written, new or different. */
  readonly written: number;
  /** Files that stood there already as they must be. */
  readonly unchanged: number;
  /** Files of ours that are no longer needed. */
  readonly removed: number;
  /** Files that someone had changed or deleted, now again as they must be. */
  readonly repaired: readonly string[];
  /** Files that are no longer needed but that someone had changed: left, and no longer ours. */
  readonly kept: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

/** A conflict that was not asked for, or that arose, after the checks. Nothing of that folder was written. */
export class TreeFault extends Error {
  override readonly name = 'TreeFault';
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message, fix }) => `${message} Fix: ${fix}`).join('\n'));
  }
}

/** @throws TreeFault if there is any. */
export function refuse(faults: readonly Diagnostic[]): void {
  if (faults.length > 0) throw new TreeFault(faults);
}
