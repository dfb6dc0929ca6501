/** What a catalog of these very bytes came to before: then nothing has to be resolved to see that nothing has to be written. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './catalog/cache-file';
import type { LoadedCatalog } from './catalog/load';
import type { Diagnostic } from './diagnostics/diagnostic';

/** Follows from the catalog's bytes and the generator's version alone. */
export interface KnownRun {
  /** Warnings; a faulty catalog is not remembered. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of each service its name and the digest of all that its files are made from. */
  readonly inputs: readonly (readonly [name: string, input: string])[];
}

/** sha256, hex, of the catalog's files, as messages call them. */
export function catalogDigest({ files }: LoadedCatalog): string {
  return hash('sha256', files.map(({ digest, path }) => `${digest} ${path}\n`).join(''));
}

/** @param folder Of the cache; without it nothing is remembered. @param catalog Its digest. */
export function recallRun(folder: string | undefined, generator: string, catalog: string): KnownRun | undefined {
  if (folder === undefined) return undefined;
  const { generator: written, catalog: known, diagnostics, inputs } = readCacheFile(join(folder, FILE));
  if (written !== generator || known !== catalog || !Array.isArray(diagnostics) || !Array.isArray(inputs)) return undefined;
  return { diagnostics, inputs };
}

export function rememberRun(folder: string | undefined, generator: string, catalog: string, run: KnownRun): void {
  if (folder !== undefined) writeCacheFile(join(folder, FILE), { generator, catalog, ...run });
}

const FILE = 'run.json';
