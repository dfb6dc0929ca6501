import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Call, World } from '../../test/program/world';
import { aPipeline, aService } from '../../test/support/builders';
import { needs, program, toolEnv } from '../support/tools';
import {
  aRecord,
  aRelease,
  COMMIT,
  codedeployPipeline,
  DIGEST,
  deliveryWorld,
  IMAGE,
  MIGRATION,
  OLD_IMAGE,
  OLD_TASK,
  serviceJson,
  stackPipeline,
  standing,
  TASK,
  taskDefinitionJson,
} from './aws';

const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

/** The real command line reads the call and refuses what it does not know, before it finds that nobody listens at the address. */
function understood(world: World, call: Call): string {
  const argv = call.argv.slice(1).map((argument, place) => kept(world, call, argument, place + 1));
  const run = spawnSync('aws', [...argv, '--endpoint-url', 'http://127.0.0.1:9', '--cli-connect-timeout', '2'], {
    encoding: 'utf8',
    env: toolEnv({
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'me-south-1',
      AWS_DEFAULT_REGION: 'me-south-1',
      AWS_MAX_ATTEMPTS: '1',
    }),
  });
  return `${call.argv.slice(1, 3).join(' ')}: ${run.stderr.includes('Could not connect to the endpoint URL') ? 'understood' : run.stderr.trim()}`;
}

/** The file that an argument pointed to is gone with the run; its content was kept. */
function kept(world: World, call: Call, argument: string, place: number): string {
  const text = call.files[place];
  if (text === undefined) return argument;
  const path = join(world.root, 'temp', `argument-${place}`);
  writeFileSync(path, text);
  return argument.startsWith('file://') ? `file://${path}` : path;
}

function migrated(): World {
  const world = deliveryWorld({ pipeline: stackPipeline(MIGRATION), tools: ['jq'] });
  world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(OLD_IMAGE), times: 1 });
  world.answer('aws ecs run-task', { stdout: '{"tasks":[{"taskArn":"arn:aws:ecs:me-south-1:222222222222:task/c/abc"}]}' });
  world.answer('aws ecs describe-tasks', {
    stdout: '{"tasks":[{"lastStatus":"STOPPED","containers":[{"name":"app","exitCode":1}]}]}',
  });
  world.answer('aws logs', { stdout: '{}' });
  standing(world, { outputs: { MigrationTaskDefinitionArn: 'arn:migration:3' } });
  world.run(['migrate', 'dev'], TOKEN);
  return world;
}

function released(): World {
  const world = deliveryWorld();
  world.write('.delivery/bundle.zip', 'zip');
  world.write('delivery/params-prod.json', '{}');
  world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
  world.answer('aws ecr batch-get-image', {
    stdout: '{"images":[{"imageManifest":"{}","imageManifestMediaType":"application/x"}]}',
  });
  world.answer('aws ecr put-image', {});
  world.answer('aws s3api put-object --bucket retail-delivery-111111111111 --key bundles', { stdout: 'v1\n' });
  world.answer('aws codepipeline', { stdout: 'e-1\n' });
  world.answer('aws sts', { stdout: '111111111111\n', times: 2 });
  standing(world, { account: '444444444444' });
  world.answer('aws s3api get-object', { file: JSON.stringify(aRecord({ environment: 'prod' })) });
  for (const argv of [['upload'], ['start'], ['record', 'prod']]) world.run(argv, TOKEN);
  return world;
}

