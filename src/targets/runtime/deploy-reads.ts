/** What the role that delivers may read and write down: the release, its record, the stack, the service, its tasks and logs. */
import { pullBuildImage } from '../../model/codebuild-image';
import { artifactsOf, platformNames } from '../../model/platform-names';
import { LOG_IN_TO_REGISTRY } from '../../model/registry';
import { type Dependency, dependenciesOf } from '../../model/service-names';
import { type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';
import { own, ownNamed, ownStack } from './own-arns';
import { byEnvironment, type Scope, type Target } from './scope';

export function readRelease({ pipeline: { platform, names } }: Scope): readonly Statement[] {
  const { bucketArn } = platformNames(platform);
  const { region, toolsAccount } = platform.aws;
  return [
    {
      sid: 'ReadReleases',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [`${bucketArn}/${names.bundleKey}`, `${bucketArn}/${artifactsOf(names.pipeline)}`],
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

export function record({ pipeline: { platform, names, service } }: Scope): readonly Statement[] {
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

/** Before anything is put into service, its signature is read and held against the key. */
export function verifyImage({ pipeline: { platform, names, service } }: Scope): readonly Statement[] {
  const { region, toolsAccount, signingKey } = platform.aws;
  if (!service.image.sign || signingKey === undefined) return [];
  return [
    LOG_IN_TO_REGISTRY,
    {
      sid: 'ReadSignature',
      actions: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [`arn:aws:ecr:${region}:${toolsAccount}:repository/${names.imageRepository}`],
    },
    {
      sid: 'ReadSigningKey',
      actions: ['kms:DescribeKey', 'kms:GetPublicKey'],
      // The key's id is not known in this account; the alias that is asked for is the fence, and so is the key's own policy.
      resources: [`arn:aws:kms:${region}:${toolsAccount}:key/*`],
      condition: { StringEquals: { 'kms:RequestAlias': signingKey } },
    },
  ];
}

/** Where the operations run in an image of the platform's own. */
export const startInBuildImage = ({ pipeline: { platform, service } }: Scope): readonly Statement[] =>
  service.engines.deliver === 'codepipeline' ? pullBuildImage(platform.images.codebuild) : [];

export function look(): readonly Statement[] {
  return [
    {
      sid: 'ReadStack',
      actions: ['cloudformation:DescribeStackEvents', 'cloudformation:DescribeStacks', 'cloudformation:ListStackResources'],
      resources: [ownStack()],
    },
    {
      sid: 'ReadService',
      actions: ['ecs:DescribeServices'],
      resources: [
        sub`arn:aws:ecs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:service/${ref('ClusterName')}/${ref('ServiceName')}`,
      ],
    },
    {
      sid: 'ReadTasks',
      // Why a task stopped.
      actions: ['ecs:DescribeTasks'],
      resources: [ownNamed('ecs', 'task/', 'ClusterName', '/*')],
    },
    listTasks(ownNamed('ecs', 'cluster/', 'ClusterName')),
    {
      sid: 'ReadTraffic',
      actions: ['ecs:DescribeTaskDefinition', 'elasticloadbalancing:DescribeRules'],
      // Reading only; AWS offers no resource for these actions.
      resources: ['*'],
    },
    {
      sid: 'ReadLogs',
      actions: ['logs:GetLogEvents'],
      resources: [getAtt('LogGroup', 'Arn')],
    },
  ];
}

export const listTasks = (cluster: CfnValue): Statement => ({
  sid: 'ListTasks',
  actions: ['ecs:ListTasks'],
  // Asked for by service, there is no resource but the cluster, and that is a condition.
  resources: ['*'],
  condition: { ArnEquals: { 'ecs:cluster': cluster } },
});

/** What says whether the services that this one needs are there: their records and themselves, nothing else. */
export function dependencies(scope: Scope): readonly Statement[] {
  const needed = scope.pipeline.service.dependsOn.map((_, index) => (target: Target) => {
    const found = dependenciesOf(scope.pipeline, target.name)[index];
    if (found === undefined) throw new Error(`"${target.names.stack}" waits for nothing`);
    return found;
  });
  const each = (arn: (target: Target, dependency: Dependency) => CfnValue): readonly CfnValue[] =>
    needed.map((dependency) => byEnvironment(scope, (target) => arn(target, dependency(target))));
  return [
    {
      sid: 'ReadReleasesOfDependencies',
      actions: ['ssm:GetParameter'],
      resources: each((_, { releaseParameter }) => own('ssm', `parameter${releaseParameter}`)),
    },
    {
      sid: 'ReadDependencies',
      actions: ['ecs:DescribeServices'],
      resources: each(({ environment }, { ecsService }) => own('ecs', `service/${environment.cluster}/${ecsService}`)),
    },
  ];
}

/** What CodeBuild needs to run inside a network. @source AWS CodeBuild user guide, "Allow CodeBuild access to AWS services in a VPC". */
export function inNetwork({ pipeline, targets }: Scope): readonly Statement[] {
  if (pipeline.service.engines.deliver !== 'codepipeline') return [];
  const subnets = targets.flatMap(({ environment }) => environment.vpc.subnets);
  return [
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [getAtt('OperationsLogGroup', 'Arn')],
    },
    {
      sid: 'JoinNetwork',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        own('ec2', 'network-interface/*'),
        own('ec2', 'security-group/*'),
        ...distinct(subnets).map((subnet) => own('ec2', `subnet/${subnet}`)),
      ],
    },
    { sid: 'LeaveNetwork', actions: ['ec2:DeleteNetworkInterface'], resources: [own('ec2', 'network-interface/*')] },
    {
      sid: 'ReadNetwork',
      actions: [
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      // Reading only; AWS offers no resource for these actions.
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

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
