/** Names that hosts keep short stay unique by a hash of everything that tells them apart. */
import { createHash } from 'node:crypto';

const LENGTH = 8;

/** Eight hexadecimal digits; the same parts give the same ones. */
export function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH);
}
