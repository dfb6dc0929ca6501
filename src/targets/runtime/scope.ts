/** One template serves all environments of a service: what differs is a parameter, or a condition on the environment's name. */

import type { EnvironmentNames } from '../../model/names';
import type { DeployMechanism, EcsStrategy, Pipeline } from '../../model/pipeline';
import { type PlatformRole, platformRole } from '../../model/platform-names';
import type { ServiceEnvironment } from '../../model/service';
import { ecsStrategyOf, mechanismOf } from '../../model/service-stack';
import {
  type CfnMapping,
  type CfnValue,
  type Intrinsic,
  ifElse,
  isIntrinsic,
  NO_VALUE,
  ref,
  sub,
} from '../../syntax/cloudformation';
import type { StackSection } from '../../syntax/stack';

/** A service's stack in the making. */
export interface Scope {
  readonly pipeline: Pipeline;
  readonly targets: readonly Target[];
}

/** An environment of the service, with what its deployment asks of the stack. */
export interface Target extends ServiceEnvironment {
  readonly name: string;
  readonly names: EnvironmentNames;
  readonly mechanism: DeployMechanism;
  readonly ecsStrategy: EcsStrategy;
}

/** A part of the stack. `given`: parameters whose values stand in `params-<env>.json`. */
export interface Part extends StackSection {
  readonly given?: Readonly<Record<string, Given>>;
}

export interface Given {
  readonly description: string;
  readonly type?: 'String' | 'Number' | 'CommaDelimitedList';
  /** `undefined`: nothing in the template asks for it in that environment. */
  readonly value: (target: Target) => string | undefined;
}

export function scopeOf(pipeline: Pipeline): Scope {
  const targets = pipeline.service.environments.map((each): Target => {
    const { name } = each.environment;
    const names = pipeline.names.environments[name];
    if (names === undefined) throw new Error(`no names for "${pipeline.service.name}" in "${name}"`);
    return { ...each, name, names, mechanism: mechanismOf(pipeline, name), ecsStrategy: ecsStrategyOf(pipeline, name) };
  });
  return { pipeline, targets };
}

/** Two target groups, between which traffic moves. */
export const isBlueGreen = ({ mechanism, ecsStrategy }: Target): boolean =>
  mechanism === 'codedeploy' || ecsStrategy !== 'ROLLING';

/** The scope of a resource that exists in some environments only: inside it, nothing else needs to be told apart. */
export const within = (scope: Scope, holds: (target: Target) => boolean): Scope => ({
  ...scope,
  targets: scope.targets.filter(holds),
});

/** The condition that holds in exactly these environments; `undefined` where it would hold in all. `named-conditions.ts` names it at the end. */
export function onlyIn(scope: Scope, holds: (target: Target) => boolean): string | undefined {
  const names = scope.targets.filter(holds).map(({ name }) => name);
  return names.length === scope.targets.length ? undefined : `${IN}${names.join(',')}`;
}

export const IN = 'in:';

/** What one environment has. */
interface Valued {
  readonly target: Target;
  readonly value: CfnValue | undefined;
}

/** The value that each environment has; one value where they agree. `undefined` takes the property away in that environment. */
export function byEnvironment(scope: Scope, valueIn: (target: Target) => CfnValue | undefined): CfnValue {
  return chosen(scope.targets.map((target) => ({ target, value: valueIn(target) })));
}

/** By conditions, the last without one. */
function chosen(all: readonly Valued[]): CfnValue {
  const values = distinct(all.map(({ target, value }) => ({ target, value: value ?? NO_VALUE })));
  return values
    .slice(0, -1)
    .reduceRight<CfnValue>(
      (otherwise, { value, targets }) => ifElse(condition(targets), value, otherwise),
      values.at(-1)?.value ?? NO_VALUE,
    );
}

/**
 * As `byEnvironment`, but what agrees is written once: conditions stand only around the parts that differ.
 * @param valueIn Literal data and references; of functions only such as are the same everywhere.
 */
export function spread(scope: Scope, valueIn: (target: Target) => CfnValue | undefined): CfnValue {
  return spreadValues(scope.targets.map((target) => ({ target, value: valueIn(target) })));
}

function spreadValues(all: readonly Valued[]): CfnValue {
  const values = all.map(({ value }) => value);
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return first;
  if (values.every(isPlain)) {
    const keys = new Set(values.flatMap((value) => Object.keys(value).filter((key) => value[key] !== undefined)));
    const part = (key: string) => spreadValues(all.map(({ target }, at) => ({ target, value: values[at]?.[key] })));
    return Object.fromEntries([...keys].map((key) => [key, part(key)]));
  }
  if (values.every(isList) && values.every(({ length }) => length === values[0]?.length)) {
    const part = (index: number) => spreadValues(all.map(({ target }, at) => ({ target, value: values[at]?.[index] })));
    return [...(values[0] ?? [])].map((_, index) => part(index));
  }
  return chosen(all);
}

/** A property that is not written at all where no environment asks for it. */
export function optional(scope: Scope, valueIn: (target: Target) => CfnValue | undefined): CfnValue | undefined {
  const all = scope.targets.map((target) => ({ target, value: valueIn(target) }));
  return all.some(({ value }) => value !== undefined) ? spreadValues(all) : undefined;
}

const isList = (value: CfnValue | undefined): value is readonly CfnValue[] => Array.isArray(value);

/** A mapping that is data, and no function. */
const isPlain = (value: CfnValue | undefined): value is CfnMapping =>
  typeof value === 'object' && value !== null && !isList(value) && !isIntrinsic(value);

/** ARN of a role of the platform in the environment's account; the same text in all of them. */
export const platformRoleArn = ({ pipeline }: Scope, purpose: PlatformRole): CfnValue =>
  sub`arn:aws:iam::${ref('AWS::AccountId')}:role/${platformRole(pipeline.platform.name, purpose, '')}${ref('Environment')}`;

/** An item of a list that exists in some environments only. */
export function itemIn(scope: Scope, holds: (target: Target) => boolean, item: CfnValue): CfnValue | Intrinsic {
  const name = onlyIn(scope, holds);
  return name === undefined ? item : ifElse(name, item, NO_VALUE);
}

const condition = (targets: readonly Target[]): string => `${IN}${targets.map(({ name }) => name).join(',')}`;

interface Shared {
  readonly value: CfnValue;
  readonly targets: readonly Target[];
}

function distinct(values: readonly { readonly target: Target; readonly value: CfnValue }[]): readonly Shared[] {
  const [first] = values;
  // Most values are the same word, or the very same object, everywhere: those need no text to be compared by.
  if (first !== undefined && values.every(({ value }) => value === first.value)) {
    return [{ value: first.value, targets: values.map(({ target }) => target) }];
  }
  const shared = new Map<string, Shared>();
  for (const { target, value } of values) {
    const key = JSON.stringify(value);
    shared.set(key, { value, targets: [...(shared.get(key)?.targets ?? []), target] });
  }
  return [...shared.values()];
}
