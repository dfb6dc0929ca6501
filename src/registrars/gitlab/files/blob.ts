/** Git's own name of a file's content, computed here, so that what lies in a repository is known without reading it. */
import { createHash } from 'node:crypto';
import type { GeneratedFile } from '../../../registration/registrar';

/** A file in a repository, by content: Git's mode (`100644`, `100755`) and blob id. */
export interface BlobName {
  readonly mode: string;
  /** sha1, hex. */
  readonly oid: string;
}

/** Blob id of a text. @source Git, "Git Internals - Git Objects". */
export function blobId(text: string): string {
  const content = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

export const modeOf = (executable: boolean): string => (executable ? '100755' : '100644');

/** As one word, as it stands in settings and in the record: `100644 3b18e5...`. */
export const blobWord = ({ mode, oid }: BlobName): string => `${mode} ${oid}`;

/** Blob ids of generated files; the same content, as that of the delivery program is everywhere, is read and hashed once. */
export function blobIds(): (file: GeneratedFile) => string {
  const known = new Map<string, string>();
  return (file) => {
    const oid = known.get(file.sha256) ?? file.derived('blob', blobId);
    known.set(file.sha256, oid);
    return oid;
  };
}
