import { describe, expect, test } from 'vitest';
import { needs, program } from '../support/tools';
import {
  aRecord,
  aRelease,
  callsTo,
  codedeployPipeline,
  DIGEST,
  deliveryWorld,
  fileOf,
  IMAGE,
  MIGRATION,
  OLD_IMAGE,
  OLD_TASK,
  option,
  stackPipeline,
  standing,
  TASK,
  taskDefinitionJson,
} from './aws';
import { goesFrom, NEW_TASK, recorded, written } from './records';

const TOOLS = [program('jq')];
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };
const MISSING = {
  exit: 254,
  stderr: 'An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.\n',
};
const FORBIDDEN = { exit: 254, stderr: 'An error occurred (AccessDenied) when calling the GetObject operation: Access Denied\n' };
const NO_PARAMETER = { exit: 254, stderr: 'An error occurred (ParameterNotFound) when calling the GetParameter operation: \n' };

describe.skipIf(needs(...TOOLS))('record', () => {
  test('the first release of an environment: what runs, since when, who approved, how to come back to it', () => {
    const world = deliveryWorld();
    world.answer('aws s3api get-object', MISSING);
    world.answer('aws ssm get-parameter', NO_PARAMETER);
    standing(world, { parameters: { Image: IMAGE, Cpu: '512' } });
    const { status, calls } = world.run(['record', 'dev'], {
      ...TOKEN,
      GITLAB_USER_LOGIN: 'jo',
      APPROVED_BY: 'ann, bob',
      CI_PIPELINE_URL: 'https://x.example/2',
    });
    expect(status).toBe(0);
    expect(written(calls)).toMatchObject({
      schema: 1,
      environment: 'dev',
      version: '1.8.0',
      image: { uri: IMAGE },
      mechanism: 'stack',
      taskDefinition: TASK,
      stack: {
        name: 'retail-storefront-dev',
        template: expect.stringMatching(/^templates\/storefront\//),
        parameters: { Image: IMAGE, Cpu: '512' },
      },
      deployedBy: 'jo',
      approvedBy: ['ann', 'bob'],
      deployedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      previous: null,
    });
    const parameter = callsTo(calls, 'ssm put-parameter')[0];
    expect(option(parameter?.argv, '--name')).toBe('/retail/dev/storefront/release');
    expect(JSON.parse(fileOf(parameter, '--value'))).toMatchObject({ version: '1.8.0', image: { uri: IMAGE } });
  });

  test('the release before is kept, three deep', () => {
    const version = (name: string, previous: object | null) =>
      aRecord({ version: name, taskDefinition: `arn:${name}`, previous });
    const world = recorded(deliveryWorld(), version('1.4', version('1.3', version('1.2', version('1.1', null)))));
    standing(world);
    const record = written(world.run(['record', 'dev'], TOKEN).calls);
    const { previous } = record;
    expect([previous, previous.previous, previous.previous.previous].map(({ version }) => version)).toEqual([
      '1.4',
      '1.3',
      '1.2',
    ]);
    expect(previous.previous.previous.previous).toBeNull();
  });

  test('recording the same release again keeps the one before it', () => {
    const world = recorded(deliveryWorld(), {
      ...aRecord({ version: '1.6.0' }),
      ...{ version: '1.8.0', taskDefinition: TASK, previous: aRecord() },
    });
    standing(world);
    expect(written(world.run(['record', 'dev'], TOKEN).calls).previous.version).toBe('1.7.0');
  });

  test('what does not run is not recorded', () => {
    const world = deliveryWorld();
    world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(OLD_IMAGE) });
    standing(world);
    world.answer('aws ecs list-tasks', { stdout: '{}' });
    const { status, calls } = world.run(['record', 'dev'], TOKEN);
    expect({ status, puts: callsTo(calls, 's3api put-object').length }).toEqual({ status: 1, puts: 0 });
  });

  test('a record that cannot be read is not overwritten', () => {
    const world = deliveryWorld();
    world.answer('aws s3api get-object', { exit: 255, stderr: 'Could not connect to the endpoint URL\n' });
    world.answer('aws ssm get-parameter', NO_PARAMETER);
    standing(world);
    const { status, calls, stderr } = world.run(['record', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('nothing says which release runs in dev');
    expect(callsTo(calls, 'ssm put-parameter')).toHaveLength(0);
  });

  test('hostile text in a release is kept in S3 and does not break the parameter store', () => {
    const text = '{{ssm:x}} "$(id)" \u0027 🎉';
    const world = recorded(deliveryWorld(), aRecord());
    world.write('.delivery/release.json', JSON.stringify(aRelease({ message: text, author: text, ref: text })));
    standing(world);
    const { calls } = world.run(['record', 'dev'], { ...TOKEN, APPROVED_BY: text });
    expect(written(calls)).toMatchObject({ message: text, author: text, ref: text, approvedBy: [text] });
    const value = fileOf(callsTo(calls, 'ssm put-parameter')[0], '--value');
    expect(value).not.toContain('{{');
    expect(JSON.parse(value).ref).toBe(text);
  });

  test('a large record fits the parameter store without its history', () => {
    const parameters = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`Parameter${index}`, 'x'.repeat(40)]));
    const world = recorded(deliveryWorld(), aRecord({ stack: { name: 'retail-storefront-dev', template: 't', parameters } }));
    standing(world, { parameters });
    const value = fileOf(callsTo(world.run(['record', 'dev'], TOKEN).calls, 'ssm put-parameter')[0], '--value');
    expect(value.length).toBeLessThan(4096);
  });

  describe('in production', () => {
    const MANIFEST = '{"schemaVersion":2}';
    const production = () => {
      const world = deliveryWorld();
      world.write('delivery/params-prod.json', '{}');
      world.answer('aws s3api get-object', MISSING);
      world.answer('aws ssm get-parameter', NO_PARAMETER);
      world.answer('aws ecr batch-get-image', {
        stdout: JSON.stringify({ images: [{ imageManifest: MANIFEST, imageManifestMediaType: 'application/x' }] }),
      });
      return world;
    };

    test('the image is kept by a tag of its own, its manifest unchanged to the byte', () => {
      const world = production();
      world.answer('aws ecr put-image', {});
      standing(world, { account: '444444444444' });
      const { status, calls } = world.run(['record', 'prod'], TOKEN);
      expect(status).toBe(0);
      const put = callsTo(calls, 'ecr put-image')[0];
      expect([option(put?.argv, '--image-tag'), option(put?.argv, '--image-digest'), fileOf(put, '--image-manifest')]).toEqual([
        'release-1.8.0',
        DIGEST,
        MANIFEST,
      ]);
    });

    test('a tag that cannot be set warns, and the release is recorded', () => {
      const world = production();
      world.answer('aws ecr put-image', { exit: 254, stderr: 'AccessDeniedException\n' });
      standing(world, { account: '444444444444' });
      const { status, stderr } = world.run(['record', 'prod'], TOKEN);
      expect(status).toBe(0);
      expect(stderr).toContain('WARNING: the image has no tag release-1.8.0');
      expect(stderr).toContain('recorded: storefront 1.8.0 in prod');
    });

    test('a tag that is there already is fine', () => {
      const world = production();
      world.answer('aws ecr put-image', { exit: 254, stderr: 'An error occurred (ImageAlreadyExistsException)\n' });
      standing(world, { account: '444444444444' });
      expect(world.run(['record', 'prod'], TOKEN).stderr).not.toContain('WARNING');
    });
  });
});

