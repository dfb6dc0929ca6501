/** What roles may do beyond the calls that were listed, and why: accepted on purpose. */

/** Kinds of roles that are held against something else than a list of requests. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'platform-account/CloudFormationRole': "stack-roles.test.ts: the handlers of each resource type, by AWS' own schemas",
  ...roles(['platform-register-tools', 'platform-register-account'], ['PlanRole', 'RegisterRole'], 'register-roles.test.ts'),
  ...roles(
    ['dev', 'stage', 'preprod', 'prod'].map((name) => `access-${name}`),
    ['DeployRole', 'ReviewRole'],
    'access-roles.test.ts: both, in each environment of each stack',
  ),
};

/** By kind of role and action. */
export const MARGIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'platform-account/PipelineRole': {
    // @source CodePipeline user guide, "Create a pipeline in CodePipeline that uses resources from another account".
    ...each(
      'AWS gives a role that acts in another account "s3:Get*" on artifacts',
      's3',
      'GetBucketLocation',
      'GetBucketVersioning',
      'GetObjectVersion',
    ),
    ...each('AWS gives a role that acts in another account both uses of the key', 'kms', 'GenerateDataKey'),
  },
  'service/ReviewStackRole': {
    ...each(
      'the simulator finds no resource for it; stack-roles.test.ts has the handlers that ask',
      'elasticloadbalancing',
      'AddTags',
      'RemoveTags',
    ),
  },
  // Each is asked there, with the access point and without.
  'service/TaskRole': each('task-roles.test.ts mounts file systems', 'elasticfilesystem', 'ClientMount', 'ClientWrite'),
};

/** Actions on every resource although AWS offers narrower ones. */
export const WILDCARDS: Readonly<Record<string, string>> = {
  'ecs:ListTasks': 'asked for by service, there is no container instance to name; a condition on the cluster is the fence',
};

/** Actions that AWS knows no resource for, and what each is asked for: they stand with `*`, and can stand with nothing else. */
export const WITHOUT_RESOURCE: Readonly<Record<string, string>> = {
  ...each(
    'CloudFormation reads what it made',
    'application-autoscaling',
    'DescribeScalableTargets',
    'DescribeScalingPolicies',
    'DescribeScheduledActions',
  ),
  ...each(
    'the delivery program follows a deployment, and stops one that hangs',
    'codedeploy',
    'BatchGetDeploymentTargets',
    'ListDeploymentTargets',
    'StopDeployment',
  ),
  ...each(
    'what is called before traffic shifts answers by the id that it was given',
    'codedeploy',
    'PutLifecycleEventHookExecutionStatus',
  ),
  ...each(
    'CloudFormation and CodeBuild look where a network interface or a group goes',
    'ec2',
    'DescribeDhcpOptions',
    'DescribeInstances',
    'DescribeNetworkInterfaces',
    'DescribeSecurityGroupRules',
    'DescribeSecurityGroups',
    'DescribeSubnets',
    'DescribeVpcs',
  ),
  ...each('a token for the registry as a whole; what may be pulled is said by repository', 'ecr', 'GetAuthorizationToken'),
  ...each(
    'CloudFormation replaces task definitions, and the delivery program reads the one in service',
    'ecs',
    'DeregisterTaskDefinition',
    'DescribeTaskDefinition',
  ),
  ...each(
    'CloudFormation, CodeDeploy and ECS read rules, groups and their health',
    'elasticloadbalancing',
    'DescribeListeners',
    'DescribeRules',
    'DescribeTags',
    'DescribeTargetGroupAttributes',
    'DescribeTargetGroups',
    'DescribeTargetHealth',
  ),
  ...each('CloudFormation reads what it made', 'logs', 'DescribeIndexPolicies', 'DescribeLogGroups', 'DescribeResourcePolicies'),
  ...each(
    'CloudFormation finds and tags private names of services; AWS offers no resource for that',
    'servicediscovery',
    'ListServices',
    'ListTagsForResource',
    'TagResource',
    'UntagResource',
  ),
};

