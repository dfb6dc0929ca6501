import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { World } from '../../test/program/world';
import { aPipeline, aService } from '../../test/support/builders';
import { needs, program } from '../support/tools';
import {
  aRelease,
  COMMIT,
  callsTo,
  DIGEST,
  deliveryWorld,
  fileOf,
  IMAGE,
  option,
  REPOSITORY,
  stackPipeline,
  standing,
} from './aws';

const TOOLS = [program('jq'), program('zip'), program('unzip')];
const BUILD = { account: '111111111111' };
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

/** A checkout in a build job, before anything has been released. */
function checkout(): World {
  const world = new World({ pipeline: stackPipeline(), tools: ['jq', 'zip', 'unzip'] });
  world.write('Dockerfile', 'FROM scratch\n');
  world.write('package.json', '{}');
  world.write('src/index.js', 'x');
  world.write('.gitignore', 'node_modules\ndist\n');
  world.write('node_modules/a.js', 'no');
  world.git('add', '.gitignore', 'Dockerfile', 'package.json', 'src');
  world.commit('Begin');
  world.git('tag', 'v1.8.0');
  return world;
}

const HOSTILE = [
  `It's "quoted" $(touch /tmp/owned) \`touch /tmp/owned\` \\u0027 \\ $HOME \${x} %s %n`,
  '-n --help; rm -rf / # & | > <',
  'émoji 🎉 ñ 漢字 ‮reversed',
  "'; DROP TABLE x; --",
  '{"json": "in"} [link](https://evil.example) <at>all</at> *bold* ~~x~~',
];

