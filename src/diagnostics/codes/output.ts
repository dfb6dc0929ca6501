/** Codes of the family SP7xx: something in the output folder is in the way. */
import type { CodeEntry } from './entry';

export const outputTree = {} as const satisfies Readonly<Record<string, CodeEntry>>;
