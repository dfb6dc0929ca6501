import { describe, expect, test } from 'vitest';
import { accountRoles } from '../../../src/targets/platform/account-roles';
import { anEnvironment, aPlatform } from '../../support/builders';

const listener = (index: number, end: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:222222222222:listener/app/retail-dev-public-${index}/0a1b2c3d4e5f6${100 + index}/${end}`;

const pools = Array.from({ length: 100 }, (_, index) => ({
  name: `public-${index}`,
  scheme: 'public' as const,
  loadBalancerArn: listener(index, '').replace(/:listener(.*)\/$/, ':loadbalancer$1'),
  listenerArn: listener(index, 'aa'),
  testListenerArn: listener(index, 'bb'),
  testPort: 8443,
  testProtocol: 'HTTPS' as const,
  securityGroup: 'sg-1',
}));

describe('as many load balancers as thousands of services need', () => {
  const made = Object.values(accountRoles(aPlatform(), { ...anEnvironment('dev'), pools }).resources ?? {});
  const policies = made.filter(({ type }) => type === 'AWS::IAM::ManagedPolicy');

  test('leave each role and policy within what IAM allows', () => {
    const roles = made.filter(({ type }) => type === 'AWS::IAM::Role');
    expect(roles).toHaveLength(4);
    for (const { properties } of roles) expect(JSON.stringify(properties?.Policies).length).toBeLessThan(10_240);
    for (const { properties } of policies) expect(JSON.stringify(properties?.PolicyDocument).length).toBeLessThan(6_144);
    const holders = policies.map(({ properties }) => JSON.stringify(properties?.Roles));
    expect(new Set(holders).size).toBe(3);
    for (const each of new Set(holders)) expect(holders.filter((other) => other === each).length).toBeLessThanOrEqual(10);
  });

  test('are all named, with their listeners and rules, and no others', () => {
    const text = JSON.stringify(policies);
    for (const index of [0, 57, 99]) {
      expect(text).toContain(`"${listener(index, '*')}"`);
      expect(text).toContain(`"${listener(index, '*').replace(':listener/', ':listener-rule/')}"`);
    }
    expect(text).not.toContain('/app/*');
  });
});
