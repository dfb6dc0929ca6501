/** What CodePipeline asks of AWS for each action of an emitted pipeline. @source CodePipeline user guide, "How CodePipeline works with IAM", by provider. */
import type { Value } from '../../../test/support/stack-evaluate';
import { KEY_ARN, type Policy, platform, TOOLS } from './fleet';
import type { Request } from './simulate';

export interface Action {
  readonly Name: string;
  readonly ActionTypeId: { readonly Provider: string };
  readonly Configuration: Readonly<Record<string, string>>;
  readonly RoleArn?: string;
  readonly InputArtifacts?: readonly Value[];
  readonly OutputArtifacts?: readonly Value[];
}

interface World {
  readonly pipeline: string;
  readonly bucketName: string;
  readonly bucket: Policy;
  readonly key: Policy;
  /** Roles that the task definition of an action names, by its file. */
  readonly rolesOf: (file: string) => readonly string[];
}

const REGION = platform.aws.region;

/** @param role ARN of the role that acts: its account is where things are. */
export function actionRequests(action: Action, role: string, world: World): readonly Request[] {
  const account = role.split(':')[4] ?? '';
  const own = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${account}:${resource}`;
  const { Configuration: given } = action;
  return [...artifacts(action, world), ...byProvider(action, given, own, account, world)];
}

function byProvider(
  { ActionTypeId: { Provider } }: Action,
  given: Readonly<Record<string, string>>,
  own: (service: string, resource: string) => string,
  account: string,
  world: World,
): readonly Request[] {
  const stack = own('cloudformation', `stack/${given.StackName}/uuid`);
  switch (Provider) {
    case 'S3':
      return ['GetObject', 'GetObjectVersion', 'GetBucketVersioning', 'GetBucketLocation'].map((name) => ({
        action: `s3:${name}`,
        resource: `arn:aws:s3:::${given.S3Bucket}${name.startsWith('GetObject') ? `/${given.S3ObjectKey}` : ''}`,
        guard: world.bucket,
      }));
    case 'CodeStarSourceConnection':
      // The service has two names. Its reference knows each with the ARN of that name only.
      return [{ action: `${given.ConnectionArn?.split(':')[2]}:UseConnection`, resource: given.ConnectionArn ?? '' }];
    case 'CodeBuild':
      return ['StartBuild', 'StopBuild', 'BatchGetBuilds'].map((name) => ({
        action: `codebuild:${name}`,
        resource: own('codebuild', `project/${given.ProjectName}`),
      }));
    case 'Manual':
      return [
        { action: 'sns:Publish', resource: given.NotificationArn ?? '' },
        key(world, 'kms:GenerateDataKey', 'sns'),
        key(world, 'kms:Decrypt', 'sns'),
      ];
    case 'CloudFormation':
      return given.ActionMode === 'CHANGE_SET_EXECUTE'
        ? ['ExecuteChangeSet', 'DescribeChangeSet', 'DescribeStacks', 'DescribeStackEvents'].map((name) => ({
            action: `cloudformation:${name}`,
            resource: stack,
          }))
        : [
            ...['CreateChangeSet', 'DeleteChangeSet', 'DescribeChangeSet', 'DescribeStacks'].map((name) => ({
              action: `cloudformation:${name}`,
              resource: stack,
            })),
            pass(given.RoleArn ?? '', 'cloudformation.amazonaws.com'),
          ];
    case 'CodeDeployToECS':
      return codedeploy(given, own, world.rolesOf(given.TaskDefinitionTemplatePath ?? ''));
    default:
      throw new Error(`no calls are known for ${Provider} in ${account}`);
  }
}

function codedeploy(
  given: Readonly<Record<string, string>>,
  own: (service: string, resource: string) => string,
  roles: readonly string[],
): readonly Request[] {
  const application = own('codedeploy', `application:${given.ApplicationName}`);
  const group = own('codedeploy', `deploymentgroup:${given.ApplicationName}/${given.DeploymentGroupName}`);
  return [
    ...['CreateDeployment', 'GetDeployment'].map((name) => ({ action: `codedeploy:${name}`, resource: group })),
    ...['GetApplication', 'GetApplicationRevision', 'RegisterApplicationRevision'].map((name) => ({
      action: `codedeploy:${name}`,
      resource: application,
    })),
    { action: 'codedeploy:GetDeploymentConfig', resource: own('codedeploy', 'deploymentconfig:CodeDeployDefault.ECSAllAtOnce') },
    ...['RegisterTaskDefinition', 'TagResource'].map((name) => ({
      action: `ecs:${name}`,
      resource: own('ecs', `task-definition/${given.ApplicationName}:7`),
    })),
    ...roles.map((role) => pass(role, 'ecs-tasks.amazonaws.com')),
  ];
}

/** Artifacts lie under the pipeline's name, cut to 20 characters. */
function artifacts(
  { ActionTypeId: { Provider }, InputArtifacts = [], OutputArtifacts = [] }: Action,
  world: World,
): readonly Request[] {
  const folder = `arn:aws:s3:::${world.bucketName}/${world.pipeline.slice(0, 20)}/Artifact/x`;
  // A build reads and writes its artifacts by its project's own role.
  const reads = Provider !== 'CodeBuild' && InputArtifacts.length > 0;
  const writes = Provider !== 'CodeBuild' && OutputArtifacts.length > 0;
  return [
    ...(reads ? [{ action: 's3:GetObject', resource: folder, guard: world.bucket }, key(world, 'kms:Decrypt')] : []),
    ...(writes ? [{ action: 's3:PutObject', resource: folder, guard: world.bucket }, key(world, 'kms:GenerateDataKey')] : []),
  ];
}

const key = ({ key: guard }: World, action: string, service = 's3'): Request => ({
  action,
  resource: KEY_ARN,
  guard,
  context: { 'kms:ViaService': `${service}.${REGION}.amazonaws.com` },
});

const pass = (role: string, service: string): Request => ({
  action: 'iam:PassRole',
  resource: role,
  context: { 'iam:PassedToService': service },
});

export const inTools = (arn: string): boolean => arn.split(':')[4] === TOOLS;
