/** The same service on every pair of engines: what its files say happens is the same, but for differences that are declared. */
import { beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../src/resolve/differences';
import { groovy, needs, pyyaml } from '../support/tools';
import { PAIRS, SUBJECTS } from './catalog';
import type { Course } from './course';
import { faultsOf, type Reading, readingsOf } from './readings';

describe.skipIf(needs(groovy, pyyaml))('one service on four pairs of engines', () => {
  let rows: readonly (readonly Reading[])[] = [];

  beforeAll(async () => {
    const read = await readingsOf(SUBJECTS.flat());
    rows = SUBJECTS.map((_, index) => read.slice(index * PAIRS.length, (index + 1) * PAIRS.length));
  }, 600_000);

  test('are more than two hundred services and all combinations', () => {
    expect(rows.flat().length).toBe(520);
  });

  test('takes the same course, in the same order, whichever engines it is on', () => {
    for (const [first, ...others] of rows) {
      expect(first?.course.length).toBeGreaterThan(8);
      for (const other of others) expect(other.course, other.title).toEqual(first?.course);
    }
    expect(rows[0]?.[0]?.course).toEqual(WHOLE);
  });

  test('gets what its entity asks for, but for what the table of differences declares: no more and no less', () => {
    expect(rows.flat().flatMap(faultsOf)).toEqual([]);
  });

  test('meets every row of the table', () => {
    const shown = new Set(
      rows.flat().flatMap(({ pipeline }) => pipeline.losses.map(({ engine, capability }) => `${engine} ${capability}`)),
    );
    const { building, delivering, inEnvironments } = differences;
    const all = [...building, ...delivering, ...inEnvironments].flatMap(({ engines, capability }) =>
      engines.map((engine) => `${engine} ${capability}`),
    );
    expect([...shown].sort()).toEqual([...new Set(all)].sort());
  });
});

const WHOLE: Course = [
  'verify',
  'publish',
  'image',
  'archive',
  'migrate dev',
  'deploy dev',
  'smoke dev, else rollback',
  'record dev',
  'migrate stage',
  'deploy stage',
  'smoke stage, else rollback',
  'record stage',
  'approve prod',
  'migrate prod',
  'deploy prod',
  'smoke prod, else rollback',
  'record prod',
];
