import { describe, expect, test } from 'vitest';
import { approvalStrength } from '../../../src/resolve/limits/approval-strength';
import { enginePairs } from '../../../src/resolve/limits/engine-pairs';
import { strategyPort } from '../../../src/resolve/limits/strategy-port';
import { twoApprovers } from '../../../src/resolve/limits/two-approvers';
import { aGitLabService, anApproval, aPlatform, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

describe('SP501', () => {
  test('refuses GitLab CI after Jenkins, and says what would do', () => {
    expect(reports(enginePairs(aFleet([aService({ engines: { build: 'jenkins', deliver: 'gitlab' } })])))).toEqual([
      `SP501 checkout:spec.pipeline.engines
"checkout" is built by jenkins and delivered by gitlab: no GitLab pipeline waits for what Jenkins built.
write "deliver: codepipeline", or "deliver: jenkins".`,
    ]);
  });

  test('refuses Jenkins after GitLab CI', () => {
    const [report] = reports(enginePairs(aFleet([aService({ engines: { build: 'gitlab', deliver: 'jenkins' } })])));
    expect(report).toContain('no Jenkins job waits for what GitLab CI built');
  });

  test.each([
    ['jenkins', 'codepipeline'],
    ['gitlab', 'codepipeline'],
    ['gitlab', 'gitlab'],
    ['jenkins', 'jenkins'],
  ] as const)('accepts %s with %s', (build, deliver) => {
    expect(enginePairs(aFleet([aService({ engines: { build, deliver } })]))).toEqual([]);
  });
});

describe('SP502', () => {
  test('refuses an enforced approval in a file that developers can edit', () => {
    expect(reports(approvalStrength(aFleet([aGitLabService()])))).toEqual([
      `SP502 storefront:spec.pipeline.engines.deliver
The approval of "storefront" before prod must be enforced, but the approval stands in the .gitlab-ci.yml of the service, which its developers can edit.
write \`delivery: central\`.`,
    ]);
  });

  test('refuses it on GitLab Free, even with central delivery', () => {
    const platform = aPlatform();
    const free = { ...platform, gitlab: { ...platform.gitlab, tier: 'free' as const } };
    const [report] = reports(approvalStrength(aFleet([aGitLabService({ delivery: 'central' })], free)));
    expect(report).toContain('must be enforced, but GitLab Free has no protected environments.');
    expect(report).toContain('deliver with CodePipeline');
  });

  test('accepts it with central delivery, on CodePipeline, and where an advisory one is enough', () => {
    const advisory = aGitLabService({ environments: [aServiceEnvironment('prod', 'storefront', { approval: anApproval() })] });
    const fleet = aFleet([aGitLabService({ delivery: 'central' }), aService(), advisory]);
    expect(approvalStrength(fleet)).toEqual([]);
  });
});

describe('SP503', () => {
  const deploy = { ...aService().deploy, port: undefined, healthCheck: undefined };

  test('refuses blue/green for a worker', () => {
    expect(reports(strategyPort(aFleet([aService({ deploy })])))).toEqual([
      `SP503 checkout@prod:strategy
"checkout" listens on no port, and blue-green in prod moves traffic with a load balancer.
write "strategy: rolling"; or add "port" and "healthCheck" under "deploy".`,
    ]);
  });

  test('accepts a rolling worker', () => {
    expect(strategyPort(aFleet([aService({ deploy, environments: [aServiceEnvironment('prod')] })]))).toEqual([]);
  });
});

describe('SP504', () => {
  const asking = (teams: readonly string[]) =>
    aService({ environments: [aServiceEnvironment('prod', 'checkout', { approval: anApproval({ count: 2, teams }) })] });

  test('refuses two approvers of one team on CodePipeline, which tells roles apart but not people', () => {
    expect(reports(twoApprovers(aFleet([asking(['commerce'])])))).toEqual([
      `SP504 checkout@prod:approval.count
"checkout" asks for two members of "commerce" before prod, and CodePipeline knows the role that approves, not the person.
name a second team: "teams: [commerce, ...]".`,
    ]);
  });

  test('accepts two teams, one approver, and engines that know people', () => {
    const onGitLab = { ...asking(['commerce']), engines: { build: 'gitlab', deliver: 'gitlab' } } as const;
    expect(twoApprovers(aFleet([asking(['commerce', 'operations']), onGitLab]))).toEqual([]);
  });
});
