/** Environment variables of the container: literal where all environments agree, a parameter where values differ. */
import { type CfnValue, ref } from '../../syntax/cloudformation';
import { logicalId } from '../../syntax/stack';
import { type Given, itemIn, type Scope, type Target } from './scope';
import { shortHash } from './short-hash';

export interface Variables {
  readonly given: Readonly<Record<string, Given>>;
  readonly environment: readonly CfnValue[];
}

export function variablesOf(scope: Scope): Variables {
  const names = unique(scope, (target) => Object.keys(variablesIn(scope, target)));
  return {
    given: Object.fromEntries(
      names.filter((name) => differs(scope, name)).map((name) => [parameterOf(name), given(scope, name)]),
    ),
    environment: names.map((name) =>
      itemIn(scope, (target) => name in variablesIn(scope, target), { Name: name, Value: value(scope, name) }),
    ),
  };
}

/** What the container sees; `PORT` tells it where to listen, unless the service says so itself. */
export function variablesIn({ pipeline }: Scope, target: Target): Readonly<Record<string, string>> {
  const known = made.get(target);
  if (known !== undefined) return known;
  const { port } = pipeline.service.deploy;
  const fresh = { ...(port === undefined ? {} : { PORT: String(port) }), ...target.runtime.variables };
  made.set(target, fresh);
  return fresh;
}

/** Asked for by each variable again: made once, for a target belongs to one stack. */
const made = new WeakMap<Target, Readonly<Record<string, string>>>();

function value(scope: Scope, name: string): CfnValue {
  if (differs(scope, name)) return ref(parameterOf(name));
  return scope.targets.map((target) => variablesIn(scope, target)[name]).find((each) => each !== undefined) ?? '';
}

function differs(scope: Scope, name: string): boolean {
  const values = scope.targets.map((target) => variablesIn(scope, target)[name]).filter((each) => each !== undefined);
  return new Set(values).size > 1;
}

const given = (scope: Scope, name: string): Given => ({
  description: `Environment variable ${name}.`,
  value: (target) => variablesIn(scope, target)[name],
});

/** Two names may be one once made a logical id (`A_B`, `AB`); the hash keeps them apart. */
const parameterOf = (name: string): string => `Variable${wordsOf(name)}${shortHash(name).slice(0, 4)}`;

/** `DATABASE_URL` as part of a logical id: `DatabaseUrl`. */
export const wordsOf = (name: string): string =>
  logicalId(...name.split('_').map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word)));

/** Names of all environments, in one order. */
export const unique = (scope: Scope, names: (target: Target) => readonly string[]): readonly string[] =>
  [...new Set(scope.targets.flatMap(names))].sort((a, b) => (a < b ? -1 : 1));
