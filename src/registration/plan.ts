/** A plan: what registering would change, as plain JSON that is reviewed, saved, and applied exactly as reviewed. */
import type { JsonObject, ResourceKey, System } from './resource';

/**
 * What happens to a thing. `adopt` puts our mark (without a digest) on what exists and changes nothing else; `move` keeps a
 * thing's history at another address; `disable` comes first of what is no longer in the catalog, `delete` of what holds data
 * or history only with `--prune`.
 */
export type Action = 'create' | 'update' | 'adopt' | 'move' | 'disable' | 'delete';

/** One managed setting that differs. */
export interface Difference {
  /** Names of the keys down to the setting: `['hooks', 'push']`. */
  readonly path: readonly string[];
  /** As JSON text; `undefined` where there is nothing. Never a secret. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** One step of a plan. */
export interface Change {
  readonly key: ResourceKey;
  readonly system: System;
  readonly kind: string;
  readonly address: string;
  readonly service: string | undefined;
  readonly action: Action;
  /** For `move`: where the thing is now. `before` are its settings there. */
  readonly from: { readonly key: ResourceKey; readonly address: string } | undefined;
  /** Keys of changes of this plan that come first. */
  readonly requires: readonly ResourceKey[];
  /** The managed settings as they were when the plan was made; `undefined` where nothing was there. */
  readonly before: JsonObject | undefined;
  /** The wanted settings; `undefined` for `adopt`, `disable` and `delete`. */
  readonly after: JsonObject | undefined;
  readonly differences: readonly Difference[];
  /** What a person must know before saying yes: running executions that are cancelled, live traffic that is touched. */
  readonly consequences: readonly string[];
}

/** What could not be looked at or done, and is no failure: a feature that this server's version or licence lacks. */
export interface Note {
  readonly system: System;
  readonly service: string | undefined;
  readonly text: string;
}

/** A wanted thing that stays as it is, since what stands there is not ours, or since it needs such a thing. */
export interface Blocked {
  readonly key: ResourceKey;
  readonly system: System;
  readonly kind: string;
  readonly address: string;
  readonly service: string | undefined;
  readonly reason: 'unmarked' | 'other-catalog' | 'requires-blocked';
}

export interface Plan {
  /** Version of this format. */
  readonly schema: 1;
  /** The platform's name: whose marks are ours. */
  readonly catalog: string;
  readonly generator: string;
  /** Digest of the catalog's resolved form and the generated files: a plan of another state is refused. */
  readonly catalogDigest: string;
  /** Whether every managed setting was read, or unchanged digests in marks were trusted. */
  readonly depth: 'mark' | 'settings';
  /** The systems that were looked at. */
  readonly systems: readonly System[];
  /** In the order of application. */
  readonly changes: readonly Change[];
  readonly blocked: readonly Blocked[];
  readonly notes: readonly Note[];
  /** How many managed things are as the catalog wants them. */
  readonly unchanged: number;
}
