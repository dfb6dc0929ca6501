/** The network, the clock and chance, given from outside so that tests decide them. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Sent, send } from './transport';

export interface World {
  readonly fetch: (url: string, init: Sent) => Promise<Answer>;
  /** Milliseconds since 1970, as the clock of this machine had it at the start: what waits must not wait for a clock that was set. */
  readonly now: () => number;
  /** Ends early, with the signal's reason, when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1, without 1. */
  readonly random: () => number;
}

export const realWorld: World = {
  fetch: send,
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  random: () => Math.random(),
};
