import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import {
  callsTo,
  codedeployPipeline,
  deliveryWorld,
  fileOf,
  IMAGE,
  MIGRATION,
  NO_CHANGES,
  OLD_IMAGE,
  option,
  serviceJson,
  stackJson,
  stackPipeline,
  standing,
  TASK,
  taskDefinitionJson,
} from './aws';

const TOOLS = [program('jq')];
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

type Calls = ReturnType<World['run']>['calls'];

/** The parameters that CloudFormation was given. */
function parametersOf(calls: Calls): Record<string, string> {
  const given: { ParameterKey: string; ParameterValue: string }[] = JSON.parse(
    fileOf(callsTo(calls, 'cloudformation create-change-set')[0], '--parameters'),
  );
  return Object.fromEntries(given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]));
}

describe.skipIf(needs(...TOOLS))('update-stack', () => {
  test('the running image stays, the live colour is kept, the number of tasks is never sent', () => {
    const world = deliveryWorld();
    standing(world, { live: 'green', parameters: { Image: OLD_IMAGE, LiveTargetGroup: 'green' } });
    const { status, calls } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(parametersOf(calls)).toEqual({ Cpu: '512', FirstTargetGroup: 'blue', Image: OLD_IMAGE, LiveTargetGroup: 'green' });
    const change = callsTo(calls, 'cloudformation create-change-set')[0];
    expect(option(change?.argv, '--change-set-type')).toBe('UPDATE');
    expect(option(change?.argv, '--role-arn')).toBe('arn:aws:iam::222222222222:role/retail-cloudformation-dev');
    expect(JSON.parse(fileOf(change, '--tags'))).toEqual([{ Key: 'service', Value: 'storefront' }]);
  });

  test('the template goes by S3, named by its content, whatever its size', () => {
    const world = deliveryWorld();
    world.write('delivery/service.yaml', `# ${'x'.repeat(60_000)}\n`);
    standing(world);
    const { calls } = world.run(['update-stack', 'dev'], TOKEN);
    const key = option(callsTo(calls, 's3api put-object')[0]?.argv, '--key') ?? '';
    expect(key).toMatch(/^templates\/storefront\/[0-9a-f]{64}\.yaml$/);
    expect(option(callsTo(calls, 'cloudformation create-change-set')[0]?.argv, '--template-url')).toBe(
      `https://retail-delivery-111111111111.s3.me-south-1.amazonaws.com/${key}`,
    );
  });

  test('a stack that is not there is created, blue first, with the template’s own image', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-stacks', {
      exit: 254,
      stderr: 'An error occurred (ValidationError): Stack with id x does not exist\n',
      times: 1,
    });
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('CREATE_IN_PROGRESS'), times: 1 });
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('CREATE_COMPLETE') });
    standing(world);
    const { status, calls } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(option(callsTo(calls, 'cloudformation create-change-set')[0]?.argv, '--change-set-type')).toBe('CREATE');
    expect(parametersOf(calls)).toEqual({ Cpu: '512', FirstTargetGroup: 'blue', LiveTargetGroup: 'blue' });
  });

  test('nothing to change is success, and the empty change set is removed', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-change-set', { stdout: NO_CHANGES });
    world.answer('aws cloudformation delete-change-set', {});
    standing(world);
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(stderr).toContain('retail-storefront-dev: nothing to change.');
    expect(callsTo(calls, 'cloudformation delete-change-set')).toHaveLength(1);
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(0);
  });

  test('a change set that CloudFormation refuses fails with its words, and nothing is executed', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-change-set', {
      stdout: JSON.stringify({ Status: 'FAILED', StatusReason: 'Template error: no such export.' }),
    });
    world.answer('aws cloudformation delete-change-set', {});
    standing(world);
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('Template error: no such export. Nothing has changed.');
    expect(callsTo(calls, 'cloudformation execute-change-set')).toHaveLength(0);
  });

  test('a failed update names what failed and why, and leaves out what was only cancelled or is long past', () => {
    const world = deliveryWorld();
    const event = (LogicalResourceId: string, ResourceStatus: string, ResourceStatusReason?: string) => ({
      LogicalResourceId,
      ResourceType: 'AWS::X',
      ResourceStatus,
      ResourceStatusReason,
    });
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE'), times: 1 });
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_ROLLBACK_COMPLETE') });
    world.answer('aws cloudformation describe-stack-events', {
      stdout: JSON.stringify({
        StackEvents: [
          event('Queue', 'UPDATE_FAILED', 'Resource update cancelled'),
          event('Service', 'UPDATE_FAILED', 'ECS Deployment Circuit Breaker was triggered'),
          event('Stack', 'UPDATE_IN_PROGRESS', 'User Initiated'),
          event('Old', 'UPDATE_FAILED', 'last week'),
        ],
      }),
    });
    standing(world);
    world.answer('aws ecs list-tasks', { stdout: '{"taskArns":["arn:task/1"]}' });
    world.answer('aws ecs describe-tasks', {
      stdout:
        '{"tasks":[{"stoppedReason":"Essential container in task exited","containers":[{"name":"app","exitCode":137,"reason":"OutOfMemoryError"}]}]}',
    });
    const { status, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('  Service (AWS::X) UPDATE_FAILED: ECS Deployment Circuit Breaker was triggered\n');
    expect(stderr).not.toMatch(/Queue|last week/);
    expect(stderr).toContain('stopped: Essential container in task exited; app ended with 137: OutOfMemoryError');
    expect(stderr).toContain('ended in UPDATE_ROLLBACK_COMPLETE, and what ran before still runs.');
  });

  test('traffic that is just moving stops it before anything changes', () => {
    const world = deliveryWorld();
    standing(world, { live: 'both' });
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('it must go to one colour of the stack');
    expect(callsTo(calls, 'cloudformation create-change-set')).toHaveLength(0);
  });

  test.each([
    ['ROLLBACK_COMPLETE', 'Delete it and create it again'],
    ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback'],
  ])('a stack in %s is left alone, with what to do', (state, advice) => {
    const world = deliveryWorld();
    standing(world, { status: state });
    const { status, calls, stderr } = world.run(['update-stack', 'dev'], TOKEN);
    expect({ status, changes: callsTo(calls, 'cloudformation create-change-set').length }).toEqual({ status: 1, changes: 0 });
    expect(stderr).toContain(advice);
  });

  test('an update under way is waited for', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'), times: 3 });
    standing(world);
    expect(world.run(['update-stack', 'dev'], TOKEN).status).toBe(0);
  });

  test('a wait has an end, and says what it waited for', () => {
    const world = deliveryWorld();
    world.write('delivery/settings.sh', world.read('delivery/settings.sh').replaceAll(/WAIT_MINUTES=\d+/g, 'WAIT_MINUTES=0'));
    standing(world, { status: 'UPDATE_IN_PROGRESS' });
    expect(world.run(['update-stack', 'dev'], TOKEN).stderr).toContain(
      'an earlier change of the stack retail-storefront-dev is not over after 0 minutes.',
    );
  });
});

