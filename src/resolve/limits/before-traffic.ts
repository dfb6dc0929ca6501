/** `SP510`, `SP511`: a smoke test before traffic that nothing can carry out. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { TRAFFIC_TEST_MAX, testedPool, trafficTestOf } from '../../model/traffic-test';
import { strategies } from '../../strategies';
import { type Fleet, type Placed, placed } from './fleet';

const ASKED = ['smokeTest', 'beforeTraffic'];

export const beforeTraffic = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet)
    .filter(({ target }) => target.smokeTest.beforeTraffic !== undefined)
    .flatMap((each) => {
      const { service, target } = each;
      const fault = impossible(each) ?? unreachable(each) ?? tooLong(each);
      if (fault === undefined) return [];
      return [
        { severity: 'error', at: fleet.places.environment(service.name, target.environment.name, ASKED), ...fault } as const,
      ];
    });

type Fault = Pick<Diagnostic, 'code' | 'message' | 'fix'>;

const NONE = '"beforeTraffic: { paths: [] }" for that environment';

function impossible({ service, target: { environment, strategy, runtime } }: Placed): Fault | undefined {
  const wants = `${quoted(service.name)} is to be tested before traffic shifts in ${environment.name}`;
  if (service.deploy.port === undefined || runtime.ingress.length === 0) {
    const lacks = service.deploy.port === undefined ? 'it listens on no port' : 'it has no ingress';
    const message = `${wants}, and ${lacks}: there is nothing to ask, and no traffic.`;
    return { code: 'SP510', message, fix: 'delete "beforeTraffic"; "commands" test a service without a port.' };
  }
  if (service.hooks.instead.deploy !== undefined) {
    const message = `${wants}, and commands of its own deploy it: nobody calls the test.`;
    return { code: 'SP510', message, fix: 'delete "beforeTraffic", or the commands under "hooks.instead.deploy".' };
  }
  if (strategies[strategy].ecsStrategy !== 'ROLLING') return undefined;
  const message = `${wants}, and ${strategy} gives each new task traffic as soon as it is healthy.`;
  return { code: 'SP510', message, fix: `write a strategy that shifts traffic, as "strategy: blue-green"; or ${NONE}.` };
}

function unreachable({ service, target }: Placed): Fault | undefined {
  const pool = testedPool(target);
  // Another rule tells of a pool that is not there.
  if (pool === undefined || pool.testPort !== undefined) return undefined;
  const place = `the load balancer pool ${quoted(pool.name)} of ${target.environment.name}`;
  return {
    code: 'SP511',
    message: `${quoted(service.name)} is to be tested before traffic shifts in ${target.environment.name}, and ${place} has no "testPort".`,
    fix: `write the port of its test listener as "testPort" in platform.yaml; or ${NONE}.`,
  };
}

function tooLong({ service, target }: Placed): Fault | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(trafficTestOf(target, { url: 'https://x/' }) ?? {}));
  if (bytes <= TRAFFIC_TEST_MAX) return undefined;
  return {
    code: 'SP510',
    message: `What ${quoted(service.name)} is to be asked before traffic shifts in ${target.environment.name} takes ${bytes} bytes, and AWS keeps ${TRAFFIC_TEST_MAX}.`,
    fix: 'write fewer "paths" under "beforeTraffic".',
  };
}
