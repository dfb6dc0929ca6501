/** All roles and resource policies that the sample's stacks make, as IAM would see them once everything is deployed. */
import type { Pipeline } from '../../../src/model/pipeline';
import { evaluate, isList, isMapping, type Made, type Stack, type Value } from '../../../test/support/stack-evaluate';
import { mappings } from '../../../test/targets/runtime/world';
import { type Emitted, sample, textOf } from '../sample';

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Value;
  readonly Principal?: Value;
}

export interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

export interface Role {
  readonly arn: string;
  readonly account: string;
  /** Logical id, without the environment's name. */
  readonly kind: string;
  /** Template that makes it. */
  readonly origin: string;
  readonly policies: readonly Policy[];
  readonly trust: Policy;
}

export interface StackInAccount {
  readonly title: string;
  /** Template, without what its name says of an account or an engine. */
  readonly origin: string;
  readonly account: string;
  readonly stack: Stack;
}

const REGION = sample.services[0]?.pipeline.platform.aws.region ?? '';
export const platform = sample.services[0]?.pipeline.platform ?? missing('platform');
export const TOOLS = platform.aws.toolsAccount;
export const KEY_ARN = `arn:aws:kms:${REGION}:${TOOLS}:key/11111111-2222-3333-4444-555555555555`;
export const SIGNING_KEY_ARN = KEY_ARN.replace('11111111', '99999999');

function missing(what: string): never {
  throw new Error(`the sample has no ${what}`);
}

/** What stands for a resource in its own stack: `<Id>` and `<Id.Attribute>`. */
function known(stack: Stack, account: string, name: string): Readonly<Record<string, string>> {
  const entries = Object.entries(stack.resources).flatMap(([id, made]): (readonly [string, string])[] => {
    const arn = arnOf(id, made, account, name);
    return [
      [`<${id}>`, refOf(id, made, arn)],
      [`<${id}.Arn>`, arn],
      [`<${id}.QueueName>`, String(made.Properties.QueueName ?? id)],
    ];
  });
  return Object.fromEntries([...entries, ['<AWS::Region>', REGION], ['<AWS::AccountId>', account], ['<AWS::StackName>', name]]);
}

const NAMED: Readonly<Record<string, (properties: Made['Properties']) => string>> = {
  'AWS::IAM::Role': ({ RoleName }) => `role/${RoleName}`,
  'AWS::Logs::LogGroup': ({ LogGroupName }) => `log-group:${LogGroupName}:*`,
  'AWS::CodeBuild::Project': ({ Name }) => `project/${Name}`,
  'AWS::SNS::Topic': ({ TopicName }) => String(TopicName),
  'AWS::SQS::Queue': ({ QueueName }) => String(QueueName),
  'AWS::Lambda::Function': ({ FunctionName }) => `function:${FunctionName}`,
  'AWS::Events::EventBus': ({ Name }) => `event-bus/${Name}`,
};

function arnOf(id: string, { Type, Properties }: Made, account: string, stack: string): string {
  if (Type === 'AWS::KMS::Key') return id === 'SigningKey' ? SIGNING_KEY_ARN : KEY_ARN;
  if (Type === 'AWS::S3::Bucket') return `arn:aws:s3:::${Properties.BucketName}`;
  const service = Type.split('::')[1]?.toLowerCase() ?? '';
  if (Type === 'AWS::IAM::Role') {
    const path = String(Properties.Path ?? '/');
    return `arn:aws:iam::${account}:role${path}${Properties.RoleName ?? `${stack}-${id}`}`;
  }
  return `arn:aws:${service}:${REGION}:${account}:${NAMED[Type]?.(Properties) ?? `${stack}-${id}`}`;
}

const refOf = (id: string, { Type, Properties }: Made, arn: string): string =>
  Type === 'AWS::SNS::Topic'
    ? arn
    : String(Properties.RoleName ?? Properties.Name ?? Properties.BucketName ?? Properties.LogGroupName ?? id);

