/** What a service's stacks would be refused for is told before anything is written; and what is not measured cannot be refused. */
import { describe, expect, test } from 'vitest';
import { madeResources } from '../../src/emitted/made';
import { asksForMuch, LITTLE } from '../../src/emitted/much';
import { policyLengths } from '../../src/emitted/policies';
import { serviceLimits } from '../../src/emitted/service-limits';
import { templateSizes } from '../../src/emitted/templates';
import type { Runtime } from '../../src/model/runtime';
import { serviceStack } from '../../src/targets/runtime/runtime';
import { aFleet, reports } from '../resolve/limits/a-fleet';
import { aPipeline, aRuntime, aService, aServiceEnvironment, aTeam } from '../support/builders';

const NAMES = ['dev', 'stage', 'preprod', 'prod'];
const teams = { commerce: aTeam() };

const asking = (runtime: (environment: string) => Partial<Runtime>, names: readonly string[] = ['dev']) =>
  aService({
    environments: names.map((name) =>
      aServiceEnvironment(name, 'checkout', { runtime: aRuntime(name, 'checkout', runtime(name)) }),
    ),
  });
const limitsOf = (...parameters: Parameters<typeof asking>) => reports(serviceLimits(aFleet([asking(...parameters)]), teams));
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const variables = (count: number, value: (index: number) => string) =>
  Object.fromEntries(many(count, (index) => [`VARIABLE_${index}`, value(index)]));
const secrets = (count: number, length: number) =>
  Object.fromEntries(
    many(count, (index) => [
      `SECRET_${index}`,
      { from: 'secrets-manager', name: `retail/dev/${index}/${'x'.repeat(length)}`, key: undefined } as const,
    ]),
  );

describe('SP611', () => {
  test('grants that make the policies of the task role too long', () => {
    const grants = many(60, (index) => ({ kind: 'writeTable', table: `orders-${index}` }) as const);
    expect(limitsOf(() => ({ grants }))).toEqual([
      `SP611 checkout@dev:runtime.grants
The policies of a role (TaskRole) of "checkout" would have 21558 characters in dev, and IAM takes 10240.
grant fewer resources, for example one bucket with prefixes in place of many; or move a part of the service to one of its own.`,
    ]);
  });

  test('secrets that make those of the execution role too long', () => {
    expect(limitsOf(() => ({ secrets: secrets(80, 90) }))).toEqual([
      expect.stringContaining(
        'SP611 checkout@dev:runtime.secrets\nThe policies of a role (ExecutionRole) of "checkout" would have ',
      ),
    ]);
  });
});

describe('SP612', () => {
  test('more values that differ between environments than a template has parameters', () => {
    const differing = (environment: string) => ({ variables: variables(190, (index) => `${environment}-${index}`) });
    expect(limitsOf(differing, ['dev', 'stage'])).toEqual([
      `SP612 checkout:spec.pipeline.runtime.variables
The stack of "checkout" has 227 parameters, and CloudFormation takes 200.
write values that are the same everywhere once, or keep what differs in one secret or one file.`,
    ]);
    expect(limitsOf(() => differing('dev'), ['dev', 'stage'])).toEqual([]);
  });

  test('more resources than a template has', () => {
    const scheduledTasks = many(500, (index) => ({
      name: `t${index}`,
      schedule: 'rate(1 day)',
      timeZone: 'UTC',
      command: ['x'],
    }));
    expect(limitsOf(() => ({ scheduledTasks }))).toEqual([
      expect.stringMatching(
        /^SP612 checkout:spec.pipeline.runtime.scheduledTasks\nThe stack of "checkout" has 5\d\d resources, and CloudFormation takes 500\./,
      ),
    ]);
  });
});

describe('SP613', () => {
  test('a task definition that is larger than ECS takes', () => {
    expect(limitsOf(() => ({ variables: variables(20, () => 'x'.repeat(4_000)) }))).toEqual([
      expect.stringMatching(
        /^SP613 checkout@dev:runtime.variables\nThe task definition of "checkout" would have 8\d{4} bytes in dev, and ECS takes 65536\.\nkeep long values in a file/,
      ),
    ]);
  });
});

describe('SP620', () => {
  test('a long variable, only where it has to be a parameter', () => {
    const long = (environment: string) => ({ variables: { RULES: environment.repeat(5_000) } });
    expect(limitsOf(long, ['dev', 'stage'])[0]).toBe(
      `SP620 checkout@dev:runtime.variables.RULES
The variable "RULES" of "checkout" differs between environments, and is longer in dev than the 4096 bytes that CloudFormation takes of a parameter.
put the value into the parameter store and name it under "secrets", or into a file of the image.`,
    );
    expect(limitsOf(() => long('dev'), ['dev', 'stage'])).toEqual([]);
  });
});

test('what is too little to be measured passes no limit, in four environments that differ in everything', () => {
  const most = asking(
    (environment) => ({
      grants: many(
        LITTLE.grants,
        (index) => ({ kind: 'writeTable', table: `${environment}-${index}-${'t'.repeat(200)}` }) as const,
      ),
      secrets: secrets(LITTLE.secrets, 200),
      variables: variables(LITTLE.variables, (index) => `${environment}-${index}-${'v'.repeat(150)}`),
      scheduledTasks: many(LITTLE.things - 2, (index) => ({
        name: `${environment}-${index}`,
        schedule: 'rate(1 day)',
        timeZone: 'UTC',
        command: ['run', 'c'.repeat(50)],
      })),
    }),
    NAMES,
  );
  expect(asksForMuch(most)).toBe(false);
  const stack = serviceStack(aPipeline({ service: most }));
  const sizes = templateSizes('', stack.template, stack.text);
  const policies = Object.values(stack.environments).flatMap(({ parameters }) =>
    policyLengths(madeResources(stack.template, { region: 'me-central-1', account: '123456789012', parameters })),
  );
  expect(policies.length).toBeGreaterThan(20);
  expect([...sizes, ...policies].filter(({ count, most: limit }) => count > limit)).toEqual([]);
});
