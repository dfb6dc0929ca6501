/** Where notices go that could not be sent, and the alarm that says so. */
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { getAtt, ref } from '../../syntax/cloudformation';
import { policyDocument } from '../../syntax/iam';
import type { StackResource, StackSection } from '../../syntax/stack';
import { alarmsTopic } from './topics';

const DAYS = 14;

export function noticeQueue(platform: Platform): StackSection {
  const { noticesFunction, toolsAlarmsTopic } = platformNames(platform);
  return {
    resources: {
      NoticesFaults: {
        type: 'AWS::SQS::Queue',
        properties: {
          QueueName: `${noticesFunction}-faults`,
          MessageRetentionPeriod: DAYS * 24 * 60 * 60,
          SqsManagedSseEnabled: true,
        },
      },
      NoticesFaultsPolicy: queuePolicy(),
      ...alarmsTopic('ToolsAlarmsTopic', toolsAlarmsTopic, platform, platform.aws.toolsAccount),
      NoticesAlarm: {
        type: 'AWS::CloudWatch::Alarm',
        properties: {
          AlarmName: noticesFunction,
          AlarmDescription: 'Notices could not be sent: the reason stands in the log of the function, the events in the queue.',
          Namespace: 'AWS/SQS',
          MetricName: 'ApproximateNumberOfMessagesVisible',
          Dimensions: [{ Name: 'QueueName', Value: getAtt('NoticesFaults', 'QueueName') }],
          Statistic: 'Maximum',
          Period: 300,
          EvaluationPeriods: 1,
          ComparisonOperator: 'GreaterThanThreshold',
          Threshold: 0,
          TreatMissingData: 'notBreaching',
          AlarmActions: [ref('ToolsAlarmsTopic')],
        },
      },
    },
    outputs: {
      ToolsAlarmsTopicArn: {
        description: 'Topic of alarms in the tools account; subscribe whoever is on call.',
        value: ref('ToolsAlarmsTopic'),
      },
    },
  };
}

/** EventBridge and SNS hand over what they could not deliver; the function uses its own role. */
const queuePolicy = (): StackResource => ({
  type: 'AWS::SQS::QueuePolicy',
  properties: {
    Queues: [ref('NoticesFaults')],
    PolicyDocument: policyDocument(
      {
        sid: 'EncryptedConnectionsOnly',
        effect: 'Deny',
        principal: '*',
        actions: ['sqs:*'],
        resources: [getAtt('NoticesFaults', 'Arn')],
        condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      handOver('FromEvents', 'events.amazonaws.com', 'NoticesRule'),
      handOver('FromApprovals', 'sns.amazonaws.com', 'ApprovalsTopic'),
    ),
  },
});

const handOver = (sid: string, service: string, from: 'NoticesRule' | 'ApprovalsTopic') => ({
  sid,
  principal: { Service: service },
  actions: ['sqs:SendMessage'],
  resources: [getAtt('NoticesFaults', 'Arn')],
  condition: { ArnEquals: { 'aws:SourceArn': from === 'NoticesRule' ? getAtt('NoticesRule', 'Arn') : ref(from) } },
});
