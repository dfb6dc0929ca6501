/** What a pipeline may do in an environment: start operations, update services' stacks, deploy. */
import type { Environment, Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { stackRoleArn } from '../../model/stack-names';
import { passRole, type Statement } from '../../syntax/iam';

export function pipelineStatements(platform: Platform, { name, account }: Environment): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const { bucketArn, environment } = platformNames(platform);
  const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
  const ofStacks = stackRoleArn(platform, { name, account });
  return [
    { sid: 'ReadArtifacts', actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [`${bucketArn}/${platform.name}-*`] },
    { sid: 'FindArtifacts', actions: ['s3:GetBucketLocation', 's3:GetBucketVersioning'], resources: [bucketArn] },
    {
      sid: 'UseDeliveryKey',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      // The key's id is not known in this account; its own policy and the service named here are the fence.
      resources: [`arn:aws:kms:${region}:${toolsAccount}:key/*`],
      condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
    {
      sid: 'Operate',
      actions: ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:BatchGetBuilds'],
      resources: [own('codebuild', `project/${platform.name}-*`)],
    },
    {
      sid: 'UpdateStacks',
      actions: [
        'cloudformation:CreateChangeSet',
        'cloudformation:DeleteChangeSet',
        'cloudformation:DescribeChangeSet',
        'cloudformation:DescribeStackEvents',
        'cloudformation:DescribeStacks',
        'cloudformation:ExecuteChangeSet',
      ],
      resources: [own('cloudformation', `stack/${platform.name}-*`)],
    },
    { sid: 'WatchAlarms', actions: ['cloudwatch:DescribeAlarms'], resources: [own('cloudwatch', `alarm:${platform.name}-*`)] },
    passRole(
      [environment(name, account).cloudformationRoleArn, ...(ofStacks === undefined ? [] : [ofStacks])],
      'cloudformation.amazonaws.com',
    ),
    ...deploy(platform, account, own),
  ];
}

function deploy(platform: Platform, account: string, own: (service: string, resource: string) => string): readonly Statement[] {
  return [
    {
      sid: 'Deploy',
      actions: [
        'codedeploy:CreateDeployment',
        'codedeploy:GetApplication',
        'codedeploy:GetApplicationRevision',
        'codedeploy:GetDeployment',
        'codedeploy:GetDeploymentConfig',
        'codedeploy:RegisterApplicationRevision',
      ],
      resources: [
        own('codedeploy', `application:${platform.name}-*`),
        own('codedeploy', `deploymentgroup:${platform.name}-*`),
        own('codedeploy', 'deploymentconfig:CodeDeployDefault.*'),
      ],
    },
    {
      sid: 'RegisterTasks',
      actions: ['ecs:RegisterTaskDefinition', 'ecs:TagResource'],
      resources: [own('ecs', `task-definition/${platform.name}-*`)],
    },
    passRole([`arn:aws:iam::${account}:role/${platform.name}-*`], 'ecs-tasks.amazonaws.com'),
  ];
}
