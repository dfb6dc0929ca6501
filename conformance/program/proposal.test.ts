/** The program's part for stacks, with jq and the answers of CloudFormation as its CLI prints them. */
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import type { StackSettings } from '../../src/model/stack';
import { World } from '../../test/program/world';
import { aStackEnvironment, aStackPipeline } from '../../test/support/stack';
import { needs, program } from '../support/tools';
import { aRelease, callsTo, option } from './aws';

const IN_BUILD = { CODEBUILD_BUILD_ID: 'x:1', ASSUME: 'none' };
const ACCOUNT = { stdout: '222222222222\n' };
const NOT_THERE = {
  exit: 254,
  stderr: 'An error occurred (ChangeSetNotFound) when calling DescribeChangeSet: it does not exist\n',
};

const stackJson = (status: string, more: object = {}) =>
  JSON.stringify({ Stacks: [{ StackStatus: status, Parameters: [], ...more }] });

interface Change {
  readonly action: string;
  readonly id: string;
  readonly type: string;
  readonly replacement?: string;
  readonly policy?: string;
}

const changeJson = (changes: readonly Change[], status = 'CREATE_COMPLETE', execution = 'AVAILABLE', reason = '') =>
  JSON.stringify({
    Status: status,
    ExecutionStatus: execution,
    StatusReason: reason,
    Changes: changes.map(({ action, id, type, replacement, policy }) => ({
      ResourceChange: {
        Action: action,
        LogicalResourceId: id,
        ResourceType: type,
        Replacement: replacement,
        PolicyAction: policy,
      },
    })),
  });

const QUEUE: Change = { action: 'Modify', id: 'Orders', type: 'AWS::SQS::Queue', replacement: 'False' };
const ROLE: Change = { action: 'Remove', id: 'Reader', type: 'AWS::IAM::Role' };

/** As CodeBuild finds it in an environment: `delivery/`, `release.json` and the template, packaged. */
function packaged(settings: Partial<StackSettings> = {}): World {
  const pipeline = aStackPipeline({ environments: [aStackEnvironment('dev', settings), aStackEnvironment('prod', settings)] });
  const world = new World({ pipeline, tools: ['jq'] });
  for (const { path, text } of emitService(pipeline)) {
    if (/^(params|stack-policy|delivery)/.test(path)) world.write(`delivery/${path}`, text);
  }
  world.write('release.json', JSON.stringify(aRelease({ service: 'orders-queue', image: null })));
  world.write('template.yaml', 'Resources: {}\n');
  world.answer('aws sts get-caller-identity', ACCOUNT);
  for (const call of [
    'cloudformation set-stack-policy',
    'cloudformation update-termination-protection',
    's3api put-object',
    'ssm put-parameter',
  ]) {
    world.answer(`aws ${call}`, {});
  }
  return world;
}

function reviewed(
  changes: string | typeof NOT_THERE,
  settings: Partial<StackSettings> = {},
  stack = stackJson('UPDATE_COMPLETE'),
) {
  const world = packaged(settings);
  world.answer('aws cloudformation describe-stacks', { stdout: stack });
  world.answer('aws cloudformation describe-change-set', typeof changes === 'string' ? { stdout: changes } : changes);
  const outcome = world.run(['review', 'dev'], IN_BUILD);
  return { ...outcome, said: world.has('.delivery/exports.sh') ? world.read('.delivery/exports.sh') : '' };
}

