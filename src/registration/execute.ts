/** Carries a plan out, step by step, so that an end at any moment leaves what the next run goes on from. */
import type { Change, Plan } from './plan';
import { type Intent, Postponed, type Registrar } from './registrar';
import type { Resource, ResourceKey } from './resource';
import { Slots } from './slots';
import { type Step, stepsOf } from './steps';

/**
 * `done`: it is as the catalog wants it. `postponed`: right, but not now. `failed`. `skipped`: something it needs failed.
 * `not-reached`: the run ended before.
 */
export type Status = 'done' | 'postponed' | 'failed' | 'skipped' | 'not-reached';

export interface Outcome {
  readonly change: Change;
  readonly status: Status;
  /** Why, for people; empty for `done`. */
  readonly message: string;
}

export interface Execution {
  readonly plan: Plan;
  readonly registrars: readonly Registrar[];
  readonly intent: Intent;
  readonly resources: ReadonlyMap<ResourceKey, Resource>;
  /** By service. */
  readonly waves: ReadonlyMap<string, number>;
  /** Services and shared things worked on at the same time. */
  readonly parallel: number;
  /** Chains that may fail in one wave after the canaries' before no more are begun; `undefined`: 3, or 5 % of the wave. */
  readonly maxFailures: number | undefined;
  /** Whether the person asked for the end: what is running is finished, nothing is begun. */
  readonly stopping: () => boolean;
  /** Takes secrets out of what errors say. */
  readonly clean: (text: string) => string;
  readonly began?: (change: Change) => void;
  readonly told?: (change: Change, line: string) => void;
  readonly ended?: (outcome: Outcome) => void;
}

/** @returns what came of each change, in the order of the plan. Does not throw. */
export async function execute(execution: Execution): Promise<readonly Outcome[]> {
  const outcomes = new Map<ResourceKey, Outcome>();
  let stopped = false;
  for (const step of stepsOf(execution.plan, execution.waves)) {
    const run: StepRun = new StepRun(step, execution, outcomes, stopped);
    await run.all();
    stopped = stopped || run.stopped;
  }
  return execution.plan.changes.flatMap(({ key }) => outcomes.get(key) ?? []);
}

/** The chains of one step, side by side. */
class StepRun {
  readonly #slots: Slots;
  #failed = 0;

  constructor(
    private readonly step: Step,
    private readonly execution: Execution,
    private readonly outcomes: Map<ResourceKey, Outcome>,
    private readonly before: boolean,
  ) {
    this.#slots = new Slots(execution.parallel);
  }

  /** Whether no more is to be begun, here and in later steps. */
  get stopped(): boolean {
    return this.before || this.execution.stopping() || this.#failed > this.#most();
  }

  async all(): Promise<void> {
    const ends = new Map<ResourceKey, Promise<void>>();
    const chains = this.step.chains.map((chain) => {
      // Chains are in an order in which what is needed comes first, so its end is known here.
      const needed = chain.flatMap(({ requires }) => requires.flatMap((key) => ends.get(key) ?? []));
      const end = Promise.all(needed).then(() => this.#slots.use(() => this.#chain(chain)));
      for (const { key } of chain) ends.set(key, end);
      return end;
    });
    await Promise.all(chains);
  }

  /** One failing canary is enough; a shared thing that fails stops those that need it, and no others. */
  #most(): number {
    const { name, chains } = this.step;
    if (typeof name !== 'number') return Number.POSITIVE_INFINITY;
    if (name === 1) return 0;
    return this.execution.maxFailures ?? Math.max(3, Math.floor(chains.length / 20));
  }

  async #chain(chain: readonly Change[]): Promise<void> {
    let broken: Change | undefined;
    for (const change of chain) {
      const outcome = broken === undefined ? await this.#one(change) : skipped(change, `"${broken.address}" failed before it`);
      if (broken === undefined && (outcome.status === 'failed' || outcome.status === 'skipped')) {
        broken = change;
        this.#failed += 1;
      }
      this.outcomes.set(change.key, outcome);
      this.execution.ended?.(outcome);
    }
  }

  async #one(change: Change): Promise<Outcome> {
    const { began, told, clean, intent, resources } = this.execution;
    const lacking = change.requires.flatMap((key) => this.outcomes.get(key) ?? []).find(({ status }) => status !== 'done');
    if (lacking !== undefined) return without(change, lacking);
    if (this.stopped) return { change, status: 'not-reached', message: 'the run ended before it' };
    const registrar = this.execution.registrars.find(({ system }) => system === change.system);
    if (registrar === undefined) return failed(change, `no registrar for ${change.system} is connected`);
    began?.(change);
    try {
      const resource = change.after === undefined ? undefined : resources.get(change.key);
      await registrar.apply(change, { resource, intent, tell: (line) => told?.(change, clean(line)) });
      return { change, status: 'done', message: '' };
    } catch (error) {
      const message = clean(error instanceof Error ? error.message : String(error));
      return error instanceof Postponed ? { change, status: 'postponed', message } : failed(change, message);
    }
  }
}

const skipped = (change: Change, message: string): Outcome => ({ change, status: 'skipped', message });
const failed = (change: Change, message: string): Outcome => ({ change, status: 'failed', message });

/** What becomes of a change whose requirement is not there; one that is no change of this plan was there already. */
function without(change: Change, { status, change: { key } }: Outcome): Outcome {
  const message = `it needs "${key}", which is not there`;
  return { change, status: status === 'postponed' || status === 'not-reached' ? status : 'skipped', message };
}
