/** Codes of the family SP6xx: a limit of a host or of the fleet would be passed. */
import type { CodeEntry } from './entry';

export const hostLimits = {} as const satisfies Readonly<Record<string, CodeEntry>>;
