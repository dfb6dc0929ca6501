/** Digests of settings: what a mark on a server carries, and what tells whether a plan still fits. Pure. */
import { createHash } from 'node:crypto';
import type { Json, JsonObject, Resource } from './resource';

/** Hex digits of a digest in a mark: 80 bits. */
export const DIGEST_LENGTH = 20;

/** JSON on one line with the keys of every object in order of their code units: equal values give equal text. */
export function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** Whether two values mean the same, whatever the order of keys; nothing is the same as nothing. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (!isBranch(a) || !isBranch(b) || isList(a) !== isList(b)) return false;
  const [entries, other] = [Object.entries(a), new Map(Object.entries(b))];
  return entries.length === other.size && entries.every(([name, value]) => other.has(name) && same(value, other.get(name)));
}

/** Digest of one thing's settings: the same for the same values, whatever the order of keys. Of each object it is made once. */
export function settingsDigest(settings: JsonObject): string {
  const digest = digests.get(settings) ?? textDigest(canonical(settings));
  digests.set(settings, digest);
  return digest;
}

const digests = new WeakMap<JsonObject, string>();

/** Digest of several things that one mark vouches for; their order does not matter. */
export function coverDigest(resources: readonly Pick<Resource, 'key' | 'settings'>[]): string {
  const lines = resources.map(({ key, settings }) => `${JSON.stringify(key)} ${canonical(settings)}`);
  return textDigest(lines.sort().join('\n'));
}

/** The start of a text's sha256, hex. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);
}

/** The same of many texts in their order: together they may be longer than a text can be. */
export function partsDigest(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
}

type Branch = readonly Json[] | JsonObject;

const isBranch = (value: Json | undefined): value is Branch => typeof value === 'object' && value !== null;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
