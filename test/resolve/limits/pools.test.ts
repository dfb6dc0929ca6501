import { describe, expect, test } from 'vitest';
import type { Ingress } from '../../../src/model/runtime';
import { pools } from '../../../src/resolve/limits/pools';
import { anEnvironment, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const [internal] = anEnvironment('dev').pools;

function routed(overrides: Partial<Ingress>, names: readonly string[] = ['internal-1']) {
  const route: Ingress = { host: 'a.example', path: '/*', scheme: 'internal', pool: '', priority: 1000, ...overrides };
  const environment = anEnvironment('dev', {
    pools: internal === undefined ? [] : names.map((name) => ({ ...internal, name })),
  });
  const runtime = aRuntime('dev', 'checkout', { ingress: [route] });
  return aFleet([aService({ environments: [aServiceEnvironment('dev', 'checkout', { environment, runtime })] })]);
}

describe('SP206', () => {
  test('a pool that the environment does not have', () => {
    expect(reports(pools(routed({ pool: 'internal-2' })))).toEqual([
      `SP206 checkout@dev:runtime.ingress.0.pool
dev has no load balancer pool "internal-2" that is internal.
write "pool: internal-1".`,
    ]);
  });

  test('several pools to choose from', () => {
    expect(reports(pools(routed({}, ['internal-1', 'internal-2'])))).toEqual([
      `SP206 checkout@dev:runtime.ingress.0
dev has 2 load balancer pools that are internal, and the route does not say which it takes.
write "pool: internal-1 or internal-2".`,
    ]);
  });

  test('no pool of that scheme', () => {
    expect(reports(pools(routed({ scheme: 'public', pool: '' })))).toEqual([
      `SP206 checkout@dev:runtime.ingress.0
dev has no load balancer pool that is public.
define one for dev in platform.yaml, or write another "scheme".`,
    ]);
  });

  test('accepts a pool of the environment and scheme', () => {
    expect(pools(routed({ pool: 'internal-1' }))).toEqual([]);
  });
});
