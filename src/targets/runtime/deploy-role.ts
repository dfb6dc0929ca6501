/** The role that delivers to one environment: of the operations project, or of the GitLab and Jenkins jobs that deliver instead of CodePipeline. */
import { platformNames } from '../../model/platform-names';
import { deliveryIdentity } from '../../model/release-identity';
import { type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import { passRole, policyDocument, role, type Statement, serviceTrust, webIdentityTrust } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';
import { onlyIn, type Part, platformRoleArn, type Scope, type Target } from './scope';
import { hasMigration, hasSchedules, isCodeDeploy, isStack } from './task-definitions';
import { boundaryOf } from './task-roles';

export function deployRole(scope: Scope): Part {
  const { service } = scope.pipeline;
  return {
    given: {
      DeployRoleName: { description: 'Role that delivers to this environment.', value: ({ names }) => names.deployRole },
      ReleaseParameterName: {
        description: 'Parameter that holds the release record.',
        value: ({ names }) => names.releaseParameter,
      },
      ReleaseKey: { description: 'Object that holds the release record.', value: ({ names }) => names.releaseKey },
      ReleaseHistory: {
        description: 'Where all release records are kept, by version.',
        value: ({ names }) => names.releaseHistory,
      },
    },
    resources: {
      DeployRole: role({
        name: ref('DeployRoleName'),
        description: `Delivers ${service.name} to one environment.`,
        trust: trust(scope),
        statements: [],
        boundary: boundaryOf(scope),
      }),
      OperationsPolicy: policy('operations', [...readRelease(scope), ...record(scope), ...look(), ...inNetwork(scope)]),
      ...policies(scope),
    },
  };
}

function trust(scope: Scope): readonly Statement[] {
  const { pipeline } = scope;
  const { deliver } = pipeline.service.engines;
  if (deliver === 'codepipeline') return [serviceTrust('codebuild.amazonaws.com', ref('AWS::AccountId'))];
  return [webIdentityTrust(ref('AWS::AccountId'), deliveryIdentity(pipeline, deliver))];
}

/** Policies of their own where an environment's way of deploying asks for them. */
function policies(scope: Scope): Readonly<Record<string, StackResource>> {
  const some = (holds: (target: Target) => boolean) => scope.targets.some(holds);
  const always = scope.pipeline.service.engines.deliver !== 'codepipeline';
  // Also where CodeDeploy deploys: scheduled tasks are the stack's, and go back with a release.
  const stack = (target: Target) => always || isStack(target) || hasSchedules(target);
  return {
    ...(some(hasMigration) ? { MigrationPolicy: policy('migration', migrate(), onlyIn(scope, hasMigration)) } : {}),
    ...(some(stack) ? { StackPolicy: policy('stack', updateStack(scope), onlyIn(scope, stack)) } : {}),
    ...(some(isCodeDeploy)
      ? { CodeDeployPolicy: policy('codedeploy', deployWithCodeDeploy(), onlyIn(scope, isCodeDeploy)) }
      : {}),
  };
}

const policy = (name: string, statements: readonly Statement[], condition?: string): StackResource => ({
  type: 'AWS::IAM::Policy',
  condition,
  properties: { PolicyName: name, PolicyDocument: policyDocument(...statements), Roles: [ref('DeployRole')] },
});

const own = (service: string, resource: CfnValue): CfnValue =>
  typeof resource === 'string'
    ? sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${resource}`
    : { 'Fn::Join': ['', [sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:`, resource]] };

const ownNamed = (service: string, before: string, parameter: string, after = ''): CfnValue =>
  sub`arn:aws:${service}:${ref('AWS::Region')}:${ref('AWS::AccountId')}:${before}${ref(parameter)}${after}`;

/** By name, whatever id it has. */
const ownStack = (): CfnValue => ownNamed('cloudformation', 'stack/', 'AWS::StackName', '/*');

