/** In which steps a plan is carried out: shared things, each wave of services, what leaves. Pure. */
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
  const services = new Map<string, Change[]>();
  for (const change of changes) {
    const { service } = change;
    if (service !== undefined && waves.has(service)) services.set(service, [...(services.get(service) ?? []), change]);
    else if (isRemoval(change)) leaving.push(change);
    else shared.push(change);
  }
  const numbers = [...new Set([...services.keys()].map((service) => waves.get(service) ?? 1))].sort((a, b) => a - b);
  const inWave = (wave: number) => [...services].filter(([service]) => (waves.get(service) ?? 1) === wave);
  const steps: readonly Step[] = [
    { name: 'shared', chains: shared.map((change) => [change]) },
    ...numbers.map((wave) => ({ name: wave, chains: inWave(wave).map(([, chain]) => chain) })),
    // One after the other, as they are ordered: what is inside goes before what holds it.
    { name: 'leaving', chains: leaving.length > 0 ? [leaving] : [] },
  ];
  return steps.filter(({ chains }) => chains.length > 0);
}
