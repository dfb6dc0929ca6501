/** Whether a thing still is as a plan saw it: what every registrar asks before it changes anything. Pure. */
import { differences } from './difference';
import { same } from './digest';
import type { Change } from './plan';
import { RemoteChanged } from './registrar';
import type { JsonObject } from './resource';

/** `planned`: as the plan saw it, carry the change out. `done`: it is so already, as after a run that was killed. */
export type Standing = 'planned' | 'done';

/**
 * Compares the managed settings just read (`undefined`: nothing is there) with those of the plan.
 *
 * @throws RemoteChanged when the thing is neither as it was before nor as it is to be.
 */
export function standing(change: Pick<Change, 'key' | 'address' | 'before' | 'after'>, found: JsonObject | undefined): Standing {
  if (same(found, change.before)) return 'planned';
  if (change.after !== undefined && same(found, change.after)) return 'done';
  // A removal that a killed run had carried out.
  if (found === undefined && change.after === undefined) return 'done';
  throw new RemoteChanged(change.key, `"${change.address}" ${told(change.before, found)} since the plan was made; plan again.`);
}

function told(before: JsonObject | undefined, found: JsonObject | undefined): string {
  if (found === undefined) return 'has been removed';
  if (before === undefined) return 'has come to exist';
  const paths = differences(before, found).map(({ path }) => path.join('.'));
  return `has been changed (${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', ...' : ''})`;
}
