/** The function that tells GitLab what CodePipeline deploys, the events that it is told, and what it may do. */

import type { GitLabReports } from '../../model/hosts';
import type { Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { getAtt, importValue, ref, sub } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import { logRetentionDays } from '../../syntax/retention';
import type { StackResource, StackSection } from '../../syntax/stack';
import { reportQueue } from './gitlab-report-queue';
import { inNetwork } from './in-network';
import { readReleases } from './read-releases';
import { gitlabReportsCode } from './static-text';
import type { PlatformUse } from './use';

/** Its calls of AWS and of GitLab, each with a time limit, end before this. Whole seconds. */
const TIMEOUT_SECONDS = 60;

/** Where the platform names a token for it, and CodePipeline delivers something. */
export function gitlabReports(platform: Platform, { delivers }: PlatformUse): StackSection {
  const { reports } = platform.gitlab;
  if (reports === undefined || !Object.values(delivers).some((engines) => engines.includes('codepipeline'))) return {};
  return {
    resources: {
      ReportsLogGroup: {
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: `/aws/lambda/${platformNames(platform).gitlabReports}`,
          RetentionInDays: logRetentionDays(platform.aws.retentionDays),
        },
      },
      ReportsRole: role({
        description: 'Tells GitLab what CodePipeline deploys.',
        trust: [serviceTrust('lambda.amazonaws.com', platform.aws.toolsAccount)],
        statements: statements(platform, reports),
        boundary: boundaryArn(platform, platform.aws.toolsAccount),
      }),
      ReportsFunction: lambda(platform, reports),
      ReportsSource: {
        type: 'AWS::Lambda::EventSourceMapping',
        properties: { EventSourceArn: getAtt('ReportsQueue', 'Arn'), FunctionName: ref('ReportsFunction'), BatchSize: 1 },
      },
      ...reportQueue(platform, TIMEOUT_SECONDS),
    },
  };
}

function lambda(platform: Platform, { awsSecret, network }: GitLabReports): StackResource {
  const { bucket, gitlabReports: name, redeployPipeline } = platformNames(platform);
  const settings = {
    platform: platform.name,
    region: platform.aws.region,
    bucket,
    redeploy: redeployPipeline,
    environments: platform.environments.map((environment) => environment.name),
    gitlab: platform.gitlab.url,
    secret: awsSecret,
    busySeconds: TIMEOUT_SECONDS,
  };
  return {
    type: 'AWS::Lambda::Function',
    dependsOn: ['ReportsLogGroup'],
    properties: {
      FunctionName: name,
      Description: 'Tells GitLab what CodePipeline deploys.',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: getAtt('ReportsRole', 'Arn'),
      Timeout: TIMEOUT_SECONDS,
      MemorySize: 256,
      Environment: { Variables: { REPORTS: jsonLine(settings) } },
      VpcConfig: network && { SubnetIds: network.subnets, SecurityGroupIds: network.securityGroups },
      Code: { ZipFile: gitlabReportsCode() },
    },
  };
}

/** What it reads, by name; what it writes is what it has told. */
function statements(platform: Platform, { awsSecret, network }: GitLabReports): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const names = platformNames(platform);
  const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${toolsAccount}:${resource}`;
  return [
    readReleases(platform),
    { sid: 'KeepWhatIsTold', actions: ['s3:GetObject', 's3:PutObject'], resources: [`${names.bucketArn}/gitlab/*`] },
    { sid: 'UseDeliveryKey', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [importValue(names.keyArnExport)] },
    { sid: 'ReadProjects', actions: ['ssm:GetParameter'], resources: [own('ssm', `parameter${names.noticesParameter('*')}`)] },
    {
      sid: 'ReadToken',
      actions: ['secretsmanager:GetSecretValue'],
      // Secrets Manager puts six characters of its own behind each name.
      resources: [own('secretsmanager', `secret:${awsSecret}-??????`)],
    },
    {
      sid: 'ReadExecutions',
      actions: ['codepipeline:GetPipelineExecution'],
      resources: [own('codepipeline', `${platform.name}-*`)],
    },
    {
      sid: 'TakeEvents',
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      resources: [getAtt('ReportsQueue', 'Arn')],
    },
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [sub`${getAtt('ReportsLogGroup', 'Arn')}`],
    },
    ...(network === undefined ? [] : inNetwork(network.subnets, own, own('lambda', `function:${names.gitlabReports}`))),
  ];
}
