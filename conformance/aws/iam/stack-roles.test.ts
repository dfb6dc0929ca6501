/** What CloudFormation calls to make, change and remove each kind of resource, by AWS' own schemas, is allowed to its role; and what CodeDeploy, ECS and the scheduler call, to theirs. */
import { describe, expect, test } from 'vitest';
import type { Made } from '../../../test/support/stack-evaluate';
import { needs } from '../../support/tools';
import { sample, textOf } from '../sample';
import {
  accountOf,
  environmentStack,
  listed,
  platformStacks,
  type Role,
  rolesOf,
  type StackInAccount,
  statementsOf,
} from './fleet';
import { CLOUDFORMATION_MARGIN, NOT_CALLED, NOT_ON } from './margin';
import { arnsOf, handedOn } from './resource-arns';
import { cfnlint, handlersOf } from './resource-handlers';
import { outcome, type Request, resourceTypesOf, simulator } from './simulate';

const roles = platformStacks.flatMap(rolesOf);
const allowedTo = (role: Role): ReadonlySet<string> =>
  new Set(
    statementsOf(role)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => listed(Action)),
  );

describe.skipIf(needs(cfnlint))("CloudFormation's role", () => {
  const used = new Map<string, Set<string>>();
  for (const emitted of sample.services) {
    for (const { environment } of emitted.pipeline.service.environments) {
      const arn = `arn:aws:iam::${accountOf(emitted.pipeline, environment.name)}:role/${emitted.pipeline.platform.name}-cloudformation-${environment.name}`;
      const types = used.get(arn) ?? new Set<string>();
      used.set(arn, types);
      for (const { Type } of Object.values(environmentStack(emitted, environment.name).stack.resources)) types.add(Type);
    }
  }
  const schemas = needs(cfnlint) ? {} : handlersOf([...new Set([...used.values()].flatMap((types) => [...types]))]);
  const called = (type: string) =>
    Object.entries(schemas[type] ?? {})
      .filter(([handler]) => handler !== 'list')
      .flatMap(([, { permissions = [] }]) => permissions);

  test.each([...used.keys()])('%s may call all that AWS says its resources need, but for what they do not use', (arn) => {
    const role = roles.find((each) => each.arn === arn);
    if (role === undefined) throw new Error(`nobody makes ${arn}`);
    const allowed = allowedTo(role);
    const missing = [...(used.get(arn) ?? [])].flatMap((type) =>
      called(type)
        .filter((action) => !allowed.has(action) && NOT_CALLED[type]?.[action] === undefined)
        .map((action) => `${type} ${action}`),
    );
    expect([...new Set(missing)].sort()).toEqual([]);
  });

  test('may call nothing else, but for what the margin states', () => {
    const wanted = new Set([...used.values()].flatMap((types) => [...types].flatMap(called)));
    const over = roles
      .filter(({ kind }) => kind === 'CloudFormationRole')
      .flatMap((role) =>
        [...allowedTo(role)].filter((action) => !wanted.has(action) && CLOUDFORMATION_MARGIN[action] === undefined),
      );
    expect([...new Set(over)].sort()).toEqual([]);
  });

  /** Task definitions of review apps are left behind. */
  const LEFT = 'ecs:DeregisterTaskDefinition';
  const reviewed = sample.services.filter(({ pipeline }) => pipeline.names.reviewApp !== undefined);

  test.each(reviewed.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'for review apps of %s may call all that AWS says their resources need, but for what is left behind, and no more',
    (_, emitted) => {
      const { reviewApp } = emitted.pipeline.service;
      const role = rolesOf(environmentStack(emitted, reviewApp?.environment ?? '')).find(
        ({ kind }) => kind === 'ReviewStackRole',
      );
      if (role === undefined) throw new Error('nobody makes the role');
      const types = [...textOf(emitted, 'review.yaml').matchAll(/^ {4}Type: (AWS::.*)$/gm)].map(([, type = '']) => type);
      expect(types).toHaveLength(4);
      const wanted = new Set(
        types.flatMap((type) => called(type).filter((action) => NOT_CALLED[type]?.[action] === undefined && action !== LEFT)),
      );
      expect(wanted.size).toBeGreaterThan(20);
      expect([...allowedTo(role)].sort()).toEqual([...wanted].sort());
    },
  );

  describe.skipIf(needs(simulator))('reaches', () => {
    const cases = sample.services.flatMap((emitted) =>
      emitted.pipeline.service.environments.map(
        ({ environment }) => [emitted.pipeline.service.name, environment.name, emitted] as const,
      ),
    );

    test.each(cases)('each resource of the stack of %s in %s by each call', async (_, environment, emitted) => {
      const stack = environmentStack(emitted, environment);
      const arn = `arn:aws:iam::${stack.account}:role/${emitted.pipeline.platform.name}-cloudformation-${environment}`;
      const role = roles.find((each) => each.arn === arn);
      if (role === undefined) throw new Error(`nobody makes ${arn}`);
      const boundary = emitted.pipeline.platform.aws.permissionsBoundary;
      const vpc = emitted.pipeline.service.environments.find((each) => each.environment.name === environment)?.environment.vpc.id;
      const context = {
        'iam:PermissionsBoundary': `arn:aws:iam::${stack.account}:policy/${boundary}`,
        'ec2:Vpc': `arn:aws:ec2:${emitted.pipeline.platform.aws.region}:${stack.account}:vpc/${vpc}`,
      };
      const requests = await Promise.all(Object.values(stack.stack.resources).map((made) => requestsFor(stack, made)));
      const asked = unlike([...requests.flat(), ...Object.values(stack.stack.resources).flatMap(handedOn)]);
      expect(asked.length).toBeGreaterThan(50);
      const answers = await Promise.all(
        asked.map(async (request) => {
          const answer = await outcome(role, { ...request, context: { ...context, ...request.context } });
          return answer === 'Allowed' ? [] : [`${request.action} on ${request.resource}: ${answer}`];
        }),
      );
      expect(answers.flat()).toEqual([]);
    });
  });

  /** Each call that AWS' schema lists, on each resource of the kind that IAM looks at for it. */
  async function requestsFor(stack: StackInAccount, made: Made): Promise<readonly Request[]> {
    const own = arnsOf(stack, made);
    const actions = [...new Set(called(made.Type))].filter(
      (action) =>
        action !== 'iam:PassRole' && action !== 'iam:CreateServiceLinkedRole' && NOT_CALLED[made.Type]?.[action] === undefined,
    );
    const requests = await Promise.all(
      actions.map(async (action) => {
        const types = await resourceTypesOf(action);
        if (types.length === 0) return [{ action, resource: '*' }];
        return types.flatMap((type) => own.get(type) ?? []).map((resource) => ({ action, resource }));
      }),
    );
    return requests
      .flat()
      .filter(({ action, resource }) => !NOT_ON.some((not) => not.action === action && not.resource.test(resource)));
  }
});

const unlike = (requests: readonly Request[]): readonly Request[] => [
  ...new Map(requests.map((request) => [JSON.stringify(request), request])).values(),
];
