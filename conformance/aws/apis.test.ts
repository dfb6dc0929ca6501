/** What CloudFormation and CodeDeploy would send for the emitted files is what AWS's API models take: pipelines and task definitions. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../test/support/stack-evaluate';
import { botocore, needs } from '../support/tools';
import { type Case, refused } from './botocore';
import { connected } from './connected';
import { asApi, pipelineStructure, wayBackStructure } from './pipeline-structures';
import { type Emitted, sample, textOf } from './sample';

/** The pipeline that brings releases back. */
const wayBack = (): readonly Case[] => [
  {
    title: 'way back',
    service: 'codepipeline',
    operation: 'CreatePipeline',
    input: { pipeline: wayBackStructure('arn:aws:iam::100000000001:role/pipeline') },
  },
];

const name = ({ pipeline }: Emitted): string => pipeline.service.name;

function pipelines(emitted: Emitted): readonly Case[] {
  const pipeline = pipelineStructure(emitted, 'arn:aws:iam::100000000001:role/pipeline');
  if (pipeline === undefined) return [];
  return [{ title: `${name(emitted)} pipeline`, service: 'codepipeline', operation: 'CreatePipeline', input: { pipeline } }];
}

function taskFiles(emitted: Emitted): readonly Case[] {
  return emitted.files
    .filter(({ path }) => path.startsWith('taskdef-'))
    .map(({ path, text }) => ({
      title: `${name(emitted)} ${path}`,
      service: 'ecs',
      operation: 'RegisterTaskDefinition',
      input: JSON.parse(text),
    }));
}

function stackTasks(emitted: Emitted): readonly Case[] {
  const { service } = emitted.pipeline;
  if (service.template !== undefined) return [];
  return service.environments.flatMap(({ environment }) => {
    const stack = evaluate(textOf(emitted, 'service.yaml'), textOf(emitted, `params-${environment.name}.json`));
    return Object.entries(stack.resources)
      .filter(([, { Type }]) => Type === 'AWS::ECS::TaskDefinition')
      .map(([id, { Properties }]) => ({
        title: `${service.name} ${id} in ${environment.name}`,
        service: 'ecs',
        operation: 'RegisterTaskDefinition',
        input: asApi({ ...Properties }),
      }));
  });
}

describe.skipIf(needs(botocore))('AWS takes', () => {
  test.each([
    ['every pipeline', pipelines],
    ['every task definition that CodeDeploy registers', taskFiles],
    ['every task definition of a stack', stackTasks],
    ['the pipeline that brings releases back', wayBack],
  ])('%s', (_, casesOf) => {
    const cases = [...sample.services, ...sample.stacks, ...connected.services].flatMap(casesOf);
    expect(cases.length).toBeGreaterThan(0);
    expect(refused(cases)).toEqual([]);
  });

  test('nothing that is wrong: the check sees names, kinds, closed lists and lengths', () => {
    const [good] = sample.services.flatMap(pipelines);
    const text = JSON.stringify(good?.input);
    const wrong = [
      text.replace('"roleArn"', '"role"'),
      text.replace('"runOrder":1', '"runOrder":"1"'),
      text.replace('"V2"', '"V3"'),
      text.replace('"PollForSourceChanges":"false"', `"PollForSourceChanges":"${'x'.repeat(1001)}"`),
    ].map((input, index) => ({
      title: String(index),
      service: 'codepipeline',
      operation: 'CreatePipeline',
      input: JSON.parse(input),
    }));
    expect(new Set(refused(wrong).map((line) => line.slice(0, 1)))).toEqual(new Set(['0', '1', '2', '3']));
  });
});