describe.skipIf(needs(...TOOLS))('release.json', () => {
  test.each(HOSTILE)('a commit message and an author like %j are data', (text) => {
    const world = checkout();
    world.commit(`${text}\n\nBody`, text.replace(/[<>\n]/g, ''));
    const { status, stderr } = world.run(['release'], {
      CI_COMMIT_REF_NAME: text,
      GITLAB_USER_LOGIN: text,
      CI_PIPELINE_URL: text,
    });
    expect({ status, stderr: stderr.includes('owned') }).toEqual({ status: 0, stderr: false });
    const release = JSON.parse(world.read('.delivery/release.json'));
    expect(release).toMatchObject({ message: text, ref: text, startedBy: text, runUrl: text });
    expect(release.author).toBe(world.git('log', '-1', '--format=%an'));
  });

  test('any branch that Git allows, any message and any author go through whole', () => {
    const world = checkout();
    const holds = (message: string, author: string, branch: string) => {
      if (spawnSync('git', ['check-ref-format', '--branch', branch]).status !== 0) return;
      world.commit(`m${message}`, `a${author}`);
      expect(world.run(['release'], { CI_COMMIT_REF_NAME: branch }).status).toBe(0);
      const release = JSON.parse(world.read('.delivery/release.json'));
      expect(release.ref).toBe(branch);
      expect(release.message).toBe(world.git('log', '-1', '--format=%s').slice(0, 500));
      expect(release.author).toBe(world.git('log', '-1', '--format=%an'));
    };
    const text = fc.string({
      unit: fc.constantFrom(...'aZ0 \'"`$(){}[]\\/;&|<>*?!#~%^=+-_.,:@é🎉'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        text,
        text.map((part) => part.replace(/[<>]/g, '')),
        text,
        holds,
      ),
      { numRuns: 40 },
    );
  });

  test('a very long message is cut, a message that is no UTF-8 is read', () => {
    const world = checkout();
    writeFileSync(join(world.root, 'message'), Buffer.concat([Buffer.from('caf\xe9 ', 'latin1'), Buffer.alloc(200_000, 'x')]));
    world.git('-c', 'user.name=Jo', 'commit', '-q', '--allow-empty', '-F', join(world.root, 'message'));
    expect(world.run(['release']).status).toBe(0);
    expect(JSON.parse(world.read('.delivery/release.json')).message).toHaveLength(500);
  });

  test('it is written once for a commit, and anew for another', () => {
    const world = checkout();
    world.run(['release'], { GITLAB_USER_LOGIN: 'first' });
    world.run(['release'], { GITLAB_USER_LOGIN: 'second' });
    expect(JSON.parse(world.read('.delivery/release.json')).startedBy).toBe('first');
    world.commit();
    world.run(['release'], { GITLAB_USER_LOGIN: 'third' });
    expect(JSON.parse(world.read('.delivery/release.json'))).toMatchObject({
      startedBy: 'third',
      commit: world.git('rev-parse', 'HEAD'),
    });
  });

  test.each([
    ['not json', '{'],
    ['of another service', JSON.stringify(aRelease({ service: 'other' }))],
    ['of another schema', JSON.stringify(aRelease({ schema: 2 }))],
    ['with a version that is no version', JSON.stringify(aRelease({ version: '1; rm -rf /' }))],
  ])('a file %s is refused', (_, text) => {
    const world = deliveryWorld();
    world.write('.delivery/release.json', text);
    expect(world.run(['deploy', 'dev'], TOKEN)).toMatchObject({ status: 1, calls: [] });
  });
});

describe.skipIf(needs(...TOOLS))('image', () => {
  const ABSENT = {
    exit: 254,
    stderr:
      '\nAn error occurred (ImageNotFoundException) when calling the DescribeImages operation: The image with imageId {imageTag: 1.8.0} does not exist\n',
  };

  test('it is built with its arguments, pushed under the version, and its digest kept', () => {
    const world = checkout();
    world.answer('aws ecr describe-images', { ...ABSENT, times: 1 });
    world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
    world.answer('aws ecr get-login-password', { stdout: 'pass-word\n' });
    world.answer('buildah', {});
    standing(world, BUILD);
    const { status, calls, stderr } = world.run(['image'], TOKEN);
    expect(status).toBe(0);
    const [login, build, push] = calls.filter(({ argv }) => argv[0] === 'buildah');
    expect(login?.argv).toEqual([
      'buildah',
      'login',
      '--username',
      'AWS',
      '--password-stdin',
      '111111111111.dkr.ecr.me-south-1.amazonaws.com',
    ]);
    expect(login?.stdin).toBe('pass-word\n');
    expect(option(build?.argv, '--tag')).toBe(`${REPOSITORY}:1.8.0`);
    expect(build?.argv.at(-1)).toBe('.');
    expect(push?.argv).toEqual(['buildah', 'push', `${REPOSITORY}:1.8.0`]);
    expect(JSON.parse(world.read('.delivery/release.json')).image).toEqual({
      repository: REPOSITORY,
      tag: '1.8.0',
      digest: DIGEST,
      uri: IMAGE,
    });
    expect(JSON.stringify(calls.map(({ argv }) => argv)) + stderr).not.toContain('pass-word');
  });

  test('a version that the registry has is not built again', () => {
    const world = checkout();
    world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
    standing(world, BUILD);
    const { status, calls } = world.run(['image'], TOKEN);
    expect({ status, tools: [...new Set(calls.map(({ argv }) => argv[0]))] }).toEqual({ status: 0, tools: ['aws'] });
    expect(JSON.parse(world.read('.delivery/release.json')).image.uri).toBe(IMAGE);
  });

  test('when another run pushes the version first, its image is used', () => {
    const world = checkout();
    world.answer('aws ecr describe-images', { ...ABSENT, times: 1 });
    world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
    world.answer('aws ecr get-login-password', { stdout: 'x' });
    world.answer('buildah push', { exit: 125, stderr: 'ImageTagAlreadyExistsException\n' });
    world.answer('buildah', {});
    standing(world, BUILD);
    expect(world.run(['image'], TOKEN)).toMatchObject({ status: 0 });
    expect(JSON.parse(world.read('.delivery/release.json')).image.digest).toBe(DIGEST);
  });

  test.each([
    ['buildah push', 'the registry did not take it'],
    ['buildah build', 'could not be built from Dockerfile'],
    ['buildah login', 'did not let this job in'],
  ])('a failing "%s" fails, and no digest is kept', (step, message) => {
    const world = checkout();
    world.answer('aws ecr describe-images', ABSENT);
    world.answer('aws ecr get-login-password', { stdout: 'x' });
    world.answer(step, { exit: 1 });
    world.answer('buildah', {});
    standing(world, BUILD);
    const { status, stderr } = world.run(['image'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(JSON.parse(world.read('.delivery/release.json')).image).toBeNull();
  });

  test('a registry that does not answer is no reason to build', () => {
    const world = checkout();
    world.answer('aws ecr describe-images', {
      exit: 254,
      stderr: 'An error occurred (AccessDeniedException) when calling the DescribeImages operation\n',
    });
    standing(world, BUILD);
    const { status, calls } = world.run(['image'], TOKEN);
    expect({ status, built: calls.some(({ argv }) => argv[0] === 'buildah') }).toEqual({ status: 1, built: false });
  });

  test('in CodeBuild it finds the release beside delivery/, uses the own role, and leaves what the pipeline reads', () => {
    const world = new World({ pipeline: stackPipeline(), tools: ['jq'] });
    world.write('release.json', JSON.stringify(aRelease({ image: null })));
    world.write('app/Dockerfile', 'FROM scratch\n');
    world.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
    standing(world, BUILD);
    const run = spawnSync(
      'sh',
      ['-c', 'cd app && sh ../delivery/pipeline.sh image && . ./.delivery/exports.sh && echo "$VERSION $COMMIT $IMAGE_URI"'],
      {
        cwd: world.folder,
        encoding: 'utf8',
        env: { PATH: `${join(world.root, 'bin')}:${join(world.root, 'tools')}`, CODEBUILD_BUILD_ID: 'x:1' },
      },
    );
    expect(run.stdout).toBe(`1.8.0 ${COMMIT} ${IMAGE}\n`);
    expect(JSON.parse(world.read('imageDetail.json'))).toEqual({ ImageURI: IMAGE });
    expect(JSON.parse(world.read('release.json')).image.uri).toBe(IMAGE);
    expect(world.calls().every(({ environment }) => environment.AWS_ROLE_ARN === '')).toBe(true);
  });
});

describe.skipIf(needs(...TOOLS))('bundle', () => {
  const listed = (world: World) =>
    spawnSync('unzip', ['-Z1', join(world.folder, '.delivery/bundle.zip')], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n');
  const built = () => {
    const world = checkout();
    world.write('dist/app.js', 'built');
    world.write('dist/a b/-c \'"$(x).js', 'odd');
    return world;
  };

  test('it holds tracked files, what the build made, the delivery and the release, and nothing else', () => {
    const world = built();
    world.write('.delivery/secret', 'no');
    world.write('.env', 'no');
    const outcome = world.run(['pack']);
    expect(outcome.stderr).toContain('bundle: 6 files of the service');
    expect(listed(world)).toEqual([
      'app/.gitignore',
      'app/Dockerfile',
      'app/dist/a b/-c \'"$(x).js',
      'app/dist/app.js',
      'app/package.json',
      'app/src/index.js',
      'delivery/pipeline.sh',
      'delivery/settings.sh',
      'release.json',
    ]);
  });

  test('the same commit gives the same bytes', () => {
    const digests = [built(), built()].map((world) => {
      world.run(['pack'], { CI_PIPELINE_URL: 'https://x.example/1' });
      return createHash('sha256')
        .update(readFileSync(join(world.folder, '.delivery/bundle.zip')))
        .digest('hex');
    });
    expect(digests[0]).toBe(digests[1]);
  });

  test('files as the build left them go in, deleted ones do not, links stay links, modes stay', () => {
    const world = built();
    world.write('package.json', '{"version":"1.8.0"}');
    world.git('rm', '-q', '--cached', 'src/index.js');
    spawnSync(
      'sh',
      ['-c', 'ln -s package.json link && git add link && rm -r src && echo "#!/bin/sh" > run && chmod +x run && git add run'],
      { cwd: world.folder },
    );
    expect(world.run(['pack']).status).toBe(0);
    const out = join(world.root, 'out');
    spawnSync('unzip', ['-q', join(world.folder, '.delivery/bundle.zip'), '-d', out]);
    expect(readFileSync(join(out, 'app/package.json'), 'utf8')).toBe('{"version":"1.8.0"}');
    expect(
      spawnSync('sh', ['-c', 'test -L app/link && test -x app/run && test ! -e app/src && test ! -x app/package.json'], {
        cwd: out,
      }).status,
    ).toBe(0);
  });

  test('a build output that is not there fails, and says which', () => {
    const { status, stderr } = checkout().run(['pack']);
    expect(status).toBe(1);
    expect(stderr).toContain('the build output "dist/" is not there, and the image is made from it.');
  });

  test('a file name with a line end is refused', () => {
    const world = built();
    world.write('a\nb', 'x');
    world.git('add', 'a\nb');
    expect(world.run(['pack'])).toMatchObject({ status: 1 });
    expect(world.has('.delivery/bundle.zip')).toBe(false);
  });

  test('the upload is encrypted, goes to the bucket of the right account, and its version is kept', () => {
    const world = deliveryWorld();
    world.write('.delivery/bundle.zip', 'zip');
    world.answer('aws s3api put-object', { stdout: 'v.1_x\n' });
    standing(world, BUILD);
    const { status, calls } = world.run(['upload'], TOKEN);
    expect(status).toBe(0);
    const [put] = callsTo(calls, 's3api put-object');
    expect(put?.argv).toEqual(
      expect.arrayContaining(['--server-side-encryption', 'aws:kms', '--expected-bucket-owner', '111111111111']),
    );
    expect(JSON.parse(fileOf(put, '--metadata') ?? '')).toEqual({
      version: '1.8.0',
      commit: COMMIT,
      release: expect.stringMatching(/^[A-Za-z0-9+/=]{20,1600}$/),
    });
    expect(fileOf(put, '--body')).toBe('zip');
    expect(world.read('.delivery/source-version-id')).toBe('v.1_x\n');
  });

  test.each(['None\n', 'null\n', '\n'])(
    'a bucket without versions (%j) is refused: the pipeline could not be told which bundle to take',
    (stdout) => {
      const world = deliveryWorld();
      world.write('.delivery/bundle.zip', 'zip');
      world.answer('aws s3api put-object', { stdout });
      standing(world, BUILD);
      expect(world.run(['upload'], TOKEN).stderr).toContain('keeps no versions');
    },
  );

  test('the pipeline is started at exactly the uploaded version; calling again asks for the same execution', () => {
    const world = deliveryWorld();
    world.write('.delivery/source-version-id', 'v.1_x\n');
    world.answer('aws codepipeline start-pipeline-execution', { stdout: 'ex-1\n' });
    standing(world, BUILD);
    const starts = [0, 1].map(() => callsTo(world.run(['start'], TOKEN).calls, 'codepipeline start-pipeline-execution')[0]?.argv);
    expect(option(starts[0], '--source-revisions')).toBe(
      'actionName=Source,revisionType=S3_OBJECT_VERSION_ID,revisionValue=v.1_x',
    );
    expect(option(starts[0], '--client-request-token')).toMatch(/^[0-9a-f]{64}$/);
    expect(starts[0]).toEqual(starts[1]);
    expect(world.read('.delivery/execution-id')).toBe('ex-1\n');
  });

  describe('where an event of S3 starts the pipeline', () => {
    const execution = (id: string, revisionId?: string) => ({
      pipelineExecutionId: id,
      sourceRevisions: revisionId === undefined ? [] : [{ actionName: 'Source', revisionId }],
    });
    const answering = (...lists: readonly (readonly object[])[]) => {
      const world = deliveryWorld({ pipeline: aPipeline({ service: aService({ trigger: 's3-event' }) }), tools: ['jq'] });
      world.write('.delivery/source-version-id', 'v2\n');
      lists.forEach((list, index) => {
        const stdout = JSON.stringify({ pipelineExecutionSummaries: list });
        world.answer('aws codepipeline list-pipeline-executions', { stdout, ...(index < lists.length - 1 ? { times: 1 } : {}) });
      });
      standing(world, BUILD);
      return world;
    };

    test('the build starts nothing, and finds out which execution took its version, once the source has been read', () => {
      const world = answering([execution('ex-1', 'v1'), execution('ex-2')], [execution('ex-2', 'v2'), execution('ex-1', 'v1')]);
      const { status, calls, stderr } = world.run(['start'], { ...TOKEN, POLL_SECONDS: '0' });
      expect([status, callsTo(calls, 'codepipeline start-pipeline-execution')]).toEqual([0, []]);
      expect(callsTo(calls, 'codepipeline list-pipeline-executions')).toHaveLength(2);
      expect(world.read('.delivery/execution-id')).toBe('ex-2\n');
      expect(stderr).toContain('started: retail-checkout, execution ex-2');
    });

    test('it gives up when none has, and says what to look at', () => {
      const world = answering([execution('ex-1', 'v1')]);
      world.write('delivery/pipeline.sh', world.read('delivery/pipeline.sh').replace('START_MINUTES=10', 'START_MINUTES=0'));
      const { status, stderr } = world.run(['start'], { ...TOKEN, POLL_SECONDS: '0' });
      expect(status).toBe(1);
      expect(stderr).toContain('S3 has the bundle as version v2, and no execution of retail-checkout began with it');
    });
  });
});

describe.skipIf(needs(...TOOLS))('where a push starts the pipeline', () => {
  const OTHER = '1111111'.padEnd(40, '1');
  const execution = (id: string, revisionId = COMMIT, status = 'InProgress') => ({
    pipelineExecutionId: id,
    status,
    sourceRevisions: [{ actionName: 'Source', revisionId }],
  });
  /** Newest first, as AWS lists them. */
  const listed = (...lists: readonly (readonly object[])[]) => {
    const world = deliveryWorld({ pipeline: aPipeline({ service: aService({ trigger: 'gitlab-connection' }) }), tools: ['jq'] });
    world.write('.delivery/release.json', JSON.stringify(aRelease({ service: 'checkout' })));
    world.write('.delivery/source-version-id', 'v.2_x\n');
    lists.forEach((list, index) => {
      const stdout = JSON.stringify({ pipelineExecutionSummaries: list });
      world.answer('aws codepipeline list-pipeline-executions', { stdout, ...(index < lists.length - 1 ? { times: 1 } : {}) });
    });
    return world;
  };
  const start = (world: World) => {
    world.answer('aws codepipeline get-pipeline-execution', { stdout: 'handed-over\n' });
    standing(world, BUILD);
    const outcome = world.run(['start'], { ...TOKEN, POLL_SECONDS: '0' });
    const puts = callsTo(outcome.calls, 's3api put-object');
    return { ...outcome, puts, keys: puts.map(({ argv }) => option(argv, '--key')) };
  };
  const taken = { exit: 254, stderr: 'An error occurred (PreconditionFailed) when calling the PutObject operation: ...\n' };
  const inNoTime = (world: World) =>
    world.write('delivery/pipeline.sh', world.read('delivery/pipeline.sh').replace('START_MINUTES=10', 'START_MINUTES=0'));

  test('the build starts nothing, waits for the execution of its commit, and tells it which bundle is its own', () => {
    const world = listed([], [{ pipelineExecutionId: 'ex-2' }], [execution('ex-2'), execution('ex-1', OTHER)]);
    const { status, stderr, calls, puts } = start(world);
    expect([status, callsTo(calls, 'codepipeline start-pipeline-execution')], stderr).toEqual([0, []]);
    expect(puts.map(({ argv }) => [option(argv, '--key'), option(argv, '--if-none-match')])).toEqual([
      ['handed-over/checkout/ex-2.json', '*'],
    ]);
    expect(JSON.parse(fileOf(puts[0], '--body'))).toEqual({
      schema: 1,
      bundle: 'v.2_x',
      version: '1.8.0',
      commit: COMMIT,
      runUrl: 'https://gitlab.retail.example/p/1',
    });
    expect(world.read('.delivery/execution-id')).toBe('ex-2\n');
    expect(stderr).toContain('started: retail-checkout, execution ex-2');
  });

  test('of two that wait for one commit, of its branch and its tag, the first gets the first bundle and the second the second', () => {
    const world = listed([execution('ex-3'), execution('ex-2')]);
    expect(start(world).keys).toEqual(['handed-over/checkout/ex-2.json']);
    const later = listed([execution('ex-3'), execution('ex-2')]);
    later.answer('aws s3api put-object', { ...taken, times: 1 });
    later.answer('aws s3api get-object', { file: '{"schema":1,"bundle":"v.1_x"}' });
    expect(start(later).keys).toEqual(['handed-over/checkout/ex-2.json', 'handed-over/checkout/ex-3.json']);
    expect(later.read('.delivery/execution-id')).toBe('ex-3\n');
  });

  test('running the job again does no harm: the execution has the bundle already', () => {
    const world = listed([execution('ex-3'), execution('ex-2')]);
    world.answer('aws s3api put-object', { ...taken, times: 1 });
    world.answer('aws s3api get-object', { file: '{"schema":1,"bundle":"v.2_x"}' });
    const { status, keys } = start(world);
    expect([status, keys]).toEqual([0, ['handed-over/checkout/ex-2.json']]);
  });

  test('one that a newer release has overtaken is told, after those that wait, and the build says that nothing is delivered', () => {
    const world = listed([execution('ex-3', OTHER), execution('ex-2', COMMIT, 'Superseded')]);
    const { status, stderr, keys } = start(world);
    expect([status, keys]).toEqual([0, ['handed-over/checkout/ex-2.json']]);
    expect(stderr).toContain('a newer release has overtaken this one; it is not delivered.');
    const waiting = listed([execution('ex-4', COMMIT, 'Superseded'), execution('ex-2')]);
    expect(start(waiting).keys).toEqual(['handed-over/checkout/ex-2.json']);
  });

  test.each(['Failed', 'Stopped', 'Stopping', 'Cancelled', 'Succeeded'])(
    'an execution that is %s takes nothing: the job fails, and says how to start another',
    (state) => {
      const world = listed([execution('ex-2', COMMIT, state), execution('ex-1', OTHER)]);
      inNoTime(world);
      const { status, stderr, keys } = start(world);
      expect([status, keys]).toEqual([1, []]);
      expect(stderr).toContain(`no execution of retail-checkout waits for a bundle of ${COMMIT}`);
      expect(stderr).toContain(
        `aws codepipeline start-pipeline-execution --name retail-checkout --source-revisions actionName=Source,revisionType=COMMIT_ID,revisionValue=${COMMIT}`,
      );
    },
  );

  test('one that somebody has started with an earlier bundle is passed by', () => {
    const world = listed([execution('ex-3'), execution('ex-2')]);
    world.answer('aws codepipeline get-pipeline-execution', { stdout: 'v.1_x\n', times: 1 });
    const { status, keys, calls } = start(world);
    expect([status, keys]).toEqual([0, ['handed-over/checkout/ex-3.json']]);
    expect(
      callsTo(calls, 'codepipeline get-pipeline-execution').map(({ argv }) => option(argv, '--pipeline-execution-id')),
    ).toEqual(['ex-2', 'ex-3']);
  });

  test('a hand-over that S3 refuses ends the job: it is no hand-over to somebody else', () => {
    const world = listed([execution('ex-3'), execution('ex-2')]);
    world.answer('aws s3api put-object', {
      exit: 254,
      stderr: 'An error occurred (AccessDenied) when calling the PutObject operation\n',
    });
    const { status, stderr, keys } = start(world);
    expect([status, keys]).toEqual([1, ['handed-over/checkout/ex-2.json']]);
    expect(stderr).toContain('AccessDenied');
    expect(stderr).toContain('s3://retail-delivery-111111111111/handed-over/checkout/ex-2.json could not be written');
  });
});

describe.skipIf(needs(...TOOLS))('credentials', () => {
  const upload = (environment: Record<string, string>, account = '111111111111') => {
    const world = deliveryWorld();
    world.write('.delivery/bundle.zip', 'zip');
    world.answer('aws s3api put-object', { stdout: 'v\n' });
    standing(world, { account });
    return world.run(['upload'], environment);
  };

  test("the build role is assumed with the engine's token, whatever keys are around", () => {
    const { calls } = upload({ ...TOKEN, AWS_ACCESS_KEY_ID: 'AKIA', AWS_ROLE_ARN: 'arn:other' });
    expect(calls[0]?.environment).toMatchObject({
      AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/retail-storefront-build',
      AWS_REGION: 'me-south-1',
      AWS_ACCESS_KEY_ID: '',
    });
  });

  test('without a token nothing is called', () => {
    expect(upload({})).toMatchObject({ status: 1, calls: [] });
  });

  test('credentials of another account are refused before anything is changed', () => {
    const { status, calls, stderr } = upload(TOKEN, '999999999999');
    expect({ status, calls: calls.length }).toEqual({ status: 1, calls: 1 });
    expect(stderr).toContain('the credentials are of account 999999999999; they must be of 111111111111.');
  });

  test('a refused role says what its trust must name', () => {
    const world = deliveryWorld();
    world.write('.delivery/bundle.zip', 'zip');
    world.answer('aws sts', {
      exit: 254,
      stderr: 'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation\n',
    });
    expect(world.run(['upload'], TOKEN).stderr).toContain('Its trust must name this engine, this project and this branch or tag');
  });
});