/** By resource type: what its handlers may call, and never do for what is emitted. */
export const NOT_CALLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    ...each('no scheduled actions are emitted', 'application-autoscaling', 'DeleteScheduledAction', 'PutScheduledAction'),
    ...each(
      'the target is a service of ECS',
      'lambda',
      'DeleteProvisionedConcurrencyConfig',
      'GetProvisionedConcurrencyConfig',
      'PutProvisionedConcurrencyConfig',
    ),
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': each('no predictive scaling is emitted', 'cloudwatch', 'GetMetricData'),
  'AWS::CodeDeploy::DeploymentGroup': {
    ...each(
      'the group deploys nothing by itself: it has no "Deployment"',
      'codedeploy',
      'CreateDeployment',
      'GetApplicationRevision',
      'GetDeployment',
      'GetDeploymentConfig',
      'ListDeployments',
      'RegisterApplicationRevision',
      'StopDeployment',
    ),
    ...each('there are no machines on premises', 'codedeploy', 'RegisterOnPremisesInstance'),
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': each('no rule asks for a sign-in', 'cognito-idp', 'DescribeUserPoolClient'),
  'AWS::ElasticLoadBalancingV2::TargetGroup': each(
    'ECS registers targets, not the stack',
    'elasticloadbalancing',
    'DeregisterTargets',
    'RegisterTargets',
  ),
  'AWS::IAM::Policy': each(
    'policies are attached to roles only',
    'iam',
    'DeleteGroupPolicy',
    'DeleteUserPolicy',
    'GetGroupPolicy',
    'GetUserPolicy',
    'PutGroupPolicy',
    'PutUserPolicy',
  ),
  'AWS::IAM::Role': {
    ...each(
      'roles have inline policies only, so that a template cannot attach a wider one',
      'iam',
      'AttachRolePolicy',
      'DetachRolePolicy',
    ),
    ...each('a boundary is never taken away', 'iam', 'DeleteRolePermissionsBoundary'),
  },
  'AWS::Logs::LogGroup': {
    ...each(
      'no key, index, data protection, delivery or policy of its own is emitted for a log group',
      'logs',
      'AssociateKmsKey',
      'CreateLogDelivery',
      'DeleteDataProtectionPolicy',
      'DeleteIndexPolicy',
      'DeleteResourcePolicy',
      'DisassociateKmsKey',
      'PutBearerTokenAuthentication',
      'PutDataProtectionPolicy',
      'PutIndexPolicy',
      'PutLogGroupDeletionProtection',
      'PutResourcePolicy',
    ),
    ...each('the retention is changed, never taken away', 'logs', 'DeleteRetentionPolicy'),
    ...each('logs go to CloudWatch only', 'firehose', 'TagDeliveryStream'),
    ...each('logs go to CloudWatch only', 's3', 'REST.PUT.OBJECT'),
  },
};

/** What a handler lists and never does on such a resource. */
export const NOT_ON: readonly { readonly action: string; readonly resource: RegExp; readonly reason: string }[] = [
  { action: 'ec2:CreateTags', resource: /:vpc\//, reason: 'it is the security group that is tagged, not its network' },
  { action: 'ec2:DeleteTags', resource: /:vpc\//, reason: 'it is the security group that is tagged, not its network' },
];

/** What CloudFormation's role may call beyond the handlers of the resource types in use. */
export const CLOUDFORMATION_MARGIN: Readonly<Record<string, string>> = each(
  "AWS publishes no handlers of its resource type: these are what its API offers for a project's life",
  'codebuild',
  'BatchGetProjects',
  'CreateProject',
  'DeleteProject',
  'UpdateProject',
);

function each(reason: string, service: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${service}:${name}`, reason]));
}

function roles(origins: readonly string[], kinds: readonly string[], reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(origins.flatMap((origin) => kinds.map((kind) => [`${origin}/${kind}`, reason])));
}
