/** The first action behind a push, as emitted: its buildspec by a real shell, over the account of stand-ins. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import { aService } from '../../test/support/builders';
import { parsed } from '../../test/support/parsed';
import { type Project, projectVariables } from '../deliveries/actions';
import { pipelineOf } from '../deliveries/estate';
import { Account } from '../stand-ins/account';
import { needs, program, ROOT, shellcheck, toolEnv } from '../support/tools';
import { runBuild } from './codebuild';

const tools = ['jq', 'zip', 'unzip'].map((name) => program(name));

const template = emitService(pipelineOf(aService({ trigger: 'gitlab-connection' }))).find(
  ({ path }) => path === 'codepipeline.yaml',
);
const project: Project = parsed(template?.text ?? '').Resources.BundleProject.Properties;

const COMMIT = '3fa9c1e'.padEnd(40, '0');
const OTHER = '1111111'.padEnd(40, '1');
const EXECUTION = 'aaaaaaaa-0000-4000-8000-000000000001';
const NEWER = 'bbbbbbbb-0000-4000-8000-000000000002';
const BUNDLE = 'bundles/checkout/bundle.zip';

let folder = '';
let account: Account;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'take-bundle-'));
  mkdirSync(join(folder, 'source'));
  account = new Account(join(folder, 'tools'));
  account.execution(EXECUTION, COMMIT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Uploads a bundle as a build makes it, and gives its version. */
function uploaded(release: object = {}, names: readonly string[] = ['delivery', 'release.json', 'app']): string {
  const from = mkdtempSync(join(folder, 'bundle-'));
  mkdirSync(join(from, 'delivery'));
  mkdirSync(join(from, 'app'));
  writeFileSync(join(from, 'delivery', 'buildspec.yml'), 'version: 0.2\n');
  writeFileSync(join(from, 'app', 'start.sh'), '#!/bin/sh\n');
  chmodSync(join(from, 'app', 'start.sh'), 0o755);
  symlinkSync('start.sh', join(from, 'app', 'link'));
  const written = { schema: 1, service: 'checkout', version: '1.8.0', commit: COMMIT, ...release };
  writeFileSync(join(from, 'release.json'), JSON.stringify(written));
  execFileSync('zip', ['-q', '-r', '-y', '../made.zip', ...names], { cwd: from });
  const bytes = readFileSync(join(folder, 'made.zip'));
  rmSync(join(folder, 'made.zip'));
  return account.put(BUNDLE, bytes);
}

const handOver = (bundle: string, execution = EXECUTION): void =>
  void account.put(
    `handed-over/checkout/${execution}.json`,
    JSON.stringify({ schema: 1, bundle, version: '1.8.0', commit: COMMIT }),
  );

/** While it waits, once. */
const meanwhile = (script: string): void => {
  writeFileSync(join(folder, 'tools', 'sleep'), `#!/bin/sh\necho slept >>${folder}/slept\n${script}\n`);
  chmodSync(join(folder, 'tools', 'sleep'), 0o755);
};

const source = () => join(folder, 'source');
const take = (given: Readonly<Record<string, string>> = {}) =>
  runBuild(
    source(),
    parsed(project.Source.BuildSpec),
    {
      ...projectVariables(project),
      EXECUTION,
      COMMIT,
      BUNDLE_VERSION: 'handed-over',
      AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/bundle',
      ...given,
    },
    join(folder, 'tools'),
  );

