/** What the platform's own templates hold, by service of AWS: only CloudFormation may do it, in the registering role's name. */
import type { Platform } from '../../model/platform';
import { platformNames, platformRole } from '../../model/platform-names';
import { testsBeforeTraffic } from '../../model/traffic-test';
import { type CfnValue, type Intrinsic, ref, sub } from '../../syntax/cloudformation';
import { passRole, type Statement } from '../../syntax/iam';

/** @source IAM user guide, "aws:CalledVia": CloudFormation sets it on what it calls with a caller's permissions. */
const BY_CLOUDFORMATION = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'cloudformation.amazonaws.com' } };

/** Actions of one service, told by their names; patterns where they only read, for a role's policies are short of room. */
const held = (service: string, names: string, resources: readonly CfnValue[], sid = service): Statement => ({
  sid: `Hold${sid.replace(/[^A-Za-z0-9]/g, '').replace(/^./, (first) => first.toUpperCase())}`,
  actions: names.split(' ').map((name) => `${service}:${name}`),
  resources,
  condition: BY_CLOUDFORMATION,
});

/** In the tools account: its own two stacks, and one for each service. */
export function toolsHold(platform: Platform): readonly Statement[] {
  const { name, aws } = platform;
  const own = (service: string, resource: string): string => `arn:aws:${service}:${aws.region}:${aws.toolsAccount}:${resource}`;
  const { bucketArn } = platformNames(platform);
  return [
    ...identity(platform, aws.toolsAccount),
    passRole(
      [`arn:aws:iam::${aws.toolsAccount}:role/${name}-*`, `arn:aws:iam::${aws.toolsAccount}:role/${name}/*`],
      'codebuild.amazonaws.com',
      'codepipeline.amazonaws.com',
      'events.amazonaws.com',
      'lambda.amazonaws.com',
    ),
    held('codepipeline', PIPELINE, [own('codepipeline', `${name}-*`)]),
    ...connections(platform),
    held('codebuild', 'BatchGetProjects CreateProject DeleteProject UpdateProject', [own('codebuild', `project/${name}-*`)]),
    held('ecr', REPOSITORY, [own('ecr', `repository/${name}/*`)]),
    ...caches(platform),
    held('events', BUS, [own('events', `event-bus/${name}-*`), own('events', `rule/${name}-*`)]),
    held('sns', TOPIC, [own('sns', `${name}-*`)]),
    held('sqs', QUEUE, [own('sqs', `${name}-*`)]),
    held('lambda', FUNCTION, [own('lambda', `function:${name}-*`)]),
    ...reports(platform, own),
    held('ssm', PARAMETER, [own('ssm', `parameter/${name}/*`)]),
    held('cloudwatch', ALARM, [own('cloudwatch', `alarm:${name}-*`)]),
    held('logs', LOGS, [own('logs', `log-group:/aws/codebuild/${name}-*`), own('logs', `log-group:/aws/lambda/${name}-*`)]),
    held('logs', 'DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies', ['*'], 'log groups'),
    held('s3', BUCKET, [bucketArn]),
    // A key has no name before it is there.
    held('kms', KEY, ['*']),
  ];
}

/** What hands events to the function that tells GitLab, and the network where that function runs. AWS makes up the id of the first. */
function reports(
  { gitlab: { reports: asked } }: Platform,
  own: (service: string, resource: string) => string,
): readonly Statement[] {
  if (asked === undefined) return [];
  return [
    held('lambda', 'CreateEventSourceMapping', ['*'], 'new sources'),
    held('lambda', SOURCE, [own('lambda', 'event-source-mapping:*')], 'sources'),
    ...(asked.network === undefined
      ? []
      : [held('ec2', 'DescribeSecurityGroups DescribeSubnets DescribeVpcs', ['*'], 'networks')]),
  ];
}

/** A pipeline's source is given the connection by whoever makes the pipeline, under either name of its service. */
const connections = ({ aws: { gitlabConnection } }: Platform): readonly Statement[] =>
  gitlabConnection === undefined
    ? []
    : ['codeconnections', 'codestar-connections'].map((service) => held(service, 'PassConnection', [gitlabConnection]));

