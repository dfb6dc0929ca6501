import { describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/model/platform';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPlatform, aService, aTeam } from '../../support/builders';
import { evaluate } from '../../support/stack-evaluate';
import { pipelineState, stageState } from './notices-events';
import { passes, reporting, reportsStack, SECRET } from './reports-world';

const NETWORK = { subnets: ['subnet-0123456789abcdef0'], securityGroups: ['sg-0123456789abcdef0'] };

const inside: Platform = {
  ...reporting,
  gitlab: { ...reporting.gitlab, reports: { awsSecret: SECRET, network: NETWORK } },
};

function stackOf(platform: Platform, path = 'platform-delivery.yaml', engines = aService().engines) {
  const files = platformFiles(platform, [aService({ engines })], { commerce: aTeam() });
  return evaluate(files.find((file) => file.path === path)?.text ?? '', '{"Parameters":{}}').resources;
}
const reportsIn = (resources: object): readonly string[] =>
  Object.keys(resources)
    .filter((id) => id.startsWith('Reports'))
    .sort();
const policyOf = (resources: ReturnType<typeof stackOf>) => JSON.stringify(resources.ReportsRole?.Properties.Policies);

describe('what tells GitLab of deployments', () => {
  test('is there where the platform asks for it and CodePipeline delivers', () => {
    expect(reportsIn(reportsStack.resources)).toEqual([
      'ReportsAlarm',
      'ReportsFaults',
      'ReportsFaultsPolicy',
      'ReportsFunction',
      'ReportsLogGroup',
      'ReportsQueue',
      'ReportsQueuePolicy',
      'ReportsRole',
      'ReportsRule',
      'ReportsSource',
    ]);
    expect(reportsIn(stackOf(aPlatform()))).toEqual([]);
    expect(reportsIn(stackOf(reporting, 'platform-delivery.yaml', { build: 'jenkins', deliver: 'jenkins' }))).toEqual([]);
  });

  test('keeps old versions of what it has told for a day', () => {
    const rules = (platform: Platform) =>
      JSON.stringify(stackOf(platform, 'platform-tools.yaml').DeliveryBucket?.Properties.LifecycleConfiguration);
    expect(rules(reporting)).toContain('"Prefix":"gitlab/","NoncurrentVersionExpiration":{"NoncurrentDays":1}');
    expect(rules(aPlatform())).not.toContain('gitlab/');
  });

  test.each([
    ['a deployment that begins', stageState('Deploy-prod', 'STARTED'), true],
    ['one that is tried again', stageState('Deploy-prod', 'RESUMED'), true],
    ['one that has ended', stageState('Deploy-dev', 'FAILED'), true],
    ['a way back', stageState('Redeploy-prod', 'SUCCEEDED', 'retail-platform-redeploy'), true],
    ['an approval', stageState('Approve-prod', 'STARTED'), false],
    ['an image', stageState('Image', 'FAILED'), false],
    ['a stage that is about to stop', stageState('Deploy-prod', 'STOPPING'), false],
    ['a whole pipeline', pipelineState('STOPPED'), false],
  ])('hears of %s: %#', (_, event, heard) => {
    expect(passes(event)).toBe(heard);
  });

  test('is called for one event at a time, which comes back later than a call may last, and in the end goes to the faults', () => {
    const { ReportsSource, ReportsQueue, ReportsFunction } = reportsStack.resources;
    expect(ReportsSource?.Properties).toMatchObject({ BatchSize: 1 });
    expect(ReportsQueue?.Properties).toMatchObject({ VisibilityTimeout: 360, RedrivePolicy: { maxReceiveCount: 20 } });
    expect(ReportsFunction?.Properties).toMatchObject({ Timeout: 60 });
    expect(ReportsFunction?.Properties.VpcConfig).toBeUndefined();
    expect(
      JSON.parse(String(JSON.parse(JSON.stringify(ReportsFunction?.Properties)).Environment.Variables.REPORTS)),
    ).toMatchObject({
      busySeconds: 60,
      secret: SECRET,
    });
  });

  test('may read one secret, and joins no network unless the platform names one', () => {
    expect(policyOf(reportsStack.resources)).toContain(
      `"arn:aws:secretsmanager:me-south-1:111111111111:secret:${SECRET}-??????"`,
    );
    expect(policyOf(reportsStack.resources)).not.toContain('ec2:');
    const there = stackOf(inside);
    expect(there.ReportsFunction?.Properties.VpcConfig).toEqual({
      SubnetIds: NETWORK.subnets,
      SecurityGroupIds: NETWORK.securityGroups,
    });
    expect(policyOf(there)).toContain('subnet/subnet-0123456789abcdef0');
  });

  test('gives whoever registers what CloudFormation needs for it, and nothing where it is not asked for', () => {
    const registering = (platform: Platform) => JSON.stringify(stackOf(platform, 'platform-register-tools.yaml'));
    expect(registering(aPlatform())).not.toMatch(/EventSourceMapping|ec2:/);
    expect(registering(reporting)).toContain('lambda:CreateEventSourceMapping');
    expect(registering(reporting)).not.toContain('ec2:');
    expect(registering(inside)).toContain('ec2:DescribeSubnets');
  });
});
