/** Scheduled tasks: EventBridge Scheduler starts them, with a command of their own. */
import type { ScheduledTask } from '../../model/runtime';
import { type CfnMapping, type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import { passRole, role, type Statement, serviceTrust } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import { logicalId, type StackResource } from '../../syntax/stack';
import { byEnvironment, onlyIn, type Part, type Scope, type Target, within } from './scope';
import { shortHash } from './short-hash';
import { hasSchedules } from './task-definitions';
import { boundaryOf } from './task-roles';

export function schedules(scope: Scope): Part {
  const names = [...new Set(scope.targets.flatMap(({ runtime }) => runtime.scheduledTasks.map(({ name }) => name)))];
  if (names.length === 0) return {};
  return {
    resources: {
      SchedulerRole: role({
        description: `Starts scheduled tasks of ${scope.pipeline.service.name}.`,
        trust: [serviceTrust('scheduler.amazonaws.com', ref('AWS::AccountId'))],
        statements: startTasks(),
        boundary: boundaryOf(scope),
        condition: onlyIn(scope, hasSchedules),
      }),
      ...Object.fromEntries(names.map((name) => [scheduleId(name), schedule(scope, name)])),
    },
  };
}

const scheduleId = (name: string): string => `Schedule${logicalId(name)}${shortHash(name).slice(0, 4)}`;

function startTasks(): readonly Statement[] {
  return [
    {
      sid: 'StartTasks',
      actions: ['ecs:RunTask'],
      resources: [
        sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:task-definition/${ref('TaskFamily')}-scheduled:*`,
      ],
      condition: {
        ArnEquals: {
          'ecs:cluster': sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:cluster/${ref('ClusterName')}`,
        },
      },
    },
    passRole([getAtt('TaskRole', 'Arn'), getAtt('ExecutionRole', 'Arn')], 'ecs-tasks.amazonaws.com'),
  ];
}

const RETRIES = 2;

function schedule(scope: Scope, name: string): StackResource {
  const taskIn = ({ runtime }: Target): ScheduledTask | undefined => runtime.scheduledTasks.find((task) => task.name === name);
  const scheduled = (target: Target) => taskIn(target) !== undefined;
  const each = (value: (task: ScheduledTask, target: Target) => CfnValue): CfnValue =>
    byEnvironment(within(scope, scheduled), (target) => {
      const task = taskIn(target);
      return task && value(task, target);
    });
  return {
    type: 'AWS::Scheduler::Schedule',
    condition: onlyIn(scope, scheduled),
    properties: {
      Name: sub`${ref('ServiceName')}-${name}`,
      ScheduleExpression: each(({ schedule: expression }) => expression),
      ScheduleExpressionTimezone: each(({ timeZone }) => timeZone),
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: target(each((task, { names }) => input(names.container, task))),
    },
  };
}

const input = (container: string, { command }: ScheduledTask): string =>
  jsonLine({ containerOverrides: [{ name: container, command }] });

const target = (taskInput: CfnValue): CfnMapping => ({
  Arn: sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:cluster/${ref('ClusterName')}`,
  RoleArn: getAtt('SchedulerRole', 'Arn'),
  Input: taskInput,
  RetryPolicy: { MaximumRetryAttempts: RETRIES, MaximumEventAgeInSeconds: 3600 },
  EcsParameters: {
    TaskDefinitionArn: ref('ScheduledTaskDefinition'),
    LaunchType: 'FARGATE',
    TaskCount: 1,
    NetworkConfiguration: {
      AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', Subnets: ref('SubnetIds'), SecurityGroups: [ref('TaskSecurityGroup')] },
    },
  },
});
