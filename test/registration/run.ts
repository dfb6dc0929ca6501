/** Plan and register against fake servers, as the commands do. */
import { execute, type Outcome } from '../../src/registration/execute';
import { makePlan, type Planned, type PlanRequest } from '../../src/registration/make-plan';
import type { Intent } from '../../src/registration/registrar';
import { WHOLE, wavesOf } from '../../src/registration/scope';
import type { FakeRegistrar } from './fake';

export type Options = Partial<Pick<PlanRequest, 'depth' | 'scope' | 'adopt' | 'prune'>> & { readonly stopping?: () => boolean };

export function plan(registrars: readonly FakeRegistrar[], intent: Intent, options: Options = {}): Promise<Planned> {
  const { depth = 'mark', scope = WHOLE, adopt = [], prune = [] } = options;
  const waves = wavesOf(intent.services, []);
  return makePlan({ registrars, intent, depth, scope, waves, adopt, prune, generator: '1.0.0', catalogDigest: 'abc' });
}

export async function apply(
  registrars: readonly FakeRegistrar[],
  intent: Intent,
  planned: Planned,
  { stopping = () => false }: Options = {},
): Promise<readonly Outcome[]> {
  const waves = wavesOf(intent.services, []);
  const clean = (text: string) => text.replaceAll('planted-secret', '[hidden]');
  return execute({ ...planned, registrars, intent, waves, parallel: 4, maxFailures: undefined, stopping, clean });
}

/** Plans and applies. */
export async function register(
  registrars: readonly FakeRegistrar[],
  intent: Intent,
  options: Options = {},
): Promise<readonly Outcome[]> {
  return apply(registrars, intent, await plan(registrars, intent, { depth: 'settings', ...options }), options);
}

/** `action kind address`, in the order of application. */
export const steps = ({ plan: { changes } }: Planned): readonly string[] =>
  changes.map(({ action, kind, address }) => `${action} ${kind} ${address}`);

export const statuses = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map(({ change, status }) => `${change.kind} ${change.address}: ${status}`);
