/** The build that starts a service's own operations project in an environment; it runs no code of a service. */
import { codebuildImage, pullBuildImage } from '../../model/codebuild-image';
import type { Environment, Platform } from '../../model/platform';
import { artifactsOf, boundaryArn, platformNames } from '../../model/platform-names';
import { getAtt, importValue, ref, sub } from '../../syntax/cloudformation';
import { role, type Statement, serviceTrust } from '../../syntax/iam';
import { logRetentionDays } from '../../syntax/retention';
import type { StackResource } from '../../syntax/stack';
import { yamlText } from '../../syntax/yaml';
import { redeployScript } from './static-text';

/** Longer than a service's own operations may take. */
const MINUTES = 180;

export function redeployProject(
  platform: Platform,
  environments: readonly Environment[],
): Readonly<Record<string, StackResource>> {
  const { bucket, keyArnExport, pipelineRolePath, redeployPipeline } = platformNames(platform);
  return {
    RedeployLogGroup: {
      type: 'AWS::Logs::LogGroup',
      properties: {
        LogGroupName: `/aws/codebuild/${redeployPipeline}`,
        RetentionInDays: logRetentionDays(platform.aws.retentionDays),
      },
    },
    RedeployRole: role({
      // The environments' roles trust what lies under this path.
      path: pipelineRolePath,
      description: "Starts services' operations projects to bring releases back.",
      trust: [serviceTrust('codebuild.amazonaws.com', platform.aws.toolsAccount)],
      statements: statements(platform, environments),
      boundary: boundaryArn(platform, platform.aws.toolsAccount),
    }),
    RedeployProject: {
      type: 'AWS::CodeBuild::Project',
      properties: {
        Name: redeployPipeline,
        Description: 'Brings a recorded release of a service back.',
        ServiceRole: getAtt('RedeployRole', 'Arn'),
        EncryptionKey: importValue(keyArnExport),
        Artifacts: { Type: 'CODEPIPELINE' },
        Source: { Type: 'CODEPIPELINE', BuildSpec: buildspec() },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          ...codebuildImage(platform.images.codebuild),
          EnvironmentVariables: [
            { Name: 'PLATFORM', Value: platform.name },
            { Name: 'BUCKET', Value: bucket },
          ],
        },
        TimeoutInMinutes: MINUTES,
        QueuedTimeoutInMinutes: 60,
        LogsConfig: { CloudWatchLogs: { Status: 'ENABLED', GroupName: ref('RedeployLogGroup') } },
      },
    },
  };
}

const buildspec = (): string => yamlText({ version: 0.2, phases: { build: { commands: [redeployScript()] } } });

function statements(platform: Platform, environments: readonly Environment[]): readonly Statement[] {
  const { bucketArn, keyArnExport, redeployPipeline, environment } = platformNames(platform);
  return [
    {
      sid: 'ReadSource',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [`${bucketArn}/${artifactsOf(redeployPipeline)}`],
    },
    { sid: 'UseDeliveryKey', actions: ['kms:Decrypt'], resources: [importValue(keyArnExport)] },
    ...pullBuildImage(platform.images.codebuild),
    {
      sid: 'ActInEnvironments',
      actions: ['sts:AssumeRole'],
      resources: environments.map(({ name, account }) => environment(name, account).pipelineRoleArn),
    },
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [sub`${getAtt('RedeployLogGroup', 'Arn')}`],
    },
  ];
}