describe.skipIf(needs(...TOOLS))('what a pipeline asks before it changes a stack', () => {
  test('the live colour, the first one and the live image are all that is printed', () => {
    const world = deliveryWorld();
    standing(world, { live: 'green' });
    expect(world.run(['prepare', 'dev'], TOKEN).stdout).toBe(
      `export LIVE_TARGET_GROUP='green'\nexport FIRST_TARGET_GROUP='blue'\nexport LIVE_IMAGE='${OLD_IMAGE}'\n`,
    );
  });

  test('before the first creation it is blue, and there is no image', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-stacks', { exit: 254, stderr: 'Stack with id x does not exist\n' });
    standing(world);
    expect(world.run(['prepare', 'dev'], TOKEN)).toMatchObject({
      status: 0,
      stdout: "export LIVE_TARGET_GROUP='blue'\nexport FIRST_TARGET_GROUP='blue'\nexport LIVE_IMAGE=''\n",
    });
  });

  test('where AWS does not answer, it fails and prints nothing', () => {
    const world = deliveryWorld();
    world.answer('aws cloudformation describe-stacks', { exit: 254, stderr: 'An error occurred (AccessDenied)\n' });
    standing(world);
    expect(world.run(['prepare', 'dev'], TOKEN)).toMatchObject({ status: 1, stdout: '' });
  });
});

