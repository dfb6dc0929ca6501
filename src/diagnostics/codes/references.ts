/** Codes of the family SP2xx: an entity names another one that is not there. */
import type { CodeEntry } from './entry';

export const references = {} as const satisfies Readonly<Record<string, CodeEntry>>;
