/** Makes a plan: asks the registrars what is wanted and what is there, and reads no more than it must. Changes nothing. */
import { type Comparison, compare, movesOf, mustRead } from './compare';
import { inOrder } from './order';
import type { Change, Note, Plan } from './plan';
import type { Depth, Intent, Registrar } from './registrar';
import type { Observed, Resource, ResourceKey, System } from './resource';
import { leavesIn, type Scope, servicesIn, wantedIn } from './scope';

export interface PlanRequest {
  readonly registrars: readonly Registrar[];
  readonly intent: Intent;
  /** `mark` trusts the digests in marks; `settings` reads every managed setting of the services in scope. */
  readonly depth: Depth;
  readonly scope: Scope;
  /** By service. */
  readonly waves: ReadonlyMap<string, number>;
  readonly adopt: 'all' | readonly string[];
  readonly prune: readonly string[];
  readonly generator: string;
  readonly catalogDigest: string;
}

export interface Planned {
  readonly plan: Plan;
  /** Every wanted thing in scope, by key: what `apply` is given. */
  readonly resources: ReadonlyMap<ResourceKey, Resource>;
}

/** @throws RemoteFault when a server cannot be read: then nothing is known, and nothing is planned. */
export async function makePlan(request: PlanRequest): Promise<Planned> {
  const { intent, scope, registrars } = request;
  const services = servicesIn(intent.services, scope, request.waves);
  const all = inOrder(
    reachable(
      registrars.flatMap((registrar) => registrar.desired(intent)),
      registrars,
    ),
  );
  const desired = wantedIn(all, services, scope);
  const base = {
    desired,
    wanted: new Set(all.map(({ key }) => key)),
    formerNames: new Map(intent.services.map(({ name, renamedFrom }) => [name, renamedFrom] as const)),
    movable: ({ system, kind }: Pick<Resource, 'system' | 'kind'>) =>
      registrars.some((registrar) => registrar.system === system && registrar.moves.includes(kind)),
  };
  const leaves = (observed: Observed): boolean => leavesIn(observed, services, scope);
  const readings = await Promise.all(registrars.map((registrar) => readFor(registrar, request, { ...base, leaves })));
  const observed = readings.flatMap((reading) => reading.observed);
  const compared = compare({ ...base, leaves, observed, adopt: request.adopt, prune: request.prune });
  const changes = await withConsequences(compared.changes, registrars, intent);
  const plan: Plan = {
    schema: 1,
    catalog: intent.platform.name,
    generator: request.generator,
    catalogDigest: request.catalogDigest,
    depth: request.depth,
    systems: registrars.map(({ system }) => system),
    changes,
    blocked: compared.blocked,
    notes: sortedNotes([...readings.flatMap(({ notes }) => notes), ...compared.notes]),
    unchanged: compared.unchanged,
  };
  return { plan, resources: new Map(desired.map((resource) => [resource.key, resource])) };
}

/** What needs a thing of a system that is left out of this run finds it there, or fails and says so. */
function reachable(resources: readonly Resource[], registrars: readonly Registrar[]): readonly Resource[] {
  const systems = registrars.map(({ system }) => `${system}:`);
  const here = (key: ResourceKey): boolean => systems.some((system) => key.startsWith(system));
  return resources.map((resource) => ({ ...resource, requires: resource.requires.filter(here) }));
}

type Wanted = Pick<Comparison, 'desired' | 'wanted' | 'formerNames' | 'movable' | 'leaves'>;

/** One listing with marks; then the settings of what the marks leave open, and of all in scope where marks are not trusted. */
async function readFor(
  registrar: Registrar,
  { depth }: PlanRequest,
  wanted: Wanted,
): Promise<{ readonly observed: readonly Observed[]; readonly notes: readonly Note[] }> {
  const desired = wanted.desired.filter(({ system }) => system === registrar.system);
  const listed = await registrar.read({ depth: 'mark', desired, keys: undefined });
  const keys = keysToRead(listed.observed, depth, { ...wanted, desired });
  if (keys.size === 0) return listed;
  const read = await registrar.read({ depth: 'settings', desired, keys });
  return {
    observed: [...listed.observed.filter(({ key }) => !keys.has(key)), ...read.observed.filter(({ key }) => keys.has(key))],
    notes: [...listed.notes, ...read.notes],
  };
}

function keysToRead(observed: readonly Observed[], depth: Depth, wanted: Wanted): ReadonlySet<ResourceKey> {
  const found = new Map(observed.map((each) => [each.key, each]));
  const known = wanted.desired.flatMap((resource) => {
    const each = found.get(resource.key);
    if (each === undefined || each.ownership !== 'ours' || each.settings !== undefined) return [];
    return depth === 'settings' || mustRead(resource, each) || each.disabled ? [each.key] : [];
  });
  const moved = [...movesOf({ ...wanted, observed }, found).values()].filter(({ settings }) => settings === undefined);
  // The settings of what leaves are the before-image that its removal is held against.
  const leaving = observed.filter(
    (each) => each.ownership === 'ours' && !wanted.wanted.has(each.key) && each.settings === undefined && wanted.leaves(each),
  );
  return new Set([...known, ...moved.map(({ key }) => key), ...leaving.map(({ key }) => key)]);
}

async function withConsequences(
  changes: readonly Change[],
  registrars: readonly Registrar[],
  intent: Intent,
): Promise<readonly Change[]> {
  const bySystem = new Map<System, Registrar>(registrars.map((registrar) => [registrar.system, registrar]));
  return Promise.all(
    changes.map(async (change) => {
      if (change.action === 'create' || change.action === 'adopt') return change;
      const consequences = (await bySystem.get(change.system)?.consequences(change, intent)) ?? [];
      return { ...change, consequences: [...consequences] };
    }),
  );
}

function sortedNotes(notes: readonly Note[]): readonly Note[] {
  const unique = new Map(notes.map((note) => [`${note.system} ${note.service ?? ''} ${note.text}`, note]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
}
