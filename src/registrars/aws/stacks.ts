/** The stacks that the catalog wants: which accounts, names, templates, parameters and tags, and what must be there first. Pure. */

import type { Environment, Platform } from '../../model/platform';
import { MARK_TAG, platformNames } from '../../model/platform-names';
import type { Service } from '../../model/service';
import { namesOf } from '../../model/service-names';
import { stackNamesOf } from '../../model/stack-names';
import { testsBeforeTraffic } from '../../model/traffic-test';
import type { GeneratedFile, Intent } from '../../registration/registrar';
import { keyOf, type ResourceKey } from '../../registration/resource';

/**
 * `tools-account`, `account`, `delivery`: the platform's own; first what accounts share, then what each account has, then what all
 * deliveries share. `smoke`: what tests services of an account before traffic shifts. `tools`: a service's in the tools account. `access`: what acts for a stack of the catalog in an environment's
 * account. `environment`: a running service,
 * which register creates once and then leaves to the service's pipeline.
 */
export type StackKind = 'tools-account' | 'account' | 'smoke' | 'delivery' | 'tools' | 'access' | 'environment';

export const STACK_KINDS: readonly StackKind[] = [
  'tools-account',
  'account',
  'smoke',
  'delivery',
  'tools',
  'access',
  'environment',
];

export interface WantedStack {
  readonly key: ResourceKey;
  readonly kind: StackKind;
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly service: string | undefined;
  readonly environment: string | undefined;
  /** Name of the pipeline that it holds, where it holds one. */
  readonly pipeline: string | undefined;
  readonly template: GeneratedFile;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Role that CloudFormation works with from the first creation on. */
  readonly role: string | undefined;
  readonly requires: readonly ResourceKey[];
}

/** Address of a stack: `<account>/<region>/<name>`. */
export const stackAddress = (account: string, region: string, name: string): string => `${account}/${region}/${name}`;

export const stackKey = (kind: StackKind, account: string, region: string, name: string): ResourceKey =>
  keyOf('aws', kind, stackAddress(account, region, name));

/** The accounts that hold stacks of the platform; the tools account first. */
export const accountsOf = ({ aws, environments }: Platform): readonly string[] => [
  ...new Set([aws.toolsAccount, ...environments.map(({ account }) => account)]),
];

/** In the order in which they come to exist. A stack whose template is not generated is not wanted. */
export function wantedStacks(intent: Intent): readonly WantedStack[] {
  const platform = platformStacks(intent);
  const services = intent.services.map((service) => serviceStacks(intent, service));
  return [...platform, ...services.flatMap(({ tools }) => tools), ...services.flatMap(({ environments }) => environments)];
}

function platformStacks({ platform, files }: Intent): readonly WantedStack[] {
  const { aws, environments } = platform;
  const names = platformNames(platform);
  const tags = { [MARK_TAG]: platform.name };
  const base = {
    service: undefined,
    environment: undefined,
    pipeline: undefined,
    parameters: {},
    tags,
    role: undefined,
    region: aws.region,
  };
  const top = new Map(files.top().map((file) => [file.path, file]));
  const stack = (kind: StackKind, account: string, name: string, path: string, requires: readonly ResourceKey[]) => {
    const template = top.get(path);
    const key = stackKey(kind, account, aws.region, name);
    return template === undefined ? [] : [{ ...base, key, kind, account, name, template, requires }];
  };
  const accounts = [...new Set(environments.map(({ account }) => account))];
  const first = [toolsAccountKey(platform)];
  return [
    ...stack('tools-account', aws.toolsAccount, names.toolsStack, 'platform-tools.yaml', []),
    ...accounts.flatMap((account) => stack('account', account, names.accountStack, `platform-account-${account}.yaml`, first)),
    ...accounts.flatMap((account) =>
      stack('smoke', account, names.smokeStack, `platform-smoke-${account}.yaml`, [accountKey(platform, account)]),
    ),
    ...stack('delivery', aws.toolsAccount, names.deliveryStack, 'platform-delivery.yaml', first),
  ];
}

interface ServiceStacks {
  readonly tools: readonly WantedStack[];
  readonly environments: readonly WantedStack[];
}

