/** Events that GitLab is to be told of wait in a queue: a GitLab that is away holds nobody up, and is told when it is back. */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { getAtt, ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';

/** Twenty times, six minutes apart: for two hours. After that the event waits in the queue of faults, and an alarm says so. */
const TRIES = 20;
/** @source AWS Lambda developer guide, "Using Lambda with Amazon SQS": at least six times the function's time limit. */
const TIMES_THE_LIMIT = 6;
const DAYS = 24 * 60 * 60;

/** @param timeoutSeconds Of the function that takes events out. */
export function reportQueue(platform: Platform, timeoutSeconds: number): Readonly<Record<string, StackResource>> {
  const { gitlabReports } = platformNames(platform);
  return {
    ReportsRule: rule(platform),
    ReportsQueue: queue(gitlabReports, 4, {
      VisibilityTimeout: TIMES_THE_LIMIT * timeoutSeconds,
      RedrivePolicy: { deadLetterTargetArn: getAtt('ReportsFaults', 'Arn'), maxReceiveCount: TRIES },
    }),
    ReportsQueuePolicy: queuePolicy('ReportsQueue', {
      sid: 'FromEvents',
      principal: { Service: 'events.amazonaws.com' },
      actions: ['sqs:SendMessage'],
      resources: [getAtt('ReportsQueue', 'Arn')],
      condition: { ArnEquals: { 'aws:SourceArn': getAtt('ReportsRule', 'Arn') } },
    }),
    ReportsFaults: queue(`${gitlabReports}-faults`, 14, {}),
    ReportsFaultsPolicy: queuePolicy('ReportsFaults'),
    ReportsAlarm: {
      type: 'AWS::CloudWatch::Alarm',
      properties: {
        AlarmName: gitlabReports,
        AlarmDescription:
          'GitLab could not be told of deployments: the reason stands in the log of the function. Once it is mended, redrive the queue.',
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: getAtt('ReportsFaults', 'QueueName') }],
        Statistic: 'Maximum',
        Period: 300,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        Threshold: 0,
        TreatMissingData: 'notBreaching',
        AlarmActions: [ref('ToolsAlarmsTopic')],
      },
    },
  };
}

const queue = (name: string, days: number, more: StackResource['properties']): StackResource => ({
  type: 'AWS::SQS::Queue',
  properties: { QueueName: name, MessageRetentionPeriod: days * DAYS, SqsManagedSseEnabled: true, ...more },
});

const queuePolicy = (id: string, ...senders: readonly Statement[]): StackResource => ({
  type: 'AWS::SQS::QueuePolicy',
  properties: {
    Queues: [ref(id)],
    PolicyDocument: policyDocument(
      {
        sid: 'EncryptedConnectionsOnly',
        effect: 'Deny',
        principal: '*',
        actions: ['sqs:*'],
        resources: [getAtt(id, 'Arn')],
        condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      ...senders,
    ),
  },
});

/** @source AWS CodePipeline user guide, "Monitoring CodePipeline events": states of a stage. */
const rule = (platform: Platform): StackResource => ({
  type: 'AWS::Events::Rule',
  properties: {
    Description: 'What CodePipeline deploys is told to GitLab.',
    EventBusName: platformNames(platform).busName,
    EventPattern: {
      source: ['aws.codepipeline'],
      'detail-type': ['CodePipeline Stage Execution State Change'],
      detail: {
        stage: [{ prefix: 'Deploy-' }, { prefix: 'Redeploy-' }],
        state: ['STARTED', 'RESUMED', 'SUCCEEDED', 'FAILED', 'STOPPED', 'CANCELED'],
      },
    },
    Targets: [{ Id: 'gitlab-reports', Arn: getAtt('ReportsQueue', 'Arn') }],
  },
});
