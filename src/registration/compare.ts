/** Wanted things against things found: what has to change, and what must not be touched. Pure. */
import { differences } from './difference';
import { settingsDigest } from './digest';
import { bySystem, text } from './order';
import type { Blocked, Change, Difference, Note } from './plan';
import type { Observed, Resource, ResourceKey } from './resource';

export interface Comparison {
  /** Wanted things in scope, in order (`inOrder`). */
  readonly desired: readonly Resource[];
  /** Every key that the catalog wants, in scope or not: none of these leaves. */
  readonly wanted: ReadonlySet<ResourceKey>;
  readonly observed: readonly Observed[];
  /** Whether a thing that is no longer wanted is this run's business. */
  readonly leaves: (observed: Observed) => boolean;
  /** Former names of each service that has any. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** Whether the thing's registrar can move its kind. */
  readonly movable: (resource: Pick<Resource, 'system' | 'kind'>) => boolean;
  /** Services whose unmarked things become ours; `'all'` for every one. */
  readonly adopt: 'all' | readonly string[];
  /** Names that were typed for deletion: of services, or addresses. */
  readonly prune: readonly string[];
}

export interface Compared {
  /** In the order of application; `consequences` are still to be asked for. */
  readonly changes: readonly Change[];
  readonly blocked: readonly Blocked[];
  readonly notes: readonly Note[];
  readonly unchanged: number;
}

/** @throws Error when a thing's settings are needed and were not read: a defect of the caller. */
export function compare(input: Comparison): Compared {
  const found = new Map(input.observed.map((each) => [each.key, each]));
  const moves = movesOf(input, found);
  const moving = new Set([...moves.values()].map(({ key }) => key));
  const verdicts = input.desired.map((resource) => judge(resource, found.get(resource.key), moves.get(resource.key), input));
  const { kept, blocked } = withoutBlocked(input.desired, verdicts);
  const leaving = input.observed
    .filter((each) => each.ownership === 'ours' && !input.wanted.has(each.key) && !moving.has(each.key) && input.leaves(each))
    .sort((a, b) => text(a.service ?? '', b.service ?? '') || -bySystem(a, b) || -text(a.key, b.key));
  const left = leaving.map((each) => leave(each, input));
  const changes = [...kept, ...left.flatMap(({ change }) => change ?? [])];
  const keys = new Set(changes.map(({ key }) => key));
  return {
    changes: changes.map((change) => ({ ...change, requires: change.requires.filter((key) => keys.has(key)) })),
    blocked,
    notes: left.flatMap(({ note }) => note ?? []),
    unchanged: verdicts.filter((verdict) => verdict === 'unchanged').length,
  };
}

/** For each wanted thing that is not there, the one that its service has elsewhere and no longer wants. */
export function movesOf(
  { desired, wanted, formerNames, movable, observed }: Omit<Comparison, 'leaves' | 'adopt' | 'prune'>,
  found: ReadonlyMap<ResourceKey, Observed>,
): ReadonlyMap<ResourceKey, Observed> {
  const stray = observed.filter(
    ({ key, ownership, service }) => ownership === 'ours' && service !== undefined && !wanted.has(key),
  );
  if (stray.length === 0) return new Map();
  return new Map(
    desired.flatMap((resource) => {
      const { service, key, system, kind } = resource;
      if (service === undefined || found.has(key) || !movable(resource)) return [];
      const names = [service, ...(formerNames.get(service) ?? [])];
      const candidates = stray.filter(
        (each) => each.system === system && each.kind === kind && names.includes(each.service ?? ''),
      );
      const [only, ...others] = candidates;
      return only === undefined || others.length > 0 ? [] : [[key, only] as const];
    }),
  );
}

/** Whether the settings of a thing found must be read before it can be compared. */
export function mustRead(resource: Resource, observed: Observed): boolean {
  if (observed.ownership !== 'ours' || observed.settings !== undefined) return false;
  return observed.service !== resource.service || observed.digest !== settingsDigest(resource.settings);
}

type Verdict = Change | Blocked | 'unchanged';

