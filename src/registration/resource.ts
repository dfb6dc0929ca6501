/** What is managed on a server: the common form in which desired things and things found are compared. */

/** The remote systems, in the order in which they are prepared. */
export const SYSTEMS = ['aws', 'gitlab', 'jenkins'] as const;
export type System = (typeof SYSTEMS)[number];

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
  /** Keys of what must be there first. What is shared requires nothing that a service has. */
  readonly requires: readonly ResourceKey[];
  /**
   * Every managed setting, by meaning, in the same form in which the registrar gives what it read. A secret stands here by the
   * name of its source only. Long texts stand here by digest, or whole where people should see their lines' difference.
   */
  readonly settings: JsonObject;
}

/** Who a thing found on a server belongs to, by the mark in it. */
export type Ownership = 'ours' | 'other-catalog' | 'unmarked';

/**
 * What happens to a thing of ours that is no longer wanted. `plain`: it holds neither data nor history and is deleted.
 * `guarded`: it is disabled, and deleted only when its name was typed.
 */
export type Removal = 'plain' | 'guarded';

/** One thing found on a server. */
export interface Observed {
  readonly key: ResourceKey;
  readonly system: System;
  readonly kind: string;
  readonly address: string;
  /** The service that the mark names, where it names one: so a thing whose service moved elsewhere is known again. */
  readonly service: string | undefined;
  readonly ownership: Ownership;
  /** Disabled by an earlier removal. */
  readonly disabled: boolean;
  readonly removal: Removal;
  /**
   * `settingsDigest` of the settings as last applied, from the thing's own mark (`UNSETTLED` where it says so): when it is
   * not that of the wanted settings, the mark is written anew even if nothing else differs. `undefined` for a thing without
   * a mark of its own, and where nothing is known. A mark that covers several things vouches for each of them: where the digest of all (`coverDigest`) is the wanted one, each gets
   * the digest of its wanted settings here.
   */
  readonly digest: string | undefined;
  /** The managed settings, where they were read; `undefined` when only the mark was. */
  readonly settings: JsonObject | undefined;
}

/** Joins the parts of a key. */
export function keyOf(system: System, kind: string, address: string): ResourceKey {
  return `${system}:${kind}:${address}`;
}
