/** Which change comes before which: shared things first, then service by service, then what leaves. Pure. */
import type { Resource, ResourceKey } from './resource';
import { SYSTEMS } from './resource';

/**
 * Wanted things so that each comes after what it requires; otherwise by system and key.
 *
 * @throws Error when two have one key, when one requires what nobody wants or another service has, or in circles: all are
 * defects of a registrar, not of a catalog.
 */
export function inOrder(resources: readonly Resource[]): readonly Resource[] {
  const byKey = new Map<ResourceKey, Resource>();
  for (const resource of resources) {
    if (byKey.has(resource.key)) throw new Error(`two wanted things have the key "${resource.key}"`);
    byKey.set(resource.key, resource);
  }
  const levels = levelsOf(byKey);
  const level = ({ key }: Resource): number => levels.get(key) ?? 0;
  return [...resources].sort((a, b) => byService(a, b) || level(a) - level(b) || bySystem(a, b) || text(a.key, b.key));
}

/** By code units, never by locale. */
export const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const bySystem = (a: Pick<Resource, 'system'>, b: Pick<Resource, 'system'>): number =>
  SYSTEMS.indexOf(a.system) - SYSTEMS.indexOf(b.system);

const byService = (a: Resource, b: Resource): number => text(a.service ?? '', b.service ?? '');

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
  if (found.service !== undefined && found.service !== by.service)
    throw new Error(`"${by.key}" requires "${key}", which belongs to another service`);
  return found;
}