/** ECR takes a role of its own on to fill its caches, and looks whether it may read the account at the other registry. */
function caches({ aws }: Platform): readonly Statement[] {
  const all = held('ecr', CACHE, ['*'], 'caches');
  if (aws.pullThroughCache.length === 0) return [all];
  const secrets = aws.pullThroughCache.flatMap(({ credentialArn }) => credentialArn ?? []);
  const role = `arn:aws:iam::${aws.toolsAccount}:role/aws-service-role/pullthroughcache.ecr.amazonaws.com/*`;
  return [
    all,
    held('iam', 'CreateServiceLinkedRole', [role], 'role of caches'),
    ...(secrets.length === 0 ? [] : [held('secretsmanager', 'GetSecretValue', secrets)]),
  ];
}

/** In an environment's account: the stack of the account, and handing its role to CloudFormation for services' stacks. */
export function accountHolds(platform: Platform): readonly Statement[] {
  const { name, aws } = platform;
  const account = ref('AWS::AccountId');
  const own = (service: string, resource: string): CfnValue => sub`arn:aws:${service}:${aws.region}:${account}:${resource}`;
  return [
    ...identity(platform, account),
    passRole([sub`arn:aws:iam::${account}:role/${name}-cloudformation-*`], 'cloudformation.amazonaws.com'),
    {
      ...passRole([sub`arn:aws:iam::${account}:role/${name}-*`], 'events.amazonaws.com'),
      sid: 'HandRulesTheirRole',
    },
    held('events', BUS, [own('events', `rule/${name}-*`)]),
    held('sns', TOPIC, [own('sns', `${name}-*`)]),
    held('cloudwatch', ALARM, [own('cloudwatch', `alarm:${platformNames(platform).failedTasksRule}`)]),
    ...(platform.environments.some(testsBeforeTraffic) ? smokeTests(platform, own) : []),
  ];
}

type Own = (service: string, resource: string) => CfnValue;

/** The function that tests before traffic shifts, its network and its log. */
const smokeTests = ({ name }: Platform, own: Own): readonly Statement[] => [
  {
    ...passRole([sub`arn:aws:iam::${ref('AWS::AccountId')}:role/${platformRole(name, 'smoke', '*')}`], 'lambda.amazonaws.com'),
    sid: 'HandFunctionsTheirRole',
  },
  held('lambda', FUNCTION, [own('lambda', `function:${platformRole(name, 'smoke', '*')}`)]),
  held('logs', LOGS, [own('logs', `log-group:/aws/lambda/${platformRole(name, 'smoke', '*')}`)]),
  held('logs', 'DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies', ['*'], 'log groups'),
  // Groups and their rules have ids that AWS makes up.
  held('ec2', GROUP, [own('ec2', 'security-group/*'), own('ec2', 'security-group-rule/*'), own('ec2', 'vpc/*')]),
  held(
    'ec2',
    'DescribeInstances DescribeSecurityGroupRules DescribeSecurityGroups DescribeSubnets DescribeVpcs',
    ['*'],
    'networks',
  ),
];

function identity({ name }: Platform, account: string | Intrinsic): readonly Statement[] {
  const role = (path: string): CfnValue => sub`arn:aws:iam::${account}:role/${path}`;
  return [
    held('iam', ROLE, [role(`${name}-*`), role(`${name}/*`)], 'roles'),
    held('iam', MANAGED, [sub`arn:aws:iam::${account}:policy/${name}-*`], 'policies'),
    held('iam', PROVIDER, [sub`arn:aws:iam::${account}:oidc-provider/*`], 'providers'),
  ];
}

