/** What is there: one paged listing of stacks in each account answers for the whole fleet. */
import { replacingParameters } from '../../model/service-stack';
import { same } from '../../registration/digest';
import type { Note } from '../../registration/plan';
import type { Reading, ReadRequest } from '../../registration/registrar';
import type { JsonObject, Observed, Resource } from '../../registration/resource';
import type { Stack, StackApi } from './api';
import type { AwsContext } from './context';
import { isDisabled, kindOf } from './orphans';
import { driftNote, stateNote, type Travelling, travelNotes } from './reading-notes';
import { foundSettings, ownershipOf } from './settings';
import { accountsOf, STACK_KINDS, stackAddress, stackKey } from './stacks';
import { exists, stateOf } from './states';

/** Up to so many stacks of one account are asked for one by one; for more, the listing is cheaper. */
const SINGLE_MAX = 5;

export async function readStacks(context: AwsContext, request: ReadRequest): Promise<Reading> {
  const accounts = accountsOf(context.platform).map((account) => placeOf(context, request, account));
  const found = (await Promise.all(accounts.map((place) => readAccount(context, place)))).flat();
  return {
    observed: found.flatMap(({ observed }) => observed ?? []),
    notes: [...found.flatMap(({ notes }) => notes), ...travelNotes(found.flatMap(({ travelling }) => travelling ?? []))],
  };
}

/** What is to be read in one account. */
interface Place {
  readonly account: string;
  readonly api: StackApi;
  /** By stack name. */
  readonly wanted: ReadonlyMap<string, Resource>;
  /** Keys that only the listing finds: of what is no longer wanted. */
  readonly others: readonly string[];
  readonly keys: ReadonlySet<string> | undefined;
  readonly drift: boolean;
}

function placeOf(context: AwsContext, { desired, keys, depth }: ReadRequest, account: string): Place {
  const here = desired.filter(({ address }) => address.startsWith(`${account}/`));
  const wanted = here.filter(({ key }) => keys?.has(key) ?? true);
  const known = new Set(here.map(({ key }) => key));
  const prefixes = STACK_KINDS.map((kind) => `aws:${kind}:${account}/`);
  const ours = [...(keys ?? [])].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  return {
    account,
    api: context.aws.stacks(account),
    wanted: new Map(wanted.map((each) => [each.address.split('/')[2] ?? '', each])),
    others: ours.filter((key) => !known.has(key)),
    keys,
    drift: context.drift && depth === 'settings',
  };
}

/** What one stack comes to. */
interface Found {
  readonly observed: Observed | undefined;
  readonly notes: readonly Note[];
  readonly travelling: Travelling | undefined;
}

async function readAccount(context: AwsContext, place: Place): Promise<readonly Found[]> {
  const found: Found[] = [];
  // One after another: drift detection is slow on AWS' side and few of them may run at once.
  for (const stack of await stacksIn(place)) found.push(await readOne(context, place, stack));
  const { keys } = place;
  return keys === undefined ? found : found.filter(({ observed }) => observed === undefined || keys.has(observed.key));
}

async function stacksIn({ api, wanted, others, keys }: Place): Promise<readonly Stack[]> {
  if (keys === undefined || others.length > 0 || wanted.size > SINGLE_MAX) return api.list();
  const stacks = await Promise.all([...wanted.keys()].map((name) => api.find(name)));
  return stacks.flatMap((stack) => stack ?? []);
}

async function readOne(context: AwsContext, place: Place, stack: Stack): Promise<Found> {
  const resource = place.wanted.get(stack.name);
  const ownership = ownershipOf(stack, context.platform.name);
  // Stacks of others are none of our business, unless one has a name that we need.
  if (stateOf(stack) === 'gone' || (resource === undefined && ownership !== 'ours')) return NOTHING;
  const service = resource?.service ?? stack.tags.service;
  const note = (text: string): Note => ({ system: 'aws', service, text });
  const notes = [stateNote(stack) ?? []].flat().map(note);
  // What is left of a creation of ours is not there; a stranger's failed stack still has the name.
  if (!exists(stack) && (ownership === 'ours' || stateOf(stack) === 'unborn')) return { ...NOTHING, notes };
  const kind = resource?.kind ?? kindOf(context, stack);
  const drifted = place.drift && ownership === 'ours' && stateOf(stack) === 'steady' ? await place.api.drift(stack.name) : [];
  const own = foundSettings(stack, resource?.settings, kind === 'environment' ? [] : drifted);
  const environment = kind === 'environment' ? resource : undefined;
  const observed: Observed = {
    key: resource?.key ?? stackKey(kindOf(context, stack), place.account, context.platform.aws.region, stack.name),
    system: 'aws',
    kind,
    address: stackAddress(place.account, context.platform.aws.region, stack.name),
    service,
    ownership,
    disabled: isDisabled(kind, stack, resource !== undefined),
    removal: 'guarded',
    digest: undefined,
    // Once created, an environment's stack is its pipeline's: registering finds nothing to change in it.
    settings: environment?.settings ?? own,
  };
  return {
    observed,
    notes: kind === 'environment' ? [...notes, ...drifted.map((each) => note(driftNote(stack, each)))] : notes,
    travelling:
      environment !== undefined && service !== undefined && travels(environment, own)
        ? { service, stack: stack.name, replacing: replacingParameters(stack.parameters, givenTo(environment)) }
        : undefined,
  };
}

const NOTHING: Found = { observed: undefined, notes: [], travelling: undefined };

/** What the catalog gives the stack. */
const givenTo = ({ settings: { parameters } }: Resource): Readonly<Record<string, string>> =>
  typeof parameters === 'object' && parameters !== null
    ? Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))
    : {};

const travels = (environment: Resource, found: JsonObject): boolean =>
  ['template', 'parameters', 'tags'].some((name) => !same(found[name], environment.settings[name]));
