import { describe, expect, test } from 'vitest';
import { differences } from '../../src/resolve/differences';
import { lossesOf } from '../../src/resolve/losses';
import { anApproval, aPlatform, aService, aServiceEnvironment, aTeam } from '../support/builders';

const teams = {
  commerce: aTeam(),
  platform: aTeam({
    name: 'platform',
    approvers: { gitlabGroup: 'retail/platform', jenkins: ['platform-approvers'], iamRole: 'platform-approver' },
  }),
};
const engines = { build: 'gitlab', deliver: 'gitlab' } as const;

const prod = (approval: Parameters<typeof anApproval>[0]) => [
  aServiceEnvironment('prod', 'checkout', { approval: anApproval(approval) }),
];

const found = (service: Parameters<typeof aService>[0], platform = aPlatform()) =>
  lossesOf({ service: aService(service), platform, teams }).map(({ engine, capability, environment }) =>
    [engine, capability, environment].join(' ').trim(),
  );

describe('the table of differences', () => {
  const rows = [...differences.building, ...differences.delivering, ...differences.inEnvironments];

  test('says of each row what was asked, what is done, and why', () => {
    for (const { asked, done, why, engines: of } of rows) {
      expect(of.length).toBeGreaterThan(0);
      for (const text of [asked, done, why]) expect(text).toMatch(/^\S.*[^.\s]$/);
    }
  });

  test('leaves no word in braces unfilled', () => {
    const service = aService({ engines, environments: prod({ count: 2, teams: ['commerce', 'platform'] }) });
    const losses = lossesOf({ service, platform: aPlatform(), teams });
    for (const { asked, done, why } of losses) expect(asked + done + why).not.toMatch(/[{}]|undefined| {2}/);
    expect(losses.find(({ capability }) => capability === 'approval.who')).toMatchObject({
      asked: 'two people of commerce or platform approve in prod',
      done: 'one of commerce and of platform must approve',
    });
  });
});

describe('what differs for a service', () => {
  test('follows what it asks for: nobody is told of a difference that does not touch it', () => {
    const silent = { channels: [], events: [] } as const;
    const environments = [aServiceEnvironment('dev', 'checkout')];
    expect(found({ engines, environments, notices: silent })).toEqual([]);
    expect(found({ engines, environments })).toEqual(['gitlab notices.overtaken', 'gitlab notices.takenBack']);
  });

  test('is self-approval in one environment, where another forbids it and GitLab has one switch for both', () => {
    const allowed = aServiceEnvironment('stage', 'checkout', { approval: anApproval({ selfApproval: true }) });
    expect(found({ engines, environments: [allowed, ...prod({})] })).toContain('gitlab approval.self stage');
    expect(found({ engines, environments: [allowed] })).not.toContain('gitlab approval.self stage');
  });

  test('is that an approval is advisory, with what would make it enforced', () => {
    const service = aService({ engines, environments: prod({}) });
    const loss = lossesOf({ service, platform: aPlatform(), teams }).find(({ capability }) => capability === 'approval.enforced');
    expect(loss?.done).toContain('its developers can edit');
    expect(loss?.why).toContain('delivery: central');
    expect(found({ engines, environments: prod({}), delivery: 'central' })).not.toContain('gitlab approval.enforced prod');
  });
});
