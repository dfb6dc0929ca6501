/** What a remote system must be able to do to be registered with: a folder of `src/registrars/` for each, one line in the registry. */
import type { Platform, Team } from '../model/platform';
import type { Service } from '../model/service';
import type { Change, Note } from './plan';
import type { Observed, Resource, ResourceKey, System } from './resource';

/** What the desired state is made from. Pure data, but for the files, which are read where they lie. */
export interface Intent {
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
  /** All services of the catalog by name, ascending; the core narrows what is read and changed. */
  readonly services: readonly Service[];
  /** The generated files as they lie in the output folder. */
  readonly files: GeneratedFiles;
}

/** Door to the output folder. A file that is not as the catalog makes it was refused before this is made. */
export interface GeneratedFiles {
  /** Names and sha256 of a service's files, by path relative to the service's folder. */
  of(service: string): readonly GeneratedFile[];
  /** The files at the top of the tree: platform stacks. */
  top(): readonly GeneratedFile[];
}

export interface GeneratedFile {
  readonly path: string;
  readonly executable: boolean;
  /** sha256 of the content, hex. */
  readonly sha256: string;
  text(): string;
  /** What follows from the text alone, and may be remembered between runs. @param what Names it, the same for the same `make`. */
  derived(what: string, make: (text: string) => string): string;
}

/**
 * `mark`: the bulk listing with marks only. What it does not return is not there; what it cannot tell about is returned
 * without digest and settings, and is then asked for by its key. `settings`: every managed setting.
 */
export type Depth = 'mark' | 'settings';

export interface ReadRequest {
  readonly depth: Depth;
  /** What is wanted; a bulk reading also returns what is ours and no longer wanted. */
  readonly desired: readonly Resource[];
  /**
   * Restricts a reading of settings to these; `undefined` for all. With keys, only they are returned, and one that is not
   * returned is not there. A key that is not in `desired` is a thing that an earlier bulk reading returned.
   */
  readonly keys: ReadonlySet<ResourceKey> | undefined;
}

export interface Reading {
  readonly observed: readonly Observed[];
  readonly notes: readonly Note[];
}

/** Told while a change is carried out: one line of progress, never a secret. */
export type Tell = (line: string) => void;

/** What goes with a change that is carried out. */
export interface Applying {
  /** The wanted thing; `undefined` for `disable` and `delete`. Its settings have the digest of `change.after`. */
  readonly resource: Resource | undefined;
  readonly intent: Intent;
  readonly tell: Tell;
}

/**
 * One remote system. `desired` is pure; `read` changes nothing; `apply` carries out one change and is safe to repeat.
 *
 * `apply` first reads the thing again and gives what it found to `standing` (`src/registration/standing.ts`), which throws
 * `RemoteChanged` when it is neither as `change.before` nor as `change.after` says.
 */
export interface Registrar {
  readonly system: System;
  /** Kinds of things that it can move to another address with their history; others are made anew, and the old disabled. */
  readonly moves: readonly string[];
  /** Of the whole catalog, in any order; the core sorts. */
  desired(intent: Intent): readonly Resource[];
  read(request: ReadRequest): Promise<Reading>;
  /** What a person must know about this change beyond its differences; may ask the server. Not asked for `create`. */
  consequences(change: Change, intent: Intent): Promise<readonly string[]>;
  apply(change: Change, applying: Applying): Promise<void>;
}

/** A change that is right but not now, such as one that would cancel a running execution: left for a later run, and no failure. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
}

/** The remote is not as it was when the plan was made. */
export class RemoteChanged extends Error {
  override readonly name = 'RemoteChanged';
  constructor(
    readonly key: ResourceKey,
    message: string,
  ) {
    super(message);
  }
}
