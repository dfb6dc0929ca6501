/** Which change comes before which: shared things first, then service by service. Pure. */
import type { Resource, ResourceKey } from './resource';
import { SYSTEMS } from './resource';

/**
 * Wanted things so that each comes after what it requires; otherwise by service, system and key.
 *
 * @throws Error when two have one key, when one requires what nobody wants, or in circles, or when a shared thing requires a
 * service's: all are defects of a registrar, not of a catalog.
 */
export function inOrder(resources: readonly Resource[]): readonly Resource[] {
  const byKey = new Map<ResourceKey, Resource>();
  for (const resource of resources) {
    if (byKey.has(resource.key)) throw new Error(`two wanted things have the key "${resource.key}"`);
    byKey.set(resource.key, resource);
  }
  const levels = levelsOf(byKey);
  const units = unitsOf(resources);
  const level = ({ key }: Resource): number => levels.get(key) ?? 0;
  const unit = ({ service }: Resource): string => (service === undefined ? '' : (units.get(service) ?? service));
  return [...resources].sort((a, b) => text(unit(a), unit(b)) || level(a) - level(b) || bySystem(a, b) || text(a.key, b.key));
}

/**
 * Services that must be worked on as one, since one needs what another has (two services of one repository): by service, the
 * first name of them all.
 */
export function unitsOf(needs: readonly Pick<Resource, 'key' | 'service' | 'requires'>[]): ReadonlyMap<string, string> {
  const owner = new Map(needs.map(({ key, service }) => [key, service]));
  const units = new Map<string, string>();
  const root = (service: string): string => {
    const above = units.get(service) ?? service;
    return above === service ? service : root(above);
  };
  for (const { service, requires } of needs) {
    if (service === undefined) continue;
    for (const other of requires.flatMap((key) => owner.get(key) ?? [])) {
      const [first = service, second = service] = [root(service), root(other)].sort(text);
      if (first !== second) units.set(second, first);
    }
  }
  return new Map([...owner.values()].flatMap((service) => (service === undefined ? [] : [[service, root(service)]])));
}

/** By code units, never by locale. */
export const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const bySystem = (a: Pick<Resource, 'system'>, b: Pick<Resource, 'system'>): number =>
  SYSTEMS.indexOf(a.system) - SYSTEMS.indexOf(b.system);

/** Length of the longest way of requirements below each. */
function levelsOf(byKey: ReadonlyMap<ResourceKey, Resource>): ReadonlyMap<ResourceKey, number> {
  const levels = new Map<ResourceKey, number>();
  const walk = (resource: Resource, way: readonly ResourceKey[]): number => {
    const known = levels.get(resource.key);
    if (known !== undefined) return known;
    if (way.includes(resource.key)) throw new Error(`requirements in a circle: ${[...way, resource.key].join(' -> ')}`);
    const below = resource.requires.map((key) => walk(required(resource, byKey.get(key), key), [...way, resource.key]) + 1);
    const level = Math.max(0, ...below);
    levels.set(resource.key, level);
    return level;
  };
  for (const resource of byKey.values()) walk(resource, []);
  return levels;
}

function required(by: Resource, found: Resource | undefined, key: ResourceKey): Resource {
  if (found === undefined) throw new Error(`"${by.key}" requires "${key}", which nobody wants`);
  if (found.service !== undefined && by.service === undefined)
    throw new Error(`"${by.key}" is shared and requires "${key}", which belongs to a service`);
  return found;
}
