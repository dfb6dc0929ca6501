/** Remembers, outside the tree, which folders were found to be as their manifests say, so that they need not be read again. */
import { dirname, join } from 'node:path';
import type { EntryStat, FileDoor } from './door';
import { digestOf } from './folder-plan';
import { ensureFolder } from './folder-write';
import { temporaryName } from './paths';

/** What the system tells of a folder's files without reading them. */
export interface Fingerprint {
  readonly digest: string;
  /** Latest change of any of them, milliseconds. */
  readonly newest: number;
}

/** As Git's index does: size, times and inode of each file stand for its content. */
export function fingerprint(manifest: string, stats: readonly EntryStat[]): Fingerprint {
  let newest = 0;
  let text = manifest;
  for (const { size, mtimeMs, ctimeMs, ino, executable } of stats) {
    newest = Math.max(newest, trusted(mtimeMs), trusted(ctimeMs));
    text += `${size} ${mtimeMs} ${ctimeMs} ${ino} ${executable}\n`;
  }
  return { digest: digestOf(text), newest };
}

/**
 * The cache: absent, damaged or out of date, it only costs time. An entry holds for files that had last changed
 * before the cache was written; one that changed in the same tick of the clock may have changed twice.
 */
export class VerifiedFolders {
  readonly #file: string | undefined;
  readonly #door: FileDoor;
  readonly #known: ReadonlyMap<string, string>;
  readonly #writtenMs: number;
  #stale = false;
  readonly #next = new Map<string, string>();

  private constructor(file: string | undefined, door: FileDoor, known: ReadonlyMap<string, string>, writtenMs: number) {
    this.#file = file;
    this.#door = door;
    this.#known = known;
    this.#writtenMs = writtenMs;
  }

  /** @param folder where the cache lives; without it nothing is remembered. */
  static load(door: FileDoor, folder: string | undefined, tree: string): VerifiedFolders {
    if (folder === undefined) return new VerifiedFolders(undefined, door, new Map(), 0);
    const file = join(folder, `${digestOf(tree).slice(0, 16)}.json`);
    try {
      const stat = door.stat(file);
      if (stat?.kind !== 'file') return new VerifiedFolders(file, door, new Map(), 0);
      const data: unknown = JSON.parse(door.read(file).toString());
      return new VerifiedFolders(file, door, new Map(Object.entries(Object(data))), stat.mtimeMs);
    } catch {
      return new VerifiedFolders(file, door, new Map(), 0);
    }
  }

  holds(folder: string, { digest, newest }: Fingerprint): boolean {
    return this.#known.get(folder) === digest && newest < this.#writtenMs;
  }

  remember(folder: string, found: Fingerprint): void {
    this.#stale ||= !this.holds(folder, found);
    this.#next.set(folder, found.digest);
  }

  /** Writes only if anything is new, or if what was too young to be trusted is older now. */
  save(): void {
    if (this.#file === undefined || !(this.#stale || this.#next.size !== this.#known.size)) return;
    const text = JSON.stringify(Object.fromEntries(this.#next));
    const temporary = join(dirname(this.#file), temporaryName('verified'));
    try {
      ensureFolder(this.#door, dirname(this.#file));
      if (this.#door.stat(temporary) !== undefined) this.#door.remove(temporary);
      this.#door.create(temporary, text, false);
      this.#door.rename(temporary, this.#file);
    } catch {
      // A folder that cannot be written to costs time on the next run, and nothing else.
    }
  }
}

const COARSE_MS = 2000;

/** Some systems keep whole seconds (FAT two): there a tick is long. */
function trusted(timeMs: number): number {
  return timeMs % 1000 === 0 ? timeMs + COARSE_MS : timeMs;
}
