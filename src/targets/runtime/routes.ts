/** Through which load balancers a service is reached: one slot for each kind of load balancer, alike in all environments, and its rules. */
import type { LoadBalancerPool } from '../../model/platform';
import type { Ingress } from '../../model/service';
import { logicalId } from '../../syntax/stack';
import { isBlueGreen, type Scope, type Target } from './scope';

/** A load balancer's place in the template: `Public`, `Internal`; a second one of a kind is `Public2`. */
export interface Slot {
  readonly id: string;
  /** `undefined`: the service has no such load balancer there. */
  readonly pool: (target: Target) => LoadBalancerPool | undefined;
  readonly rules: readonly Rule[];
}

/** One listener rule. Its priority is its identity: two rules of one listener never share it, so that none is made before another is gone. */
export interface Rule {
  readonly id: string;
  readonly priority: number;
  readonly ingress: (target: Target) => Ingress | undefined;
}

export function slotsOf(scope: Scope): readonly Slot[] {
  const places = new Map(scope.targets.map((target) => [target.name, placesIn(target)]));
  const at = (target: Target): readonly Place[] => places.get(target.name) ?? [];
  const ids = [...new Set(scope.targets.flatMap((target) => at(target).map(({ slot }) => slot)))];
  return ids.map((id) => {
    const inSlot = (target: Target) => at(target).filter(({ slot }) => slot === id);
    const priorities = [...new Set(scope.targets.flatMap((target) => inSlot(target).map(({ ingress }) => ingress.priority)))];
    return {
      id,
      pool: (target) => inSlot(target)[0]?.pool,
      rules: priorities
        .sort((a, b) => a - b)
        .map((priority) => ({
          id: `${id}Rule${priority}`,
          priority,
          ingress: (target) => inSlot(target).find(({ ingress }) => ingress.priority === priority)?.ingress,
        })),
    };
  });
}

interface Place {
  readonly slot: string;
  readonly pool: LoadBalancerPool;
  readonly ingress: Ingress;
}

function placesIn(target: Target): readonly Place[] {
  const slots = new Map<string, string>();
  const places = target.runtime.ingress.map((ingress): Place => {
    const pool = target.environment.pools.find(({ name }) => name === ingress.pool);
    if (pool === undefined) throw new Error(`environment "${target.name}" has no load balancer pool "${ingress.pool}"`);
    const slot = slots.get(pool.name) ?? nextSlot(pool, [...slots.values()]);
    slots.set(pool.name, slot);
    return { slot, pool, ingress };
  });
  refuseWhatCannotShift(target, places);
  return places;
}

function nextSlot({ scheme }: LoadBalancerPool, taken: readonly string[]): string {
  const kind = logicalId(scheme);
  const same = taken.filter((slot) => slot.startsWith(kind)).length;
  return same === 0 ? kind : `${kind}${same + 1}`;
}

/**
 * Traffic that moves between two target groups moves by one listener (CodeDeploy) or one rule of each listener (ECS): any other rule would go on
 * pointing at tasks that are gone.
 * @throws Error: the checks on resolved services come first and name the line.
 */
function refuseWhatCannotShift(target: Target, places: readonly Place[]): void {
  const slots = new Set(places.map(({ slot }) => slot)).size;
  if (target.mechanism === 'codedeploy' && slots > 1) {
    throw new Error(`CodeDeploy moves traffic on one load balancer; "${target.names.stack}" is on ${slots}`);
  }
  if (target.mechanism === 'stack' && isBlueGreen(target) && places.length > slots) {
    throw new Error(`ECS moves one rule on each load balancer; "${target.names.stack}" has ${places.length} on ${slots}`);
  }
}