/** Whoever registers cannot change who registers. */
export const leftAlone = ({ name, aws }: Platform, account: string | Intrinsic): Statement => ({
  sid: 'LeaveWhoRegisters',
  effect: 'Deny',
  actions: ['cloudformation:*', 'iam:*'],
  resources: [
    ...[...new Set([`${name}-plan`, `${name}-register`, aws.registerRole])].map(
      (each) => sub`arn:aws:iam::${account}:role/${each}`,
    ),
    sub`arn:aws:cloudformation:${aws.region}:${account}:stack/${name}-platform-register/*`,
    // CloudFormation names these after their stack.
    sub`arn:aws:iam::${account}:policy/${name}-platform-register-*`,
    ...(aws.permissionsBoundary === undefined ? [] : [sub`arn:aws:iam::${account}:policy/${aws.permissionsBoundary}`]),
  ],
});

const ROLE =
  'AttachRolePolicy CreateRole DeleteRole DeleteRolePermissionsBoundary DeleteRolePolicy DetachRolePolicy GetRole GetRolePolicy List*RolePolicies PutRolePermissionsBoundary PutRolePolicy TagRole UntagRole UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription';
const MANAGED =
  'CreatePolicy CreatePolicyVersion DeletePolicy DeletePolicyVersion GetPolicy GetPolicyVersion ListEntitiesForPolicy ListPolicyVersions TagPolicy UntagPolicy';
const PROVIDER = '*OpenIDConnectProvider*';
const PIPELINE = 'CreatePipeline DeletePipeline GetPipeline ListTagsForResource TagResource UntagResource UpdatePipeline';
const REPOSITORY =
  'CreateRepository DeleteLifecyclePolicy DeleteRepository DeleteRepositoryPolicy DescribeRepositories GetLifecyclePolicy GetRepositoryPolicy ListTagsForResource PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy SetRepositoryPolicy TagResource UntagResource';
const CACHE = 'CreatePullThroughCacheRule DeletePullThroughCacheRule DescribePullThroughCacheRules';
const BUS =
  'CreateEventBus DeleteEventBus DeleteRule DescribeEventBus DescribeRule ListTagsForResource ListTargetsByRule PutPermission PutRule PutTargets RemovePermission RemoveTargets TagResource UntagResource UpdateEventBus';
const TOPIC =
  'CreateTopic DeleteTopic GetDataProtectionPolicy GetSubscriptionAttributes GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource SetSubscriptionAttributes SetTopicAttributes Subscribe TagResource Unsubscribe UntagResource';
const QUEUE = 'CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue UntagQueue';
const FUNCTION =
  'AddPermission CreateFunction DeleteFunction DeleteFunctionConcurrency DeleteFunctionEventInvokeConfig GetFunction* GetPolicy GetRuntimeManagementConfig PutFunctionConcurrency PutFunctionEventInvokeConfig RemovePermission TagResource UntagResource UpdateFunctionCode UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig';
const SOURCE = 'DeleteEventSourceMapping GetEventSourceMapping ListTags TagResource UntagResource UpdateEventSourceMapping';
const GROUP =
  'AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup CreateTags DeleteSecurityGroup DeleteTags RevokeSecurityGroupEgress RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress';
const PARAMETER = 'AddTagsToResource DeleteParameter GetParameters ListTagsForResource PutParameter RemoveTagsFromResource';
const ALARM = 'DeleteAlarms DescribeAlarms ListTagsForResource PutMetricAlarm TagResource UntagResource';
const LOGS =
  'CreateLogGroup DeleteLogGroup DeleteRetentionPolicy GetDataProtectionPolicy ListTagsForResource PutRetentionPolicy TagResource UntagResource';
const BUCKET =
  'CreateBucket DeleteBucketPolicy GetBucket* Get*Configuration ListBucket PutBucketNotification PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning PutEncryptionConfiguration PutLifecycleConfiguration';
const KEY =
  'CreateAlias CreateKey DeleteAlias DescribeKey DisableKey EnableKey EnableKeyRotation GetKeyPolicy GetKeyRotationStatus ListAliases ListResourceTags PutKeyPolicy TagResource UntagResource UpdateAlias UpdateKeyDescription';