/** The stack with everything put in that is only known once it is made. */
export function settled(
  text: string,
  params: string,
  account: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Stack {
  const first = evaluate(text, params, more);
  const put = (value: Value): Value => {
    const names = known(first, account, name);
    const walk = (item: Value): Value => {
      if (typeof item === 'string')
        return item
          .replace(/<import [^>]*signing-key-arn>/g, SIGNING_KEY_ARN)
          .replace(/<import [^>]*key-arn>/g, KEY_ARN)
          .replace(/<[A-Za-z:.0-9]+>/g, (hole) => names[hole] ?? hole);
      if (isList(item)) return item.map(walk);
      return isMapping(item) ? Object.fromEntries(Object.entries(item).map(([key, each]) => [key, walk(each)])) : item;
    };
    return walk(walk(value));
  };
  return JSON.parse(JSON.stringify(put(JSON.parse(JSON.stringify(first)))));
}

export const NO_PARAMETERS = '{"Parameters":{}}';

const platformText = (path: string): string => sample.platform.find((file) => file.path === path)?.text ?? missing(path);

export const platformStacks: readonly StackInAccount[] = [
  {
    title: 'platform-tools',
    origin: 'platform-tools',
    account: TOOLS,
    stack: settled(platformText('platform-tools.yaml'), NO_PARAMETERS, TOOLS, `${platform.name}-platform-tools`),
  },
  {
    title: 'platform-delivery',
    origin: 'platform-delivery',
    account: TOOLS,
    // The topic of approvals and its like are named by their own stack.
    stack: settled(platformText('platform-delivery.yaml'), NO_PARAMETERS, TOOLS, `${platform.name}-platform-delivery`),
  },
  ...[...new Set(platform.environments.map(({ account }) => account))].map((account) => ({
    title: `platform-account ${account}`,
    origin: 'platform-account',
    account,
    stack: settled(platformText(`platform-account-${account}.yaml`), NO_PARAMETERS, account, `${platform.name}-platform-account`),
  })),
  ...[...new Set(platform.environments.map(({ account }) => account))].map((account) => ({
    title: `platform-smoke ${account}`,
    origin: 'platform-smoke',
    account,
    stack: settled(platformText(`platform-smoke-${account}.yaml`), NO_PARAMETERS, account, `${platform.name}-platform-smoke`),
  })),
];

export const toolsStack = (emitted: Emitted): StackInAccount => {
  const path = emitted.pipeline.service.engines.deliver === 'codepipeline' ? 'codepipeline.yaml' : 'tools.yaml';
  const { toolsStack: name } = emitted.pipeline.names;
  return { title: name, origin: 'tools', account: TOOLS, stack: settled(textOf(emitted, path), NO_PARAMETERS, TOOLS, name) };
};

export function environmentStack(emitted: Emitted, environment: string): StackInAccount {
  const { pipeline } = emitted;
  const name = pipeline.names.environments[environment]?.stack ?? missing(environment);
  const account = accountOf(pipeline, environment);
  const params = textOf(emitted, `params-${environment}.json`);
  return { title: name, origin: 'service', account, stack: settled(textOf(emitted, 'service.yaml'), params, account, name) };
}

/** What acts for a stack of the catalog in an environment. */
export function accessStack(emitted: Emitted, environment: string): StackInAccount {
  const path = `access-${environment}.yaml`;
  const account = accountOf(emitted.pipeline, environment);
  const title = `${emitted.pipeline.service.name}-${path}`;
  return { title, origin: 'access', account, stack: settled(textOf(emitted, path), NO_PARAMETERS, account, title) };
}

export const accountOf = ({ service }: Pipeline, environment: string): string =>
  service.environments.find((each) => each.environment.name === environment)?.environment.account ?? missing(environment);

export function rolesOf({ stack, account, title, origin }: StackInAccount): readonly Role[] {
  return Object.entries(stack.resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::Role')
    .map(([id, made]) => {
      const name = String(made.Properties.RoleName ?? '');
      const attached = Object.values(stack.resources).filter(
        ({ Type, Properties }) =>
          /^AWS::IAM::(Managed)?Policy$/.test(Type) && isList(Properties.Roles) && Properties.Roles.includes(name),
      );
      const inline = isList(made.Properties.Policies) ? made.Properties.Policies : [];
      return {
        arn: arnOf(id, made, account, title),
        account,
        kind: kindOf(id),
        origin,
        policies: [...inline, ...attached.map(({ Properties }) => Properties)].flatMap((each) =>
          isMapping(each) ? policy(each.PolicyDocument) : [],
        ),
        trust: policy(made.Properties.AssumeRolePolicyDocument)[0] ?? missing(`trust of ${id}`),
      };
    });
}

/** Origin of what an emitted file makes. */
export const originOf = (path: string): string =>
  path === 'codepipeline.yaml' ? 'tools' : path.replace(/(-\d{12})?\.yaml$/, '');

/** Kind of a role by its logical id. */
export const kindOf = (id: string): string =>
  platform.environments.reduce((kind, { name }) => kind.replace(new RegExp(`Role${name}$`, 'i'), 'Role'), id);

const policy = (value: Value | undefined): readonly Policy[] => (value === undefined ? [] : [JSON.parse(JSON.stringify(value))]);

/** The policy on a resource of a stack. */
export const resourcePolicy = ({ stack }: StackInAccount, id: string, property: string): Policy =>
  policy(stack.resources[id]?.Properties[property])[0] ?? missing(`policy on ${id}`);

export const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as readonly T[]);

export const statementsOf = (role: Role): readonly Statement[] => role.policies.flatMap(({ Statement: list }) => list);

/** Every statement anywhere in a stack. */
export const allStatements = ({ stack }: StackInAccount): readonly Readonly<Record<string, Value>>[] =>
  Object.values(stack.resources).flatMap(({ Properties }) => mappings({ ...Properties }).filter((each) => 'Effect' in each));

/** Who plans and registers. In accounts of environments one template stands for all; here, in that of the last one. */
export const registerRoles = {
  tools: byPurpose('platform-register-tools.yaml', TOOLS),
  account: byPurpose('platform-register-account.yaml', platform.environments.at(-1)?.account ?? missing('environment')),
};

function byPurpose(path: string, account: string): { readonly plan: Role; readonly register: Role } {
  const title = `${platform.name}-platform-register`;
  const roles = rolesOf({
    title,
    origin: 'platform-register',
    account,
    stack: settled(platformText(path), NO_PARAMETERS, account, title),
  });
  const of = (kind: string): Role => roles.find((role) => role.kind === kind) ?? missing(kind);
  return { plan: of('PlanRole'), register: of('RegisterRole') };
}
