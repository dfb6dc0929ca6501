import { describe, expect, test } from 'vitest';
import type { BeforeTraffic, Service, ServiceEnvironment } from '../../../src/model/service';
import { beforeTraffic } from '../../../src/resolve/limits/before-traffic';
import { anEnvironment, aPlatform, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const ASKED: BeforeTraffic = { paths: ['/health'], timeoutSeconds: 120 };
const tested = (testPort: number | undefined = 8443) => {
  const environment = anEnvironment('prod');
  return { ...environment, pools: environment.pools.map((pool) => ({ ...pool, testPort })) };
};

function asking(
  overrides: Partial<ServiceEnvironment> = {},
  service: Partial<Service> = {},
  before: BeforeTraffic | undefined = ASKED,
) {
  const target = aServiceEnvironment('prod', 'checkout', {
    strategy: 'canary',
    environment: tested(),
    smokeTest: { paths: ['/health'], commands: [], timeoutMinutes: 10, beforeTraffic: before },
    ...overrides,
  });
  return aFleet([aService({ environments: [target], ...service })], aPlatform());
}
const { hooks, deploy } = aService();

describe('SP510', () => {
  test.each(['blue-green', 'native-blue-green', 'canary', 'linear'] as const)('has nothing against it with %s', (strategy) => {
    expect(beforeTraffic(asking({ strategy }))).toEqual([]);
  });

  test('refuses it where tasks get traffic one by one', () => {
    expect(reports(beforeTraffic(asking({ strategy: 'rolling' })))).toEqual([
      `SP510 checkout@prod:smokeTest.beforeTraffic
"checkout" is to be tested before traffic shifts in prod, and rolling gives each new task traffic as soon as it is healthy.
write a strategy that shifts traffic, as "strategy: blue-green"; or "beforeTraffic: { paths: [] }" for that environment.`,
    ]);
  });

  test('refuses it of a worker, and of a service that nobody reaches', () => {
    const worker = asking({ runtime: aRuntime('prod', 'checkout', { ingress: [] }) }, { deploy: { ...deploy, port: undefined } });
    const alone = asking({ runtime: aRuntime('prod', 'checkout', { ingress: [] }) });
    expect([worker, alone].flatMap((fleet) => reports(beforeTraffic(fleet)))).toEqual([
      `SP510 checkout@prod:smokeTest.beforeTraffic
"checkout" is to be tested before traffic shifts in prod, and it listens on no port: there is nothing to ask, and no traffic.
delete "beforeTraffic"; "commands" test a service without a port.`,
      `SP510 checkout@prod:smokeTest.beforeTraffic
"checkout" is to be tested before traffic shifts in prod, and it has no ingress: there is nothing to ask, and no traffic.
delete "beforeTraffic"; "commands" test a service without a port.`,
    ]);
  });

  test('refuses it where commands of the team deploy', () => {
    const own = asking({}, { hooks: { ...hooks, instead: { deploy: ['./deploy.sh'] } } });
    expect(reports(beforeTraffic(own))).toEqual([
      `SP510 checkout@prod:smokeTest.beforeTraffic
"checkout" is to be tested before traffic shifts in prod, and commands of its own deploy it: nobody calls the test.
delete "beforeTraffic", or the commands under "hooks.instead.deploy".`,
    ]);
  });

  test('refuses more than AWS keeps', () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}${'x'.repeat(250)}`);
    expect(reports(beforeTraffic(asking({}, {}, { ...ASKED, paths })))).toEqual([
      `SP510 checkout@prod:smokeTest.beforeTraffic
What "checkout" is to be asked before traffic shifts in prod takes 5257 bytes, and AWS keeps 4096.
write fewer "paths" under "beforeTraffic".`,
    ]);
    expect(beforeTraffic(asking({}, {}, { ...ASKED, paths: paths.slice(0, 15) }))).toEqual([]);
  });

  test('asks nothing where nobody asks', () => {
    const target = {
      strategy: 'rolling',
      smokeTest: { paths: [], commands: [], timeoutMinutes: 10, beforeTraffic: undefined },
    } as const;
    expect(beforeTraffic(asking(target))).toEqual([]);
  });
});

describe('SP511', () => {
  test('refuses a pool whose test listener nothing is let in to', () => {
    const environment = { ...tested(), pools: tested().pools.map((pool) => ({ ...pool, testPort: undefined })) };
    expect(reports(beforeTraffic(asking({ environment })))).toEqual([
      `SP511 checkout@prod:smokeTest.beforeTraffic
"checkout" is to be tested before traffic shifts in prod, and the load balancer pool "internal-1" of prod has no "testPort".
write the port of its test listener as "testPort" in platform.yaml; or "beforeTraffic: { paths: [] }" for that environment.`,
    ]);
  });
});