function handedOver(): World {
  const service = aService({ trigger: 'gitlab-connection' });
  const world = deliveryWorld({ pipeline: aPipeline({ service }), tools: ['jq'] });
  world.write('.delivery/release.json', JSON.stringify(aRelease({ service: service.name })));
  world.write('.delivery/source-version-id', 'v.2_x\n');
  const waiting = { pipelineExecutionId: 'ex-2', status: 'InProgress', sourceRevisions: [{ revisionId: COMMIT }] };
  world.answer('aws codepipeline list-', { stdout: JSON.stringify({ pipelineExecutionSummaries: [waiting] }) });
  world.answer('aws codepipeline get-', { stdout: 'handed-over\n' });
  world.answer('aws s3api put-object', { exit: 254, stderr: 'PreconditionFailed' });
  world.answer('aws s3api get-object', { file: '{"bundle":"v.2_x"}' });
  standing(world, { account: '111111111111' });
  world.run(['start'], TOKEN);
  return world;
}

function rolledBack(): World {
  const world = deliveryWorld({ pipeline: codedeployPipeline(), tools: ['jq'] });
  world.answer('aws s3api get-object', { exit: 1, stderr: 'NoSuchKey' });
  world.answer('aws ssm get-parameter', {
    stdout: JSON.stringify(aRecord({ mechanism: 'codedeploy', appspec: 'version: 0.0' })),
  });
  world.answer('aws ecs describe-services', { stdout: serviceJson(TASK) });
  world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(IMAGE) });
  world.answer('aws ecs list-tasks', { stdout: '{"taskArns":["arn:aws:ecs:me-south-1:222222222222:task/c/abc"]}' });
  world.answer('aws ecs describe-tasks', { stdout: '{}' });
  world.answer('aws ecs register-task-definition', { stdout: `${OLD_TASK}\n` });
  world.answer('aws deploy list-deployments', { stdout: '{"deployments":["d-1"]}' });
  world.answer('aws deploy stop-deployment', {});
  world.answer('aws deploy create-deployment', { stdout: 'd-2\n' });
  world.answer('aws deploy list-deployment-targets', { stdout: '["c:s"]' });
  world.answer('aws deploy batch-get-deployment-targets', { stdout: '{}' });
  world.answer('aws deploy get-deployment', { stdout: '{"deploymentInfo":{"status":"Stopped"}}' });
  standing(world);
  world.run(['rollback', 'dev'], TOKEN);
  world.run(['deploy', 'dev'], TOKEN);
  return world;
}

function failedStack(): World {
  const world = deliveryWorld();
  world.answer('aws cloudformation describe-change-set', { stdout: '{"Status":"FAILED","StatusReason":"x"}', times: 1 });
  world.answer('aws cloudformation delete-change-set', {});
  world.answer('aws cloudformation describe-stacks', { stdout: '{"Stacks":[{"StackStatus":"UPDATE_COMPLETE"}]}', times: 2 });
  world.answer('aws cloudformation describe-stacks', { stdout: '{"Stacks":[{"StackStatus":"UPDATE_ROLLBACK_COMPLETE"}]}' });
  world.answer('aws cloudformation describe-stack-events', { stdout: '{"StackEvents":[]}' });
  standing(world);
  world.run(['update-stack', 'dev'], TOKEN);
  world.run(['update-stack', 'dev'], TOKEN);
  return world;
}

describe.skipIf(needs(program('jq'), program('aws', 'pip install awscli')))('the AWS command line', () => {
  test.each([
    ['a migration', migrated, 'ecs run-task'],
    ['a release and its record', released, 'ecr put-image'],
    ['a bundle that is handed over', handedOver, 's3api get-object'],
    ['a rollback and a deployment by CodeDeploy', rolledBack, 'deploy create-deployment'],
    ['a stack that fails', failedStack, 'cloudformation describe-stack-events'],
  ])('understands every call of %s', (_, run, expected) => {
    const world = run();
    const calls = new Map(world.calls().map((call) => [call.argv.slice(0, 3).join(' '), call]));
    const asked = [...calls.values()].filter(({ argv }) => argv[0] === 'aws' && argv[1] !== 'sts');
    expect(asked.map(({ argv }) => argv.slice(1, 3).join(' '))).toContain(expected);
    for (const call of asked) expect(understood(world, call)).toBe(`${call.argv.slice(1, 3).join(' ')}: understood`);
  });
});
