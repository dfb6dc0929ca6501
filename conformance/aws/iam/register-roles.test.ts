/** The calls that `plan` and `register` make are allowed to the roles that the catalog's pipeline becomes, and little more. */
import { describe, expect, test } from 'vitest';
import { needs } from '../../support/tools';
import { sample } from '../sample';
import {
  listed,
  platform,
  platformStacks,
  type Role,
  registerRoles,
  type StackInAccount,
  statementsOf,
  TOOLS,
  toolsStack,
} from './fleet';
import { cfnlint, handlersOf } from './resource-handlers';
import { outcome, type Request, simulator } from './simulate';

const { region } = platform.aws;
const PROD = platform.environments.at(-1)?.account ?? '';
const { tools, account } = registerRoles;
const stack = (id: string, name: string): string => `arn:aws:cloudformation:${region}:${id}:stack/${name}/1`;
const VIA = { 'aws:CalledVia': 'cloudformation.amazonaws.com' };
const planned = { 'cloudformation:ChangeSetName': 'service-pipelines-plan' };
const pipeline = `arn:aws:codepipeline:${region}:${TOOLS}:retail-checkout`;
const bucket = `arn:aws:s3:::retail-delivery-${TOOLS}`;

const LOOKS: readonly string[] = [
  'DescribeStackEvents',
  'DescribeChangeSet',
  'DescribeStackResources',
  'DetectStackResourceDrift',
];
const CHANGES: readonly string[] = [
  'CreateChangeSet',
  'ExecuteChangeSet',
  'DeleteChangeSet',
  'UpdateTerminationProtection',
  'DeleteStack',
];

/** What both ask, in one account. */
const looked = (id: string): readonly Request[] => [
  { action: 'cloudformation:DescribeStacks', resource: '*' },
  { action: 'cloudformation:DescribeAccountLimits', resource: '*' },
  ...LOOKS.map((each) => ({ action: `cloudformation:${each}`, resource: stack(id, 'retail-platform-account') })),
];
const asked = (id: string, context: Request['context']): readonly Request[] =>
  ['CreateChangeSet', 'DeleteChangeSet'].map((each) => ({
    action: `cloudformation:${each}`,
    resource: stack(id, 'retail-checkout-tools'),
    ...(context && { context }),
  }));
const PIPELINES: readonly Request[] = ['GetPipelineState', 'ListPipelineExecutions'].map((each) => ({
  action: `codepipeline:${each}`,
  resource: pipeline,
}));
const changed = (id: string): readonly Request[] =>
  CHANGES.map((each) => ({ action: `cloudformation:${each}`, resource: stack(id, 'retail-platform-account') }));

/** Some of what CloudFormation does then, in the name of who registers. */
const HELD: readonly Request[] = [
  { action: 'iam:CreateRole', resource: `arn:aws:iam::${TOOLS}:role/retail-checkout-build` },
  { action: 'iam:PutRolePolicy', resource: `arn:aws:iam::${TOOLS}:role/retail/pipelines/retail-checkout` },
  { action: 'iam:CreatePolicyVersion', resource: `arn:aws:iam::${TOOLS}:policy/retail-approve-commerce` },
  { action: 'codepipeline:UpdatePipeline', resource: pipeline },
  { action: 'codebuild:CreateProject', resource: `arn:aws:codebuild:${region}:${TOOLS}:project/retail-checkout-image` },
  { action: 'ecr:CreateRepository', resource: `arn:aws:ecr:${region}:${TOOLS}:repository/retail/checkout` },
  { action: 'ssm:PutParameter', resource: `arn:aws:ssm:${region}:${TOOLS}:parameter/retail/services/checkout/notices` },
  { action: 'lambda:UpdateFunctionCode', resource: `arn:aws:lambda:${region}:${TOOLS}:function:retail-platform-notices` },
  { action: 's3:PutBucketPolicy', resource: bucket },
  { action: 'events:PutRule', resource: `arn:aws:events:${region}:${TOOLS}:rule/retail-delivery/retail-notices` },
].map((request) => ({ ...request, context: VIA }));

/** Calls in AWS' schemas for properties that the templates do not have, and for taking away what is kept. */
const UNUSED: Readonly<Record<string, RegExp>> = {
  'AWS::CodePipeline::Pipeline': /codestar-connections|StartPipelineExecution/,
  'AWS::SNS::Topic': /PutDataProtectionPolicy/,
  'AWS::Events::EventBus': /kms:/,
  'AWS::ECR::Repository': /kms:/,
  'AWS::S3::Bucket':
    /s3tables:|:Put(Analytics|Inventory|Metrics|Replication|Accelerate|ObjectLock|IntelligentTiering)|:(Put|Delete)Bucket(Abac|Acl|AnalyticsConfiguration|CORS|Cors|Encryption|Lifecycle|Logging|MetricsConfiguration|ObjectLockConfiguration|Replication|Website)|Metadata\w*TableConfiguration|Resource$|:DeleteBucket$|:DeleteObject|ObjectAcl/,
  'AWS::Lambda::Function':
    /^(s3|ec2|elasticfilesystem|s3files|kms):|CodeSigning|LayerVersion|RuntimeManagement|Recursion|Scaling|CapacityProvider|RuntimeAlias|PublishVersion/,
  'AWS::IAM::ManagedPolicy': /(Group|User)Policy$/,
  'AWS::KMS::Key': /ScheduleKeyDeletion|DisableKeyRotation/,
  'AWS::Logs::LogGroup': /(DataProtection|Resource|Index)Policy$|LogDelivery|s3:|firehose:|BearerToken|KmsKey|DeletionProtection/,
};