function readRelease({ pipeline: { platform, names } }: Scope): readonly Statement[] {
  const { bucketArn } = platformNames(platform);
  const { region, toolsAccount } = platform.aws;
  return [
    {
      sid: 'ReadReleases',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      // CodePipeline cuts the pipeline's name to 20 characters when it names the folder of its artifacts.
      resources: [`${bucketArn}/${names.bundleKey}`, `${bucketArn}/${names.pipeline.slice(0, 20)}*`],
    },
    {
      sid: 'UseDeliveryKey',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      // The key's id is not known in this account; its own policy and the service named here are the fence.
      resources: [`arn:aws:kms:${region}:${toolsAccount}:key/*`],
      condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
  ];
}

function record({ pipeline: { platform, names, service } }: Scope): readonly Statement[] {
  const { bucketArn } = platformNames(platform);
  const { region, toolsAccount } = platform.aws;
  return [
    {
      sid: 'RecordReleases',
      actions: ['s3:GetObject', 's3:PutObject'],
      // A record names the template that the release runs with; templates are kept under their content's digest.
      resources: [
        sub`${bucketArn}/${ref('ReleaseKey')}`,
        sub`${bucketArn}/${ref('ReleaseHistory')}*.json`,
        `${bucketArn}/templates/${service.name}/*`,
      ],
    },
    {
      sid: 'RecordReleaseHere',
      actions: ['ssm:GetParameter', 'ssm:PutParameter'],
      resources: [ownNamed('ssm', 'parameter', 'ReleaseParameterName')],
    },
    {
      sid: 'TagReleases',
      actions: ['ecr:BatchGetImage', 'ecr:DescribeImages', 'ecr:PutImage'],
      resources: [`arn:aws:ecr:${region}:${toolsAccount}:repository/${names.imageRepository}`],
    },
  ];
}

function look(): readonly Statement[] {
  return [
    {
      sid: 'ReadStack',
      actions: ['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents', 'cloudformation:DescribeStackResources'],
      resources: [ownStack()],
    },
    {
      sid: 'ReadService',
      actions: [
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServiceRevisions',
      ],
      resources: [
        sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:service/${ref('ClusterName')}/${ref('ServiceName')}`,
        sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:service-deployment/${ref('ClusterName')}/${ref('ServiceName')}/*`,
        sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:service-revision/${ref('ClusterName')}/${ref('ServiceName')}/*`,
      ],
    },
    {
      sid: 'ReadTasks',
      actions: ['ecs:DescribeTasks', 'ecs:ListTasks'],
      // Why a task stopped; AWS names tasks by ids of its own, so the cluster is the fence.
      resources: ['*'],
      condition: { ArnEquals: { 'ecs:cluster': ownNamed('ecs', 'cluster/', 'ClusterName') } },
    },
    {
      sid: 'ReadTraffic',
      actions: [
        'ecs:DescribeTaskDefinition',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      // Reading only; AWS offers no resource for these actions.
      resources: ['*'],
    },
    {
      sid: 'ReadLogs',
      actions: ['logs:GetLogEvents', 'logs:FilterLogEvents', 'logs:DescribeLogStreams'],
      resources: [getAtt('LogGroup', 'Arn')],
    },
  ];
}

/** What CodeBuild needs to run inside a network. @source AWS CodeBuild user guide, "Allow CodeBuild access to AWS services in a VPC". */
function inNetwork({ pipeline }: Scope): readonly Statement[] {
  if (pipeline.service.engines.deliver !== 'codepipeline') return [];
  return [
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [getAtt('OperationsLogGroup', 'Arn')],
    },
    {
      sid: 'JoinNetwork',
      actions: [
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      // CodeBuild asks for these before it knows the interface; the permission to use one is bound to the build's subnets below.
      resources: ['*'],
    },
    {
      sid: 'UseNetwork',
      actions: ['ec2:CreateNetworkInterfacePermission'],
      resources: [own('ec2', 'network-interface/*')],
      condition: { StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' } },
    },
  ];
}

function migrate(): readonly Statement[] {
  return [
    {
      sid: 'RunMigration',
      actions: ['ecs:RunTask'],
      resources: [ownNamed('ecs', 'task-definition/', 'TaskFamily', '-migration:*')],
      condition: { ArnEquals: { 'ecs:cluster': ownNamed('ecs', 'cluster/', 'ClusterName') } },
    },
    {
      sid: 'StopMigration',
      actions: ['ecs:StopTask'],
      resources: [ownNamed('ecs', 'task/', 'ClusterName', '/*')],
    },
    passRole([getAtt('TaskRole', 'Arn'), getAtt('ExecutionRole', 'Arn')], 'ecs-tasks.amazonaws.com'),
  ];
}

function updateStack(scope: Scope): readonly Statement[] {
  return [
    {
      sid: 'UpdateStack',
      actions: [
        'cloudformation:CreateChangeSet',
        'cloudformation:DeleteChangeSet',
        'cloudformation:DescribeChangeSet',
        'cloudformation:ExecuteChangeSet',
        'cloudformation:GetTemplate',
        'cloudformation:GetTemplateSummary',
      ],
      resources: [ownStack()],
    },
    passRole([platformRoleArn(scope, 'cloudformation')], 'cloudformation.amazonaws.com'),
  ];
}

function deployWithCodeDeploy(): readonly Statement[] {
  return [
    {
      sid: 'DeployWithCodeDeploy',
      actions: [
        'codedeploy:BatchGetDeploymentTargets',
        'codedeploy:CreateDeployment',
        'codedeploy:GetApplication',
        'codedeploy:GetApplicationRevision',
        'codedeploy:GetDeployment',
        'codedeploy:GetDeploymentConfig',
        'codedeploy:GetDeploymentGroup',
        'codedeploy:ListDeploymentTargets',
        'codedeploy:ListDeployments',
        'codedeploy:RegisterApplicationRevision',
        'codedeploy:StopDeployment',
      ],
      resources: [
        ownNamed('codedeploy', 'application:', 'CodeDeployApplicationName'),
        sub`arn:aws:codedeploy:${ref('AWS::Region')}:${ref('AWS::AccountId')}:deploymentgroup:${ref('CodeDeployApplicationName')}/${ref('CodeDeployGroupName')}`,
        own('codedeploy', 'deploymentconfig:CodeDeployDefault.ECSAllAtOnce'),
      ],
    },
  ];
}
