/** Codes of the family SP4xx: a service loosens what the platform demands. */
import type { CodeEntry } from './entry';

export const policies = {} as const satisfies Readonly<Record<string, CodeEntry>>;
