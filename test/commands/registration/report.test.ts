/** The last words of a run: what was done, what was left alone, and names that did nothing. */
import { describe, expect, test } from 'vitest';
import { outcomesTold, uselessPrunes } from '../../../src/commands/registration/report';
import type { Outcome } from '../../../src/registration/execute';
import type { Blocked, Change, Plan } from '../../../src/registration/plan';

const of = (service: string) =>
  ({ key: `gitlab:project:${service}`, system: 'gitlab', kind: 'project', address: `shop/${service}`, service }) as const;

const change = (service: string, action: Change['action']): Change => ({
  ...of(service),
  action,
  from: undefined,
  requires: [],
  before: undefined,
  after: undefined,
  differences: [],
  consequences: [],
});

const done = (service: string): Outcome => ({ change: change(service, 'create'), status: 'done', message: '' });
const blocked = (service: string): Blocked => ({ ...of(service), reason: 'unmarked' });

describe('the end of a run', () => {
  test('counts what was done', () => {
    expect(outcomesTold([done('cart')], [])).toBe('1 change: 1 done.');
    expect(outcomesTold([], [])).toBe('Nothing was to be done.');
  });

  test('says why it is no success where things are not ours', () => {
    expect(outcomesTold([done('cart')], [blocked('search')])).toBe(
      '1 change: 1 done.\n1 thing blocked, as listed above, and left alone: search.',
    );
    const many = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map(blocked);
    expect(outcomesTold([], many)).toBe(
      'Nothing was to be done.\n8 things blocked, as listed above, and left alone: a, b, c, d, e and 2 more.',
    );
  });
});

describe('names after --prune', () => {
  const plan: Plan = {
    schema: 1,
    catalog: 'retail',
    catalogDigest: '',
    generator: '1.0.0',
    systems: ['gitlab'],
    depth: 'mark',
    changes: [change('cart', 'delete'), change('search', 'disable')],
    blocked: [],
    notes: [],
    unchanged: 0,
  };

  test('are well where each deletes something, by service or address', () => {
    expect(uselessPrunes(plan, ['cart', 'shop/cart'])).toBeUndefined();
    expect(uselessPrunes(plan)).toBeUndefined();
  });

  test('are told where they delete nothing', () => {
    expect(uselessPrunes(plan, ['cart', 'search', 'crat'])).toBe(
      '--prune "search", "crat" deletes nothing: no thing of this catalog that is disabled has this name.',
    );
  });
});
