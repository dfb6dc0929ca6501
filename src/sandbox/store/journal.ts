/** Keeps the state on disk: a line for each change, appended at the end of each call, and rewritten whole at the start. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One change: the value that a key of a table has now; `undefined` when it is gone. */
export interface Entry {
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
}

export interface Journal {
  /** What was kept before, the last value of each key. */
  readonly kept: readonly Entry[];
  /** Remembers a change until `flush`. */
  note(entry: Entry): void;
  /** Writes what was noted, in one piece. */
  flush(): void;
}

/** @param folder Made if it is not there; `undefined` keeps nothing. */
export function openJournal(folder: string | undefined): Journal {
  if (folder === undefined) return { kept: [], note: () => {}, flush: () => {} };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'state.jsonl');
  const kept = existsSync(path) ? lastOfEach(readFileSync(path, 'utf8')) : [];
  writeFileSync(`${path}.new`, kept.map(lineOf).join(''), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  let pending: string[] = [];
  return {
    kept,
    note: (entry) => {
      pending.push(lineOf(entry));
    },
    flush: () => {
      if (pending.length === 0) return;
      appendFileSync(path, pending.join(''));
      pending = [];
    },
  };
}

const lineOf = ({ table, key, value }: Entry): string => `${JSON.stringify([table, key, value])}\n`;

/** A process that was killed while it wrote leaves half a line at the end: that call was never answered, and is left out. */
function lastOfEach(source: string): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  const whole = source.slice(0, source.lastIndexOf('\n') + 1);
  for (const line of whole.split('\n')) {
    if (line === '') continue;
    const [table, key, value]: [string, string, unknown] = JSON.parse(line);
    const id = JSON.stringify([table, key]);
    byKey.delete(id);
    if (value !== undefined && value !== null) byKey.set(id, { table, key, value });
  }
  return [...byKey.values()];
}