function serviceStacks({ platform, files }: Intent, service: Service): ServiceStacks {
  const { region, toolsAccount } = platform.aws;
  const names = namesOf(service, platform);
  const emitted = new Map(files.of(service.name).map((file) => [file.path, file]));
  const base = { service: service.name, region };
  const toolsTemplate = emitted.get('codepipeline.yaml') ?? emitted.get('tools.yaml');
  const toolsKey = stackKey('tools', toolsAccount, region, names.toolsStack);
  const tools: readonly WantedStack[] =
    toolsTemplate === undefined
      ? []
      : [
          {
            ...base,
            key: toolsKey,
            kind: 'tools',
            account: toolsAccount,
            name: names.toolsStack,
            environment: undefined,
            pipeline: toolsTemplate.path === 'codepipeline.yaml' ? names.pipeline : undefined,
            template: toolsTemplate,
            parameters: {},
            tags: { [MARK_TAG]: platform.name, service: service.name },
            role: undefined,
            requires: [toolsAccountKey(platform), deliveryKey(platform)],
          },
        ];
  const access = service.environments.flatMap(({ environment }): readonly WantedStack[] => {
    const template = emitted.get(`access-${environment.name}.yaml`);
    return template === undefined ? [] : [accessStack(platform, service, environment, template)];
  });
  const template = emitted.get('service.yaml');
  const environments = service.environments.flatMap(({ environment }): readonly WantedStack[] => {
    const { name, account } = environment;
    const given = emitted.get(`params-${name}.json`);
    const stack = names.environments[name]?.stack;
    if (template === undefined || given === undefined || stack === undefined) return [];
    const key = stackKey('environment', account, region, stack);
    const tested = testsBeforeTraffic(environment) ? [smokeKey(platform, account)] : [];
    const requires = [accountKey(platform, account), ...tested, ...tools.map((each) => each.key)];
    const role = platformNames(platform).environment(name, account).cloudformationRoleArn;
    const own = { key, account, name: stack, environment: name, pipeline: undefined, template, role, requires };
    return [{ ...base, ...own, kind: 'environment', ...givenValues(given) }];
  });
  return { tools, environments: [...access, ...environments] };
}

/** What acts for a stack of the catalog in one environment. It holds no data and carries no traffic: registering keeps it as the catalog has it. */
function accessStack(platform: Platform, service: Service, environment: Environment, template: GeneratedFile): WantedStack {
  const { region } = platform.aws;
  const { name, account } = environment;
  const { accessStack: stack } = stackNamesOf(service, environment, platform);
  return {
    key: stackKey('access', account, region, stack),
    kind: 'access',
    account,
    region,
    name: stack,
    service: service.name,
    environment: undefined,
    pipeline: undefined,
    template,
    parameters: {},
    tags: { [MARK_TAG]: platform.name, service: service.name, access: name },
    role: platformNames(platform).environment(name, account).cloudformationRoleArn,
    requires: [accountKey(platform, account)],
  };
}

const toolsAccountKey = (platform: Platform): ResourceKey =>
  stackKey('tools-account', platform.aws.toolsAccount, platform.aws.region, platformNames(platform).toolsStack);

const deliveryKey = (platform: Platform): ResourceKey =>
  stackKey('delivery', platform.aws.toolsAccount, platform.aws.region, platformNames(platform).deliveryStack);

const accountKey = (platform: Platform, account: string): ResourceKey =>
  stackKey('account', account, platform.aws.region, platformNames(platform).accountStack);

const smokeKey = (platform: Platform, account: string): ResourceKey =>
  stackKey('smoke', account, platform.aws.region, platformNames(platform).smokeStack);

/** @throws Error when the file is not one that the generator writes. */
function givenValues(file: GeneratedFile): Pick<WantedStack, 'parameters' | 'tags'> {
  const read: unknown = JSON.parse(file.text());
  const { Parameters, Tags } = isObject(read) ? read : {};
  return { parameters: texts(Parameters, file.path), tags: texts(Tags, file.path) };
}

function texts(value: unknown, path: string): Readonly<Record<string, string>> {
  if (!isObject(value)) throw new Error(`"${path}" has no Parameters or no Tags; generate again`);
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => {
      if (typeof text !== 'string') throw new Error(`"${path}": "${name}" is not a text; generate again`);
      return [name, text];
    }),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
