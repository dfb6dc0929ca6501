/** What the last run found, so that the next one need not find again what cannot have changed. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './catalog/cache-file';
import type { LoadedCatalog } from './catalog/load';
import type { Diagnostic } from './diagnostics/diagnostic';

/** Follows from the catalog's bytes and the generator's version alone. A catalog with errors is not remembered. */
export interface KnownRun {
  /** Of each file its path, as messages call it, and the sha256 of its bytes. */
  readonly files: readonly (readonly [path: string, digest: string])[];
  /** Warnings of the files and of what they say of each other; and of the rules over what was resolved. */
  readonly warnings: { readonly read: readonly Diagnostic[]; readonly limits: readonly Diagnostic[] };
  /** What the files at the top of the tree are made from, sha256, hex. */
  readonly top: string;
  readonly services: readonly KnownService[];
}

export interface KnownService {
  readonly name: string;
  /** The file that it is written in, as messages call it. */
  readonly file: string;
  /** Of all that its files are made from, sha256, hex. */
  readonly input: string;
  /** Of what others see of it, sha256, hex. */
  readonly outline: string;
}

export const digest = (text: string): string => hash('sha256', text);

/** Paths of the files that have changed since; `undefined` where one came or went. */
export function changedFiles({ files: known }: KnownRun, { files }: LoadedCatalog): ReadonlySet<string> | undefined {
  const before = new Map(known);
  if (before.size !== files.length || files.some(({ path }) => !before.has(path))) return undefined;
  return new Set(files.flatMap(({ path, digest: now }) => (before.get(path) === now ? [] : [path])));
}

/** @param folder Of the cache; without it nothing is remembered. */
export function recallRun(folder: string | undefined, generator: string): KnownRun | undefined {
  if (folder === undefined) return undefined;
  const { generator: written, run } = readCacheFile(join(folder, FILE));
  return written === generator && isRun(run) ? run : undefined;
}

export function rememberRun(folder: string | undefined, generator: string, run: KnownRun): void {
  if (folder !== undefined) writeCacheFile(join(folder, FILE), { generator, run });
}

const FILE = 'run.json';

/** Written by the same version, it is whole or damaged; what is in its lists is believed. */
function isRun(run: unknown): run is KnownRun {
  const { files, warnings, top, services } = { ...Object(run) };
  const { read, limits } = { ...Object(warnings) };
  return typeof top === 'string' && [files, services, read, limits].every(Array.isArray);
}
