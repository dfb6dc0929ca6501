/** Secrets of the container: ECS reads them by their address when a task starts; no value is known here. */
import { licenseKeyOf } from '../../model/containers';
import type { SecretReference } from '../../model/runtime';
import { type CfnValue, type Intrinsic, ref, substituted } from '../../syntax/cloudformation';
import { byEnvironment, type Given, itemIn, type Scope, type Target, within } from './scope';
import { shortHash } from './short-hash';
import { unique, wordsOf } from './variables';

export interface Secrets {
  readonly given: Readonly<Record<string, Given>>;
  /** For the container: variable and address. */
  readonly list: readonly CfnValue[];
  /** For the role that starts the task: exactly the addresses of one kind. */
  readonly arns: (from: SecretReference['from']) => readonly CfnValue[];
}

export function secretsOf(scope: Scope): Secrets {
  const names = unique(scope, ({ runtime }) => Object.keys(runtime.secrets));
  const moved = names.filter((name) => onlyNameDiffers(scope, name));
  const has = (name: string) => (target: Target) => target.runtime.secrets[name] !== undefined;
  return {
    given: Object.fromEntries(moved.map((name) => [parameterOf(name), given(name)])),
    list: names.map((name) => itemIn(scope, has(name), { Name: name, ValueFrom: address(scope, name, has(name), keySuffix) })),
    arns: (from) => {
      const isKind =
        (name: string) =>
        ({ runtime }: Target) =>
          runtime.secrets[name]?.from === from;
      const used = names.filter((name) => scope.targets.some(isKind(name)));
      return distinct([
        ...used.map((name) => itemIn(scope, isKind(name), address(scope, name, isKind(name), arnSuffix))),
        ...beside(scope, from),
      ]);
    },
  };
}

/** Addresses that sidecars and agents need besides. */
function beside(scope: Scope, from: SecretReference['from']): readonly CfnValue[] {
  const all = scope.targets.flatMap((target) => secretsBeside(target).filter((reference) => reference.from === from));
  const arns = new Map(all.map((reference) => [JSON.stringify(stackArn(reference, arnSuffix)), reference]));
  return [...arns].map(([key, reference]) =>
    itemIn(
      scope,
      (target) => secretsBeside(target).some((each) => JSON.stringify(stackArn(each, arnSuffix)) === key),
      stackArn(reference, arnSuffix),
    ),
  );
}

/** References of the containers beside the service's own, and of what watches it. */
export const secretsBeside = (target: Target): readonly SecretReference[] => [
  ...Object.values(target.runtime.sidecars).flatMap(({ secrets }) => Object.values(secrets)),
  ...[licenseKeyOf(target)].flatMap((reference) => reference ?? []),
];

/** The address as the stack's own account and region complete it. */
export const stackArn = (reference: SecretReference, suffix = keySuffix): CfnValue =>
  substituted([...secretArn(reference, ref('AWS::Region'), ref('AWS::AccountId')), suffix(reference)]);

/** Address of a secret or parameter, in pieces: of some the value is known to CloudFormation only. */
export function secretArn(
  { from, name }: SecretReference,
  region: string | Intrinsic,
  account: string | Intrinsic,
  shown: string | Intrinsic = name,
): readonly (string | Intrinsic)[] {
  if (name.startsWith('arn:')) return [shown];
  return from === 'secrets-manager'
    ? ['arn:aws:secretsmanager:', region, ':', account, ':secret:', shown]
    : ['arn:aws:ssm:', region, ':', account, name.startsWith('/') ? ':parameter' : ':parameter/', shown];
}

/** `name:key::` takes one key of a JSON secret. @source Amazon ECS developer guide, "Pass Secrets Manager secrets". */
export const keySuffix = (reference: SecretReference): string =>
  reference.from === 'secrets-manager' && reference.key !== undefined ? `:${reference.key}::` : '';

/** Secrets Manager ends each secret's ARN with a hyphen and six characters of its own choice. */
const arnSuffix = ({ from, name }: SecretReference): string =>
  from === 'secrets-manager' && !name.startsWith('arn:') ? '-??????' : '';

function address(
  scope: Scope,
  variable: string,
  holds: (target: Target) => boolean,
  suffix: (reference: SecretReference) => string,
): CfnValue {
  const shown = onlyNameDiffers(scope, variable) ? ref(parameterOf(variable)) : undefined;
  return byEnvironment(within(scope, holds), ({ runtime }) => {
    const reference = runtime.secrets[variable];
    return (
      reference && substituted([...secretArn(reference, ref('AWS::Region'), ref('AWS::AccountId'), shown), suffix(reference)])
    );
  });
}

/** Then a parameter carries the name, and the rest of the address is written once. */
function onlyNameDiffers({ targets }: Scope, variable: string): boolean {
  const references = targets.flatMap(({ runtime }) => runtime.secrets[variable] ?? []);
  const shapes = references.map((reference) => [reference.from, keySuffix(reference), shapeOf(reference.name)].join(' '));
  return new Set(shapes).size === 1 && new Set(references.map(({ name }) => name)).size > 1;
}

const shapeOf = (name: string): string => (name.startsWith('arn:') ? 'arn' : name.slice(0, 1) === '/' ? 'path' : 'name');

const given = (variable: string): Given => ({
  description: `Where the secret in ${variable} is kept.`,
  value: ({ runtime }) => runtime.secrets[variable]?.name,
});

const parameterOf = (variable: string): string => `Secret${wordsOf(variable)}${shortHash(variable).slice(0, 4)}`;

const distinct = (values: readonly CfnValue[]): readonly CfnValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
