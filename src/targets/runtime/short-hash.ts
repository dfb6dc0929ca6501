/** Names that hosts keep short stay unique by a hash of everything that tells them apart. */
import { hash } from 'node:crypto';

const LENGTH = 8;

/** Eight hexadecimal digits; the same parts give the same ones. */
export function shortHash(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, LENGTH);
}
