/** The state's tables: plain data by key, in memory, with every change noted in the journal. */
import type { Journal } from './journal';

/** Values are never changed in place: a change sets a new one. */
export interface Table<V> {
  get(key: string | number): V | undefined;
  set(key: string | number, value: V): void;
  delete(key: string | number): void;
  values(): IterableIterator<V>;
  keys(): IterableIterator<string>;
  readonly size: number;
  /** Grows with each change; whoever derives something from the whole table looks here whether it is still true. */
  readonly version: number;
}

export interface Store {
  /** Opens a table. Its name is its place in the journal. */
  table<V>(name: string): Table<V>;
  /** Writes the changes of a call to disk. */
  flush(): void;
}

export function openStore(journal: Journal): Store {
  const kept = new Map<string, Map<string, unknown>>();
  for (const { table, key, value } of journal.kept) {
    const rows = kept.get(table) ?? new Map<string, unknown>();
    kept.set(table, rows.set(key, value));
  }
  return { table: (name) => openTable(name, kept.get(name) ?? new Map(), journal), flush: () => journal.flush() };
}

/** The journal holds what this table wrote before, so the rows have the table's own type. */
function openTable<V>(name: string, kept: Map<string, unknown>, journal: Journal): Table<V> {
  const rows = kept as Map<string, V>;
  let version = 0;
  return {
    get: (key) => rows.get(String(key)),
    set: (key, value) => {
      version++;
      rows.set(String(key), value);
      journal.note({ table: name, key: String(key), value });
    },
    delete: (key) => {
      version++;
      if (rows.delete(String(key))) journal.note({ table: name, key: String(key), value: undefined });
    },
    values: () => rows.values(),
    keys: () => rows.keys(),
    get size() {
      return rows.size;
    },
    get version() {
      return version;
    },
  };
}
