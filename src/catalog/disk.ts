/** The door to the file system that the loader reads through; a test may give another one. */
import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Every method throws as `node:fs` does. Paths are the host's own. */
export interface Disk {
  /** Entries of a folder, in any order. */
  list(folder: string): readonly Entry[];
  /** What a path is, links followed. */
  kind(path: string): EntryKind;
  /** The path with every link resolved. */
  real(path: string): string;
  /** The bytes of a file, at most `limit`. */
  read(path: string, limit: number): Uint8Array;
}

export const disk: Disk = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  kind: (path) => kindOf(statSync(path)),
  real: (path) => realpathSync(path),
  read: readAtMost,
};

interface Stats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(stats: Stats): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

/** Three system calls a small file, and never more memory than the limit, whatever the file's size. */
function readAtMost(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; total < limit; ) {
      const count = readSync(file, chunk, 0, Math.min(limit - total, chunk.length), null);
      if (count === 0) break;
      chunks.push(Buffer.from(chunk.subarray(0, count)));
      total += count;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** For all files, one after another: a fleet has thousands. */
const chunk = Buffer.allocUnsafe(64 * 1024);
