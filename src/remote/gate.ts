/** The one queue before a server: a call passes when one more keeps to every limit, and none waits for a limit of others. */
import type { Call, Reply } from './call';
import { Announced, type Meter, Pace, Pause, Period, type RateRule, Width } from './meters';
import type { World } from './world';

export interface GateLimits {
  /** Calls on their way at the same time. */
  readonly concurrency: number;
  /** Calls that are started in a second; `undefined` for as many as come. */
  readonly perSecond: number | undefined;
  /** What the server is known to allow before it says so. */
  readonly rates: readonly RateRule[];
  /** Milliseconds that one call may wait for a server that asks for patience, all waits together. */
  readonly patienceMs: number;
}

/** A limit that frees no place for longer than a call may wait. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
}

/** What a call is told by. */
type Named = Pick<Call, 'method' | 'path'>;

/** The calls that the same limits concern, in the order in which they came. */
interface Line {
  readonly meters: readonly Meter[];
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly number: number;
  readonly admit: (line: Line) => void;
  readonly refuse: (error: Error) => void;
}

export class Gate {
  readonly #limits: GateLimits;
  readonly #world: Pick<World, 'now' | 'sleep'>;
  readonly #signal: AbortSignal | undefined;
  readonly #width: Width;
  readonly #pause = new Pause();
  readonly #announced = new Announced();
  readonly #common: readonly Meter[];
  readonly #periods: ReadonlyMap<RateRule, Meter>;
  readonly #lines = new Map<string, Line>();
  #number = 0;
  /** When the lines are looked at again though nothing has happened. */
  #wake = Number.POSITIVE_INFINITY;

  constructor(limits: GateLimits, world: Pick<World, 'now' | 'sleep'>, signal?: AbortSignal) {
    this.#limits = limits;
    this.#world = world;
    this.#signal = signal;
    this.#width = new Width(limits.concurrency);
    const pace = limits.perSecond === undefined ? [] : [new Pace(limits.perSecond)];
    this.#common = [this.#width, this.#pause, this.#announced, ...pace];
    this.#periods = new Map(limits.rates.map((rule) => [rule, new Period(rule)]));
    signal?.addEventListener('abort', () => this.#refuseAll(signal), { once: true });
  }

  /** How many may be on their way at once now. */
  get width(): number {
    return this.#width.width;
  }

  /** Runs when its turn comes. @param again What is repeated comes first, since others may wait for it. @throws LimitReached */
  async pass<T>(call: Named, work: () => Promise<T>, again: boolean): Promise<T> {
    const line = await this.#enter(call, again);
    try {
      return await work();
    } finally {
      const now = this.#world.now();
      for (const meter of line.meters) meter.give(now);
      this.#advance();
    }
  }

  /** An answer, before its call has left: what it tells of limits. */
  hear(reply: Reply): void {
    this.#announced.hear(reply, this.#world.now());
  }

  /** The server took a call: after some of them, one more at once is tried. */
  succeeded(): void {
    if (this.#width.succeeded()) this.#advance();
  }

  /** The server has too much to do: half as many at once. */
  narrow(): void {
    this.#width.narrow();
  }

  /** No call is started before this time has passed; those on their way go on. */
  close(milliseconds: number): void {
    this.#pause.close(this.#world.now() + milliseconds);
  }

  async #enter(call: Named, again: boolean): Promise<Line> {
    this.#signal?.throwIfAborted();
    const line = this.#lineOf(call);
    return new Promise((admit, refuse) => {
      this.#number += 1;
      if (again) line.waiting.unshift({ number: -this.#number, admit, refuse });
      else line.waiting.push({ number: this.#number, admit, refuse });
      this.#advance();
    });
  }

  #lineOf(call: Named): Line {
    const rules = this.#limits.rates.filter(({ concerns }) => concerns(call));
    const key = rules.map(({ name }) => name).join();
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const line = { meters: [...this.#common, ...rules.flatMap((rule) => this.#periods.get(rule) ?? [])], waiting: [] };
    this.#lines.set(key, line);
    return line;
  }

  /** Lets through who may pass; of several, who came first. */
  #advance(): void {
    for (;;) {
      const now = this.#world.now();
      const heads = [...this.#lines.values()].flatMap((line) => {
        const [next] = line.waiting;
        return next === undefined ? [] : [{ line, next, ...longest(line.meters, now) }];
      });
      heads.sort((a, b) => a.next.number - b.next.number);
      const passing = heads.find(({ wait }) => wait === 0);
      const hopeless = heads.find(({ wait }) => wait > this.#limits.patienceMs && wait !== Number.POSITIVE_INFINITY);
      if (passing !== undefined) {
        passing.line.waiting.shift();
        for (const meter of passing.line.meters) meter.take(now);
        passing.next.admit(passing.line);
      } else if (hopeless !== undefined) {
        hopeless.line.waiting.shift();
        const seconds = Math.ceil(hopeless.wait / 1000);
        hopeless.next.refuse(new LimitReached(`${hopeless.told}; the next one in ${seconds} s`));
      } else {
        this.#later(now, Math.min(...heads.map(({ wait }) => wait)));
        return;
      }
    }
  }

  #refuseAll({ reason }: AbortSignal): void {
    const ended = reason instanceof Error ? reason : new Error('the run was ended');
    for (const { waiting } of this.#lines.values()) for (const { refuse } of waiting.splice(0)) refuse(ended);
  }

  #later(now: number, wait: number): void {
    if (now + wait >= this.#wake || wait === Number.POSITIVE_INFINITY) return;
    const wake = now + wait;
    this.#wake = wake;
    const look = () => {
      if (this.#wake === wake) this.#wake = Number.POSITIVE_INFINITY;
      this.#advance();
    };
    this.#world.sleep(wait, this.#signal).then(look, look);
  }
}

function longest(meters: readonly Meter[], now: number): { readonly wait: number; readonly told: string } {
  let [wait, told] = [0, ''];
  for (const meter of meters) {
    const each = meter.wait(now);
    if (each > wait) [wait, told] = [each, meter.told];
  }
  return { wait, told };
}
