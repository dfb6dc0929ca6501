/** What a rule over resolved services sees: all of them at once, the platform, and the places where things are written. */
import type { Diagnostic, Location } from '../../diagnostics/diagnostic';
import type { EnvironmentOutline, Outline } from '../../model/outline';
import type { Environment, Platform } from '../../model/platform';
import type { Service, ServiceEnvironment } from '../../model/service';

/** Keys and indexes from an entity's root. */
type Path = readonly (string | number)[];

/** The places of values in the catalog. Each is total: where nothing is written, it gives the nearest thing that is. */
export interface Places {
  /** A place in the service's file, by its path. */
  service(name: string, path: Path): Location;
  /** A place in what the service's file says about one environment: `['size', 'cpu']`. */
  environment(name: string, environment: string, path: Path): Location;
  platform(path: Path): Location;
  /** A place in the file of a team, by its path. */
  team(name: string, path: Path): Location;
}

/** What a rule over single services sees. Whatever it finds stands in a service's file, and no other service changes it. */
export interface Fleet {
  readonly services: readonly Service[];
  readonly platform: Platform;
  readonly places: Omit<Places, 'platform' | 'team'>;
}

/** What a rule over several services sees: of each its outline. */
export interface Outlines {
  readonly services: readonly Outline[];
  readonly platform: Platform;
  readonly places: Places;
}

/** A rule: pure, in time linear in the number of services. */
export type Limit = (fleet: Fleet) => readonly Diagnostic[];
export type FleetLimit = (fleet: Outlines) => readonly Diagnostic[];

/** A service in one of its environments. */
export interface Placed<S = Service, E = ServiceEnvironment> {
  readonly service: S;
  readonly target: E;
}
export type PlacedOutline = Placed<Outline, EnvironmentOutline>;

/** Every service in every environment it goes to. */
export const placed = <S extends { readonly environments: readonly unknown[] }>({
  services,
}: {
  readonly services: readonly S[];
}): readonly Placed<S, S['environments'][number]>[] =>
  services.flatMap((service) => service.environments.map((target) => ({ service, target })));

/** Items with the same key, in the order in which they come. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** Each item that repeats the key of an earlier one, with that one. */
export function repeated<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [first: T, second: T])[] {
  const firsts = new Map<string, T>();
  const pairs: (readonly [T, T])[] = [];
  for (const item of items) {
    const name = key(item);
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, item);
    else pairs.push([first, item]);
  }
  return pairs;
}

/** What is made from an environment, made once: thousands of services share a few. */
export function perEnvironment<T>(make: (environment: Environment) => T): (environment: Environment) => T {
  const made = new Map<Environment, T>();
  return (environment) => {
    const known = made.get(environment);
    if (known !== undefined) return known;
    const fresh = make(environment);
    made.set(environment, fresh);
    return fresh;
  };
}