describe.skipIf(needs(...TOOLS))('rollback through the stack', () => {
  test('after a failed release it goes back to the recorded one: template, parameters and image, and the live colour is kept', () => {
    const world = recorded(deliveryWorld(), aRecord());
    goesFrom(world, [TASK, IMAGE], [NEW_TASK, OLD_IMAGE]);
    standing(world, { live: 'green' });
    const { status, calls, stderr } = world.run(['rollback', 'dev'], { ...TOKEN, GITLAB_USER_LOGIN: 'jo' });
    expect(status).toBe(0);
    const change = callsTo(calls, 'cloudformation create-change-set')[0];
    expect(option(change?.argv, '--template-url')).toContain('/templates/storefront/old.yaml');
    expect(
      Object.fromEntries(
        JSON.parse(fileOf(change, '--parameters')).map((each: Record<string, string>) => [
          each.ParameterKey,
          each.ParameterValue,
        ]),
      ),
    ).toEqual({
      Cpu: '256',
      Image: OLD_IMAGE,
      LiveTargetGroup: 'green',
    });
    expect(stderr).toContain('rolled back: storefront in dev runs 1.7.0 again.');
    expect(written(calls)).toMatchObject({ version: '1.7.0', taskDefinition: NEW_TASK, rolledBackFrom: IMAGE, deployedBy: 'jo' });
  });

  test('when the recorded release itself runs it goes to the one before', () => {
    const current = aRecord({
      version: '1.8.0',
      taskDefinition: TASK,
      image: { uri: IMAGE, digest: DIGEST },
      previous: aRecord(),
    });
    const world = recorded(deliveryWorld(), current);
    goesFrom(world, [TASK, IMAGE], [NEW_TASK, OLD_IMAGE]);
    standing(world);
    const { status, calls } = world.run(['rollback', 'dev'], TOKEN);
    expect({ status, version: written(calls).version }).toEqual({ status: 0, version: '1.7.0' });
  });

  test('with nothing recorded before, it refuses and says so', () => {
    const world = recorded(deliveryWorld(), aRecord({ taskDefinition: TASK }));
    standing(world);
    const { status, calls, stderr } = world.run(['rollback', 'dev'], TOKEN);
    expect({ status, changes: callsTo(calls, 'cloudformation create-change-set').length }).toEqual({ status: 1, changes: 0 });
    expect(stderr).toContain('none is recorded before it');
  });

  test.each([
    ['missing', MISSING],
    ['forbidden, as S3 calls a missing object without the right to list', FORBIDDEN],
  ])('without a record (%s) it refuses and says so', (_, answer) => {
    const world = deliveryWorld();
    world.answer('aws s3api get-object', answer);
    world.answer('aws ssm get-parameter', NO_PARAMETER);
    standing(world);
    expect(world.run(['rollback', 'dev'], TOKEN).stderr).toContain(
      'no release of storefront is recorded in dev, so there is nothing to go back to.',
    );
  });

  test('where S3 does not answer, the copy in the parameter store is used', () => {
    const world = deliveryWorld();
    world.answer('aws s3api get-object', { exit: 255, stderr: 'timed out\n' });
    world.answer('aws ssm get-parameter', { stdout: JSON.stringify(aRecord()) });
    goesFrom(world, [TASK, IMAGE], [NEW_TASK, OLD_IMAGE]);
    standing(world);
    expect(world.run(['rollback', 'dev'], TOKEN)).toMatchObject({ status: 0 });
  });

  test.each([
    ['of another service', { service: 'other' }],
    ['of another environment', { environment: 'prod' }],
    ['without an image', { image: null }],
  ])('a record %s is not followed', (_, changes) => {
    const world = recorded(deliveryWorld(), aRecord(changes));
    world.answer('aws ssm get-parameter', { stdout: JSON.stringify(aRecord(changes)) });
    standing(world);
    expect(world.run(['rollback', 'dev'], TOKEN).stderr).toContain('is not one of storefront in dev');
  });

  test('a release whose migration is irreversible is not rolled back', () => {
    const world = recorded(deliveryWorld({ pipeline: stackPipeline({ ...MIGRATION, reversible: false }) }), aRecord());
    standing(world);
    const { status, calls, stderr } = world.run(['rollback', 'dev'], TOKEN);
    expect({ status, changes: callsTo(calls, 'cloudformation create-change-set').length }).toEqual({ status: 1, changes: 0 });
    expect(stderr).toContain('has run a migration that the catalog calls irreversible');
  });

  test('nor is one that was recorded with such a migration, whatever the catalog says now', () => {
    const world = recorded(
      deliveryWorld(),
      aRecord({ taskDefinition: TASK, migration: { reversible: false }, previous: aRecord() }),
    );
    standing(world);
    expect(world.run(['rollback', 'dev'], TOKEN).stderr).toContain('irreversible');
  });

  test('a rollback that does not bring the image back fails loudly and records nothing', () => {
    const world = recorded(deliveryWorld(), aRecord());
    standing(world);
    const { status, calls, stderr } = world.run(['rollback', 'dev'], TOKEN);
    expect({ status, recorded: callsTo(calls, 'ssm put-parameter').length }).toEqual({ status: 1, recorded: 0 });
    expect(stderr).toContain(`it must run ${OLD_IMAGE}. Act now`);
  });

  test('a change of mechanism in between is left to a person', () => {
    const world = recorded(deliveryWorld(), aRecord({ mechanism: 'codedeploy' }));
    standing(world);
    expect(world.run(['rollback', 'dev'], TOKEN).stderr).toContain(
      'the recorded release was deployed by codedeploy, and dev is now deployed by stack.',
    );
  });
});

