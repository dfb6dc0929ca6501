/** Counts what a run did to the tree, on one thread or on several. */
import type { Artifact } from '../model/artifact';
import type { FolderPlan } from './folder-plan';
import type { TreeSummary } from './tree-result';

/** What one thread did; plain data. */
export interface Tally {
  readonly count: {
    readonly written: number;
    readonly unchanged: number;
    readonly removed: number;
    readonly files: number;
    readonly bytes: number;
  };
  readonly repaired: readonly string[];
  readonly kept: readonly string[];
}

export class Totals {
  readonly #count = { written: 0, unchanged: 0, removed: 0, files: 0, bytes: 0 };
  readonly #repaired: string[] = [];
  readonly #kept: string[] = [];

  /** Files that stand as they are to be, some of them written by this run. */
  files(files: number, bytes: number, written: number): void {
    this.#count.files += files;
    this.#count.bytes += bytes;
    this.#count.written += written;
    this.#count.unchanged += files - written;
  }

  /** @param plan as it was carried out; nothing where the folder is new. @param prefix before the paths that people are told. */
  folder(plan: FolderPlan | undefined, artifacts: readonly Artifact[], prefix: string): void {
    const bytes = artifacts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    this.files(artifacts.length, bytes, plan === undefined ? artifacts.length : plan.writes.length);
    this.#count.removed += plan?.removals.length ?? 0;
    this.#repaired.push(...(plan?.repaired ?? []).map((path) => prefix + path));
    this.#kept.push(...(plan?.kept ?? []).map((path) => prefix + path));
  }

  tally(): Tally {
    return { count: this.#count, repaired: this.#repaired, kept: this.#kept };
  }

  /** Takes over what another thread counted. */
  absorb({ count, repaired, kept }: Tally): void {
    this.files(count.files, count.bytes, count.written);
    this.#count.removed += count.removed;
    this.#repaired.push(...repaired);
    this.#kept.push(...kept);
  }

  summary(): TreeSummary {
    return { ...this.#count, repaired: [...this.#repaired].sort(), kept: [...this.#kept].sort() };
  }
}
