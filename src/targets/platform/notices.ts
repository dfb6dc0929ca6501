/** The function that tells people what happens in AWS, what starts it, and what it may do. */
import type { Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { type CfnValue, getAtt, importValue, ref, sub } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import { logRetentionDays } from '../../syntax/retention';
import type { StackResource, StackSection } from '../../syntax/stack';
import { SMOKE_EVENTS } from './events';
import { noticeQueue } from './notice-queue';
import { readReleases } from './read-releases';
import { noticesCode } from './static-text';
import { topicPolicy } from './topics';
import type { PlatformUse } from './use';

export function notices(platform: Platform, use: PlatformUse): StackSection {
  const { noticesFunction } = platformNames(platform);
  const { resources, outputs } = noticeQueue(platform);
  return {
    resources: {
      NoticesLogGroup: {
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: `/aws/lambda/${noticesFunction}`,
          RetentionInDays: logRetentionDays(platform.aws.retentionDays),
        },
      },
      NoticesRole: role({
        description: 'Tells people what happens in AWS.',
        trust: [serviceTrust('lambda.amazonaws.com', platform.aws.toolsAccount)],
        statements: statements(platform, use),
        boundary: boundaryArn(platform, platform.aws.toolsAccount),
      }),
      NoticesFunction: noticesResource(platform),
      NoticesRetries: {
        type: 'AWS::Lambda::EventInvokeConfig',
        properties: {
          FunctionName: ref('NoticesFunction'),
          Qualifier: '$LATEST',
          MaximumEventAgeInSeconds: 3600,
          MaximumRetryAttempts: 2,
        },
      },
      ...started(platform),
      ...resources,
      ...mailTopics(platform, use),
    },
    ...(outputs === undefined ? {} : { outputs }),
  };
}

function noticesResource(platform: Platform): StackResource {
  const { bucket, noticesFunction, redeployPipeline } = platformNames(platform);
  const environments = Object.fromEntries(platform.environments.map(({ name, account }) => [name, account]));
  const settings = { platform: platform.name, region: platform.aws.region, bucket, redeploy: redeployPipeline, environments };
  return {
    type: 'AWS::Lambda::Function',
    dependsOn: ['NoticesLogGroup'],
    properties: {
      FunctionName: noticesFunction,
      Description: 'Tells people what happens in AWS.',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: getAtt('NoticesRole', 'Arn'),
      // Posts to all channels side by side, and ends long before this.
      Timeout: 60,
      MemorySize: 256,
      Environment: { Variables: { NOTICES: jsonLine(settings) } },
      DeadLetterConfig: { TargetArn: getAtt('NoticesFaults', 'Arn') },
      Code: { ZipFile: noticesCode() },
    },
  };
}

/** Events by the bus, requests for approval by their topic: only the latter have the link and the time limit. */
function started(platform: Platform): Readonly<Record<string, StackResource>> {
  const { busName } = platformNames(platform);
  return {
    NoticesRule: {
      type: 'AWS::Events::Rule',
      properties: {
        Description: 'What happens in any account is told.',
        EventBusName: busName,
        EventPattern: { source: ['aws.codepipeline', 'aws.codedeploy', 'aws.ecs', SMOKE_EVENTS.source] },
        Targets: [
          {
            Id: 'notices',
            Arn: getAtt('NoticesFunction', 'Arn'),
            DeadLetterConfig: { Arn: getAtt('NoticesFaults', 'Arn') },
            RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
          },
        ],
      },
    },
    NoticesFromEvents: permission('events.amazonaws.com', getAtt('NoticesRule', 'Arn')),
    NoticesOfApprovals: {
      type: 'AWS::SNS::Subscription',
      properties: {
        TopicArn: ref('ApprovalsTopic'),
        Protocol: 'lambda',
        Endpoint: getAtt('NoticesFunction', 'Arn'),
        RedrivePolicy: { deadLetterTargetArn: getAtt('NoticesFaults', 'Arn') },
      },
    },
    NoticesFromApprovals: permission('sns.amazonaws.com', ref('ApprovalsTopic')),
  };
}

const permission = (service: string, source: CfnValue): StackResource => ({
  type: 'AWS::Lambda::Permission',
  properties: {
    FunctionName: ref('NoticesFunction'),
    Action: 'lambda:InvokeFunction',
    Principal: service,
    SourceArn: source,
  },
});

function mailTopics(platform: Platform, { mail }: PlatformUse): Readonly<Record<string, StackResource>> {
  const { keyArnExport, mailTopic } = platformNames(platform);
  return Object.assign(
    {},
    ...Object.entries(mail).map(([team, address]) => ({
      [mailId(team)]: {
        type: 'AWS::SNS::Topic',
        properties: {
          TopicName: mailTopic(team),
          KmsMasterKeyId: importValue(keyArnExport),
          Subscription: [{ Protocol: 'email', Endpoint: address }],
        },
      },
      ...topicPolicy(mailId(team)),
    })),
  );
}

/** Two teams whose names differ in a sign only must not meet. */
const mailId = (team: string): string => `MailTopic${Buffer.from(team, 'utf8').toString('hex')}`;

/** What it reads, by name; what it writes are the marks of what has been told. */
function statements(platform: Platform, { mail }: PlatformUse): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const names = platformNames(platform);
  const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${toolsAccount}:${resource}`;
  return [
    readReleases(platform),
    { sid: 'MarkWhatIsTold', actions: ['s3:PutObject', 's3:DeleteObject'], resources: [`${names.bucketArn}/notices/*`] },
    { sid: 'UseDeliveryKey', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [importValue(names.keyArnExport)] },
    { sid: 'ReadWhomToTell', actions: ['ssm:GetParameter'], resources: [own('ssm', `parameter${names.noticesParameter('*')}`)] },
    {
      sid: 'ReadAddresses',
      actions: ['secretsmanager:GetSecretValue'],
      // Secrets Manager puts six characters of its own behind each name.
      resources: [...new Set(Object.values(platform.notices.channels).map(({ awsSecret }) => awsSecret))]
        .sort()
        .map((secret) => own('secretsmanager', `secret:${secret}-??????`)),
    },
    {
      sid: 'ReadExecutions',
      actions: [
        'codepipeline:GetPipeline',
        'codepipeline:GetPipelineExecution',
        'codepipeline:GetPipelineState',
        'codepipeline:ListActionExecutions',
      ],
      resources: [own('codepipeline', `${platform.name}-*`)],
    },
    // By pattern: the names of hundreds of teams would not fit into a role.
    ...(Object.keys(mail).length === 0 ? [] : [{ sid: 'Mail', actions: ['sns:Publish'], resources: [names.mailTopicArn('*')] }]),
    { sid: 'GiveUp', actions: ['sqs:SendMessage'], resources: [getAtt('NoticesFaults', 'Arn')] },
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [sub`${getAtt('NoticesLogGroup', 'Arn')}`],
    },
  ];
}