describe.skipIf(needs(...TOOLS))('deploy through the stack', () => {
  test("the release's image is given by digest, and the outcome is waited for and checked", () => {
    const world = deliveryWorld();
    world.answer('aws ecs describe-services', { stdout: serviceJson(TASK, 'IN_PROGRESS'), times: 2 });
    standing(world);
    const { status, calls, stderr } = world.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(parametersOf(calls)).toMatchObject({ Image: IMAGE, LiveTargetGroup: 'blue' });
    expect(callsTo(calls, 'ecs describe-services').length).toBeGreaterThanOrEqual(3);
    expect(stderr).toContain(`retail-storefront-dev runs ${IMAGE}`);
  });

  test('a deployment that ECS gives up fails with the events and why tasks stopped', () => {
    const world = deliveryWorld();
    world.answer('aws ecs describe-services', { stdout: serviceJson(TASK, 'FAILED', ['(service x) is unable to place a task']) });
    standing(world);
    world.answer('aws ecs list-tasks', { stdout: '{"taskArns":["arn:task/1"]}' });
    world.answer('aws ecs describe-tasks', {
      stdout: '{"tasks":[{"stoppedReason":"CannotPullContainerError","containers":[]}]}',
    });
    const { status, stderr } = world.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('is unable to place a task');
    expect(stderr).toContain('stopped: CannotPullContainerError');
  });

  test('a deployment that was taken back quietly is no success', () => {
    const world = deliveryWorld();
    world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(OLD_IMAGE) });
    standing(world);
    world.answer('aws ecs list-tasks', { stdout: '{"taskArns":[]}' });
    const { status, stderr } = world.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(`runs ${OLD_IMAGE}; it must run ${IMAGE}`);
  });

  test.each([
    ['none', null],
    ['another repository', { uri: `evil.example/x@sha256:${'a'.repeat(64)}` }],
    ['a tag', { uri: '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/storefront:1.8.0' }],
  ])('an image that is %s is refused', (_, image) => {
    const world = deliveryWorld();
    const release = JSON.parse(world.read('.delivery/release.json'));
    world.write('.delivery/release.json', JSON.stringify({ ...release, image }));
    standing(world);
    expect(world.run(['deploy', 'dev'], TOKEN)).toMatchObject({ status: 1, calls: [] });
  });
});

