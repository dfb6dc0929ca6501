import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { reachableDependencies } from '../../../src/resolve/limits/reachable-dependencies';
import { aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const base = aService();
const inDevAndProd = (name: string, overrides: Partial<Service> = {}): Service => ({
  ...base,
  name,
  environments: [aServiceEnvironment('dev', name), aServiceEnvironment('prod', name)],
  ...overrides,
});
const waiting = (waitForDependencies: boolean): Service =>
  inDevAndProd('checkout', { dependsOn: ['pricing', 'stock'], deploy: { ...base.deploy, waitForDependencies } });
const others = [inDevAndProd('stock'), inDevAndProd('pricing', { environments: [aServiceEnvironment('dev', 'pricing')] })];

describe('SP217', () => {
  test('a service that waits for one that does not go to the environment', () => {
    expect(reports(reachableDependencies(aFleet([waiting(true), ...others])))).toEqual([
      `SP217 checkout:spec.dependsOn
"checkout" waits for "pricing" in prod, and "pricing" does not go there.
let "pricing" go to prod, take it out of "dependsOn", or write "waitForDependencies: false".`,
    ]);
  });

  test('is no fault where nobody waits', () => {
    expect(reachableDependencies(aFleet([waiting(false), ...others]))).toEqual([]);
  });
});