describe.skipIf(needs(program('jq')))('a proposed change', () => {
  test('is told in one line, for whoever is asked', () => {
    const added: Change = { action: 'Add', id: 'Dead', type: 'AWS::SQS::Queue' };
    const { status, said } = reviewed(changeJson([QUEUE, added, ROLE]));
    expect(status).toBe(0);
    expect(said).toBe(
      "export CHANGES='Changes: 3. ~ Orders (AWS::SQS::Queue); + Dead (AWS::SQS::Queue); - Reader (AWS::IAM::Role);'\n",
    );
  });

  test('is cut where it is long: CodePipeline takes 1,000 characters', () => {
    const many = Array.from({ length: 200 }, (_, index): Change => ({ ...QUEUE, id: `Queue${index}` }));
    expect(reviewed(changeJson(many)).said.length).toBeLessThan(500);
  });

  test.each([
    ['replaced', { ...QUEUE, replacement: 'True', policy: 'ReplaceAndDelete' }],
    ['perhaps replaced', { ...QUEUE, replacement: 'Conditional' }],
    ['deleted', { ...QUEUE, action: 'Remove', policy: 'Delete' }],
  ])('stops where data would be %s', (_, change) => {
    const { status, stderr, said } = reviewed(changeJson([ROLE, change]));
    expect(status).toBe(1);
    expect(said).toBe('');
    expect(stderr).toContain(
      'this change would replace or delete what holds data in dev: Orders (see above). Nothing has changed. Keep these resources in the template as they are; or, where the data may go, name them under "allowReplacement" in the catalog.',
    );
  });

  test('goes on where the catalog lets that data go, and no other', () => {
    const change = { ...QUEUE, replacement: 'True', policy: 'ReplaceAndDelete' };
    const { status, said } = reviewed(changeJson([change]), { allowReplacement: ['Orders'] });
    expect([status, said]).toEqual([
      0,
      "export CHANGES='Changes: 1. ~ Orders (AWS::SQS::Queue), replaced, old one: ReplaceAndDelete;'\n",
    ]);
    expect(reviewed(changeJson([change, { ...change, id: 'Others' }]), { allowReplacement: ['Orders'] }).status).toBe(1);
  });

  test('may replace and delete what holds no data', () => {
    expect(reviewed(changeJson([ROLE, { ...ROLE, action: 'Modify', replacement: 'True' }])).status).toBe(0);
  });

  test.each([
    [
      'a failed one, as CloudFormation itself',
      changeJson([], 'FAILED', 'UNAVAILABLE', "The submitted information didn't contain changes."),
    ],
    ['none at all', NOT_THERE],
  ])('of nothing is well: CodePipeline leaves %s', (_, answer) => {
    const { status, said } = reviewed(answer);
    expect([status, said]).toEqual([0, "export CHANGES='Nothing would change.'\n"]);
  });

  test('that CloudFormation refuses stops with its reason', () => {
    const { status, stderr } = reviewed(changeJson([], 'FAILED', 'UNAVAILABLE', 'Parameters: [X] must have values'));
    expect([status, stderr.includes('refused the change of retail-orders-queue-dev: Parameters: [X] must have values')]).toEqual([
      1,
      true,
    ]);
  });

  test('tells that somebody changed the stack by hand, where CloudFormation has found it out', () => {
    const drift = { DriftInformation: { StackDriftStatus: 'DRIFTED', LastCheckTimestamp: '2026-11-20T10:00:00Z' } };
    const { status, said } = reviewed(changeJson([QUEUE]), {}, stackJson('UPDATE_COMPLETE', drift));
    expect(status).toBe(0);
    expect(said).toContain(
      'The stack differs from its template since 2026-11-20T10:00:00Z or before: somebody changed it by hand.',
    );
  });

  test('is looked for under the name that its release, its template and its delivery give it', () => {
    const name = (change: (world: World) => void) => {
      const world = packaged();
      world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE') });
      world.answer('aws cloudformation describe-change-set', { stdout: changeJson([QUEUE]) });
      change(world);
      return option(
        callsTo(world.run(['review', 'dev'], IN_BUILD).calls, 'cloudformation describe-change-set')[0]?.argv,
        '--change-set-name',
      );
    };
    const same = name(() => {});
    expect(same).toMatch(/^delivery-[0-9a-f]{20}$/);
    expect(name(() => {})).toBe(same);
    expect(name((world) => world.write('template.yaml', 'Resources: { A: 1 }\n'))).not.toBe(same);
    expect(name((world) => world.write('delivery/delivery.sha256', 'other\n'))).not.toBe(same);
  });

  test('under another name than the pipeline carries on is a fault: people would approve what is not carried out', () => {
    const world = packaged();
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE') });
    const { status, stderr } = world.run(['review', 'dev'], { ...IN_BUILD, PROPOSED: 'delivery-other' });
    expect([status, stderr.includes('the change set delivery-other was proposed, and this release')]).toEqual([1, true]);
  });
});

