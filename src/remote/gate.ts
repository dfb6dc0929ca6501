/** The one queue before a server: so many calls at once, so many a second, fewer when the server says so. The one importer of p-queue. */
import PQueue from 'p-queue';
import type { World } from './world';

export interface GateLimits {
  /** Calls on their way at the same time. */
  readonly concurrency: number;
  /** Calls that are started in a second; `undefined` for as many as come. */
  readonly perSecond: number | undefined;
}

/** Good answers after which one more call at once is tried again. */
const RECOVERY = 20;

export class Gate {
  readonly #queue: PQueue;
  readonly #most: number;
  readonly #world: Pick<World, 'now' | 'sleep'>;
  #good = 0;
  #closedUntil = 0;

  constructor({ concurrency, perSecond }: GateLimits, world: Pick<World, 'now' | 'sleep'>) {
    const rate = perSecond === undefined ? {} : { interval: 1000, intervalCap: perSecond, carryoverConcurrencyCount: true };
    this.#queue = new PQueue({ concurrency, ...rate });
    this.#most = concurrency;
    this.#world = world;
  }

  /** Calls on their way now. */
  get running(): number {
    return this.#queue.pending;
  }

  /** How many may be on their way at once now. */
  get width(): number {
    return this.#queue.concurrency;
  }

  /** Runs when its turn comes; what is repeated comes first, since others may wait for it. */
  async pass<T>(work: () => Promise<T>, { again, signal }: { again: boolean; signal: AbortSignal | undefined }): Promise<T> {
    return this.#queue.add(work, { priority: again ? 1 : 0, throwOnTimeout: true, ...(signal && { signal }) });
  }

  /** The server took a call: after some of them, one more at once is tried. */
  succeeded(): void {
    this.#good += 1;
    if (this.#good < RECOVERY || this.#queue.concurrency >= this.#most) return;
    this.#good = 0;
    this.#queue.concurrency += 1;
  }

  /** The server has too much to do: half as many at once. */
  narrow(): void {
    this.#good = 0;
    this.#queue.concurrency = Math.max(1, Math.floor(this.#queue.concurrency / 2));
  }

  /** No call is started before this time has passed; those on their way go on. */
  close(milliseconds: number): void {
    const until = this.#world.now() + milliseconds;
    if (until <= this.#closedUntil) return;
    this.#closedUntil = until;
    this.#queue.pause();
    const open = () => {
      if (this.#closedUntil === until) this.#queue.start();
    };
    this.#world.sleep(milliseconds).then(open, open);
  }
}