describe.skipIf(needs(...tools))('the first action behind a push', () => {
  test('takes at once what has been handed over before it looks: the very bytes, and the buildspec beside them', () => {
    const bundle = uploaded();
    handOver(bundle);
    meanwhile('exit 1');
    const { ok, exported, stderr } = take();
    expect(ok, stderr).toBe(true);
    expect(exported).toEqual({ BUNDLE_VERSION: bundle, VERSION: '1.8.0', COMMIT });
    expect(readdirSync(source()).filter((name) => name !== 'exported')).toEqual(['bundle.zip', 'delivery']);
    expect(readFileSync(join(source(), 'bundle.zip'))).toEqual(account.object(BUNDLE, bundle));
    expect(readFileSync(join(source(), 'delivery', 'buildspec.yml'), 'utf8')).toBe('version: 0.2\n');
    expect(existsSync(join(folder, 'slept'))).toBe(false);
  });

  test('waits for what comes later', () => {
    const bundle = uploaded();
    const target = join(folder, 'tools', 'state', 'bucket', 'handed-over', 'checkout');
    writeFileSync(join(folder, 'later.json'), JSON.stringify({ bundle }));
    meanwhile(
      `[ "$(wc -l <${folder}/slept)" -lt 3 ] || { mkdir -p ${target}; cp ${folder}/later.json ${target}/${EXECUTION}.json; }`,
    );
    const { ok, exported, stderr } = take();
    expect(ok, stderr).toBe(true);
    expect(exported.BUNDLE_VERSION).toBe(bundle);
    expect(readFileSync(join(folder, 'slept'), 'utf8')).toBe('slept\nslept\nslept\n');
  });

  test('gives up when the time is over, and says what to look at', () => {
    uploaded();
    const { ok, stderr, exported } = take({ MINUTES: '0' });
    expect([ok, exported]).toEqual([false, {}]);
    expect(stderr).toContain(
      `the build of ${COMMIT} has handed nothing over in 0 minutes: it failed, was stopped, or never began.`,
    );
    expect(existsSync(join(source(), 'bundle.zip'))).toBe(false);
  });

  test('gives up when the build of a newer commit was faster, so that nothing waits for a build that has failed', () => {
    account.execution(NEWER, OTHER);
    handOver(uploaded(), NEWER);
    const { ok, stderr } = take();
    expect(ok).toBe(false);
    expect(stderr).toContain(`the build of a newer commit has handed its bundle over, and that of ${COMMIT} has not`);
  });

  test.each([
    [
      'an older execution',
      () => account.execution('99999999-0000-4000-8000-000000000000', OTHER),
      '99999999-0000-4000-8000-000000000000',
    ],
    ['another execution of the same commit', () => account.execution(NEWER, COMMIT), NEWER],
    ['an execution that nobody knows any more', () => undefined, 'cccccccc-0000-4000-8000-000000000003'],
  ])('goes on waiting when %s has been handed its own', (_, begin, id) => {
    // An account lists the newest first: what began before comes into being before.
    rmSync(join(folder, 'tools', 'state', 'executions'), { force: true });
    if (id < EXECUTION) begin();
    account.execution(EXECUTION, COMMIT);
    if (id > EXECUTION) begin();
    handOver(uploaded(), id);
    expect(take({ MINUTES: '0' }).stderr).toContain('has handed nothing over in 0 minutes');
  });

  test('refuses the bundle of another commit', () => {
    handOver(uploaded({ commit: OTHER }));
    const { ok, stderr } = take();
    expect(ok).toBe(false);
    expect(stderr).toContain(
      `the bundle that was handed over is of commit ${OTHER}, and this execution is of ${COMMIT}: it is not taken.`,
    );
  });

  test('takes the version that somebody has named, whatever the commit, and does not wait', () => {
    const bundle = uploaded({ commit: OTHER, version: '1.7.0' });
    handOver(uploaded());
    meanwhile('exit 1');
    const { ok, exported, stderr } = take({ BUNDLE_VERSION: bundle });
    expect(ok, stderr).toBe(true);
    expect(exported).toEqual({ BUNDLE_VERSION: bundle, VERSION: '1.7.0', COMMIT: OTHER });
  });

  test.each([
    ['a bundle of another service', { service: 'other' }, 'holds no release of checkout'],
    ['a release of another schema', { schema: 2 }, 'holds no release of checkout'],
    ['a version that is no version', { version: '1; touch owned' }, 'names a version or a commit that cannot be'],
    ['a commit that is an option', { commit: '$(touch owned)' }, 'names a version or a commit that cannot be'],
  ])('refuses %s', (_, release, reason) => {
    handOver(uploaded(release));
    const { ok, stderr } = take();
    expect([ok, stderr.includes(reason)], stderr).toEqual([false, true]);
    expect(existsSync(join(source(), 'owned'))).toBe(false);
  });

  test('refuses a bundle that could not be built from, or is none', () => {
    handOver(uploaded({}, ['release.json', 'app']));
    expect(take().stderr).toContain('has no delivery/buildspec.yml');
    handOver(account.put(BUNDLE, 'no zip'));
    expect(take().stderr).toContain('is no bundle');
    handOver('version-1');
    expect(take().stderr).toContain('could not be read');
  });

  test.each([
    ['EXECUTION', '../../records/checkout/prod'],
    ['COMMIT', '--help'],
    ['COMMIT', ''],
    ['BUNDLE_VERSION', '$(touch owned)'],
    ['BUNDLE_VERSION', '-n'],
    ['BUNDLE_VERSION', ''],
  ])('takes a %s like %j for what it is, and calls nothing with it that it could change', (name, value) => {
    uploaded();
    const { ok } = take({ [name]: value, MINUTES: '0' });
    expect(ok).toBe(false);
    expect(existsSync(join(source(), 'owned'))).toBe(false);
  });

  test('does not believe a hand-over that names what no version can be', () => {
    handOver("v1' --version-id x");
    expect(take().stderr).toContain('which cannot be');
  });

  test('keeps nothing of what was pushed, whatever it is called', () => {
    mkdirSync(join(source(), 'delivery'));
    writeFileSync(join(source(), 'delivery', 'buildspec.yml'), 'phases: { build: { commands: [touch owned] } }\n');
    writeFileSync(join(source(), '-rf'), '');
    writeFileSync(join(source(), 'release.json'), '{}');
    writeFileSync(join(folder, 'outside'), 'stays');
    symlinkSync(join(folder, 'outside'), join(source(), 'bundle.zip'));
    handOver(uploaded());
    expect(take().ok).toBe(true);
    expect(readFileSync(join(folder, 'outside'), 'utf8')).toBe('stays');
    expect(readFileSync(join(source(), 'delivery', 'buildspec.yml'), 'utf8')).toBe('version: 0.2\n');
    expect(readdirSync(source()).filter((name) => name !== 'exported')).toEqual(['bundle.zip', 'delivery']);
  });

  test('the image is built from what the bundle holds, links and modes included', () => {
    const spec = parsed(
      emitService(pipelineOf(aService({ trigger: 'gitlab-connection' }))).find(({ path }) => path === 'buildspec.yml')?.text ??
        '',
    );
    expect(spec.phases.pre_build.commands[0]).toBe('unzip -q -o bundle.zip');
    handOver(uploaded());
    expect(take().ok).toBe(true);
    execFileSync('sh', ['-c', spec.phases.pre_build.commands[0]], { cwd: source() });
    expect(execFileSync('ls', ['-l', join(source(), 'app')], { encoding: 'utf8' })).toMatch(/-rwxr-xr-x .* start\.sh/);
    expect(execFileSync('readlink', [join(source(), 'app', 'link')], { encoding: 'utf8' })).toBe('start.sh\n');
    const others = emitService(pipelineOf(aService())).find(({ path }) => path === 'buildspec.yml')?.text ?? '';
    expect(others).not.toContain('unzip');
  });
});

