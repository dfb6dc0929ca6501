import { describe, expect, test } from 'vitest';
import type { Ingress } from '../../../src/model/runtime';
import { loadBalancers } from '../../../src/resolve/limits/load-balancers';
import { routes } from '../../../src/resolve/limits/routes';
import { aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const ingress = (overrides: Partial<Ingress>): Ingress => ({
  host: 'shop.retail.example',
  path: '/*',
  scheme: 'internal',
  pool: 'internal-1',
  priority: 1000,
  ...overrides,
});

function routed(name: string, all: readonly Ingress[], strategy: 'rolling' | 'blue-green' = 'rolling', environment = 'dev') {
  const runtime = aRuntime(environment, name, { ingress: all });
  return aService({ name, environments: [aServiceEnvironment(environment, name, { runtime, strategy })] });
}

describe('routes on one listener', () => {
  test('SP306 refuses two of one priority, and shows both', () => {
    const fleet = aFleet([
      routed('cart', [ingress({ path: '/cart/*' })]),
      routed('wish', [ingress({ host: 'wish.retail.example' })]),
    ]);
    expect(reports(routes(fleet))).toEqual([
      `SP306 wish@dev:runtime.ingress.0.priority
The route "wish.retail.example/*" of "wish" in dev has priority 1000, as has the route "shop.retail.example/cart/*" of "cart" in dev on the same listener.
write another "priority", 1 to 50000, for one of them.
cart@dev:runtime.ingress.0.priority The route "shop.retail.example/cart/*" of "cart" in dev is here.`,
    ]);
  });

  test('SP307 refuses two of one address, capitals in the host apart', () => {
    const fleet = aFleet([
      routed('cart', [ingress({ host: 'Shop.retail.example' })]),
      routed('wish', [ingress({ priority: 1001 })]),
    ]);
    expect(reports(routes(fleet))).toEqual([
      `SP307 wish@dev:runtime.ingress.0.path
The route "shop.retail.example/*" of "wish" in dev would never get a request: the route "Shop.retail.example/*" of "cart" in dev has the same address on the same listener.
change the host or the path of one of them.
cart@dev:runtime.ingress.0.path The route "Shop.retail.example/*" of "cart" in dev is here.`,
    ]);
  });

  test('accepts the same on different listeners', () => {
    const fleet = aFleet([routed('cart', [ingress({})]), routed('wish', [ingress({})], 'rolling', 'prod')]);
    expect(routes(fleet)).toEqual([]);
  });
});

describe('a load balancer', () => {
  const fleetOf = (count: number, strategy: 'rolling' | 'blue-green') =>
    aFleet(
      Array.from({ length: count }, (_, index) =>
        routed(`s${index}`, [ingress({ priority: 2 * index + 1 }), ingress({ path: '/x', priority: 2 * index + 2 })], strategy),
      ),
    );

  test('SP601 takes 100 rules and no more', () => {
    expect(loadBalancers(fleetOf(50, 'rolling'))).toEqual([]);
    expect(reports(loadBalancers(fleetOf(51, 'rolling')))).toEqual([
      `SP601 platform:spec.environments.0.pools
The services on pool "internal-1" in dev need 102 rules, and a load balancer takes 100.
add a pool to dev and move services to it.`,
    ]);
  });

  test('SP602 counts two target groups for each blue/green service', () => {
    expect(reports(loadBalancers(fleetOf(51, 'blue-green')))[1]).toBe(
      `SP602 platform:spec.environments.0.pools
The services on pool "internal-1" in dev need 102 target groups, and a load balancer takes 100.
add a pool to dev and move services to it.`,
    );
  });
});
