/** A broken template for every rule: one change to one that is emitted. */
import { isList, isMapping, type Value } from '../../../test/support/stack-evaluate';

export interface Mutation {
  readonly rule: string;
  /** What is broken. */
  readonly title: string;
  /** Path among the emitted templates. */
  readonly template: string;
  /** Keys from the document's root, apart by spaces; `Name=x` finds an item of a list. */
  readonly at: string;
  /** Stands there instead; `undefined` takes away. */
  readonly to: Value | undefined | ((was: Value | undefined) => Value);
}

const PIPELINE = 'sample/checkout/codepipeline.yaml';
const SERVICE = 'sample/checkout/service.yaml';
const STOCK = 'sample/stock/service.yaml';
const PRICING = 'sample/pricing/service.yaml';
const TOOLS = 'sample/platform-tools.yaml';
const REGISTER = 'sample/platform-register-tools.yaml';
const STACK = 'sample/orders-queue/codepipeline.yaml';
const DELIVERY = 'sample/platform-delivery.yaml';

const STAGES = 'Resources Pipeline Properties Stages';
const PIPELINE_POLICY = 'Resources PipelineRole Properties Policies 0 PolicyDocument Statement 0';
const TRUST = 'Resources BuildRole Properties AssumeRolePolicyDocument Statement 0';

const without =
  (name: string) =>
  (was: Value | undefined): Value =>
    isList(was) ? was.filter((stage) => !isMapping(stage) || stage.Name !== name) : [];
const swapped =
  (first: string, second: string) =>
  (was: Value | undefined): Value => {
    if (!isList(was)) return [];
    const named = (name: string) => was.findIndex((stage) => isMapping(stage) && stage.Name === name);
    const [one, two] = [named(first), named(second)];
    return was.map((stage, index) => was[index === one ? two : index === two ? one : index] ?? stage);
  };
const anotherItem =
  (item: Value) =>
  (was: Value | undefined): Value =>
    isList(was) ? [...was, item] : [item];

const broken =
  (rule: string, template: string) =>
  (title: string, at: string, to: Mutation['to']): Mutation => ({ rule, title, template, at, to });

const unapproved = broken('production_waits_for_an_approval', PIPELINE);
const wrongApproval = broken('an_approval_is_for_the_stage_behind_it', PIPELINE);
const crowded = broken('nothing_acts_in_a_stage_of_approval', PIPELINE);
const proposing = broken('nothing_acts_in_a_stage_of_approval', STACK);
const rollback = broken('ecs_takes_back', SERVICE);
const rolling = broken('ecs_takes_back', STOCK);
const codedeploy = broken('codedeploy_takes_back', STOCK);
const images = broken('images_stay_what_they_were', PIPELINE);
const bucket = broken('buckets_are_private', TOOLS);
const token = broken('id_tokens_are_meant_for_aws_and_come_from_one_project', PIPELINE);
const looking = broken('id_tokens_are_meant_for_aws_and_come_from_one_project', REGISTER);
const reviewing = broken('id_tokens_are_meant_for_aws_and_come_from_one_project', 'sample/storefront/service.yaml');
const shared = broken('resources_are_shared_with_somebody_only', TOOLS);
const approvers = broken('approvers_are_people', DELIVERY);

const reached = (template: string) => broken('tasks_are_reached_from_inside_only', template);
const PRIVATE_CIDR = 'Resources PrivateIngress Properties CidrIp';
const CONFIGURATION = 'Resources Service Properties DeploymentConfiguration';
const GROUP = 'Resources CodeDeployGroup Properties';
const PLAN = 'Resources PlanRole Properties Policies 0 PolicyDocument Statement';
const PLAN_SUBJECT =
  'Resources PlanRole Properties AssumeRolePolicyDocument Statement 0 Condition StringLike gitlab.retail.example:sub';
const JENKINS_SUBJECTS = `${TRUST} Condition StringLike jenkins.retail.example/oidc:sub`;

