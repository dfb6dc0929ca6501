/** Files that were read without a fault, remembered by the digest of their bytes: reading YAML costs most of an unchanged run. */
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file';
import type { SourceFile } from './load';
import type { Manifest } from './manifest';
import { once } from './once';
import { parseFile } from './parse';

/** What is remembered of a file, besides its digest. */
interface Entry {
  readonly kind: string;
  readonly name: string;
  readonly value: unknown;
}

/**
 * Absent, damaged or written by another version it only costs time. It lies where packages are installed and is trusted as they are;
 * a build server should not hand it from one branch to another.
 */
export class ReadCache {
  readonly #file: string | undefined;
  readonly #generator: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();
  #fresh = false;

  private constructor(file: string | undefined, generator: string, known: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#generator = generator;
    this.#known = known;
  }

  /** @param folder Where the cache lives; without it nothing is remembered. */
  static load(folder: string | undefined, generator: string): ReadCache {
    if (folder === undefined) return new ReadCache(undefined, generator, new Map());
    const file = join(folder, 'catalog.json');
    return new ReadCache(file, generator, readEntries(file, generator));
  }

  /** A faultless file as it was read before; places are found by reading it again, which only a message asks for. */
  recall(source: SourceFile): Manifest | undefined {
    const key = keyOf(source);
    const entry = this.#known.get(key);
    if (entry === undefined) return undefined;
    this.#next.set(key, entry);
    return withPlacesLater(source, entry);
  }

  /** @param manifest Of a file in which nothing was found, neither fault nor warning. */
  remember(manifest: Manifest): void {
    const { kind, name, value } = manifest;
    if (kind === undefined || name === undefined) return;
    this.#next.set(keyOf(manifest), { kind, name, value });
    this.#fresh = true;
  }

  /** Writes only if there is anything new; forgets files that are no more. */
  save(): void {
    if (this.#file === undefined || !this.#fresh) return;
    writeCacheFile(this.#file, { generator: this.#generator, entries: [...this.#next] });
  }
}

/** Where a file lies decides too whether it is faultless. */
const keyOf = ({ digest, catalogPath }: Pick<SourceFile, 'digest' | 'catalogPath'>): string => `${digest} ${catalogPath}`;

/** A faultless entity that holds its values only; its places are found by reading the file again, which only a message asks for. */
export function withPlacesLater(source: SourceFile, entry: Pick<Manifest, 'kind' | 'name' | 'value'>): Manifest {
  const read = once(() => parseFile(source).manifest);
  return {
    kind: entry.kind,
    name: entry.name,
    value: entry.value,
    file: source.path,
    catalogPath: source.catalogPath,
    digest: source.digest,
    sound: true,
    bareWords: [],
    locate: (path, what) => present(read(), source).locate(path, what),
    written: (path) => present(read(), source).written(path),
  };
}

function readEntries(file: string, generator: string): ReadonlyMap<string, Entry> {
  const { generator: written, entries } = readCacheFile(file);
  return written === generator && Array.isArray(entries) ? new Map(entries) : new Map();
}

function present(manifest: Manifest | undefined, { path }: SourceFile): Manifest {
  if (manifest === undefined) throw new Error(`${path} was read before and cannot be read now`);
  return manifest;
}
