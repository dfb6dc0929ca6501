/** An entity as written: its plain value, and the place of everything in it. */
import type { Location } from '../diagnostics/diagnostic';

/** Keys and indexes from the root: `['spec', 'pipeline', 'environments', 0]`. */
export type Path = readonly (string | number)[];

export interface Manifest {
  /** Path as shown in messages: `catalog/services/checkout.yaml`. */
  readonly file: string;
  /** Path from the catalog's root, the same wherever the catalog lies: `services/checkout.yaml`. */
  readonly catalogPath: string;
  /** sha256 of the file's bytes, hex. */
  readonly digest: string;
  /**
   * False where parts could not be read (faults of syntax, aliases, merge keys). `kind` and `name` then still serve to resolve
   * references to it, but its content must not be checked further: what is missing may only be unread.
   */
  readonly sound: boolean;
  /** `kind` as written, if it is text. */
  readonly kind: string | undefined;
  /** `metadata.name` as written, if it is text. */
  readonly name: string | undefined;
  /** Plain JavaScript: mappings, lists, text, numbers, booleans and null. Not yet checked against a schema. */
  readonly value: unknown;
  /** Bare words that a YAML 1.1 reader would read as something else than text. */
  readonly bareWords: readonly BareWord[];
  /**
   * The place of a value, or of its key. Total: where the path does not exist, the key of the nearest part that does;
   * where nothing of it exists, the file as a whole.
   */
  locate(path: Path, what?: 'key' | 'value'): Location;
  /** A scalar exactly as written, before YAML made a number, boolean or null of it; `undefined` for anything else. */
  written(path: Path): string | undefined;
}

/** A word without quotes, text for YAML 1.2 and something else for YAML 1.1. */
export interface BareWord {
  readonly path: Path;
  readonly what: 'key' | 'value';
  readonly word: string;
  /** What YAML 1.1 makes of it, for people: `true`, `the number 90`, `a date`. */
  readonly reading: string;
  readonly date: boolean;
}
