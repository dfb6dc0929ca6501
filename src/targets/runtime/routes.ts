/** Through which load balancers a service is reached: one slot for each kind of load balancer, alike in all environments, and its rules. */
import type { LoadBalancerPool } from '../../model/platform';
import type { Ingress } from '../../model/runtime';
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

/** The same for the same scope: every part of the stack asks. */
export function slotsOf(scope: Scope): readonly Slot[] {
  const known = KNOWN.get(scope);
  if (known !== undefined) return known;
  const slots = findSlots(scope);
  KNOWN.set(scope, slots);
  return slots;
}

const KNOWN = new WeakMap<Scope, readonly Slot[]>();

function findSlots({ targets }: Scope): readonly Slot[] {
  const places = targets.map((target) => ({ target, places: placesIn(target) }));
  const ids = [...new Set(places.flatMap((each) => each.places.map(({ slot }) => slot)))];
  return ids.map((id) => {
    const inSlot = new Map(places.map((each) => [each.target.name, each.places.filter(({ slot }) => slot === id)]));
    const priorities = [...new Set([...inSlot.values()].flat().map(({ ingress }) => ingress.priority))].sort((a, b) => a - b);
    return {
      id,
      pool: ({ name }) => inSlot.get(name)?.[0]?.pool,
      rules: priorities.map((priority) => ruleOf(id, priority, inSlot)),
    };
  });
}

function ruleOf(slot: string, priority: number, inSlot: ReadonlyMap<string, readonly Place[]>): Rule {
  return {
    id: `${slot}Rule${priority}`,
    priority,
    ingress: ({ name }) => inSlot.get(name)?.find(({ ingress }) => ingress.priority === priority)?.ingress,
  };
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
