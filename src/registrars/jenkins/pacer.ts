/** Spreads what would flood a server: each caller gets a turn, at most so many a second. */
import type { World } from '../../remote/world';

export interface Pacer {
  /** Resolves when it is this caller's turn. */
  turn(): Promise<void>;
}

export function pacer(perSecond: number, { now, sleep }: Pick<World, 'now' | 'sleep'>): Pacer {
  const interval = 1000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return {
    turn: async () => {
      const at = Math.max(now(), next);
      next = at + interval;
      if (at > now()) await sleep(at - now());
    },
  };
}