describe.skipIf(needs(program('jq')))('a stack', () => {
  test('settles before a change of it is proposed', () => {
    const world = packaged();
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_IN_PROGRESS'), times: 2 });
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE') });
    const { status, calls } = world.run(['settle', 'dev'], { ...IN_BUILD, POLL_SECONDS: '0' });
    expect([status, callsTo(calls, 'cloudformation describe-stacks').length]).toEqual([0, 3]);
  });

  test('whose first creation failed is no place for a change', () => {
    const world = packaged();
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('ROLLBACK_COMPLETE') });
    const { status, stderr } = world.run(['settle', 'dev'], IN_BUILD);
    expect([status, stderr.includes('is in ROLLBACK_COMPLETE')]).toEqual([1, true]);
  });

  test('is protected as the catalog says, before a change and after the first one', () => {
    const world = packaged({ terminationProtection: true });
    world.answer('aws cloudformation describe-stacks', {
      stdout: stackJson('UPDATE_COMPLETE', { EnableTerminationProtection: false }),
    });
    const { status, calls } = world.run(['protect', 'dev'], IN_BUILD);
    expect(status).toBe(0);
    expect(option(callsTo(calls, 'cloudformation set-stack-policy')[0]?.argv, '--stack-policy-body')).toMatch(
      /stack-policy-dev\.json$/,
    );
    expect(callsTo(calls, 'cloudformation update-termination-protection')[0]?.argv).toContain('--enable-termination-protection');
  });

  test('that is not there yet is not protected, and one that is protected is left alone', () => {
    const absent = packaged();
    absent.answer('aws cloudformation describe-stacks', { exit: 254, stderr: 'Stack with id x does not exist\n' });
    expect(callsTo(absent.run(['protect', 'dev'], IN_BUILD).calls, 'cloudformation set-stack-policy')).toEqual([]);
    const guarded = packaged({ terminationProtection: true });
    guarded.answer('aws cloudformation describe-stacks', {
      stdout: stackJson('CREATE_COMPLETE', { EnableTerminationProtection: true }),
    });
    const { calls } = guarded.run(['protect', 'dev'], IN_BUILD);
    expect(callsTo(calls, 'cloudformation update-termination-protection')).toEqual([]);
  });

  test('has a record of each release, with the template and the parameters that it runs with', () => {
    const world = packaged();
    const parameters = [{ ParameterKey: 'QueueName', ParameterValue: 'retail-dev-orders' }];
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('UPDATE_COMPLETE', { Parameters: parameters }) });
    world.answer('aws s3api get-object', { exit: 254, stderr: 'An error occurred (NoSuchKey)\n' });
    world.answer('aws ssm get-parameter', { exit: 254, stderr: 'An error occurred (ParameterNotFound)\n' });
    const { status, calls, stderr } = world.run(['record', 'dev'], IN_BUILD);
    expect([status, stderr]).toEqual([0, expect.stringContaining('recorded: orders-queue 1.8.0 in dev')]);
    const puts = callsTo(calls, 's3api put-object');
    const record = puts.find(({ argv }) => option(argv, '--key') === 'records/orders-queue/dev.json');
    expect(JSON.parse(record?.files[(record.argv.indexOf('--body') ?? 0) + 1] ?? '{}')).toMatchObject({
      mechanism: 'template',
      version: '1.8.0',
      stack: {
        name: 'retail-orders-queue-dev',
        parameters: { QueueName: 'retail-dev-orders' },
        template: expect.stringMatching(/^templates\/orders-queue\/[0-9a-f]{64}\.yaml$/),
      },
    });
    expect(callsTo(calls, 'ecr put-image')).toEqual([]);
  });

  test('in a state that no release leaves it in is not recorded', () => {
    const world = packaged();
    world.answer('aws cloudformation describe-stacks', { stdout: stackJson('ROLLBACK_COMPLETE') });
    const { status, calls } = world.run(['record', 'dev'], IN_BUILD);
    expect([status, callsTo(calls, 's3api put-object')]).toEqual([1, []]);
  });
});

describe.skipIf(needs(program('jq')))('the package of a stack', () => {
  const inBundle = (): World => {
    const pipeline = aStackPipeline({ template: { path: 'cfn/queue.yaml', region: 'me-south-1', capabilities: [] } });
    const world = new World({ pipeline, tools: ['jq'] });
    world.write('release.json', JSON.stringify(aRelease({ service: 'orders-queue', image: null })));
    for (const { path, text } of emitService(pipeline)) world.write(`delivery/${path}`, text);
    world.write('cfn/queue.yaml', 'Resources: {}\n');
    return world;
  };

  test('is the template out of the bundle, under one name', () => {
    const world = inBundle();
    const { status } = world.run(['package'], IN_BUILD);
    expect([status, world.read('template.yaml')]).toEqual([0, 'Resources: {}\n']);
    expect(world.read('.delivery/exports.sh')).toMatch(
      /^export VERSION='1.8.0'\nexport COMMIT='[0-9a-f]{40}'\nexport CHANGE_SET='delivery-[0-9a-f]{20}'\n$/,
    );
  });

  test.each(['cfn/queue.yaml', 'cfn'])('is refused where %s is a link: it could be any file of the machine', (link) => {
    const world = inBundle();
    renameSync(join(world.folder, link), join(world.folder, 'elsewhere'));
    symlinkSync(join(world.folder, 'elsewhere'), join(world.folder, link));
    const { status, stderr } = world.run(['package'], IN_BUILD);
    expect([status, stderr.includes('symbolic link')]).toEqual([1, true]);
  });

  test('is refused where CloudFormation would not take it', () => {
    const world = inBundle();
    world.write('cfn/queue.yaml', 'x'.repeat(1_048_577));
    const { status, stderr } = world.run(['package'], IN_BUILD);
    expect([status, stderr.includes('has 1048577 bytes, and CloudFormation takes 1048576')]).toEqual([1, true]);
  });
});
