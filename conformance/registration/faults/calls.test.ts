/** Each call in turn fails, in each of the ways in which calls fail; the next run ends where an undisturbed one would. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL, expectWhole, generator, openSuite, report, SEED, type Suite } from './suite';
import { registered } from './within';

/** Nothing was done on the server. */
const WITHOUT_EFFECT = ['429', '500', '502', 'reset-before', 'hang-before'];
/** It was done, and the answer is lost or broken. */
const WITH_EFFECT = ['reset-after', 'hang-after', 'half', 'malformed'];
const WAYS = [...WITHOUT_EFFECT, ...WITH_EFFECT];
const LEAST = 180;

let suite: Suite;
let calls: readonly { readonly number: number; readonly changes: boolean }[];

beforeAll(async () => {
  suite = await openSuite();
  const place = await suite.place();
  await registered(place, false);
  calls = place.sandbox.control.calls.last(0).map(({ number, method, path }) => ({
    number,
    changes: method !== 'GET' && method !== 'HEAD' && path !== '/api/graphql',
  }));
  await place.close();
});
afterAll(() => {
  suite.close();
  report('calls that fail', LEAST);
});

/** A read that fails is told in each of its ways by turns; of a change there is more to find out. */
function drawn(way: string, order: number): readonly number[] {
  const random = generator(SEED * 1000 + order);
  const turn = (number: number, of: readonly string[], times: number) =>
    Array.from({ length: times }, (_, index) => of[(number + SEED + index * 2) % of.length]);
  return calls
    .filter(({ number, changes }) => {
      if (ALL) return true;
      if (!changes) return turn(number, WAYS, 1).includes(way) && random() < 0.5;
      return [...turn(number, WITHOUT_EFFECT, 2), ...turn(number, WITH_EFFECT, 2)].includes(way);
    })
    .map(({ number }) => number);
}

describe('a run of which one call fails', { timeout: 600_000 }, () => {
  test.each(WAYS.map((way, order) => ({ way, order })))('by $way is made good by the next one', async ({ way, order }) => {
    const numbers = drawn(way, order);
    expect(numbers.length).toBeGreaterThan(8);
    for (const number of numbers) {
      const place = await suite.place(`${way}@*#${number}`);
      const what = `${way} at call ${number}`;
      try {
        await registered(place, true);
        place.faults('');
        await registered(place, false);
        await expectWhole(suite, place, what);
      } finally {
        await place.close();
      }
    }
  });
});
