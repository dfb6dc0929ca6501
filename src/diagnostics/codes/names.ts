/** Codes of the family SP3xx: two things would bear one name on a host. */
import type { CodeEntry } from './entry';

export const names = {} as const satisfies Readonly<Record<string, CodeEntry>>;
