import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded, namesOf } from '../../src/model/service-names';
import { aPlatform, aService } from '../support/builders';

describe('names', () => {
  const names = namesOf(aService(), aPlatform());

  test('a role name carries the environment, so that two environments of one account never share a role', () => {
    expect(names.environments.dev?.taskRole).toBe('retail-checkout-dev-task');
    expect(names.environments.stage?.taskRole).toBe('retail-checkout-stage-task');
    expect(names.environments.prod?.taskRoleArn).toBe('arn:aws:iam::444444444444:role/retail-checkout-prod-task');
  });

  test('the image lives in the tools account, one repository for a service', () => {
    expect(names.imageRepositoryUri).toBe('111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/checkout');
  });

  test('the address is that of the first ingress, without its pattern', () => {
    expect(names.environments.dev?.url).toBe('https://checkout.dev.retail.example');
  });

  test('no role name is longer than IAM allows, and two long names never become one', () => {
    const long = (last: string) => namesOf(aService({ name: `${'a'.repeat(62)}${last}` }), aPlatform());
    const roles = ['x', 'y'].map((last) => long(last).environments.preprod?.executionRole ?? '');
    expect(roles.map((role) => role.length)).toEqual([64, 64]);
    expect(new Set(roles).size).toBe(2);
  });
});

test('a name within its bound stays as it is; a longer one is cut to the bound and told apart by a hash', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,80}$/), fc.integer({ min: 20, max: 64 }), (name, max) => {
      const cut = bounded(name, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      if (name.length <= max) expect(cut).toBe(name);
      else expect(cut).toMatch(/-[0-9a-f]{8}$/);
    }),
  );
});
