/** A rule over single services finds in one of them what it finds in it among all: a run that has one service to check relies on it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCatalog } from '../../../src/check';
import { type Diagnostic, sorted } from '../../../src/diagnostics/diagnostic';
import type { Service, ServiceEnvironment } from '../../../src/model/service';
import { checkServices } from '../../../src/resolve/limits';
import { aFleet } from './a-fleet';

const { resolved } = checkCatalog(join(__dirname, '..', '..', '..', 'catalog'));
if (resolved === undefined) throw new Error('the sample catalog is faulty');
const { platform, services } = resolved;

/** As bad as a service gets, one thing after another: what a rule is about must be wrong somewhere. */
const worse = (service: Service): Service => ({
  ...service,
  engines: { build: 'jenkins', deliver: 'gitlab' },
  trigger: 's3-event',
  quality: { ...service.quality, unitTests: true, minimumCoverage: 0, scans: [] },
  environments: service.environments.map(worseThere),
});

const worseThere = (there: ServiceEnvironment): ServiceEnvironment => ({
  ...there,
  size: { ...there.size, cpu: 300, memory: 300 },
  approval: there.approval && { ...there.approval, count: 1, strength: 'advisory' },
  runtime: {
    ...there.runtime,
    privateDns: { name: 'one', ttlSeconds: 1 },
    ingress: there.runtime.ingress.map((route) => ({ ...route, pool: 'none' })),
    startAfter: { nobody: 'START' },
  },
});

test.each([
  ['the sample', services],
  ['the sample at its worst', services.map(worse)],
] as const)('of %s each service is found to be what it is among all', (_, all) => {
  const among = checkServices(aFleet(all, platform));
  const alone = all.flatMap((service) => checkServices(aFleet([service], platform)));
  expect(sorted(alone)).toEqual(sorted(among));
  if (all !== services) expect(codesOf(among).length).toBeGreaterThan(8);
});

const codesOf = (found: readonly Diagnostic[]): readonly string[] => [...new Set(found.map(({ code }) => code))];
