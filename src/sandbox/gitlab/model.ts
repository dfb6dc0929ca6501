/** What the GitLab stand-in keeps. Names of fields are GitLab's own where a thing is answered as it is kept. */
import type { JsonObject } from '../http/call';

export type Level = 0 | 5 | 10 | 15 | 20 | 30 | 40 | 50 | 60;

export interface User {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly admin: boolean;
}

export interface Token {
  readonly id: number;
  readonly value: string;
  readonly user: number;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly revoked: boolean;
  /** `YYYY-MM-DD`. */
  readonly expires_at: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export interface Group {
  readonly id: number;
  readonly parent: number | undefined;
  readonly name: string;
  readonly path: string;
  readonly full_path: string;
  readonly description: string;
  readonly visibility: string;
  readonly created_at: string;
}

export interface Project {
  readonly id: number;
  readonly group: number;
  readonly name: string;
  readonly path: string;
  readonly full_path: string;
  /** Paths that it had before: they redirect. */
  readonly former: readonly string[];
  readonly description: string | null;
  readonly visibility: string;
  readonly archived: boolean;
  readonly topics: readonly string[];
  readonly created_at: string;
  readonly last_activity_at: string;
  /** `undefined` while the repository is empty. */
  readonly default_branch: string | undefined;
  /** Settings that were ever set; the rest have their defaults. */
  readonly settings: JsonObject;
  /** Groups that the project is shared with. */
  readonly shared: readonly { readonly group: number; readonly level: number }[];
}

export interface Member {
  readonly user: number;
  readonly level: number;
}

export interface Branches {
  readonly [name: string]: string;
}

export interface Tag {
  readonly name: string;
  readonly target: string;
  readonly message: string;
  readonly created_at: string;
}

export interface MergeRequest {
  readonly id: number;
  readonly iid: number;
  readonly project: number;
  readonly author: number;
  readonly title: string;
  readonly description: string | null;
  readonly source_branch: string;
  readonly target_branch: string;
  readonly state: 'opened' | 'closed' | 'merged';
  readonly labels: readonly string[];
  readonly squash: boolean;
  readonly remove_source_branch: boolean;
  readonly auto_merge: boolean;
  readonly sha: string;
  readonly merge_commit_sha: string | null;
  readonly merged_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Pipeline {
  readonly id: number;
  readonly iid: number;
  readonly project: number;
  readonly ref: string;
  readonly sha: string;
  readonly source: 'push' | 'merge_request_event' | 'api' | 'external';
  readonly status: string;
  readonly created_at: string;
}

/** Anything with an id that is answered as it is kept: hooks, notes, environments, rules... */
export interface Item extends JsonObject {
  readonly id: number;
}

export interface Variable extends JsonObject {
  readonly key: string;
  readonly value: string;
  readonly environment_scope: string;
}
