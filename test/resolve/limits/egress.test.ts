import { describe, expect, test } from 'vitest';
import type { Network } from '../../../src/model/platform';
import type { Runtime } from '../../../src/model/runtime';
import { egressToAws } from '../../../src/resolve/limits/egress';
import { anEnvironment, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { ofType, stackIn } from '../../targets/runtime/world';
import { aFleet, reports } from './a-fleet';

const DATABASE = { port: 5432, cidr: '203.0.113.0/24', reason: 'database' };
const WEB = { port: 443, cidr: '0.0.0.0/0', reason: 'AWS' };

function reaching(egress: Runtime['egress'], endpoints?: Network['endpoints']) {
  const environment = anEnvironment('prod');
  const vpc = endpoints === undefined ? environment.vpc : { ...environment.vpc, endpoints };
  return aService({
    environments: [
      aServiceEnvironment('prod', 'checkout', {
        environment: { ...environment, vpc },
        runtime: aRuntime('prod', 'checkout', { egress }),
      }),
    ],
  });
}

describe('SP608', () => {
  test('refuses a list without port 443, at its line', () => {
    expect(reports(egressToAws(aFleet([reaching([DATABASE])])))).toEqual([
      `SP608 checkout@prod:runtime.egress
The tasks of "checkout" in prod may not use port 443 beyond private networks, and Fargate pulls the image, reads secrets and writes logs by it.
add "{ port: 443, cidr: 0.0.0.0/0, reason: AWS }" to "egress"; or write "vpc.endpoints" for the environment in platform.yaml, if its network has endpoints.`,
    ]);
  });

  test.each([
    ['no list, which is port 443 anywhere', reaching([])],
    ['a list with port 443', reaching([DATABASE, WEB])],
    ['a network with endpoints', reaching([DATABASE], { prefixLists: ['pl-63a5400a'] })],
    ['a network with interface endpoints only', reaching([DATABASE], {})],
  ])('accepts %s', (_, service) => {
    expect(egressToAws(aFleet([service]))).toEqual([]);
  });
});

describe('the security group of the tasks', () => {
  const egressOf = (service: ReturnType<typeof reaching>) =>
    JSON.stringify(ofType(stackIn(service, 'prod'), 'AWS::EC2::SecurityGroup')[0]?.Properties.SecurityGroupEgress);

  test('lets them reach gateway endpoints, where nothing else lies open', () => {
    const rule = '"FromPort":443,"ToPort":443,"DestinationPrefixListId":"pl-63a5400a"';
    expect(egressOf(reaching([DATABASE], { prefixLists: ['pl-63a5400a'] }))).toContain(rule);
    expect(egressOf(reaching([], { prefixLists: ['pl-63a5400a'] }))).not.toContain('pl-63a5400a');
    expect(egressOf(reaching([DATABASE], {}))).not.toContain('"FromPort":443');
  });
});