describe.skipIf(needs(...TOOLS))('rollback through CodeDeploy', () => {
  const APPSPEC = `version: 0.0 # ${OLD_TASK}\n`;
  const record = aRecord({ mechanism: 'codedeploy', appspec: APPSPEC });
  const codedeploy = () => recorded(deliveryWorld({ pipeline: codedeployPipeline(), tools: ['jq'] }), record);

  test('the recorded revision is deployed again with its own appspec', () => {
    const world = codedeploy();
    goesFrom(world, [TASK, IMAGE], [OLD_TASK, OLD_IMAGE], 2);
    world.answer('aws deploy list-deployments', { stdout: '{"deployments":[]}' });
    world.answer('aws deploy create-deployment', { stdout: 'd-2\n' });
    world.answer('aws deploy get-deployment', { stdout: '{"deploymentInfo":{"status":"Succeeded"}}' });
    standing(world, { parameters: {} });
    const { status, calls } = world.run(['rollback', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(JSON.parse(fileOf(callsTo(calls, 'deploy create-deployment')[0], '--revision')).appSpecContent.content).toBe(APPSPEC);
    expect(written(calls)).toMatchObject({ version: '1.7.0', taskDefinition: OLD_TASK });
  });

  test('what a release was tested with before traffic is not asked on the way back', () => {
    const hooks = `${APPSPEC}Hooks:\n  - AfterAllowTestTraffic: arn:aws:lambda:me-south-1:222222222222:function:retail-smoke-dev\n`;
    const world = recorded(deliveryWorld({ pipeline: codedeployPipeline(), tools: ['jq'] }), { ...record, appspec: hooks });
    goesFrom(world, [TASK, IMAGE], [OLD_TASK, OLD_IMAGE], 2);
    world.answer('aws deploy list-deployments', { stdout: '{"deployments":[]}' });
    world.answer('aws deploy create-deployment', { stdout: 'd-2\n' });
    world.answer('aws deploy get-deployment', { stdout: '{"deploymentInfo":{"status":"Succeeded"}}' });
    standing(world, { parameters: {} });
    const { status, calls } = world.run(['rollback', 'dev'], TOKEN);
    expect(status).toBe(0);
    expect(JSON.parse(fileOf(callsTo(calls, 'deploy create-deployment')[0], '--revision')).appSpecContent.content).toBe(APPSPEC);
  });

  test('a deployment whose old tasks still wait is stopped, which brings traffic back at once', () => {
    const world = codedeploy();
    goesFrom(world, [TASK, IMAGE], [OLD_TASK, OLD_IMAGE]);
    world.answer('aws deploy list-deployments', { stdout: '{"deployments":["d-1"]}' });
    world.answer('aws deploy stop-deployment', { stdout: '{}' });
    world.answer('aws deploy get-deployment --deployment-id d-1', {
      stdout: '{"deploymentInfo":{"status":"Stopped","rollbackInfo":{"rollbackDeploymentId":"d-2"}}}',
    });
    world.answer('aws deploy get-deployment --deployment-id d-2', {
      stdout: '{"deploymentInfo":{"status":"InProgress"}}',
      times: 1,
    });
    world.answer('aws deploy get-deployment --deployment-id d-2', { stdout: '{"deploymentInfo":{"status":"Succeeded"}}' });
    standing(world, { parameters: {} });
    const { status, calls } = world.run(['rollback', 'dev'], TOKEN);
    expect({ status, created: callsTo(calls, 'deploy create-deployment').length }).toEqual({ status: 0, created: 0 });
    expect(callsTo(calls, 'deploy stop-deployment')[0]?.argv).toContain('--auto-rollback-enabled');
  });
});

describe.skipIf(needs(...TOOLS))('smoke-or-rollback', () => {
  const failing = () => {
    const world = recorded(deliveryWorld(), aRecord());
    world.answer('curl', { stdout: '503' });
    return world;
  };

  test('a failed smoke test takes the release back, and stays a failure', () => {
    const world = failing();
    goesFrom(world, [TASK, IMAGE], [NEW_TASK, OLD_IMAGE]);
    standing(world);
    const { status, stderr } = world.run(['smoke-or-rollback', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('the smoke test of dev failed; the release recorded before runs again.');
  });

  test('a failed rollback says that nobody knows what runs', () => {
    const world = failing();
    standing(world, { status: 'UPDATE_ROLLBACK_FAILED' });
    expect(world.run(['smoke-or-rollback', 'dev'], TOKEN).stderr).toContain('storefront is in an unknown state there. Act now');
  });

  test('a passed smoke test touches nothing', () => {
    const world = deliveryWorld();
    world.answer('curl', { stdout: '200' });
    const { status, calls } = world.run(['smoke-or-rollback', 'dev'], TOKEN);
    expect({ status, tools: [...new Set(calls.map(({ argv }) => argv[0]))] }).toEqual({ status: 0, tools: ['curl'] });
  });
});
