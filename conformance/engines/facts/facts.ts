/** What the engines are compared by, beside the order of stages: one line for each capability, and for each environment that it is about. */
import type { Platform, Team } from '../../../src/model/platform';
import type { Service } from '../../../src/model/service';

/** `capability`, or `capability@environment`, and what it is, in words that are the same for all engines. */
export type Facts = Readonly<Record<string, string>>;

/** What the names in the files stand for. */
export interface World {
  readonly service: Service;
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
}

export const at = (capability: string, environment: string): string =>
  environment === '' ? capability : `${capability}@${environment}`;

/** The people that an approval takes: of which teams each of them may be. Two that may be one person count as one. */
export const people = (each: readonly (readonly string[])[]): string =>
  each
    .map((teams) => [...teams].sort().join('|'))
    .sort()
    .join(' and ');

/** What is told of something; nothing where the service does not want to hear it. */
export const told = (what: readonly string[]): string => (what.length === 0 ? 'nothing' : [...new Set(what)].sort().join(', '));

/** A container beside a job that waits for it. */
export const beside = (each: {
  readonly name: string;
  readonly image: string;
  readonly port: number | string;
  /** Each with its value. */
  readonly variables: readonly string[];
}): string => `${each.image} as ${each.name}:${each.port} with ${[...each.variables].sort().join(' ')}`;

export const pairs = (variables: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(variables).map(([name, value]) => `${name}=${value}`);

/** The port at which a script waits for a host. */
export const awaited = (script: string, host: string): string =>
  new RegExp(`await-services (?:\\S+ )*${host}:(\\d+)`).exec(script)?.[1] ?? 'nothing';

/** The same in all environments, or what it is in each. */
export function inAll(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.join(' / ');
}

export const NOBODY = 'nobody is asked';
export const ANYBODY = 'whoever may run jobs';
