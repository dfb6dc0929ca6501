/** Git's objects with their true ids: what is stored here has the id that `git hash-object` gives. */
import { createHash } from 'node:crypto';
import type { Store, Table } from '../store/table';

/** Modes of files and, for a folder, of a tree. */
export type Mode = '100644' | '100755' | '120000' | '40000';

export interface TreeEntry {
  readonly mode: Mode;
  readonly name: string;
  readonly oid: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970; signatures are in UTC. */
  readonly at: number;
}

export interface Commit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** All repositories share their objects, as forks of one project would. */
export interface Objects {
  /** Contents, base64. */
  readonly blobs: Table<string>;
  readonly trees: Table<readonly TreeEntry[]>;
  readonly commits: Table<Commit>;
}

export const openObjects = (store: Store): Objects => ({
  blobs: store.table('blobs'),
  trees: store.table('trees'),
  commits: store.table('commits'),
});

export function blobId(content: Buffer): string {
  return objectId('blob', content);
}

export function writeBlob({ blobs }: Objects, content: Buffer): string {
  const oid = blobId(content);
  if (blobs.get(oid) === undefined) blobs.set(oid, content.toString('base64'));
  return oid;
}

export function readBlob({ blobs }: Objects, oid: string): Buffer {
  return Buffer.from(blobs.get(oid) ?? '', 'base64');
}

export function writeTree({ trees }: Objects, entries: readonly TreeEntry[]): string {
  const ordered = [...entries].sort(inTreeOrder);
  const oid = objectId('tree', Buffer.concat(ordered.map(bytesOf)));
  if (trees.get(oid) === undefined) trees.set(oid, ordered);
  return oid;
}

export function writeCommit({ commits }: Objects, commit: Omit<Commit, 'oid'>): Commit {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signed(commit.author)}`,
    `committer ${signed(commit.committer)}`,
  ];
  const oid = objectId('commit', Buffer.from(`${lines.join('\n')}\n\n${commit.message}`));
  const whole = { oid, ...commit };
  if (commits.get(oid) === undefined) commits.set(oid, whole);
  return whole;
}

function objectId(kind: 'blob' | 'tree' | 'commit', content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}

const bytesOf = ({ mode, name, oid }: TreeEntry): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);

/** By bytes, a folder as if its name ended in a slash. */
const inTreeOrder = (a: TreeEntry, b: TreeEntry): number => Buffer.compare(sortKey(a), sortKey(b));

const sortKey = ({ mode, name }: TreeEntry): Buffer => Buffer.from(mode === '40000' ? `${name}/` : name);

const signed = ({ name, email, at }: Signature): string => `${name} <${email}> ${at} +0000`;
