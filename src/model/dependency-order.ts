/** In which order services come to exist where one waits for another. */
import type { Service } from './service';

/**
 * How many services must be there one after the other before each: 0 for one that waits for none. The catalog's rules have refused circles; what
 * waits for a service that is not among these waits for nothing.
 */
export function dependencyDepths(services: readonly Service[]): ReadonlyMap<string, number> {
  const byName = new Map(services.map((service) => [service.name, service]));
  const depths = new Map<string, number>();
  for (const service of services) {
    // With a stack of its own: a chain of services may be longer than a call stack is deep.
    const trail = [service];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const needed = neededBy(top).flatMap((name) => byName.get(name) ?? []);
      const open = needed.filter(({ name }) => !depths.has(name) && !trail.some((each) => each.name === name));
      trail.push(...open.slice(0, 1));
      if (open.length > 0) continue;
      depths.set(top.name, Math.max(-1, ...needed.map(({ name }) => depths.get(name) ?? 0)) + 1);
      trail.pop();
    }
  }
  return depths;
}

const neededBy = ({ deploy, dependsOn }: Service): readonly string[] => (deploy.waitForDependencies ? dependsOn : []);
