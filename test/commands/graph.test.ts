import { describe, expect, test } from 'vitest';
import { catalogGraph, graph } from '../../src/commands/graph';
import { aService } from '../support/builders';
import { type Printed, printed } from '../support/printed';

const CATALOG = {
  services: [
    aService({ name: 'cart', system: 'shop', owner: 'web', dependsOn: ['pricing', 'elsewhere'] }),
    aService({ name: 'checkout', system: 'shop', owner: 'web', dependsOn: ['cart'], dependsOnStacks: [] }),
    aService({ name: 'pricing', system: 'assortment', owner: 'goods', dependsOn: ['rules'] }),
    aService({ name: 'rules', system: '', owner: 'goods', dependsOn: [] }),
    aService({ name: 'search', system: 'shop', owner: 'web', dependsOn: [] }),
  ],
};

const run = (options: Partial<Parameters<typeof graph>[0]>): Printed =>
  printed(() => graph({ catalog: 'catalog', format: 'mermaid', ...options }));

describe('the graph of a catalog', () => {
  test('has every service with its owner and system, and each dependency within the catalog', () => {
    const { nodes, edges } = catalogGraph(CATALOG);
    expect(nodes.map(({ id, about, group }) => `${id} ${about} ${group}`)).toEqual([
      'cart web shop',
      'checkout web shop',
      'pricing goods assortment',
      'rules goods ',
      'search web shop',
    ]);
    expect(edges).toEqual([
      ['cart', 'pricing'],
      ['checkout', 'cart'],
      ['pricing', 'rules'],
    ]);
  });

  test.each([
    [['pricing'], ['cart', 'checkout', 'pricing', 'rules']],
    [['search'], ['search']],
    [['rules'], ['cart', 'checkout', 'pricing', 'rules']],
    [
      ['checkout', 'search'],
      ['cart', 'checkout', 'pricing', 'rules', 'search'],
    ],
  ])('is narrowed to %j with what it depends on and what depends on it', (only, shown) => {
    expect(catalogGraph(CATALOG, only).nodes.map(({ id }) => id)).toEqual(shown);
  });

  test('ends where it goes in a circle', () => {
    const services = [aService({ name: 'a', dependsOn: ['b'] }), aService({ name: 'b', dependsOn: ['a'] })];
    expect(catalogGraph({ services }, ['a']).nodes).toHaveLength(2);
  });
});

describe('graph', () => {
  test('prints the sample in both ways', () => {
    expect(run({})).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^flowchart LR\n[\s\S]*n_checkout --> n_pricing\n/),
    });
    expect(run({ format: 'dot' }).out).toContain('"checkout" -> "orders-queue";');
  });

  test('says which service there is not', () => {
    expect(run({ only: ['chekout'] })).toEqual({
      code: 1,
      out: '',
      err: '--only names "chekout", and no service of the catalog is called so. Did you mean "checkout"?\n',
    });
  });
});
