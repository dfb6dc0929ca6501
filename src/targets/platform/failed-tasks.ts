/** Scheduled tasks that fail: nobody waits for one, and no metric of its own tells of it. */
import type { Environment, Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { ref } from '../../syntax/cloudformation';
import type { StackSection } from '../../syntax/stack';
import { forward } from './events';

/**
 * A rule that they match, and an alarm on what it counts. The topic of alarms takes nothing from EventBridge itself, whose right to
 * publish could not be held to this rule.
 *
 * @source Amazon ECS developer guide, "Task state change events"; Amazon EventBridge user guide, "Monitoring": `TriggeredRules` by
 * `RuleName` alone counts on the default bus; EventBridge Scheduler starts tasks as `chronos-schedule/<schedule>`.
 */
export function failedTasks(platform: Platform, environments: readonly Environment[]): StackSection {
  const { failedTasksRule } = platformNames(platform);
  const cluster = ({ cluster: name, account }: Environment) => `arn:aws:ecs:${platform.aws.region}:${account}:cluster/${name}`;
  return {
    resources: {
      FailedTasks: forward(
        platform,
        {
          source: ['aws.ecs'],
          'detail-type': ['ECS Task State Change'],
          detail: {
            clusterArn: environments.map(cluster),
            group: [{ prefix: `family:${platform.name}-` }],
            startedBy: [{ prefix: 'chronos-schedule/' }],
            lastStatus: ['STOPPED'],
            $or: [
              { stopCode: ['TaskFailedToStart'] },
              { containers: { exitCode: [{ 'anything-but': [0, ENDED_WITH_ITS_TASK] }] } },
            ],
          },
        },
        failedTasksRule,
      ),
      FailedTasksAlarm: {
        type: 'AWS::CloudWatch::Alarm',
        properties: {
          AlarmName: failedTasksRule,
          AlarmDescription:
            'A scheduled task did not start, or ended with an error: see the stopped tasks of the cluster, and the streams scheduled/ in the logs of services.',
          Namespace: 'AWS/Events',
          MetricName: 'TriggeredRules',
          Dimensions: [{ Name: 'RuleName', Value: ref('FailedTasks') }],
          Statistic: 'Sum',
          Period: 300,
          EvaluationPeriods: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          Threshold: 0,
          TreatMissingData: 'notBreaching',
          AlarmActions: [ref('AlarmsTopic')],
        },
      },
    },
  };
}

/** 128 and the number of SIGTERM: a container beside the task's own, which ECS ends with it. */
const ENDED_WITH_ITS_TASK = 143;
