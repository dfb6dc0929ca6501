/** What a registrar is given to reach its system, and how it says that it cannot. */
import type { Platform } from '../model/platform';
import type { Registrar } from '../registration/registrar';
import type { System } from '../registration/resource';
import type { Missing, RemoteContext } from '../remote/settings';

/** Flags of the command that concern servers; `undefined` where not given. */
export interface ConnectFlags {
  readonly gitlabUrl: string | undefined;
  readonly jenkinsUrl: string | undefined;
  /** AWS: change a pipeline's definition although that ends its running executions. */
  readonly interrupt?: boolean;
  /** AWS: have every resource compared with its template when all settings are read; slow. */
  readonly stackDrift?: boolean;
}

export interface ConnectContext extends RemoteContext {
  readonly platform: Platform;
  readonly flags: ConnectFlags;
}

/** A system that can be called. Connecting itself calls nothing. */
export interface Connected {
  readonly kind: 'connected';
  readonly registrar: Registrar;
  /** Requests sent so far. */
  calls(): number;
}

/** One line of the registry. */
export interface Connector {
  readonly system: System;
  /** Loads the registrar only when it is asked for. @throws Error for settings that are faulty. */
  connect(context: ConnectContext): Promise<Connected | Missing>;
}