function judge(resource: Resource, observed: Observed | undefined, moved: Observed | undefined, input: Comparison): Verdict {
  if (observed === undefined) return moved === undefined ? changeOf(resource, 'create', undefined) : moveOf(resource, moved);
  if (observed.ownership === 'other-catalog') return blockedOf(resource, 'other-catalog');
  if (observed.ownership === 'unmarked') {
    const asked = input.adopt === 'all' || (resource.service !== undefined && input.adopt.includes(resource.service));
    if (!asked) return blockedOf(resource, 'unmarked');
    return { ...changeOf(resource, 'adopt', observed), after: undefined, differences: [] };
  }
  if (mustRead(resource, observed)) throw new Error(`the settings of "${resource.key}" were not read`);
  if (observed.disabled) return enabled(changeOf(resource, 'update', observed));
  if (observed.settings === undefined) return 'unchanged';
  const change = changeOf(resource, 'update', observed);
  const differences = [...change.differences, ...markFollows(resource, observed)];
  if (differences.length > 0) return { ...change, differences };
  if (observed.digest === undefined) return 'unchanged';
  const digest = settingsDigest(resource.settings);
  if (observed.digest === digest) return 'unchanged';
  return { ...change, differences: [{ path: ['mark'], from: JSON.stringify(observed.digest), to: JSON.stringify(digest) }] };
}

/** What stays where it is and belongs to a service of another name: the mark in it says whose it is. */
function markFollows({ service }: Resource, observed: Observed): readonly Difference[] {
  if (observed.service === service) return [];
  const [from, to] = [observed.service, service].map((name) => (name === undefined ? undefined : JSON.stringify(name)));
  return [{ path: ['mark', 'service'], from, to }];
}

function changeOf(resource: Resource, action: Change['action'], observed: Observed | undefined): Change {
  const { key, system, kind, address, service, requires, settings } = resource;
  const before = observed?.settings;
  const differs = differences(before, settings);
  return {
    key,
    system,
    kind,
    address,
    service,
    action,
    from: undefined,
    requires,
    before,
    after: settings,
    differences: differs,
    consequences: [],
  };
}

function moveOf(resource: Resource, from: Observed): Change {
  return { ...changeOf(resource, 'move', from), from: { key: from.key, address: from.address } };
}

/** What had been disabled and is wanted again. */
function enabled(change: Change): Change {
  return { ...change, differences: [{ path: ['disabled'], from: 'true', to: 'false' }, ...change.differences] };
}

function leave(observed: Observed, { prune }: Comparison): { readonly change?: Change; readonly note?: Note } {
  const { key, system, kind, address, service, settings, removal, disabled } = observed;
  const bare = {
    key,
    system,
    kind,
    address,
    service,
    from: undefined,
    requires: [],
    before: settings,
    after: undefined,
    differences: [],
    consequences: [],
  };
  if (removal === 'plain') return { change: { ...bare, action: 'delete' } };
  if (!disabled) return { change: { ...bare, action: 'disable' } };
  if (prune.includes(address) || (service !== undefined && prune.includes(service)))
    return { change: { ...bare, action: 'delete' } };
  return { note: { system, service, text: `${kind} "${address}" is disabled; delete it with --prune ${service ?? address}` } };
}

function blockedOf({ key, system, kind, address, service }: Resource, reason: Blocked['reason']): Blocked {
  return { key, system, kind, address, service, reason };
}

/** What needs a thing that stays untouched stays untouched too. */
function withoutBlocked(
  desired: readonly Resource[],
  verdicts: readonly Verdict[],
): { readonly kept: readonly Change[]; readonly blocked: readonly Blocked[] } {
  const kept: Change[] = [];
  const blocked = new Map<ResourceKey, Blocked>();
  desired.forEach((resource, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict === 'unchanged') return;
    if ('reason' in verdict) blocked.set(resource.key, verdict);
    else if (resource.requires.some((key) => blocked.has(key)))
      blocked.set(resource.key, blockedOf(resource, 'requires-blocked'));
    else kept.push(verdict);
  });
  return { kept, blocked: [...blocked.values()] };
}
