/** What is managed on a server: the common form in which desired things and things found are compared. */

/** The remote systems, in the order in which they are prepared. */
export type System = 'aws' | 'gitlab' | 'jenkins';

/** Plain data, as JSON carries it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * Names one managed thing among all systems: `<system>:<kind>:<address>`, for example `gitlab:project:retail/commerce/checkout`,
 * `jenkins:multibranch:services/commerce/checkout`, `aws:stack:100000000001/me-south-1/retail-checkout-tools`.
 */
export type ResourceKey = string;

/** One managed thing as the catalog wants it. */
export interface Resource {
  readonly key: ResourceKey;
  readonly system: System;
  /** Sort of thing within its system: `project`, `files`, `hook`, `folder`, `multibranch`, `stack`. */
  readonly kind: string;
  /** Path, or account and name, as people of that host write it. */
  readonly address: string;
  /** The service it belongs to; `undefined` for what the platform or a team has. */
  readonly service: string | undefined;
  /** Keys of what must be there first. */
  readonly requires: readonly ResourceKey[];
  /**
   * Every managed setting, by meaning, in the same form in which the registrar gives what it read. A secret stands here by the
   * name of its source only. Long texts stand here by digest.
   */
  readonly settings: JsonObject;
}

/** Who a thing found on a server belongs to, by the mark in it. */
export type Ownership = 'ours' | 'other-catalog' | 'unmarked';

/** One thing found on a server. */
export interface Observed {
  readonly key: ResourceKey;
  readonly system: System;
  readonly kind: string;
  readonly address: string;
  /** The service that the mark names, where it names one. */
  readonly service: string | undefined;
  readonly ownership: Ownership;
  /** Digest of the settings as last applied, from the mark; `undefined` where the thing has no mark of its own. */
  readonly digest: string | undefined;
  /** The managed settings, where they were read; `undefined` when only the mark was. */
  readonly settings: JsonObject | undefined;
}

/** Joins the parts of a key. */
export function keyOf(system: System, kind: string, address: string): ResourceKey {
  return `${system}:${kind}:${address}`;
}