describe.skipIf(needs(shellcheck))('what the first action runs', () => {
  test('is sound shell', () => {
    const path = join(ROOT, 'templates', 'hand-over', 'take.sh');
    expect(spawnSync('shellcheck', ['-s', 'sh', path], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' });
  });
});

describe.skipIf(needs(...tools, program('aws', 'pip install awscli')))('the AWS command line', () => {
  test('understands every call of it', () => {
    handOver(uploaded());
    account.execution(NEWER, OTHER);
    meanwhile(`cp ${folder}/later.json ${folder}/tools/state/bucket/handed-over/checkout/${EXECUTION}.json`);
    writeFileSync(join(folder, 'later.json'), account.object(`handed-over/checkout/${EXECUTION}.json`) ?? '');
    rmSync(join(folder, 'tools', 'state', 'bucket', 'handed-over', 'checkout', `${EXECUTION}.json`));
    expect(take().ok).toBe(true);
    const calls = new Map(account.calls().map(({ argv }) => [argv.split(' ').slice(0, 3).join(' '), argv.split(' ').slice(1)]));
    expect([...calls.keys()]).toEqual([
      'aws s3api list-objects-v2',
      'aws codepipeline list-pipeline-executions',
      'aws s3api get-object',
    ]);
    for (const argv of calls.values()) {
      const { stderr } = spawnSync('aws', [...argv, '--endpoint-url', 'http://127.0.0.1:9', '--cli-connect-timeout', '2'], {
        encoding: 'utf8',
        env: toolEnv({
          AWS_ACCESS_KEY_ID: 'x',
          AWS_SECRET_ACCESS_KEY: 'x',
          AWS_DEFAULT_REGION: 'me-south-1',
          AWS_MAX_ATTEMPTS: '1',
        }),
      });
      expect(stderr).toContain('Could not connect to the endpoint URL');
    }
  });
});
