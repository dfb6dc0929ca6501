/** What is known of a service before it is an entity of the catalog, and what of it could not be expressed. */

/** Something that an entity does not say, or that was guessed, for a person to look at. */
export interface Remark {
  /** Where it was found: `gitlab retail/commerce/checkout`, `jenkins services/x`, a file. */
  readonly origin: string;
  readonly text: string;
}

export interface ServiceDraft {
  readonly origin: string;
  /** As its host has it; made a service's name later. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** GitLab project. */
  readonly project: string;
  /** Folder in the repository; empty for the root. */
  readonly path: string;
  /** Team, by name. */
  readonly owner: string;
  /** `undefined`: not known; the entity gets no pipeline. */
  readonly build: BuildGuess | undefined;
  /** Parts of a Backstage entity that are kept as written: `metadata` and `spec`. */
  readonly kept: { readonly metadata: Plain; readonly spec: Plain };
  readonly remarks: readonly Remark[];
}

/** Plain data, as YAML carries it. */
export type Plain = Readonly<Record<string, unknown>>;

export interface BuildGuess {
  readonly toolchain: string;
  readonly engine: 'jenkins' | 'gitlab' | undefined;
  /** Who delivers, and how files come to the engine, where that was seen; the platform's own way otherwise. */
  readonly deliver?: 'jenkins';
  readonly delivery?: 'central';
  /** TCP port that the Dockerfile exposes; `undefined` for a worker. */
  readonly port: number | undefined;
}

export interface TeamDraft {
  readonly origin: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly email: string;
  /** GitLab group that it comes from; empty where none is known. */
  readonly group: string;
}

/** What a source gave. */
export interface Found {
  readonly services: readonly ServiceDraft[];
  readonly teams: readonly TeamDraft[];
  readonly remarks: readonly Remark[];
}

export const NOTHING_KEPT: ServiceDraft['kept'] = { metadata: {}, spec: {} };
