/** Carries out one change on Jenkins: reads the item again, changes what is ours in it, and reads it once more as proof. */

import { unreachable } from '../../model/unreachable';
import { differences } from '../../registration/difference';
import { settingsDigest } from '../../registration/digest';
import { UNSETTLED } from '../../registration/mark';
import type { Change } from '../../registration/plan';
import { type Applying, RemoteChanged } from '../../registration/registrar';
import type { JsonObject, Observed } from '../../registration/resource';
import { standing } from '../../registration/standing';
import { RemoteFault } from '../../remote/fault';
import type { JenkinsClient } from './client';
import { describeItem, disableItem, isKind, type KindName, readItem, writeItem } from './kinds';
import { readDescription, writeDescription } from './marks';
import type { Pacer } from './pacer';
import { itemSeen } from './read';

export interface Hands {
  readonly client: JenkinsClient;
  /** The platform's name: whose marks are ours. */
  readonly catalog: string;
  /** Waits for the turn of a change that makes Jenkins look through a repository. */
  readonly pacer: Pacer;
}

export async function applyChange(hands: Hands, change: Change, applying: Applying): Promise<void> {
  const kind = kindOf(change);
  switch (change.action) {
    case 'create':
    case 'update':
      return bring(hands, kind, change, applying);
    case 'move':
      await move(hands, kind, change, applying);
      return;
    case 'adopt':
      return adopt(hands, kind, change);
    case 'disable':
      return disable(hands, kind, change);
    case 'delete':
      return remove(hands, kind, change);
    default:
      return unreachable(change.action);
  }
}

/** An item as it is now. */
interface Found {
  readonly text: string;
  readonly description: string;
  readonly seen: Observed;
}

/** Creates the item, or brings it to what is wanted. */
async function bring(hands: Hands, kind: KindName, change: Change, { tell }: Applying): Promise<void> {
  const { after } = change;
  if (after === undefined) throw new TypeError(`${change.key}: nothing is wanted of it`);
  const found = await find(hands, kind, change.address);
  if (found !== undefined) mustBeOurs(change, found.seen);
  standing(change, found?.seen.settings);
  if (found !== undefined && found.seen.service === change.service && isSettled(found.seen, after)) return;
  if (found !== undefined) mustKeepSecrets(change, found.text);
  const text = found === undefined ? introduction(hands, change) : readDescription(found.description).text;
  const mark = { catalog: hands.catalog, service: change.service, digest: settingsDigest(after) };
  const xml = writeItem(kind, found?.text, { description: writeDescription(text, mark), settings: after });
  if (kind === 'multibranch') await hands.pacer.turn();
  if (found === undefined) await create(hands, kind, change, xml);
  else await hands.client.update(change.address, xml);
  await prove(hands, kind, change, after);
  tell(`${change.address}: ${found === undefined ? 'created' : 'updated'}`);
}

const isSettled = ({ digest, disabled, settings }: Observed, after: JsonObject): boolean =>
  digest === settingsDigest(after) && !disabled && differences(settings, after).length === 0;

/** An answer that was lost may hide a creation that took place. */
async function create(hands: Hands, kind: KindName, change: Change, xml: string): Promise<void> {
  try {
    await hands.client.create(change.address, xml);
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    const found = await find(hands, kind, change.address);
    if (found === undefined) throw error;
    mustBeOurs(change, found.seen);
  }
}

/** Jenkins drops what it does not know, without a word: an element of a plugin that is not installed, for one. */
async function prove(hands: Hands, kind: KindName, change: Change, after: JsonObject): Promise<void> {
  const found = await find(hands, kind, change.address);
  const left = differences(found?.seen.settings, after).map(({ path, from }) => `${path.join('.')} is ${from ?? 'missing'}`);
  if (left.length === 0) return;
  throw new Error(
    `Jenkins took the settings of "${change.address}" and does not have them all: ${left.join(', ')}. ` +
      'Is every plugin of docs/reference/jenkins-plugins.md installed and enabled? "service-pipelines doctor" lists them.',
  );
}

/** Builds and branches stay with the item. First into the folder, then to the name: what a killed run has begun is ended. */
async function move(hands: Hands, kind: KindName, change: Change, applying: Applying): Promise<void> {
  const { from, address } = change;
  if (from === undefined) throw new TypeError(`${change.key}: it is not said where it moves from`);
  const [folder, name] = split(address);
  const [oldFolder, oldName] = split(from.address);
  const between = `${folder}/${oldName}`;
  if ((await find(hands, kind, address)) === undefined) {
    if (oldFolder !== folder && (await isThere(hands, kind, change, from.address))) await hands.client.move(from.address, folder);
    if (oldName !== name && (await isThere(hands, kind, change, between))) await hands.client.rename(between, name);
    applying.tell(`${from.address}: moved to ${address}`);
  }
  const moved = await find(hands, kind, address);
  if (moved === undefined)
    throw new RemoteChanged(change.key, `"${from.address}" has been removed since the plan was made; plan again.`);
  await bring(hands, kind, { ...change, before: moved.seen.settings }, applying);
}

