import { describe, expect, test } from 'vitest';
import { checkLimits } from '../../../src/resolve/limits';
import { aPlatform, aService } from '../../support/builders';
import { aStack, aStackEnvironment } from '../../support/stack';
import { aFleet, reports } from './a-fleet';

const platform = aPlatform({ policy: { ...aPlatform().policy, approvals: {} } });
const faults = (...[services, on = platform]: Parameters<typeof aFleet>) => reports(checkLimits(aFleet(services, on)));

describe('a stack', () => {
  test('has no faults as it is meant to be', () => {
    expect(faults([aStack()])).toEqual([]);
  });

  test('without a role to make it with is a fault at its pipeline', () => {
    expect(
      faults([aStack(), aService({ environments: [] })], { ...platform, aws: { ...platform.aws, stackRole: undefined } }),
    ).toEqual([
      [
        'SP212 orders-queue:spec.pipeline',
        'The stack "orders-queue" has a pipeline, and platform.yaml names no role with which CloudFormation makes stacks.',
        'add to "aws" in platform.yaml the name of an IAM role that people make in the account of each environment, with what stacks may contain:',
        'stackRole: infrastructure-{environment}',
      ].join('\n'),
    ]);
  });

  test.each(['gitlab', 'jenkins'] as const)('is not delivered by %s', (deliver) => {
    expect(faults([aStack({ engines: { build: deliver, deliver }, delivery: 'central' })])).toEqual([
      [
        'SP508 orders-queue:spec.pipeline.engines.deliver',
        `The stack "orders-queue" is delivered by ${deliver}, and stacks are delivered by CodePipeline only: it alone shows the change set to whoever approves and then carries out that very one.`,
        'write "engines: { deliver: codepipeline }".',
      ].join('\n'),
    ]);
  });

  test('gives no more and no longer parameters than CloudFormation takes', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`P${index}`, 'x']));
    expect(faults([aStack({ environments: [aStackEnvironment('dev', { parameters: many })] })])).toEqual([
      [
        'SP620 orders-queue@dev:parameters',
        'The stack "orders-queue" gives 201 parameters in dev, and a template takes 200.',
        'move a part of the template to a stack of its own.',
      ].join('\n'),
    ]);
    const long = { Text: 'ü'.repeat(2_049) };
    expect(faults([aStack({ environments: [aStackEnvironment('dev', { parameters: long })] })])).toEqual([
      [
        'SP620 orders-queue@dev:parameters.Text',
        'The parameter "Text" of the stack "orders-queue" is longer in dev than the 4096 bytes that CloudFormation takes.',
        'put the value into the parameter store, and its name here.',
      ].join('\n'),
    ]);
  });

  test('is under the floor of the policy as services are', () => {
    const policy = { ...platform.policy, approvals: { prod: { required: true, strength: 'enforced', count: 2 } as const } };
    expect(faults([aStack()], { ...platform, policy }).map((text) => text.split('\n')[0])).toEqual([
      'SP402 orders-queue@prod:approval.count',
    ]);
  });
});
