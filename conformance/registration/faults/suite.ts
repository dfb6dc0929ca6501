/** What the suites of faults share: the compiled command, the catalog, the end that every case must come to, and the count of cases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Resolved } from '../../../src/check';
import { writeCatalog } from './catalog';
import { type Command, compiled } from './command';
import { Place } from './place';
import { open, registered } from './within';

export { generator } from '../../../src/sandbox/control/faults';

/** Decides what is drawn by chance. Printed with the count, so that a failure can be seen again. */
export const SEED = Number(process.env.FAULTS_SEED ?? '1');
/** Every case there is instead of a sample: minutes instead of seconds. */
export const ALL = process.env.FAULTS_ALL === '1';

export interface Suite {
  readonly place: (faults?: string) => Promise<Place>;
  /** The servers after a run that nothing disturbed. */
  readonly whole: string;
  readonly close: () => void;
}

export async function openSuite(): Promise<Suite> {
  const command: Command = await compiled();
  const folder = mkdtempSync(join(tmpdir(), 'registration-catalog-'));
  const resolved: Resolved = writeCatalog(folder);
  const place = (faults = '') => Place.open({ command, folder, resolved, faults });
  const undisturbed = await place();
  await registered(undisturbed, false);
  expect(await open(undisturbed)).toEqual([]);
  const whole = await undisturbed.picture();
  await undisturbed.close();
  return {
    place,
    whole,
    close: () => {
      command.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let cases = 0;

/** Every case ends here: the servers are as after a run that nothing disturbed, and nobody else's things were touched. */
export async function expectWhole({ whole }: Suite, place: Place, what: string): Promise<void> {
  expect(await open(place), `${what}: what is left to do`).toEqual([]);
  expect(await place.picture(), `${what}: the servers`).toBe(whole);
  place.expectOthersUntouched();
  cases += 1;
}

/** Says how many cases were run. @param least So many there must have been: a suite that runs none proves nothing. */
export function report(name: string, least: number): void {
  process.stdout.write(`faults, ${name}: ${cases} cases, seed ${SEED}${ALL ? ', all there are' : ''}\n`);
  expect(cases).toBeGreaterThanOrEqual(least);
}

/** So many at the same time, in order. */
export async function each<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