describe.skipIf(needs(...TOOLS))('deploy through CodeDeploy', () => {
  const DEPLOYMENT = (status: string, more = {}) => JSON.stringify({ deploymentInfo: { status, ...more } });
  const TARGETS = (status: string) =>
    JSON.stringify({
      deploymentTargets: [
        {
          ecsTarget: {
            lifecycleEvents: [{ lifecycleEventName: 'AfterAllowTraffic', status, diagnostics: { message: 'said so' } }],
          },
        },
      ],
    });

  function world(): World {
    const made = deliveryWorld({ pipeline: codedeployPipeline(), tools: ['jq'] });
    made.answer('aws ecs register-task-definition', { stdout: `${TASK}\n` });
    made.answer('aws deploy create-deployment', { stdout: 'd-1\n' });
    made.answer('aws deploy list-deployment-targets', { stdout: '["t-1"]' });
    return made;
  }

  test('the task definition gets the digest, the appspec the revision, and traffic that has shifted is success', () => {
    const made = world();
    made.answer('aws deploy get-deployment', { stdout: DEPLOYMENT('InProgress') });
    made.answer('aws deploy batch-get', { stdout: TARGETS('Pending'), times: 1 });
    made.answer('aws deploy batch-get', { stdout: TARGETS('Succeeded') });
    standing(made);
    const { status, calls } = made.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(0);
    const registered = JSON.parse(fileOf(callsTo(calls, 'ecs register-task-definition')[0], '--cli-input-json'));
    expect(registered.containerDefinitions.map(({ image }: { image: string }) => image)).toEqual([IMAGE, 'fluent']);
    const revision = JSON.parse(fileOf(callsTo(calls, 'deploy create-deployment')[0], '--revision'));
    expect(revision.appSpecContent.content).toContain(`TaskDefinition: ${TASK}\n`);
  });

  test('a deployment whose test before traffic failed fails with what was not answered', () => {
    const said = {
      smokeTestBeforeTraffic: 'failed',
      service: 'retail-storefront-dev',
      reason: 'https://x/health answered 503 (24 times',
    };
    const line = (message: object, before = '2026-11-26T10:00:00.000Z\tc4e7a1f0\tINFO\t') => ({
      timestamp: 1_795_687_200_000,
      message: `${before}${JSON.stringify(message)}\n`,
    });
    const made = world();
    made.write(
      'delivery/settings.sh',
      made.read('delivery/settings.sh').replace("SMOKE_LOG_GROUP=''", 'SMOKE_LOG_GROUP=/aws/lambda/f'),
    );
    made.answer('aws deploy get-deployment', {
      stdout: DEPLOYMENT('Failed', { errorInformation: { code: 'HOOK_EXECUTION_FAILURE', message: 'A function failed.' } }),
    });
    made.answer('aws deploy batch-get', { stdout: TARGETS('Failed') });
    made.answer('aws logs filter-log-events', {
      stdout: JSON.stringify({
        events: [
          line({ ...said, service: 'retail-storefront-dev-2', reason: 'of another' }),
          line({ ...said, smokeTestBeforeTraffic: 'passed', reason: 'of one that passed' }),
          line(said),
          { timestamp: 1, message: 'START {broken' },
        ],
      }),
    });
    standing(made);
    made.answer('aws ecs list-tasks', { stdout: '{"taskArns":[]}' });
    const { status, stderr, calls } = made.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('Z smoke test before traffic shifts: https://x/health answered 503 (24 times\n');
    expect(stderr).not.toMatch(/of another|of one that passed/);
    const [read] = callsTo(calls, 'logs filter-log-events');
    expect(option(read?.argv, '--log-group-name')).toBe('/aws/lambda/f');
    expect(option(read?.argv, '--filter-pattern')).toBe('"failed" "retail-storefront-dev"');
    expect(Number(option(read?.argv, '--start-time'))).toBeLessThan(Date.now() - 50 * 60_000);
  });

  test('a failed deployment fails with its error and its events', () => {
    const made = world();
    made.answer('aws deploy get-deployment', {
      stdout: DEPLOYMENT('Failed', { errorInformation: { code: 'ALARM_ACTIVE', message: 'One or more alarms.' } }),
    });
    made.answer('aws deploy batch-get', { stdout: TARGETS('Failed') });
    standing(made);
    made.answer('aws ecs list-tasks', { stdout: '{"taskArns":[]}' });
    const { status, stderr } = made.run(['deploy', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('  AfterAllowTraffic: Failed (said so)');
    expect(stderr).toContain('the deployment d-1 is Failed: ALARM_ACTIVE: One or more alarms.');
  });
});

describe.skipIf(needs(...TOOLS))('migrate', () => {
  const STOPPED = (exitCode: number | null, stoppedReason = 'Essential container in task exited') =>
    JSON.stringify({
      tasks: [
        {
          lastStatus: 'STOPPED',
          stoppedReason,
          containers: [{ name: 'app', ...(exitCode === null ? { reason: 'CannotPull' } : { exitCode }) }],
        },
      ],
    });

  function world(image = IMAGE): World {
    const made = deliveryWorld({ pipeline: stackPipeline(MIGRATION), tools: ['jq'] });
    made.answer('aws ecs run-task', { stdout: '{"tasks":[{"taskArn":"arn:aws:ecs:x:task/c/abc"}],"failures":[]}' });
    made.answer('aws logs get-log-events', { stdout: '{"events":[{"message":"ALTER TABLE x"},{"message":"it failed"}]}' });
    made.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(image), times: 1 });
    return made;
  }
  const standingWithMigration = (made: World) => standing(made, { outputs: { MigrationTaskDefinitionArn: 'arn:migration:3' } });

  test('it runs in the network of the service, is waited for, and success is exit code 0', () => {
    const made = world();
    made.answer('aws ecs describe-tasks', { stdout: '{"tasks":[{"lastStatus":"RUNNING"}]}', times: 2 });
    made.answer('aws ecs describe-tasks', { stdout: STOPPED(0) });
    standingWithMigration(made);
    const { status, calls } = made.run(['migrate', 'dev'], TOKEN);
    expect(status).toBe(0);
    const run = callsTo(calls, 'ecs run-task')[0];
    expect(option(run?.argv, '--task-definition')).toBe('arn:migration:3');
    expect(JSON.parse(fileOf(run, '--network-configuration'))).toEqual({
      awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED' },
    });
    expect(callsTo(calls, 'cloudformation create-change-set')).toHaveLength(0);
  });

  test("where the stack still has another release's migration, it is brought to this one first, and the service keeps its image", () => {
    const made = world(OLD_IMAGE);
    made.answer('aws ecs describe-tasks', { stdout: STOPPED(0) });
    standingWithMigration(made);
    const { status, calls } = made.run(['migrate', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(parametersOf(calls)).toMatchObject({ Image: OLD_IMAGE, MigrationImage: IMAGE });
  });

  test.each([
    ['exit code 3', STOPPED(3), 'the migration failed: Essential container in task exited, exit code 3.'],
    ['no exit code', STOPPED(null, 'Task failed to start'), 'the migration failed: Task failed to start, CannotPull.'],
  ])('%s is a failure, with the reason and its last lines', (_, task, message) => {
    const made = world();
    made.answer('aws ecs describe-tasks', { stdout: task });
    standingWithMigration(made);
    const { status, stderr } = made.run(['migrate', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toContain('  it failed\n');
  });

  test('a task that could not be placed says why', () => {
    const made = deliveryWorld({ pipeline: stackPipeline(MIGRATION), tools: ['jq'] });
    made.answer('aws ecs run-task', { stdout: '{"tasks":[],"failures":[{"reason":"RESOURCE:CPU"}]}' });
    standingWithMigration(made);
    expect(made.run(['migrate', 'dev'], TOKEN).stderr).toContain('the migration was not started: RESOURCE:CPU.');
  });

  test('one that runs over its time is stopped and is a failure', () => {
    const made = world();
    made.write(
      'delivery/settings.sh',
      made.read('delivery/settings.sh').replaceAll(/MIGRATION_MINUTES=\d+/g, 'MIGRATION_MINUTES=0'),
    );
    made.answer('aws ecs describe-tasks', { stdout: '{"tasks":[{"lastStatus":"RUNNING"}]}' });
    made.answer('aws ecs stop-task', {});
    standingWithMigration(made);
    const { status, calls, stderr } = made.run(['migrate', 'dev'], TOKEN);
    expect({ status, stopped: callsTo(calls, 'ecs stop-task').length }).toEqual({ status: 1, stopped: 1 });
    expect(stderr).toContain('ran longer than its 0 minutes and was stopped');
  });

  test('a service without a migration has nothing to do', () => {
    const made = deliveryWorld();
    expect(made.run(['migrate', 'dev'], TOKEN).stderr).toContain('storefront has no migration in dev.');
  });
});
