/** What follows from a file's content alone, remembered by the content's digest: a fleet's files need not be read to know it again. */
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './catalog/cache-file';

/**
 * Absent, damaged or written by another version it only costs time. It lies where packages are installed and is trusted as they are.
 */
export class ContentMemory {
  readonly #file: string | undefined;
  readonly #generator: string;
  readonly #known: ReadonlyMap<string, string>;
  readonly #next = new Map<string, string>();

  private constructor(file: string | undefined, generator: string, known: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#generator = generator;
    this.#known = known;
  }

  /** @param folder Where the cache lives; without it everything is forgotten with the run. */
  static load(folder: string | undefined, generator: string): ContentMemory {
    if (folder === undefined) return new ContentMemory(undefined, generator, new Map());
    const file = join(folder, 'contents.json');
    const { generator: written, known } = readCacheFile(file);
    return new ContentMemory(file, generator, new Map(written === generator && Array.isArray(known) ? known : []));
  }

  /** @param sha256 Of the content, hex. @param what Names the thing. @param make Its value, from the content. */
  of(sha256: string, what: string, make: () => string): string {
    const key = `${sha256} ${what}`;
    const value = this.#next.get(key) ?? this.#known.get(key) ?? make();
    this.#next.set(key, value);
    return value;
  }

  /** Writes only if there is anything new; forgets contents that are no more, of the things that were asked for in this run. */
  save(): void {
    const fresh = [...this.#next.keys()].some((key) => !this.#known.has(key));
    if (this.#file === undefined || !fresh) return;
    const asked = new Set([...this.#next.keys()].map(thingOf));
    const others = [...this.#known].filter(([key]) => !asked.has(thingOf(key)));
    writeCacheFile(this.#file, { generator: this.#generator, known: [...others, ...this.#next] });
  }
}

/** What a key is about: what stands after the digest. */
const thingOf = (key: string): string => key.slice(key.indexOf(' ') + 1);
