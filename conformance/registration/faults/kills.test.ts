/** The real command in a process of its own, which is killed at every step; the next run ends where an undisturbed one would. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from './place';
import { ALL, each, expectWhole, generator, openSuite, report, SEED, type Suite } from './suite';
import { open } from './within';

/** Two processes keep two processors busy. */
const AT_ONCE = 2;
const LEAST = 50;
const DRAWN = 14;

let suite: Suite;

beforeAll(async () => {
  suite = await openSuite();
});
afterAll(() => {
  suite.close();
  report('killed processes', LEAST);
});

interface Moment {
  /** In the words of the sandbox: the call at which it ends, before or after its effect. */
  readonly at: string;
  readonly parallel: number;
}

/** Registers, and kills the process once the call has come. @returns whether it came before the run was over. */
async function killed(place: Place, { at, parallel }: Moment): Promise<boolean> {
  place.faults(at);
  const { child, end } = place.start('register', ['--adopt', 'all', '--parallel', String(parallel)]);
  const ended = end.then(() => true);
  const reached = () => (place.sandbox.control.calls.summary().statuses['0'] ?? 0) > 0;
  while (!reached()) if (await Promise.race([ended, pause(4, false)])) break;
  child.kill('SIGKILL');
  const { code } = await end;
  place.faults('');
  return code === null;
}

async function mendedAfter(moment: Moment): Promise<void> {
  const place = await suite.place();
  const what = `killed at ${moment.at}, ${moment.parallel} at once`;
  try {
    expect(await killed(place, moment), `${what}: the process ended by itself`).toBe(true);
    await expectHonest(place, what);
    const again = await place.register();
    expect(again.code, `${what}: the run after it\n${again.stderr}`).toBe(0);
    await expectWhole(suite, place, what);
  } finally {
    await place.close();
  }
}

/** What a killed run left half done must not look done to a plan, which trusts marks. */
async function expectHonest(place: Place, what: string): Promise<void> {
  const undone = await open(place);
  expect(await open(place, 'mark'), `${what}: what a plan finds to do`).toEqual(expect.arrayContaining([...undone]));
}

/** How often each method is called in an undisturbed run. */
async function counted(): Promise<ReadonlyMap<string, number>> {
  const place = await suite.place();
  expect(await place.run('register', '--adopt', 'all', '--parallel', '1')).toMatchObject({ code: 0 });
  const methods = place.sandbox.control.calls.last(0).map(({ method }) => method);
  await place.close();
  return new Map([...new Set(methods)].map((method) => [method, methods.filter((each) => each === method).length]));
}

describe('a register that is killed', { timeout: 600_000 }, () => {
  test('after each change that it makes, and at calls drawn by chance, is made good by the next one', async () => {
    const calls = await counted();
    const numbered = (method: string, how: string, parallel: number): readonly Moment[] =>
      Array.from({ length: calls.get(method) ?? 0 }, (_, index) => ({ at: `${how}@${method}#${index + 1}`, parallel }));
    const changes = ['POST', 'PUT', 'PATCH', 'DELETE'];
    const every = changes.flatMap((method) => numbered(method, 'hang-after', 1));
    expect(every.length).toBeGreaterThan(30);
    // Side by side, so that several changes are on their way when it ends.
    const others = ['GET', ...changes].flatMap((method) => numbered(method, 'hang-before', 8));
    const random = generator(SEED);
    const drawn = ALL ? others : Array.from({ length: DRAWN }, () => others[Math.floor(random() * others.length * 0.9)]);
    await each([...every, ...drawn.flatMap((moment) => moment ?? [])], AT_ONCE, mendedAfter);
  });
});
