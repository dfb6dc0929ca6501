/** One limit of a server each: how long until one more call keeps to it. Pure but for its own count. */
import type { Call, Reply } from './call';
import { limitTold } from './waits';

/** So many calls in a period, as a server documents it. */
export interface RateRule {
  /** What is counted, for people: `new projects`. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
  readonly concerns: (call: Pick<Call, 'method' | 'path'>) => boolean;
}

export interface Meter {
  /** Milliseconds until one more may be sent; infinite: not before another call is over. */
  wait(now: number): number;
  take(now: number): void;
  give(now: number): void;
  /** What is used up, for people. */
  readonly told: string;
}

/** Good answers after which one more call at once is tried again. */
const RECOVERY = 20;

/** Calls on their way at the same time: fewer when the server has too much to do, then again more. */
export class Width implements Meter {
  readonly told = 'it has too much to do';
  readonly #most: number;
  #width: number;
  #running = 0;
  #good = 0;

  constructor(most: number) {
    this.#most = most;
    this.#width = most;
  }

  get width(): number {
    return this.#width;
  }

  wait(): number {
    return this.#running < this.#width ? 0 : Number.POSITIVE_INFINITY;
  }

  take(): void {
    this.#running += 1;
  }

  give(): void {
    this.#running -= 1;
  }

  /** @returns whether there is one place more. */
  succeeded(): boolean {
    this.#good += 1;
    if (this.#good < RECOVERY || this.#width >= this.#most) return false;
    this.#good = 0;
    this.#width += 1;
    return true;
  }

  narrow(): void {
    this.#good = 0;
    this.#width = Math.max(1, Math.floor(this.#width / 2));
  }
}

/** Nothing is started before a moment. */
export class Pause implements Meter {
  readonly told = 'it takes no more calls for now';
  #until = 0;

  close(until: number): void {
    this.#until = Math.max(this.#until, until);
  }

  wait(now: number): number {
    return Math.max(0, this.#until - now);
  }

  take(): void {}

  give(): void {}
}

/** Calls that are started in a second, as a person asks for it. */
export class Pace implements Meter {
  readonly told = 'the calls of this second are used up';
  readonly #most: number;
  readonly #starts: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  wait(now: number): number {
    while ((this.#starts[0] ?? Number.POSITIVE_INFINITY) + 1000 <= now) this.#starts.shift();
    const [first = now] = this.#starts;
    return this.#starts.length < this.#most ? 0 : first + 1000 - now;
  }

  take(now: number): void {
    this.#starts.push(now);
  }

  give(): void {}
}

/**
 * A documented limit. The server counts a call some time between its start and its answer, in periods that nobody here knows: a
 * call holds its place from the start until a whole period after the answer, so that in no period of the server there are more.
 */
export class Period implements Meter {
  readonly told: string;
  readonly #most: number;
  readonly #length: number;
  #running = 0;
  readonly #ends: number[] = [];

  constructor({ name, most, seconds }: RateRule) {
    this.told = `its limit of ${most} ${name} in ${seconds} s is used up`;
    this.#most = most;
    // A clock shows whole milliseconds.
    this.#length = seconds * 1000 + 1;
  }

  wait(now: number): number {
    while ((this.#ends[0] ?? Number.POSITIVE_INFINITY) + this.#length <= now) this.#ends.shift();
    if (this.#running + this.#ends.length < this.#most) return 0;
    return (this.#ends[0] ?? Number.POSITIVE_INFINITY) + this.#length - now;
  }

  take(): void {
    this.#running += 1;
  }

  give(now: number): void {
    this.#running -= 1;
    this.#ends.push(now);
  }
}

/** What the server's answers say is left, less what is on its way: that may be counted already or not. */
export class Announced implements Meter {
  readonly told = 'it takes no more calls for now';
  #running = 0;
  /** By the name of the limit. */
  readonly #left = new Map<string, { readonly left: number; readonly until: number; readonly reset: number }>();

  wait(now: number): number {
    let longest = 0;
    for (const [name, { left, until }] of this.#left) {
      if (until <= now) this.#left.delete(name);
      else if (left - this.#running < 1) longest = Math.max(longest, this.#running > 0 ? Number.POSITIVE_INFINITY : until - now);
    }
    return longest;
  }

  take(): void {
    this.#running += 1;
  }

  give(): void {
    this.#running -= 1;
  }

  /** Answers come in any order: within one period the lowest number is the last. */
  hear(reply: Reply, now: number): void {
    const told = limitTold(reply, now);
    if (told === undefined) return;
    const { name, left, reset, waitMs } = told;
    const before = this.#left.get(name);
    if (before !== undefined && before.reset > reset) return;
    const same = before?.reset === reset;
    this.#left.set(name, {
      left: same ? Math.min(before.left, left) : left,
      until: same ? before.until : now + waitMs,
      reset,
    });
  }
}
