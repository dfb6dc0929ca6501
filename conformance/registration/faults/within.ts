/** The same as the command does, in this process: one try for each call, no waiting, and a server that hangs is given up soon. */
import { join } from 'node:path';
import { writtenTree } from '../../../src/output/generated';
import { connectors } from '../../../src/registrars';
import { execute } from '../../../src/registration/execute';
import { makePlan, type Planned } from '../../../src/registration/make-plan';
import type { Depth, Intent, Registrar } from '../../../src/registration/registrar';
import { WHOLE, wavesOf } from '../../../src/registration/scope';
import { Redactor } from '../../../src/remote/redact';
import { realWorld } from '../../../src/remote/world';
import type { Place } from './place';

/** Milliseconds after which a call that hangs is given up. */
const PATIENCE = { broken: 250, whole: 30_000 };

/** @returns all that was told, faults too. @param broken Whether a call of this run is to fail for good. */
export async function registered(place: Place, broken: boolean): Promise<string> {
  const told: string[] = [];
  try {
    const hands = await connected(place, broken);
    for (const adopt of ['all', []] as const) {
      const planned = await plannedBy(hands, adopt);
      told.push(JSON.stringify(planned.plan), ...(await carriedOut(hands, planned, told)));
      if (!planned.plan.changes.some(({ action }) => action === 'adopt')) break;
    }
  } catch (error) {
    told.push(error instanceof Error ? `${error.message}\n${error.stack}` : String(error));
  }
  place.outputs.push(...told);
  return told.join('\n');
}

/** Keys of what is still to be changed, or is blocked. @param depth `mark` trusts what marks say, as `plan` does. */
export async function open(place: Place, depth: Depth = 'settings'): Promise<readonly string[]> {
  const { plan } = await plannedBy(await connected(place, false), [], depth);
  return [...plan.changes, ...plan.blocked].map(({ key }) => key);
}

interface Hands {
  readonly intent: Intent;
  readonly registrars: readonly Registrar[];
  readonly redactor: Redactor;
}

async function connected(place: Place, broken: boolean): Promise<Hands> {
  const { resolved, folder } = place.options;
  const redactor = new Redactor();
  const registrars: Registrar[] = [];
  for (const { system, connect } of connectors.filter(({ system: each }) => each !== 'aws')) {
    const reached = await connect({
      platform: resolved.platform,
      flags: { gitlabUrl: undefined, jenkinsUrl: undefined },
      env: place.env,
      redactor,
      signal: undefined,
      limits: { tries: 1, timeoutMs: broken ? PATIENCE.broken : PATIENCE.whole },
      world: { ...realWorld, sleep: async () => undefined },
    });
    if (reached.kind === 'missing') throw new Error(`${system}: ${reached.text}`);
    registrars.push(reached.registrar);
  }
  return { intent: { ...resolved, files: writtenTree(join(folder, 'pipelines')) }, registrars, redactor };
}

const plannedBy = (
  { intent, registrars }: Hands,
  adopt: 'all' | readonly string[],
  depth: Depth = 'settings',
): Promise<Planned> =>
  makePlan({
    registrars,
    intent,
    depth,
    scope: WHOLE,
    waves: wavesOf(intent.services, []),
    adopt,
    prune: [],
    generator: 'suite',
    catalogDigest: 'suite',
  });

async function carriedOut({ intent, registrars, redactor }: Hands, planned: Planned, told: string[]): Promise<readonly string[]> {
  const outcomes = await execute({
    ...planned,
    registrars,
    intent,
    waves: wavesOf(intent.services, []),
    parallel: 4,
    maxFailures: undefined,
    stopping: () => false,
    clean: (text) => redactor.clean(text),
    told: (_, line) => told.push(line),
  });
  return outcomes.filter(({ status }) => status !== 'done').map(({ change, message }) => `${change.key}: ${message}`);
}