export const MUTATIONS: readonly Mutation[] = [
  unapproved('nobody is asked before prod', STAGES, without('Approve-prod')),
  broken('production_waits_for_an_approval', DELIVERY)(
    'nobody is asked before going back in prod',
    'Resources RedeployPipeline Properties Stages',
    without('Approve-prod'),
  ),
  wrongApproval('approvals are swapped', STAGES, swapped('Approve-preprod', 'Approve-prod')),
  crowded(
    'an approval has company',
    `${STAGES} Name=Approve-prod Actions`,
    anotherItem({
      Name: 'Smuggled',
      ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
      TimeoutInMinutes: 60,
      Configuration: { ProjectName: 'x', NotificationArn: 'x' },
    }),
  ),
  crowded('an approval waits for the default of a week', `${STAGES} Name=Approve-prod Actions 0 TimeoutInMinutes`, undefined),
  crowded('nobody hears of an approval', `${STAGES} Name=Approve-prod Actions 0 Configuration NotificationArn`, undefined),
  proposing(
    'a change is carried out before somebody is asked',
    `${STAGES} Name=Approve-prod Actions Name=Propose Configuration ActionMode`,
    'CHANGE_SET_EXECUTE',
  ),
  proposing(
    'what reads a change runs as what acts',
    `${STAGES} Name=Approve-prod Actions Name=Review Configuration ProjectName`,
    'retail-orders-queue-prod-operations',
  ),
  proposing('a change is proposed while somebody looks', `${STAGES} Name=Approve-prod Actions Name=Propose RunOrder`, 4),
  proposing('somebody is asked while a change is proposed', `${STAGES} Name=Approve-prod Actions Name=commerce RunOrder`, 2),
  broken('approvals_stand_nowhere_else', PIPELINE)(
    'an approval stands among deployments',
    `${STAGES} Name=Deploy-prod Actions`,
    anotherItem({
      Name: 'Late',
      ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual', Version: '1' },
    }),
  ),
  broken('no_role_of_a_machine_answers_approvals', PIPELINE)(
    'the pipeline answers itself',
    `${PIPELINE_POLICY} Action`,
    'codepipeline:PutApprovalResult',
  ),
  broken('no_role_of_a_machine_answers_approvals', PIPELINE)(
    'the pipeline answers itself, among other things',
    `${PIPELINE_POLICY} Action`,
    ['s3:GetObject', 'codepipeline:PutApprovalResult'],
  ),
  broken('no_policy_of_a_machine_answers_approvals', SERVICE)(
    'the deployment answers its approval',
    'Resources OperationsPolicy Properties PolicyDocument Statement 0 Action',
    ['codepipeline:PutApprovalResult'],
  ),
  approvers('builds are approvers', 'Resources ApproversCommerce Properties Roles', ['retail-checkout-build']),
  approvers('the approvers are a role of the stack', 'Resources ApproversCommerce Properties Roles', [{ Ref: 'RedeployRole' }]),
  approvers('a user may approve', 'Resources ApproversCommerce Properties Users', ['somebody']),

  broken('services_say_who_deploys', SERVICE)(
    'a service leaves it to the default',
    'Resources Service Properties DeploymentController',
    undefined,
  ),
  rollback('the bake time is left to ECS', `${CONFIGURATION} BakeTimeInMinutes`, undefined),
  rollback('the bake time is the default of 36 hours', `${CONFIGURATION} BakeTimeInMinutes`, 2160),
  rollback('alarms take nothing back', `${CONFIGURATION} Alarms Rollback`, false),
  rollback('there is no strategy', `${CONFIGURATION} Strategy`, undefined),
  rollback('there is no configuration', CONFIGURATION, undefined),
  rollback('the canary has no time', `${CONFIGURATION} Strategy`, 'CANARY'),
  rollback('a step has no time', `${CONFIGURATION} Strategy`, 'LINEAR'),
  rolling('a rolling deployment is not taken back', `${CONFIGURATION} DeploymentCircuitBreaker Rollback`, false),
  rolling('one environment is not taken back', CONFIGURATION, (was) => ({
    'Fn::If': ['InDev', was ?? {}, { 'Fn::If': ['InStage', was ?? {}, { Strategy: 'ROLLING' }] }],
  })),
  codedeploy('CodeDeploy takes nothing back', `${GROUP} AutoRollbackConfiguration Enabled`, false),
  codedeploy('CodeDeploy does not look at alarms', `${GROUP} AutoRollbackConfiguration Events`, ['DEPLOYMENT_FAILURE']),
  codedeploy('there are no alarms to look at', `${GROUP} AlarmConfiguration Alarms`, []),
  codedeploy(
    'the old tasks are gone at once',
    `${GROUP} BlueGreenDeploymentConfiguration TerminateBlueInstancesOnDeploymentSuccess TerminationWaitTimeInMinutes`,
    0,
  ),
  broken('a_failed_smoke_test_takes_back', PIPELINE)(
    'a smoke test only tells',
    `${STAGES} Name=Deploy-prod Actions Name=Smoke Configuration EnvironmentVariables`,
    '[{"name":"OPERATION","value":"smoke"}]',
  ),
  broken('builds_end', PIPELINE)('a build has no end', 'Resources ImageProject Properties TimeoutInMinutes', undefined),

  broken('tasks_have_no_public_address', SERVICE)(
    'tasks have a public address',
    'Resources Service Properties NetworkConfiguration AwsvpcConfiguration AssignPublicIp',
    'ENABLED',
  ),
  broken('scheduled_tasks_have_no_public_address', SERVICE)(
    'tasks at night have a public address',
    'Resources ScheduleSettle Properties Target EcsParameters NetworkConfiguration AwsvpcConfiguration AssignPublicIp',
    'ENABLED',
  ),
  reached(STOCK)('the world reaches the tasks', 'Resources InternalIngress8080 Properties CidrIp', '0.0.0.0/0'),
  reached(PRICING)('the world reaches the tasks by name', PRIVATE_CIDR, '0.0.0.0/0'),
  reached(PRICING)('more than the private network reaches the tasks', PRIVATE_CIDR, '10.0.0.0/7'),
  reached(PRICING)("somebody's network reaches the tasks", PRIVATE_CIDR, '172.32.0.0/12'),
  broken('groups_are_not_open_to_the_world', SERVICE)(
    'the world reaches a group',
    'Resources TaskSecurityGroup Properties SecurityGroupIngress',
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }],
  ),
  bucket(
    'a bucket may become public by its policy',
    'Resources DeliveryBucket Properties PublicAccessBlockConfiguration BlockPublicPolicy',
    false,
  ),
  bucket('a bucket says nothing of the public', 'Resources DeliveryBucket Properties PublicAccessBlockConfiguration', undefined),
  bucket('a bucket is not encrypted with a key', 'Resources DeliveryBucket Properties BucketEncryption', undefined),
  broken('buckets_take_tls_only', TOOLS)(
    'a bucket takes what comes in the clear',
    'Resources DeliveryBucketPolicy Properties PolicyDocument Statement 0',
    undefined,
  ),
  broken('buckets_take_tls_only', TOOLS)('a bucket has no policy', 'Resources DeliveryBucketPolicy', undefined),
  broken('queues_take_tls_only', DELIVERY)(
    'a queue takes what comes in the clear',
    'Resources NoticesFaultsPolicy Properties PolicyDocument Statement Sid=EncryptedConnectionsOnly',
    undefined,
  ),
  broken('topics_take_tls_only', DELIVERY)(
    'a topic takes what comes in the clear',
    'Resources ApprovalsTopicPolicy Properties PolicyDocument Statement Sid=EncryptedConnectionsOnly',
    undefined,
  ),
  broken('queues_are_encrypted', DELIVERY)(
    'a queue is not encrypted',
    'Resources NoticesFaults Properties SqsManagedSseEnabled',
    undefined,
  ),
  shared(
    'everybody may read bundles',
    'Resources DeliveryBucketPolicy Properties PolicyDocument Statement Sid=ReadFromEnvironments Principal',
    '*',
  ),
  shared('everybody may decrypt', 'Resources DeliveryKey Properties KeyPolicy Statement Sid=EnvironmentAccounts Principal', {
    AWS: '*',
  }),
  broken('buses_take_events_of_somebody_only', TOOLS)(
    'everybody may send events',
    'Resources DeliveryBusPolicy Properties Statement Principal',
    '*',
  ),
  broken('resources_are_shared_with_somebody_only', PIPELINE)(
    'everybody may pull images',
    'Resources ImageRepository Properties RepositoryPolicyText Statement 0 Principal',
    { AWS: ['*'] },
  ),
  broken('no_function_has_an_address', DELIVERY)('a function answers the internet', 'Resources NoticesUrl', {
    Type: 'AWS::Lambda::Url',
    Properties: { AuthType: 'NONE' },
  }),
  broken('functions_are_called_for_a_known_source', DELIVERY)(
    'any rule calls a function',
    'Resources NoticesFromEvents Properties SourceArn',
    undefined,
  ),

  images('a tag may move', 'Resources ImageRepository Properties ImageTagMutability', 'MUTABLE'),
  images('tags may move by default', 'Resources ImageRepository Properties ImageTagMutability', undefined),
  images('the tags of versions may move', 'Resources ImageRepository Properties', (was) => ({
    ...(isMapping(was) ? was : {}),
    ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
    ImageTagMutabilityExclusionFilters: [
      { ImageTagMutabilityExclusionFilterType: 'WILDCARD', ImageTagMutabilityExclusionFilterValue: '1.*' },
    ],
  })),
  images('images go with their stack', 'Resources ImageRepository DeletionPolicy', undefined),
  images('images are kept for ever', 'Resources ImageRepository Properties LifecyclePolicy', undefined),
  broken('logs_are_kept_for_a_stated_time', SERVICE)(
    'logs are kept for ever',
    'Resources LogGroup Properties RetentionInDays',
    undefined,
  ),
  broken('whoever_logs_has_a_log_group', PIPELINE)(
    'a build makes its log group',
    'Resources ImageProject Properties LogsConfig',
    undefined,
  ),
  broken('whoever_logs_has_a_log_group', DELIVERY)(
    'a function makes its log group',
    'Resources NoticesFunction Properties FunctionName',
    undefined,
  ),
  broken('whoever_logs_has_a_log_group', SERVICE)(
    'a task makes its log group',
    'Resources TaskDefinition Properties ContainerDefinitions 0 LogConfiguration Options awslogs-create-group',
    'true',
  ),
  broken('keys_are_rotated_and_stay', TOOLS)(
    'a key is never rotated',
    'Resources DeliveryKey Properties EnableKeyRotation',
    false,
  ),
  broken('keys_are_rotated_and_stay', TOOLS)('a key goes with its stack', 'Resources DeliveryKey DeletionPolicy', 'Delete'),
  broken('bundles_stay', TOOLS)('the bucket goes with its stack', 'Resources DeliveryBucket DeletionPolicy', undefined),
  broken('bundles_stay', TOOLS)(
    'nothing is kept of what is written twice',
    'Resources DeliveryBucket Properties VersioningConfiguration',
    undefined,
  ),

  broken('nobody_in_general_takes_a_role_on', PIPELINE)(
    'any account takes a role on',
    'Resources ImageRole Properties AssumeRolePolicyDocument Statement 0 Principal',
    { AWS: '*' },
  ),
  broken('nobody_in_general_takes_a_role_on', PIPELINE)(
    'a service takes a role on for anybody',
    'Resources ImageRole Properties AssumeRolePolicyDocument Statement 0 Condition',
    undefined,
  ),
  token('a token for anybody is taken', `${TRUST} Condition StringEquals jenkins.retail.example/oidc:aud`, undefined),
  token('the audience is a pattern', `${TRUST} Condition StringEquals jenkins.retail.example/oidc:aud`, '*'),
  token('any job gives a token', `${TRUST} Condition StringLike`, undefined),
  token('any job of the folder gives a token', JENKINS_SUBJECTS, ['https://jenkins.retail.example/job/services/*']),
  token('any branch gives a token', JENKINS_SUBJECTS, [
    'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/*/',
  ]),
  token('any project gives a token', JENKINS_SUBJECTS, ['project_path:*:ref_type:branch:ref:main']),
  token('any project of a group gives a token', JENKINS_SUBJECTS, ['project_path:retail/*:ref_type:branch:ref:main']),
  token('any ref gives a token', JENKINS_SUBJECTS, ['project_path:retail/checkout:ref_type:branch:ref:*']),
  looking(
    'any branch carries changes out',
    PLAN,
    anotherItem({ Effect: 'Allow', Action: 'cloudformation:ExecuteChangeSet', Resource: 'x' }),
  ),
  looking('any branch registers in other accounts', `${PLAN} Sid=Accounts Resource`, ['arn:aws:iam::1:role/retail-register']),
  reviewing(
    "any branch makes and deletes the service's own stack",
    'Resources ReviewDeployRole Properties Policies 0 PolicyDocument Statement Sid=ReviewApps Resource',
    'arn:aws:cloudformation:me-south-1:200000000002:stack/retail-storefront-dev-review-*/*',
  ),
  reviewing(
    "any branch uses the environment's role of CloudFormation",
    'Resources ReviewDeployRole Properties Policies 0 PolicyDocument Statement',
    anotherItem({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: 'arn:aws:iam::200000000002:role/retail-cloudformation-dev',
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    }),
  ),
  broken('id_tokens_are_meant_for_aws_and_come_from_one_project', 'sample/storefront/tools.yaml')(
    'any branch pushes where releases come from',
    'Resources ReviewBuildRole Properties Policies 0 PolicyDocument Statement Sid=PushImage Resource',
    'arn:aws:ecr:me-south-1:100000000001:repository/retail/storefront',
  ),
  looking('any branch of any project looks', PLAN_SUBJECT, 'project_path:*:ref_type:branch:ref:*'),
  broken('roles_are_handed_on_to_one_service', DELIVERY)(
    'a role may be handed on',
    'Resources RedeployRole Properties Policies 0 PolicyDocument Statement',
    anotherItem({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PassedToService': 'x' } },
    }),
  ),
  broken('roles_are_handed_on_to_one_service_by_policies', SERVICE)(
    'a role may be handed on to any service',
    'Resources StackPolicy Properties PolicyDocument Statement Action=iam:PassRole Condition',
    undefined,
  ),
  broken('roles_have_actions_by_name', DELIVERY)(
    'a role may do anything with buckets',
    'Resources RedeployRole Properties Policies 0 PolicyDocument Statement',
    anotherItem({ Effect: 'Allow', Action: ['s3:*'], Resource: 'x' }),
  ),
  broken('roles_have_actions_by_name', REGISTER)(
    'CloudFormation may do anything with roles',
    'Resources RegisterRole Properties Policies 0 PolicyDocument Statement',
    anotherItem({
      Effect: 'Allow',
      Action: ['iam:*'],
      Resource: 'x',
      Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'cloudformation.amazonaws.com' } },
    }),
  ),
  broken('roles_have_actions_by_name', REGISTER)(
    'who registers reads what nobody has listed',
    'Resources RegisterRole Properties Policies 0 PolicyDocument Statement',
    anotherItem({ Effect: 'Allow', Action: ['s3:GetBucket*'], Resource: 'x' }),
  ),
  broken('policies_have_actions_by_name', SERVICE)(
    'a policy allows all but one',
    'Resources StackPolicy Properties PolicyDocument Statement',
    anotherItem({ Effect: 'Allow', NotAction: 'iam:PassRole', Action: 's3:GetObject', Resource: 'x' }),
  ),
];

