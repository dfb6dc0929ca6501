/** Reads what is on Jenkins: marks of the whole fleet in one call, or every managed setting of chosen items. */
import type { Platform } from '../../model/platform';
import type { Mark } from '../../registration/mark';
import type { Note } from '../../registration/plan';
import type { Reading, ReadRequest } from '../../registration/registrar';
import { type JsonObject, keyOf, type Observed, type Ownership, type Resource } from '../../registration/resource';
import type { JenkinsClient } from './client';
import { credentialNotes } from './credentials';
import { type Item, isKind, type KindName, readItem } from './kinds';
import { type Listed, listing } from './listing';
import { readDescription } from './marks';

export async function readItems(client: JenkinsClient, platform: Platform, request: ReadRequest): Promise<Reading> {
  if (request.keys !== undefined) return { observed: await chosen(client, platform, request, request.keys), notes: [] };
  const [listed, notes] = await Promise.all([
    listing(client, platform.jenkins.folder),
    request.desired.length === 0 ? [] : credentialNotes(client, platform),
  ]);
  const wanted = new Map(request.desired.map((resource) => [resource.address, resource]));
  const concerned = listed.flatMap((item) => observedOf(item, platform.name, wanted.get(item.path)) ?? []);
  const { kept, copies } = withoutCopies(concerned, request.desired);
  const observed =
    request.depth === 'mark' ? kept : await Promise.all(kept.map(async (each) => (await settled(client, platform, each)) ?? []));
  return { observed: observed.flat(), notes: [...notes, ...copies.map(copyNote)] };
}

/** An item as a plan sees it; `undefined` where it neither is ours nor stands where something of ours shall be. */
function observedOf(item: Listed, catalog: string, wanted: Resource | undefined): Observed | undefined {
  const { mark, disabled } = readDescription(item.description);
  const kind = wanted?.kind ?? item.kind;
  if (kind === undefined || (wanted === undefined && mark?.catalog !== catalog)) return undefined;
  // What is of another kind than it shall be is not ours, whatever it says.
  const ownership = item.kind === kind ? ownershipOf(mark, catalog) : 'unmarked';
  return observed(kind, item.path, { mark, ownership, disabled, settings: undefined });
}

interface Seen {
  readonly mark: Mark | undefined;
  readonly ownership: Ownership;
  readonly disabled: boolean;
  readonly settings: JsonObject | undefined;
}

function observed(kind: string, address: string, { mark, ownership, disabled, settings }: Seen): Observed {
  return {
    key: keyOf('jenkins', kind, address),
    system: 'jenkins',
    kind,
    address,
    service: ownership === 'unmarked' ? undefined : mark?.service,
    ownership,
    disabled,
    // Jobs have builds, and folders have others' credentials.
    removal: 'guarded',
    digest: ownership === 'ours' ? mark?.digest : undefined,
    settings,
  };
}

async function chosen(
  client: JenkinsClient,
  platform: Platform,
  { desired }: ReadRequest,
  keys: ReadonlySet<string>,
): Promise<readonly Observed[]> {
  const known = new Map(desired.map(({ key, kind, address }) => [key, { kind, address }]));
  const found = await Promise.all(
    [...keys].map(async (key) => {
      const place = known.get(key) ?? placeOf(key);
      return place === undefined ? undefined : settled(client, platform, place);
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** With every managed setting, read from the item's own file; `undefined` where it is gone. */
async function settled(
  client: JenkinsClient,
  platform: Platform,
  { kind, address }: Pick<Observed, 'kind' | 'address'>,
): Promise<Observed | undefined> {
  const text = await client.config(address);
  if (text === undefined || !isKind(kind)) return undefined;
  return itemSeen(kind, address, readItem(kind, text), platform.name);
}

/** What `config.xml` says of an item; `undefined` for one of another kind. */
export function itemSeen(kind: KindName, address: string, item: Item | undefined, catalog: string): Observed {
  if (item === undefined) {
    return observed(kind, address, { mark: undefined, ownership: 'unmarked', disabled: false, settings: undefined });
  }
  const { mark, disabled } = readDescription(item.description);
  const enabled = item.settings.enabled === true;
  return observed(kind, address, {
    mark,
    ownership: ownershipOf(mark, catalog),
    disabled: disabled && !enabled,
    settings: item.settings,
  });
}

/**
 * A job that a person copied carries our mark a second time. What stands elsewhere while the service's own thing of that kind
 * is where it belongs is a copy, and not ours.
 */
function withoutCopies(all: readonly Observed[], desired: readonly Resource[]) {
  const present = new Set(all.filter(({ ownership }) => ownership === 'ours').map(({ key }) => key));
  const places = new Set(desired.filter(({ key }) => present.has(key)).map(({ kind, service }) => `${kind} ${service ?? ''}`));
  const wanted = new Set(desired.map(({ key }) => key));
  const isCopy = ({ key, kind, service, ownership, disabled }: Observed) =>
    ownership === 'ours' && !disabled && service !== undefined && !wanted.has(key) && places.has(`${kind} ${service}`);
  return { kept: all.filter((each) => !isCopy(each)), copies: all.filter(isCopy) };
}

function copyNote({ address, service }: Observed): Note {
  const text = `Jenkins: "${address}" is a copy of a job of "${service}" with our mark in it; it is left alone. Remove it, or the mark from its description.`;
  return { system: 'jenkins', service, text };
}

const ownershipOf = (mark: Mark | undefined, catalog: string): Ownership =>
  mark === undefined ? 'unmarked' : mark.catalog === catalog ? 'ours' : 'other-catalog';

function placeOf(key: string): Pick<Observed, 'kind' | 'address'> | undefined {
  const [, kind, address] = /^jenkins:([^:]+):(.+)$/.exec(key) ?? [];
  return kind === undefined || address === undefined ? undefined : { kind, address };
}