async function answers(role: Role, requests: readonly Request[]): Promise<readonly string[]> {
  const all = await Promise.all(requests.map(async (request) => [request.action, await outcome(role, request)] as const));
  return all.map(([action, answer]) => `${action} ${answer}`);
}
const allowed = (requests: readonly Request[]): readonly string[] => requests.map(({ action }) => `${action} Allowed`);

describe.skipIf(needs(simulator))('IAM', () => {
  test('lets a plan look at stacks, pipelines and change sets of its own, in every account', async () => {
    const accounts = { action: 'sts:AssumeRole', resource: `arn:aws:iam::${PROD}:role/retail-plan` };
    const inTools = [...looked(TOOLS), ...asked(TOOLS, planned), ...PIPELINES, accounts];
    expect(await answers(tools.plan, inTools)).toEqual(allowed(inTools));
    const there = [...looked(PROD), ...asked(PROD, planned)];
    expect(await answers(account.plan, there)).toEqual(allowed(there));
  });

  test('lets registering do what it does, and CloudFormation what the templates hold', async () => {
    const object = `${bucket}/templates/0a1b.json`;
    const more: readonly Request[] = [
      { action: 'codepipeline:DisableStageTransition', resource: `${pipeline}/Image` },
      { action: 's3:PutObject', resource: object },
      { action: 's3:GetObject', resource: object },
      { action: 'sts:AssumeRole', resource: `arn:aws:iam::${PROD}:role/retail-register` },
      ...HELD,
    ];
    const inTools = [...looked(TOOLS), ...changed(TOOLS), ...PIPELINES, ...more];
    expect(await answers(tools.register, inTools)).toEqual(allowed(inTools));
    const handing = {
      action: 'iam:PassRole',
      resource: `arn:aws:iam::${PROD}:role/retail-cloudformation-prod`,
      context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
    };
    const there = [...looked(PROD), ...changed(PROD), handing, { action: 's3:GetObject', resource: object }];
    expect(await answers(account.register, there)).toEqual(allowed(there));
  });

  test('lets a plan change nothing, and nobody past CloudFormation, the platform or the roles themselves', async () => {
    const own = `arn:aws:iam::${TOOLS}:role/retail-register`;
    const refused: readonly (readonly [Role, Request])[] = [
      ...changed(TOOLS).map((request) => [tools.plan, request] as const),
      [tools.plan, { action: 's3:PutObject', resource: `${bucket}/templates/0a1b.json` }],
      [tools.plan, { action: 'sts:AssumeRole', resource: `arn:aws:iam::${PROD}:role/retail-register` }],
      ...HELD.map(({ action, resource }) => [tools.register, { action, resource }] as const),
      [tools.register, { action: 'iam:PutRolePolicy', resource: own, context: VIA }],
      [tools.register, { action: 'iam:UpdateAssumeRolePolicy', resource: own.replace('register', 'plan'), context: VIA }],
      [tools.register, { action: 'cloudformation:ExecuteChangeSet', resource: stack(TOOLS, 'retail-platform-register') }],
      [tools.register, { action: 'cloudformation:ExecuteChangeSet', resource: stack(TOOLS, 'wholesale-platform-tools') }],
      [account.register, { action: 'iam:PutRolePolicy', resource: own.replace(TOOLS, PROD), context: VIA }],
      [account.register, { action: 's3:PutObject', resource: `${bucket}/templates/0a1b.json` }],
      [account.register, { action: 's3:GetObject', resource: `${bucket}/records/checkout/prod.json` }],
      ...[tools.register, account.register].flatMap((role) =>
        ['retail-platform-register-RegisterRoleHold1-1A2B', platform.aws.permissionsBoundary ?? ''].map(
          (name) =>
            [
              role,
              { action: 'iam:CreatePolicyVersion', resource: `arn:aws:iam::${role.account}:policy/${name}`, context: VIA },
            ] as const,
        ),
      ),
    ];
    const outcomes = await Promise.all(refused.map(async ([role, request]) => [request.action, await outcome(role, request)]));
    expect(outcomes.filter(([, answer]) => answer === 'Allowed')).toEqual([]);
  });
});

describe.skipIf(needs(cfnlint))('Registering', () => {
  const inTools = [...platformStacks.filter(({ account: id }) => id === TOOLS), ...sample.services.map(toolsStack)];
  const inAccounts = platformStacks.filter(({ account: id }) => id !== TOOLS);

  test.each([
    ['the tools account', tools.register, inTools],
    ["an environment's account", account.register, inAccounts],
  ])('may call in %s all that AWS says the resources of its stacks need, but for what they do not use', (_, role, all) => {
    const patterns = statementsOf(role)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => listed(Action))
      .map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
    const missing = neededBy(all).filter(({ action }) => !patterns.some((pattern) => pattern.test(action)));
    expect(missing.map(({ type, action }) => `${type} ${action}`)).toEqual([]);
  });
});

function neededBy(stacks: readonly StackInAccount[]): readonly { readonly type: string; readonly action: string }[] {
  const types = [...new Set(stacks.flatMap(({ stack: { resources } }) => Object.values(resources).map(({ Type }) => Type)))];
  return Object.entries(handlersOf(types)).flatMap(([type, handlers]) =>
    [...new Set(Object.entries(handlers).flatMap(([name, { permissions = [] }]) => (name === 'list' ? [] : permissions)))]
      .filter((action) => UNUSED[type]?.test(action) !== true)
      .map((action) => ({ type, action })),
  );
}