/** Whether the thing that is moved is at this address, as the plan saw it. */
async function isThere(hands: Hands, kind: KindName, change: Change, address: string): Promise<boolean> {
  const found = await find(hands, kind, address);
  if (found === undefined) return false;
  mustBeOurs({ ...change, address }, found.seen);
  standing({ ...change, address }, found.seen.settings);
  return true;
}

/** Puts our mark on what is there, without a digest: the next plan shows what differs. */
async function adopt(hands: Hands, kind: KindName, change: Change): Promise<void> {
  const found = await find(hands, kind, change.address);
  if (found?.seen.settings === undefined) throw new RemoteChanged(change.key, `"${change.address}" is gone, or of another kind.`);
  if (found.seen.ownership === 'ours') return;
  if (found.seen.ownership === 'other-catalog') {
    throw new RemoteChanged(change.key, `"${change.address}" carries the mark of another catalog.`);
  }
  mustKeepSecrets(change, found.text);
  const mark = { catalog: hands.catalog, service: change.service, digest: UNSETTLED };
  const description = writeDescription(found.description, mark);
  await hands.client.update(change.address, describeItem(found.text, description));
}

async function disable(hands: Hands, kind: KindName, change: Change): Promise<void> {
  const found = await find(hands, kind, change.address);
  if (found === undefined) return;
  mustBeOurs(change, found.seen);
  if (found.seen.disabled) return;
  mustKeepSecrets(change, found.text);
  const { text, mark } = readDescription(found.description);
  const description = writeDescription(text, { catalog: hands.catalog, service: mark?.service, digest: UNSETTLED }, true);
  await hands.client.update(change.address, disableItem(kind, found.text, description));
}

async function remove(hands: Hands, kind: KindName, change: Change): Promise<void> {
  const found = await find(hands, kind, change.address);
  if (found === undefined) return;
  mustBeOurs(change, found.seen);
  const left = kind === 'folder' ? await childrenOf(hands.client, change.address) : [];
  if (left.length > 0) {
    throw new Error(`The folder "${change.address}" is not deleted: it holds ${left.join(', ')}. Move or delete these first.`);
  }
  await hands.client.remove(change.address);
}

async function find({ client, catalog }: Hands, kind: KindName, address: string): Promise<Found | undefined> {
  const text = await client.config(address);
  if (text === undefined) return undefined;
  const item = readItem(kind, text);
  return { text, description: item?.description ?? '', seen: itemSeen(kind, address, item, catalog) };
}

/** Names of the items in a folder: with it, all of them would go. */
async function childrenOf(client: JenkinsClient, address: string): Promise<readonly string[]> {
  const answer = await client.item(address, 'jobs[name]');
  const jobs: readonly unknown[] =
    typeof answer === 'object' && answer !== null && 'jobs' in answer && Array.isArray(answer.jobs) ? answer.jobs : [];
  return jobs.map((job) => (typeof job === 'object' && job !== null && 'name' in job ? `"${job.name}"` : 'an item'));
}

function mustBeOurs({ key, address }: Change, { ownership }: Observed): void {
  if (ownership === 'ours') return;
  const whose = ownership === 'unmarked' ? 'carries no mark of ours' : 'carries the mark of another catalog';
  throw new RemoteChanged(key, `"${address}" ${whose}; it is not touched.`);
}

/** With too few rights Jenkins shows secrets as redacted; written back, they would be gone. */
function mustKeepSecrets({ address }: Change, text: string): void {
  if (!text.includes('<secret-redacted')) return;
  throw new Error(
    `Jenkins hides secrets in the settings of "${address}" from this account, and writing them back would destroy them. ` +
      'Give the account Job/Configure there.',
  );
}

function introduction({ catalog }: Hands, { service, kind }: Change): string {
  const whose =
    service === undefined ? 'Items in here are' : kind === 'deploy-job' ? 'Deliveries of this service are' : 'This job is';
  return `${whose} registered from the catalog "${catalog}": changes by hand are undone.`;
}

function kindOf({ key, kind }: Change): KindName {
  if (isKind(kind)) return kind;
  throw new TypeError(`${key}: Jenkins has no such kind of thing`);
}

function split(path: string): readonly [string, string] {
  const parts = path.split('/');
  return [parts.slice(0, -1).join('/'), parts.slice(-1).join('')];
}