/** The document with the change made; the original stays as it is. */
export function mutated(document: Value, { at, to, title }: Mutation): Value {
  const walk = (value: Value | undefined, [key = '', ...rest]: readonly string[]): Value => {
    const name = keyIn(value, key);
    if (name === undefined) throw new Error(`${title}: no ${key} in ${at}`);
    const inner = isList(value) ? value[Number(name)] : isMapping(value) ? value[name] : undefined;
    const next = rest.length > 0 ? walk(inner, rest) : typeof to === 'function' ? to(inner) : to;
    if (isList(value))
      return value.flatMap((item, index) => (index !== Number(name) ? [item] : next === undefined ? [] : [next]));
    const others = Object.entries(isMapping(value) ? value : {}).filter(([other]) => other !== name);
    return Object.fromEntries([...others, ...(next === undefined ? [] : [[name, next] as const])]);
  };
  return walk(document, at.split(' '));
}

/** `undefined` where a list has no such item. A resource of a generated id is found by the beginning of its name. */
function keyIn(value: Value | undefined, key: string): string | undefined {
  if (isMapping(value)) return key in value ? key : (Object.keys(value).find((name) => name.startsWith(key)) ?? key);
  if (!isList(value)) return undefined;
  const [name = '', wanted] = key.split('=');
  if (wanted === undefined) return key;
  const index = value.findIndex((item) => isMapping(item) && item[name] === wanted);
  return index < 0 ? undefined : String(index);
}
