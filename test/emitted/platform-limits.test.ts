/** What the platform's own stacks would be refused for is told at the line of platform.yaml that makes them so large. */
import { describe, expect, test } from 'vitest';
import { platformLimits } from '../../src/emitted/platform-limits';
import type { Environment, Platform, Team } from '../../src/model/platform';
import { aFleet, reports } from '../resolve/limits/a-fleet';
import { anApproval, anEnvironment, aPlatform, aService, aServiceEnvironment, aTeam } from '../support/builders';

const limitsOf = (platform: Platform, service = aService(), teams: Readonly<Record<string, Team>> = { commerce: aTeam() }) =>
  reports(platformLimits(aFleet([service], platform), teams));

const environments = (count: number): readonly Environment[] =>
  Array.from({ length: count }, (_, index) =>
    anEnvironment('dev', { name: `e${index}`, account: String(500_000_000_000 + index), pools: [] }),
  );

test('nothing is wrong with what fits', () => {
  expect(limitsOf(aPlatform())).toEqual([]);
});

describe('SP611', () => {
  test("the bucket's policy, which has a statement for each environment", () => {
    expect(limitsOf(aPlatform({ environments: environments(40) }))).toEqual([
      `SP611 platform:spec.environments
The policy of a bucket in platform-tools.yaml (DeliveryBucketPolicy) would have 22620 characters, and AWS takes 20480.
divide the platform: some of its environments go to a catalog with a platform.yaml of its own.`,
    ]);
  });

  test("an approvers' policy, which names each environment that the team approves in", () => {
    const approval = anApproval({ teams: ['commerce'] });
    const places = environments(60);
    const service = aService({
      environments: places.map((environment) => ({ ...aServiceEnvironment('prod', 'checkout', { approval }), environment })),
    });
    expect(limitsOf(aPlatform({ environments: places }), service)).toContainEqual(
      `SP611 platform:spec.environments
A managed policy in platform-delivery.yaml (ApproversCommerce) would have 6571 characters, and AWS takes 6144.
divide the platform: some of its environments go to a catalog with a platform.yaml of its own.`,
    );
  });

  test("the key's, which names each account", () => {
    const all = limitsOf(aPlatform({ environments: environments(450) }));
    expect(all).toContainEqual(
      expect.stringMatching(
        /^SP611 .*\nThe policy of a key in platform-tools.yaml \(DeliveryKey\) would have 3\d{4} characters, and AWS takes 32768\./,
      ),
    );
  });
});

test('SP612: a template that has to stand in the request, since there is no bucket yet', () => {
  expect(limitsOf(aPlatform({ environments: environments(90) }))).toContainEqual(
    expect.stringMatching(
      /^SP612 platform:spec.environments\nplatform-tools.yaml would have \d+ bytes, and CloudFormation takes 51200 before there is a bucket to take it from\.\ndivide the platform:/,
    ),
  );
});

describe('SP614', () => {
  const pool = (index: number) => ({
    name: `public-${index}`,
    scheme: 'public' as const,
    loadBalancerArn: `arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/app/p-${index}/0a1b2c3d4e5f6789`,
    listenerArn: `arn:aws:elasticloadbalancing:eu-west-1:222222222222:listener/app/p-${index}/0a1b2c3d4e5f6789/aa`,
    testListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:222222222222:listener/app/p-${index}/0a1b2c3d4e5f6789/bb`,
    testPort: 8443,
    testProtocol: 'HTTPS' as const,
    securityGroup: 'sg-1',
  });
  const withPools = (count: number) => {
    const [dev, ...others] = aPlatform().environments;
    if (dev === undefined) throw new Error('no environment');
    return aPlatform({ environments: [{ ...dev, pools: Array.from({ length: count }, (_, index) => pool(index)) }, ...others] });
  };

  test('warns of more load balancers than the roles of an environment have policies for', () => {
    expect(limitsOf(withPools(149))).toEqual([]);
    expect(limitsOf(withPools(151))).toEqual([
      `SP614 warning platform:spec.environments.0.pools
The roles of dev need 11 policies to name the load balancers of its 151 pools, and a role has 10 unless AWS raised it.
divide dev into two environments, or ask AWS to raise the quota of account 222222222222 before you register.`,
    ]);
  });

  test('warns of more teams than one role can approve for', () => {
    const names = Array.from({ length: 11 }, (_, index) => `team-${index}`);
    const teams = Object.fromEntries(names.map((name) => [name, aTeam({ name })]));
    const approval = anApproval({ teams: names });
    const service = aService({ environments: [aServiceEnvironment('prod', 'checkout', { approval })] });
    const { iamRole } = aTeam().approvers;
    expect(limitsOf(aPlatform(), service, teams)).toEqual([
      `SP614 warning team team-9:spec.pipeline.approvers.iamRole
The role "${iamRole}" would get 11 policies, one for each team that approves with it, and a role has 10 unless AWS raised it.
name another role here, or ask AWS to raise the quota of account 111111111111.`,
    ]);
  });
});
