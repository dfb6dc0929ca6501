/** What the Jenkins stand-in keeps: items as the XML that Jenkins would have on disk, credentials, builds, people. */
import type { Store, Table } from '../store/table';
import { type ItemKind, kindOf } from './normalise';
import { parseXml, rootOf, textIn } from './xml';

export interface Item {
  /** Names of the folders and its own, with slashes between. */
  readonly fullName: string;
  readonly kind: ItemKind;
  readonly xml: string;
  /** These are read from the XML when it is written, so that a listing parses nothing. */
  readonly description: string;
  readonly displayName: string | undefined;
  readonly disabled: boolean;
  /** Times that its branches were looked for. */
  readonly scans: number;
  /** Times that the GitLab plugin would have called GitLab to register its hook. */
  readonly hookCalls: number;
  readonly builds: readonly Build[];
}

export interface Build {
  readonly number: number;
  readonly queue: number;
  readonly at: number;
  readonly result: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Account {
  readonly name: string;
  readonly password: string;
  readonly token: string;
  /** `reader` may look at everything and change nothing. */
  readonly role: 'admin' | 'reader';
}

export interface Jenkins {
  readonly items: Table<Item>;
  readonly accounts: Table<Account>;
  /** Credentials of the store `system` by id, as XML. */
  readonly credentials: Table<string>;
  readonly counters: Table<number>;
  /** Encrypts what is secret in the XML, and signs sessions. */
  readonly key: () => string;
  setKey(key: string): void;
  children(fullName: string): readonly Item[];
  save(item: Item): void;
  remove(fullName: string): void;
  /** Gives an item and all inside it another place. */
  move(from: string, to: string): void;
}

export function openJenkins(store: Store): Jenkins {
  const items = store.table<Item>('jenkins_items');
  const keys = store.table<string>('jenkins_keys');
  const inside = new Map<string, Set<string>>();
  const enter = (fullName: string) => {
    const parent = parentOf(fullName);
    inside.set(parent, (inside.get(parent) ?? new Set()).add(fullName));
  };
  for (const fullName of items.keys()) enter(fullName);
  const save = (item: Item) => {
    items.set(item.fullName, item);
    enter(item.fullName);
  };
  const remove = (fullName: string) => {
    for (const child of [...(inside.get(fullName) ?? [])]) remove(child);
    inside.delete(fullName);
    inside.get(parentOf(fullName))?.delete(fullName);
    items.delete(fullName);
  };
  const below = (fullName: string): readonly string[] =>
    [...(inside.get(fullName) ?? [])].flatMap((name) => [name, ...below(name)]);
  return {
    items,
    accounts: store.table('jenkins_accounts'),
    credentials: store.table('jenkins_credentials'),
    counters: store.table('jenkins_counters'),
    key: () => keys.get('secrets') ?? '',
    setKey: (key) => keys.set('secrets', key),
    children: (fullName) => [...(inside.get(fullName) ?? [])].flatMap((name) => items.get(name) ?? []),
    save,
    remove,
    move: (from, to) => {
      const moved = [from, ...below(from)].flatMap((name) => items.get(name) ?? []);
      remove(from);
      for (const item of moved) save({ ...item, fullName: to + item.fullName.slice(from.length) });
    },
  };
}

export const parentOf = (fullName: string): string => fullName.split('/').slice(0, -1).join('/');
export const nameOf = (fullName: string): string => fullName.split('/').at(-1) ?? '';

export function nextNumber({ counters }: Jenkins, name: string): number {
  const next = (counters.get(name) ?? 0) + 1;
  counters.set(name, next);
  return next;
}

/** What a listing shows of an item. */
export function factsOf(xml: string): Pick<Item, 'xml' | 'description' | 'displayName' | 'disabled'> {
  const root = rootOf(parseXml(xml));
  return {
    xml,
    description: textIn(root, 'description') ?? '',
    displayName: textIn(root, 'displayName'),
    disabled: textIn(root, 'disabled') === 'true',
  };
}

export function newItem(fullName: string, xml: string): Item | undefined {
  const kind = kindOf(parseXml(xml));
  return kind === undefined ? undefined : { fullName, kind, ...factsOf(xml), scans: 0, hookCalls: 0, builds: [] };
}
