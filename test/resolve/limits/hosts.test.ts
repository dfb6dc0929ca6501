import { describe, expect, test } from 'vitest';
import { grantedQuotas } from '../../../src/model/quotas';
import type { ScheduledTask } from '../../../src/model/runtime';
import { accountQuotas } from '../../../src/resolve/limits/account-quotas';
import { approvalActions } from '../../../src/resolve/limits/approval-actions';
import { fargateSizes } from '../../../src/resolve/limits/fargate-sizes';
import { pipelineStages } from '../../../src/resolve/limits/pipeline-stages';
import { scheduledTasks } from '../../../src/resolve/limits/scheduled-tasks';
import { anApproval, anEnvironment, aPlatform, aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const sized = (cpu: number, memory: number) =>
  aFleet([
    aService({
      environments: [aServiceEnvironment('dev', 'checkout', { size: { cpu, memory, min: 1, max: 2, targetCpu: 60 } })],
    }),
  ]);

describe('SP605', () => {
  test.each([
    [256, 512],
    [256, 2048],
    [512, 3072],
    [1024, 8192],
    [4096, 30720],
    [8192, 20480],
    [16384, 122880],
  ])('accepts %i CPU units with %i MiB', (cpu, memory) => {
    expect(fargateSizes(sized(cpu, memory))).toEqual([]);
  });

  test('refuses memory that does not go with the CPU', () => {
    expect(reports(fargateSizes(sized(256, 4096)))).toEqual([
      `SP605 checkout@dev:size.memory
"checkout" asks for 256 CPU units and 4096 MiB in dev, which Fargate does not offer.
with 256 CPU units, "memory" is 512, 1024 or 2048.`,
    ]);
    expect(reports(fargateSizes(sized(8192, 17408)))[0]).toContain(
      'with 8192 CPU units, "memory" is 16384 to 61440 in steps of 4096.',
    );
  });

  test('refuses a CPU size that does not exist', () => {
    expect(reports(fargateSizes(sized(300, 512)))[0]).toContain(
      'checkout@dev:size.cpu\n"checkout" asks for 300 CPU units and 512 MiB in dev, which Fargate does not offer.\nwrite one of: 256, 512, 1024, 2048, 4096, 8192, 16384.',
    );
  });
});

describe('SP309', () => {
  const task = (name: string): ScheduledTask => ({ name, schedule: 'rate(1 day)', timeZone: 'UTC', command: ['x'] });
  const scheduled = (...names: readonly string[]) => {
    const runtime = aRuntime('dev', 'checkout', { scheduledTasks: names.map(task) });
    return aFleet([aService({ environments: [aServiceEnvironment('dev', 'checkout', { runtime })] })]);
  };

  test('refuses a second task of one name', () => {
    expect(reports(scheduledTasks(scheduled('nightly', 'hourly', 'nightly')))).toEqual([
      `SP309 checkout@dev:runtime.scheduledTasks.2.name
"checkout" has two scheduled tasks named "nightly" in dev.
rename one of them.
checkout@dev:runtime.scheduledTasks.0.name The first one is here.`,
    ]);
  });

  test('accepts tasks of different names', () => {
    expect(scheduledTasks(scheduled('nightly', 'hourly'))).toEqual([]);
  });
});

describe('SP606', () => {
  const stretched = (count: number) =>
    aService({
      environments: Array.from({ length: count }, (_, index) => ({
        ...aServiceEnvironment('dev', 'checkout', { approval: anApproval() }),
        environment: anEnvironment('dev', { name: `e${index}` }),
      })),
    });

  test('refuses more stages than CodePipeline takes', () => {
    expect(pipelineStages(aFleet([stretched(16)]))).toEqual([]);
    expect(reports(pipelineStages(aFleet([stretched(17)])))).toEqual([
      `SP606 checkout:spec.pipeline.environments
"checkout" needs 53 stages in CodePipeline, which takes 50.
deliver to fewer environments.`,
    ]);
  });

  test('counts the stage that waits for the bundle, where a push starts the pipeline', () => {
    const [dev] = aService().environments;
    const fifty = { ...stretched(16), environments: [...stretched(16).environments] };
    expect(reports(pipelineStages(aFleet([{ ...fifty, trigger: 'gitlab-connection' }])))[0]).toContain('needs 51 stages');
    expect(dev).toBeDefined();
  });

  test('does not count the stages of other engines', () => {
    const service = { ...stretched(17), engines: { build: 'gitlab', deliver: 'gitlab' } as const };
    expect(pipelineStages(aFleet([service]))).toEqual([]);
  });
});

describe('SP607', () => {
  const approvedBy = (count: 1 | 2, ...teams: readonly string[]) =>
    aFleet([aService({ environments: [aServiceEnvironment('prod', 'checkout', { approval: anApproval({ count, teams }) })] })]);
  const [first, second] = ['a'.repeat(60), 'b'.repeat(60)];

  test('refuses teams whose names do not fit into the name of one action', () => {
    expect(reports(approvalActions(approvedBy(1, first, second)))).toEqual([
      `SP607 checkout@prod:approval.teams
"checkout" lets 2 teams approve in prod, and their names are too long for the action's name of 100 characters.
name fewer teams.`,
    ]);
  });

  test('accepts them where each has an action of its own', () => {
    expect(approvalActions(approvedBy(2, first, second))).toEqual([]);
  });
});

describe('quotas of an account', () => {
  const fleetOf = (count: number) => aFleet(Array.from({ length: count }, (_, index) => aService({ name: `s${index}` })));

  test('are fine up to 1,000 services in two environments of an account', () => {
    expect(accountQuotas(fleetOf(1000))).toEqual([]);
  });

  test('SP603 and SP604 warn beyond, since AWS raises both on request', () => {
    expect(reports(accountQuotas(fleetOf(1001)))).toEqual([
      `SP603 warning platform:spec.aws.toolsAccount
CodePipeline delivers 1001 services, and an account has 1000 pipelines a region unless AWS raised it.
ask AWS to raise the quota of account 111111111111 before you register, and write what it grants: "quotas: { pipelines: 1001 }" under "aws".`,
      `SP604 warning platform:spec.aws
The services need 2002 stacks in account 222222222222, and an account has 2000 a region unless AWS raised it.
ask AWS to raise the quota of account 222222222222 before you register, and write what it grants: "quotas: { stacks: 2002 }" under "aws".`,
    ]);
  });

  test('count as raised where the platform says so', () => {
    const raised = aPlatform({ aws: { ...aPlatform().aws, quotas: { ...grantedQuotas, pipelines: 1001, stacks: 2002 } } });
    expect(accountQuotas({ ...fleetOf(1001), platform: raised })).toEqual([]);
    expect(accountQuotas({ ...fleetOf(1002), platform: raised }).map(({ code }) => code)).toEqual(['SP603', 'SP604']);
  });
});
