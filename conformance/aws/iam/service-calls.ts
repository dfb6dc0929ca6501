/** What AWS' services ask for on behalf of a role, by what the stack of a service holds. */
import type { Pipeline } from '../../../src/model/pipeline';
import type { Grant } from '../../../src/model/runtime';
import { isList, isMapping, type Value } from '../../../test/support/stack-evaluate';
import { type Policy, platform, type StackInAccount, TOOLS } from './fleet';
import type { Request } from './simulate';

const REGION = platform.aws.region;
const own = (account: string, service: string, resource: string) => `arn:aws:${service}:${REGION}:${account}:${resource}`;

const ofType = ({ stack }: StackInAccount, type: string): readonly Readonly<Record<string, Value>>[] =>
  Object.values(stack.resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
const listOf = (value: Value | undefined): readonly Readonly<Record<string, Value>>[] =>
  isList(value) ? value.filter(isMapping) : [];
const textOf = (value: Value | undefined): string => String(value ?? '');
const under = (value: Value | undefined, key: string): Value | undefined => (isMapping(value) ? value[key] : undefined);

const containersOf = (stack: StackInAccount) =>
  ofType(stack, 'AWS::ECS::TaskDefinition').flatMap(({ ContainerDefinitions }) => listOf(ContainerDefinitions));

/** @source Amazon ECS developer guide, "Amazon ECS task execution IAM role": private registries, awslogs, secrets, parameters. */
export function executionRequests(stack: StackInAccount, repository: Policy): readonly Request[] {
  const containers = containersOf(stack);
  const repositoryArn = own(TOOLS, 'ecr', `repository/${repositoryName(stack)}`);
  return [
    { action: 'ecr:GetAuthorizationToken', resource: '*' },
    ...['BatchCheckLayerAvailability', 'GetDownloadUrlForLayer', 'BatchGetImage'].map((name) => ({
      action: `ecr:${name}`,
      resource: repositoryArn,
      guard: repository,
    })),
    ...containers.flatMap(({ LogConfiguration }) => logRequests(stack, LogConfiguration)),
    ...containers.flatMap(({ Secrets }) => listOf(Secrets)).map(({ ValueFrom }) => secretRequest(textOf(ValueFrom))),
  ];
}

/** Names of images are parameters of a release: their repository is the one whose name ends as the service's. */
const repositoryName = ({ title }: StackInAccount): string => {
  const service = title.slice(platform.name.length + 1).replace(/-[^-]+$/, '');
  return `${platform.name}/${service}`;
};

function logRequests({ account }: StackInAccount, configuration: Value | undefined): readonly Request[] {
  if (under(configuration, 'LogDriver') !== 'awslogs') return [];
  const group = textOf(under(under(configuration, 'Options'), 'awslogs-group'));
  return ['CreateLogStream', 'PutLogEvents'].map((name) => ({
    action: `logs:${name}`,
    resource: own(account, 'logs', `log-group:${group}:log-stream:x`),
  }));
}

function secretRequest(from: string): Request {
  if (from.includes(':ssm:')) return { action: 'ssm:GetParameters', resource: from };
  const [, , , , , , name = ''] = from.split(':');
  const arn = from.split(':').slice(0, 6).join(':');
  // Secrets Manager puts six characters of its own behind each name.
  return { action: 'secretsmanager:GetSecretValue', resource: `${arn}:${name}-AbCdEf` };
}

/** @source EventBridge Scheduler user guide, "Universal and templated targets", Amazon ECS `RunTask`. */
export function schedulerRequests(stack: StackInAccount): readonly Request[] {
  return ofType(stack, 'AWS::Scheduler::Schedule').flatMap(({ Target }) => {
    const context = { 'ecs:cluster': textOf(under(Target, 'Arn')) };
    return [
      { action: 'ecs:RunTask', resource: own(stack.account, 'ecs', `task-definition/${familyOf(stack)}-scheduled:7`), context },
      ...passes(stack),
    ];
  });
}

const familyOf = (stack: StackInAccount): string =>
  textOf(ofType(stack, 'AWS::ECS::TaskDefinition')[0]?.Family).replace(/-(scheduled|migration|bootstrap)$/, '');

/** The roles of a task, handed to ECS. */
const passes = (stack: StackInAccount): readonly Request[] =>
  ofType(stack, 'AWS::IAM::Role')
    .filter(({ AssumeRolePolicyDocument }) => JSON.stringify(AssumeRolePolicyDocument).includes('"ecs-tasks.amazonaws.com"'))
    .map(({ RoleName }) => ({
      action: 'iam:PassRole',
      resource: `arn:aws:iam::${stack.account}:role/${textOf(RoleName)}`,
      context: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    }));

const reads = (...names: readonly string[]): readonly Request[] =>
  names.map((name) => ({ action: `elasticloadbalancing:${name}`, resource: '*' }));

/** Listeners that a service's traffic comes by, for traffic and for tests, and any rule on them. */
function listenersOf(pipeline: Pipeline, environment: string): readonly string[] {
  const target = pipeline.service.environments.find((each) => each.environment.name === environment);
  const used = new Set(target?.runtime.ingress.map(({ pool }) => pool));
  const pools = target?.environment.pools.filter(({ name }) => used.has(name)) ?? [];
  return pools.flatMap(({ listenerArn, testListenerArn }) => [listenerArn, testListenerArn]);
}

const modifies = (listeners: readonly string[]): readonly Request[] =>
  listeners.flatMap((arn) => [
    { action: 'elasticloadbalancing:ModifyListener', resource: arn },
    { action: 'elasticloadbalancing:ModifyRule', resource: `${arn.replace(':listener/', ':listener-rule/')}/0123456789abcdef` },
  ]);

/** What a hook of the stack or of an appspec calls. */
const calls = (hooks: string): readonly Request[] =>
  [...hooks.matchAll(/arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+/g)].map(([resource]) => ({
    action: 'lambda:InvokeFunction',
    resource,
  }));

/** @source AWS managed policy reference, AWSCodeDeployRoleForECS; without triggers and revisions in buckets, which are not emitted. */
export function codedeployRequests(
  stack: StackInAccount,
  pipeline: Pipeline,
  environment: string,
  appspec = '',
): readonly Request[] {
  return ofType(stack, 'AWS::CodeDeploy::DeploymentGroup').flatMap(({ ECSServices, AlarmConfiguration }) => {
    const [service] = listOf(ECSServices);
    const name = `${textOf(service?.ClusterName)}/${textOf(service?.ServiceName)}`;
    return [
      ...['DescribeServices', 'UpdateServicePrimaryTaskSet'].map((action) => ({
        action: `ecs:${action}`,
        resource: own(stack.account, 'ecs', `service/${name}`),
      })),
      ...['CreateTaskSet', 'DeleteTaskSet'].map((action) => ({
        action: `ecs:${action}`,
        resource: own(stack.account, 'ecs', `task-set/${name}/ecs-svc-1`),
      })),
      ...reads('DescribeTargetGroups', 'DescribeListeners', 'DescribeRules'),
      ...calls(appspec),
      ...modifies(listenersOf(pipeline, environment)),
      ...listOf(under(AlarmConfiguration, 'Alarms')).map(() => ({
        action: 'cloudwatch:DescribeAlarms',
        resource: own(stack.account, 'cloudwatch', `alarm:${platform.name}-x`),
      })),
      ...passes(stack),
    ];
  });
}

/** @source AWS managed policy reference, AmazonECSInfrastructureRolePolicyForLoadBalancers. */
export function ecsRequests(stack: StackInAccount, pipeline: Pipeline, environment: string): readonly Request[] {
  const services = ofType(stack, 'AWS::ECS::Service').flatMap(({ LoadBalancers }) => listOf(LoadBalancers));
  if (!services.some(({ AdvancedConfiguration }) => AdvancedConfiguration !== undefined)) return [];
  const groups = ofType(stack, 'AWS::ElasticLoadBalancingV2::TargetGroup').map(({ Name }) =>
    own(stack.account, 'elasticloadbalancing', `targetgroup/${textOf(Name)}/0123456789abcdef`),
  );
  return [
    ...reads('DescribeListeners', 'DescribeRules', 'DescribeTargetGroups', 'DescribeTargetHealth'),
    ...calls(JSON.stringify(ofType(stack, 'AWS::ECS::Service').map((service) => service.DeploymentConfiguration ?? ''))),
    ...modifies(listenersOf(pipeline, environment)),
    ...groups.flatMap((resource) =>
      ['RegisterTargets', 'DeregisterTargets'].map((name) => ({ action: `elasticloadbalancing:${name}`, resource })),
    ),
  ];
}

/** Calls that a program makes which uses a grant. @source AWS Service Authorization Reference. */
const USES: Readonly<
  Record<Grant['kind'], { readonly calls: readonly string[]; readonly arn: (account: string, name: string) => string }>
> = {
  readBucket: { calls: ['s3:GetObject', 's3:ListBucket'], arn: (_, name) => `arn:aws:s3:::${name}` },
  writeBucket: {
    calls: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:ListBucket'],
    arn: (_, name) => `arn:aws:s3:::${name}`,
  },
  sendToQueue: {
    calls: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
    arn: (account, name) => own(account, 'sqs', name),
  },
  receiveFromQueue: {
    calls: [
      'sqs:ReceiveMessage',
      'sqs:DeleteMessage',
      'sqs:ChangeMessageVisibility',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
    ],
    arn: (account, name) => own(account, 'sqs', name),
  },
  publishToTopic: { calls: ['sns:Publish'], arn: (account, name) => own(account, 'sns', name) },
  readTable: {
    calls: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DescribeTable'],
    arn: (account, name) => own(account, 'dynamodb', `table/${name}`),
  },
  writeTable: {
    calls: [
      ...[
        'GetItem',
        'BatchGetItem',
        'Query',
        'Scan',
        'DescribeTable',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
        'BatchWriteItem',
      ].map((name) => `dynamodb:${name}`),
    ],
    arn: (account, name) => own(account, 'dynamodb', `table/${name}`),
  },
  putEvents: { calls: ['events:PutEvents'], arn: (account, name) => own(account, 'events', `event-bus/${name}`) },
};

/** What the grants are for, and the same on another's resource. */
export function taskRequests(
  pipeline: Pipeline,
  environment: string,
): { readonly requests: readonly Request[]; readonly foreign: readonly Request[] } {
  const target = pipeline.service.environments.find((each) => each.environment.name === environment);
  const account = target?.environment.account ?? '';
  const grants = target?.runtime.grants ?? [];
  const on = (grant: Grant, name: string) =>
    USES[grant.kind].calls.map((action) =>
      useOf(action, name.startsWith('arn:') ? name : USES[grant.kind].arn(account, name), grant),
    );
  return {
    requests: grants.flatMap((grant) => on(grant, nameOf(grant))),
    foreign: grants.flatMap((grant) => on(grant, `${nameOf(grant)}-of-another`)),
  };
}

function useOf(action: string, arn: string, grant: Grant): Request {
  const prefix = 'prefix' in grant ? grant.prefix : '';
  if (action === 's3:ListBucket') return { action, resource: arn, context: { 's3:prefix': `${prefix}x` } };
  return { action, resource: action.startsWith('s3:') ? `${arn}/${prefix}x` : arn };
}

function nameOf(grant: Grant): string {
  if ('bucket' in grant) return grant.bucket;
  if ('queue' in grant) return grant.queue;
  if ('topic' in grant) return grant.topic;
  return 'table' in grant ? grant.table : grant.bus;
}
