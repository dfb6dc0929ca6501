import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { testServices } from '../../../src/resolve/limits/test-services';
import { aService, NO_HOOKS } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const DATABASE = { name: 'database', image: 'postgres:17', port: 5432, variables: {} };
const withTests = (quality: Partial<Service['quality']>, more: Partial<Service> = {}) =>
  aService({ quality: { ...aService().quality, testServices: [DATABASE], ...quality }, ...more });

describe('SP512', () => {
  test('refuses containers for tests that the service does not run', () => {
    expect(reports(testServices(aFleet([withTests({ integrationTests: false })])))).toEqual([
      `SP512 checkout:spec.pipeline.quality.testServices
"checkout" names containers for its integration tests, and runs none: nothing would start them.
write "integrationTests: true"; or delete "quality.testServices".`,
    ]);
  });

  test('refuses them where the toolchain has no integration tests', () => {
    const build = { ...aService().build, toolchain: 'docker' } as const;
    expect(reports(testServices(aFleet([withTests({}, { build })])))).toEqual([
      `SP512 checkout:spec.pipeline.quality.testServices
"checkout" names containers for its integration tests, and the toolchain "docker" has none: nothing would start them.
write the commands that test under "hooks.instead.verify"; or delete "quality.testServices".`,
    ]);
  });

  test('takes them beside integration tests, and beside commands that a team verifies with', () => {
    const hooks = { ...NO_HOOKS, instead: { verify: ['make test'] } };
    const fleet = aFleet([withTests({}), withTests({ integrationTests: false }, { hooks }), withTests({ testServices: [] })]);
    expect(testServices(fleet)).toEqual([]);
  });
});
