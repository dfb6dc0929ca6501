import { describe, expect, test } from 'vitest';
import type { Approval, PolicyException } from '../../../src/model/platform';
import { missingApprovals } from '../../../src/resolve/limits/missing-approvals';
import { policy } from '../../../src/resolve/limits/policy';
import { anApproval, aPlatform, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const inProd = (approval: Approval | undefined) =>
  aService({ environments: [aServiceEnvironment('prod', 'checkout', { approval })] });

const withException = (rule: string) => {
  const platform = aPlatform();
  const exception: PolicyException = { service: 'checkout', rule, owner: 'platform', reason: 'pilot', until: '2027-03-31' };
  return { ...platform, policy: { ...platform.policy, exceptions: [exception] } };
};

describe('the policy', () => {
  test('SP401 refuses an environment that asks for no approval, once for all services', () => {
    expect(reports(missingApprovals(aFleet([inProd(undefined)])))).toEqual([
      `SP401 platform:spec.environments.3.name
The policy demands an approval before prod, and "checkout" would go there without one.
write "approval: { count: 2, strength: enforced }" for prod here, or in the services; or add exceptions for "approvals.prod" to the policy.`,
    ]);
    const [report] = reports(missingApprovals(aFleet([inProd(undefined), { ...inProd(undefined), name: 'cart' }])));
    expect(report).toContain('and 2 services would go there without one.');
  });

  test('SP402 refuses one approver where two are demanded', () => {
    expect(reports(policy(aFleet([inProd(anApproval({ count: 1, strength: 'enforced' }))])))).toEqual([
      `SP402 checkout@prod:approval.count
"checkout" asks for 1 approver before prod, and the policy demands 2 different people.
write "count: 2"; or let the platform team add an exception for "approvals.prod" to the policy.`,
    ]);
  });

  test('SP403 refuses an advisory approval where an enforced one is demanded', () => {
    expect(reports(policy(aFleet([inProd(anApproval({ count: 2 }))])))).toEqual([
      `SP403 checkout@prod:approval.strength
"checkout" has an advisory approval before prod, and the policy demands an enforced one.
write "strength: enforced"; or let the platform team add an exception for "approvals.prod" to the policy.`,
    ]);
  });

  test('accepts more than it demands, and says nothing of environments that it does not name', () => {
    const strict = anApproval({ count: 2, strength: 'enforced' });
    const environments = [
      aServiceEnvironment('dev'),
      aServiceEnvironment('preprod', 'checkout', { approval: strict }),
      aServiceEnvironment('prod', 'checkout', { approval: strict }),
    ];
    expect(policy(aFleet([aService({ environments })]))).toEqual([]);
  });

  test('lets an exception excuse one rule of one service', () => {
    expect(missingApprovals(aFleet([inProd(undefined)], withException('approvals.prod')))).toEqual([]);
    expect(missingApprovals(aFleet([inProd(undefined)], withException('approvals.preprod')))).toHaveLength(1);
  });

  test('SP404 refuses a gate below the floor', () => {
    const quality = { lint: true, unitTests: true, integrationTests: false, testServices: [], minimumCoverage: 40, scans: [] };
    expect(reports(policy(aFleet([aService({ quality })])))).toEqual([
      `SP404 checkout:spec.pipeline.quality.minimumCoverage
"checkout" passes with 40 % of its lines covered, and the policy demands 60 % coverage.
write "minimumCoverage: 60" or more, with unit tests; or let the platform team add an exception for "minimumCoverage" to the policy.`,
    ]);
  });

  test('SP404 refuses a service that turns its unit tests off', () => {
    const quality = { lint: true, unitTests: false, integrationTests: false, testServices: [], minimumCoverage: 80, scans: [] };
    const [report] = reports(policy(aFleet([aService({ quality })])));
    expect(report).toMatch(/^SP404 checkout:spec\.pipeline\.quality\.unitTests\n"checkout" runs no unit tests, /);
    expect(policy(aFleet([aService({ quality })], withException('minimumCoverage')))).toEqual([]);
  });

  test('SP406 refuses a service that leaves out a scan, unless it is excused', () => {
    const { policy: floor, ...platform } = aPlatform();
    const scanning = { ...platform, policy: { ...floor, scans: ['secrets', 'dependencies'] as const } };
    const { quality } = aService();
    const service = aService({ quality: { ...quality, scans: ['code', 'secrets'] } });
    expect(reports(policy(aFleet([service], scanning)))).toEqual([
      `SP406 checkout:spec.pipeline.quality.scans
"checkout" leaves out 1 scan that the policy demands: dependencies.
write "scans: [code, secrets, dependencies]"; or let the platform team add an exception for "scans" to the policy.`,
    ]);
    const excused = { ...scanning.policy, exceptions: withException('scans').policy.exceptions };
    expect(policy(aFleet([service], { ...scanning, policy: excused }))).toEqual([]);
  });

  test('does not ask a Dockerfile for coverage that nothing measures', () => {
    const service = aService();
    const build = { ...service.build, toolchain: 'docker' as const };
    expect(policy(aFleet([aService({ build, quality: { ...service.quality, minimumCoverage: 0, scans: [] } })]))).toEqual([]);
  });
});
