/** In which steps a plan is carried out: shared things, each wave of services, what leaves. Pure. */
import { unitsOf } from './order';
import type { Change, Plan } from './plan';
import { isRemoval } from './safety';

export interface Step {
  /** `shared`, a wave's number, or `leaving`. */
  readonly name: 'shared' | 'leaving' | number;
  /**
   * Changes of one chain are carried out one after the other, and one failure ends the chain. Chains run side by side; what
   * crosses between them is in `requires`.
   */
  readonly chains: readonly (readonly Change[])[];
}

/** @param waves By service, 1 and up; a service that is not in it is no longer in the catalog. */
export function stepsOf({ changes }: Pick<Plan, 'changes'>, waves: ReadonlyMap<string, number>): readonly Step[] {
  const shared: Change[] = [];
  const leaving: Change[] = [];
  const units = new Map<string, { wave: number; readonly chain: Change[] }>();
  const unitOf = unitsOf(changes);
  for (const change of changes) {
    const { service } = change;
    const wave = service === undefined ? undefined : waves.get(service);
    if (service !== undefined && wave !== undefined) {
      const name = unitOf.get(service) ?? service;
      const unit = units.get(name) ?? { wave, chain: [] };
      unit.chain.push(change);
      unit.wave = Math.min(unit.wave, wave);
      units.set(name, unit);
    } else if (isRemoval(change)) leaving.push(change);
    else shared.push(change);
  }
  const numbers = [...new Set([...units.values()].map(({ wave }) => wave))].sort((a, b) => a - b);
  const inWave = (number: number) => [...units.values()].filter(({ wave }) => wave === number);
  const steps: readonly Step[] = [
    { name: 'shared', chains: shared.map((change) => [change]) },
    ...numbers.map((wave) => ({ name: wave, chains: inWave(wave).map(({ chain }) => chain) })),
    // One after the other, as they are ordered: what is inside goes before what holds it.
    { name: 'leaving', chains: leaving.length > 0 ? [leaving] : [] },
  ];
  return steps.filter(({ chains }) => chains.length > 0);
}
