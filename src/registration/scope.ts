/** Which services a run looks at: named ones, a shard of a fleet, the first waves. Pure. */
import { createHash } from 'node:crypto';
import { dependencyDepths } from '../model/dependency-order';
import type { Service } from '../model/service';
import { text } from './order';
import type { Observed, Resource, ResourceKey } from './resource';

export interface Shard {
  /** 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

export interface Scope {
  /** Names; `undefined` for all. */
  readonly only: readonly string[] | undefined;
  readonly shard: Shard | undefined;
  /** Services of the waves 1 to this one; `undefined` for all. */
  readonly wave: number | undefined;
}

export const WHOLE: Scope = { only: undefined, shard: undefined, wave: undefined };

/** `2/8`: the second of eight shards; `undefined` for anything else. */
export function parseShard(written: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(written) ?? [];
  if (index === undefined || count === undefined || Number(index) > Number(count)) return undefined;
  return { index: Number(index), count: Number(count) };
}

/**
 * The wave of each service, 1 and up: canaries first, then growing waves in an order that has nothing to do with names. A service that waits for
 * others is in a later wave than they are.
 */
export function wavesOf(services: readonly Service[], canaries: readonly string[]): ReadonlyMap<string, number> {
  const first = canaries.length > 0 ? new Set(canaries) : naturalCanaries(services);
  const rest = services.filter(({ name }) => !first.has(name)).sort((a, b) => text(hash(a.name), hash(b.name)));
  const waves = new Map<string, number>([...first].map((name) => [name, 1]));
  let wave = first.size > 0 ? 2 : 1;
  let size: number = FIRST_WAVE;
  let room = size;
  for (const { name } of rest) {
    if (room === 0) [wave, size, room] = [wave + 1, size * GROWTH, size * GROWTH];
    waves.set(name, wave);
    room -= 1;
  }
  return afterDependencies(services, waves);
}

function afterDependencies(services: readonly Service[], waves: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const depths = dependencyDepths(services);
  const moved = new Map(waves);
  for (const { name, deploy, dependsOn } of [...services].sort((a, b) => depth(depths, a) - depth(depths, b))) {
    if (!deploy.waitForDependencies) continue;
    const latest = Math.max(0, ...dependsOn.map((each) => moved.get(each) ?? 0));
    moved.set(name, Math.max(moved.get(name) ?? 1, latest + 1));
  }
  return moved;
}

const depth = (depths: ReadonlyMap<string, number>, { name }: Service): number => depths.get(name) ?? 0;

/** Names of the services in scope. */
export function servicesIn(services: readonly Service[], scope: Scope, waves: ReadonlyMap<string, number>): ReadonlySet<string> {
  const { only, shard, wave } = scope;
  const chosen = services.filter(
    ({ name, project }) =>
      (only === undefined || only.includes(name)) &&
      inShard(project, shard) &&
      (wave === undefined || (waves.get(name) ?? 1) <= wave),
  );
  return new Set(chosen.map(({ name }) => name));
}

/** The wanted things in scope: those of its services and what these require; shared things too where nothing narrows. */
export function wantedIn(resources: readonly Resource[], services: ReadonlySet<string>, scope: Scope): readonly Resource[] {
  const byKey = new Map(resources.map((resource) => [resource.key, resource]));
  const needed = new Set<ResourceKey>();
  const need = (resource: Resource): void => {
    if (needed.has(resource.key)) return;
    needed.add(resource.key);
    for (const key of resource.requires) {
      const required = byKey.get(key);
      if (required !== undefined) need(required);
    }
  };
  for (const resource of resources)
    if (resource.service === undefined ? keepsShared(scope) : services.has(resource.service)) need(resource);
  return resources.filter(({ key }) => needed.has(key));
}

/**
 * Whether a thing that is no longer wanted is this run's business: one of a service in scope always; any other where nothing
 * narrows the run, and in one of its shards. Waves leave removals to the run that has them all.
 */
export function leavesIn(observed: Observed, services: ReadonlySet<string>, { only, shard, wave }: Scope): boolean {
  if (observed.service !== undefined && services.has(observed.service)) return true;
  return only === undefined && wave === undefined && inShard(observed.address, shard);
}

const FIRST_WAVE = 10;
const GROWTH = 5;
const CANARIES = 3;

/** Services that are declared experimental go first; where there are none, a few that chance would choose. */
function naturalCanaries(services: readonly Service[]): ReadonlySet<string> {
  const experimental = services.filter(({ lifecycle }) => lifecycle === 'experimental');
  const from = experimental.length > 0 ? experimental : services;
  const names = from.map(({ name }) => name).sort((a, b) => text(hash(a), hash(b)));
  return new Set(names.slice(0, CANARIES));
}

const keepsShared = ({ only, shard, wave }: Scope): boolean =>
  only === undefined && wave === undefined && (shard === undefined || shard.index === 1);

function inShard(name: string, shard: Shard | undefined): boolean {
  return shard === undefined || Number.parseInt(hash(name).slice(0, 8), 16) % shard.count === shard.index - 1;
}

const hash = (name: string): string => createHash('sha256').update(name).digest('hex');
