/** What a plan must not do unasked: take away much at once. Pure. */
import type { Change, Plan } from './plan';

/** Above either, a plan is not applied without `--allow-removals`. */
export const MOST_REMOVED = { things: 10, percent: 10 } as const;

export interface Removals {
  /** Things that would be disabled or deleted without their names having been typed. */
  readonly count: number;
  /** Of all managed things that are there now, rounded up. */
  readonly percent: number;
  readonly excessive: boolean;
}

export function removalsOf(plan: Plan, prune: readonly string[]): Removals {
  const leaving = plan.changes.filter((change) => isRemoval(change) && !typed(change, prune));
  const there = plan.unchanged + plan.changes.filter(({ action }) => action !== 'create' && action !== 'adopt').length;
  const percent = there === 0 ? 0 : Math.ceil((leaving.length * 100) / there);
  const { things, percent: share } = MOST_REMOVED;
  return { count: leaving.length, percent, excessive: leaving.length > things || (leaving.length > 1 && percent > share) };
}

export const isRemoval = ({ action }: Pick<Change, 'action'>): boolean => action === 'disable' || action === 'delete';

const typed = ({ service, address }: Change, prune: readonly string[]): boolean =>
  prune.includes(address) || (service !== undefined && prune.includes(service));
