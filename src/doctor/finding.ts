/** What `doctor` finds: something that is well, or something that a person must do, with what to do. */
import type { Platform, Team } from '../model/platform';
import type { Service } from '../model/service';
import type { System } from '../registration/resource';
import type { RemoteContext } from '../remote/settings';

/** `fail`: registration, or what it registers, will not work. `warn`: it works, and something is not as it should be. */
export type Level = 'ok' | 'warn' | 'fail';

export interface Finding {
  readonly system: System;
  readonly level: Level;
  /** What was looked at: `token`, `plugin remote-file`. */
  readonly subject: string;
  /** What is. */
  readonly text: string;
  /** What to do; `undefined` where all is well. */
  readonly remedy: string | undefined;
}

/** What the checks look at. */
export interface Patient extends RemoteContext {
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
  readonly services: readonly Service[];
  /** Addresses from flags; `undefined` where not given. */
  readonly urls: { readonly gitlab: string | undefined; readonly jenkins: string | undefined };
}

/** The checks of one system. They change nothing, and tell of everything that they could not look at. */
export interface Check {
  readonly system: System;
  run(patient: Patient): Promise<readonly Finding[]>;
}

/** Makers of findings of one system. */
export const findingsOf = (system: System) => ({
  ok: (subject: string, text: string): Finding => ({ system, level: 'ok', subject, text, remedy: undefined }),
  warn: (subject: string, text: string, remedy: string): Finding => ({ system, level: 'warn', subject, text, remedy }),
  fail: (subject: string, text: string, remedy: string): Finding => ({ system, level: 'fail', subject, text, remedy }),
});
