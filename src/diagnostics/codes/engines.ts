/** Codes of the family SP5xx: an engine cannot do what is asked. */
import type { CodeEntry } from './entry';

export const engines = {} as const satisfies Readonly<Record<string, CodeEntry>>;
