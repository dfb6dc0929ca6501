/** The few file-system calls that the output tree makes, behind an interface so that tests can make each of them fail. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface EntryStat {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds with fractions. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** Whether the owner may run it. */
  readonly executable: boolean;
}

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Synchronous, because projen's synthesis is. Nothing here follows a symbolic link at the path's end but `read`. */
export interface FileDoor {
  /** Nothing where there is nothing. */
  stat(path: string): EntryStat | undefined;
  list(folder: string): readonly Entry[];
  read(file: string): Buffer;
  /** A new file; fails where anything stands already, a symbolic link too. */
  create(file: string, content: string | Buffer, executable: boolean): void;
  rename(from: string, to: string): void;
  makeFolder(folder: string): void;
  remove(file: string): void;
  /** Fails where the folder holds anything. */
  removeFolder(folder: string): void;
}

export const nodeDoor: FileDoor = {
  stat(path) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = stat;
    return { kind: kindOf(stat), size, mtimeMs, ctimeMs, ino, executable: (stat.mode & 0o100) !== 0 };
  },
  list: (folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  read: (file) => readFileSync(file),
  create: (file, content, executable) => writeFileSync(file, content, { flag: 'wx', mode: executable ? 0o777 : 0o666 }),
  rename: renameSync,
  makeFolder: (folder) => void mkdirSync(folder),
  remove: unlinkSync,
  removeFolder: rmdirSync,
};

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: Typed): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
