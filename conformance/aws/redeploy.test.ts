/** The way back, run as emitted: the script of the platform's project, and what it asks of CodeBuild, held against AWS' models. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parsed } from '../../test/support/parsed';
import { evaluate } from '../../test/support/stack-evaluate';
import { botocore, needs, program, shellcheck } from '../support/tools';
import { refused } from './botocore';
import { sample } from './sample';

const text = sample.platform.find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '';
const stack = evaluate(text, '{"Parameters":{}}');
const project: { Source: { BuildSpec: string }; Environment: { EnvironmentVariables: { Name: string; Value: string }[] } } =
  JSON.parse(JSON.stringify(stack.resources.RedeployProject?.Properties ?? {}));
const spec: { phases: { build: { commands: string[] } } } = parsed(project.Source.BuildSpec);
const [script = ''] = spec.phases.build.commands;

interface Action {
  readonly Name: string;
  readonly Configuration: Readonly<Record<string, string>>;
}
interface Stage {
  readonly Name: string;
  readonly Actions: readonly Action[];
}
const stages: readonly Stage[] = JSON.parse(JSON.stringify(stack.resources.RedeployPipeline?.Properties.Stages ?? []));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redeploy-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STARTED = { SERVICE: 'checkout', ENVIRONMENT: 'prod', RELEASE: '1.7.0' };
const SOURCE = { ObjectKey: 'bundles/checkout/bundle.zip', VersionId: 'v.1' };

/** The variables of an action as CodePipeline would fill them in. */
function variablesOf(stage: string, started: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const action = stages.find(({ Name }) => Name === stage)?.Actions[0];
  const written: readonly { name: string; value: string }[] = JSON.parse(action?.Configuration.EnvironmentVariables ?? '[]');
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { variables: started, Source: SOURCE };
  return Object.fromEntries(
    written.map(({ name, value }) => [
      name,
      value.replace(/#\{(\w+)\.(\w+)\}/g, (_, space: string, key: string) => known[space]?.[key] ?? ''),
    ]),
  );
}

function run(stage: string, status = 'SUCCEEDED', started: Readonly<Record<string, string>> = STARTED) {
  const aws = `#!/bin/sh
printf '%s\\n' "$AWS_SESSION_TOKEN $*" >> ${folder}/calls
case "$*" in
  *assume-role*) echo '{"Credentials":{"AccessKeyId":"A","SecretAccessKey":"B","SessionToken":"token-of-the-role"}}' ;;
  *start-build*) echo build-1 ;;
  *batch-get-builds*) echo '{"builds":[{"buildStatus":"${status}"}]}' ;;
esac
`;
  writeFileSync(join(folder, 'bin', 'aws'), aws);
  chmodSync(join(folder, 'bin', 'aws'), 0o755);
  const own = Object.fromEntries(project.Environment.EnvironmentVariables.map(({ Name, Value }) => [Name, Value]));
  return spawnSync('sh', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...own,
      ...variablesOf(stage, started),
      CODEBUILD_BUILD_ID: 'x:1',
      POLL_SECONDS: '0',
      PATH: `${folder}/bin:${process.env.PATH}`,
    },
  });
}

const read = (name: string): string => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

describe.skipIf(needs(program('jq')))('the way back', () => {
  test("takes on the environment's role and starts the service's own project there with the bundle that was named", () => {
    const { status, stderr } = run('Redeploy-prod');
    expect([stderr, status]).toEqual(['', 0]);
    const [assumed, start] = read('calls').split('\n');
    expect(assumed).toContain('--role-arn arn:aws:iam::040000000004:role/retail-pipeline-prod');
    expect(start).toMatch(/^token-of-the-role codebuild start-build/);
    const request = JSON.parse(read('start-build.json'));
    expect(request).toMatchObject({
      projectName: 'retail-checkout-prod-operations',
      sourceLocationOverride: 'retail-delivery-100000000001/bundles/checkout/bundle.zip',
      sourceVersion: 'v.1',
    });
    const variables: readonly { name: string; value: string }[] = request.environmentVariablesOverride;
    expect(Object.fromEntries(variables.map(({ name, value }) => [name, value]))).toEqual({
      OPERATION: 'redeploy',
      ENVIRONMENT: 'prod',
      RELEASE_VERSION: '1.7.0',
    });
    const cases = [{ title: 'start', service: 'codebuild', operation: 'StartBuild', input: request }];
    expect(botocore.present() ? refused(cases) : []).toEqual([]);
  });

  test('fails when the release did not come back', () => {
    expect(run('Redeploy-prod', 'FAILED')).toMatchObject({ status: 1, stderr: expect.stringContaining('was not brought back') });
  });

  test.each([
    ['in the stage of another environment', 'Redeploy-dev', STARTED, 'this is the stage of dev'],
    [
      'with the bundle of another service',
      'Redeploy-prod',
      { ...STARTED, SERVICE: 'cart' },
      'it must be bundles/cart/bundle.zip',
    ],
    ['of a name that is none', 'Redeploy-prod', { ...STARTED, SERVICE: 'a/../b' }, 'it must be the name of a service'],
    ['of a version that is none', 'Redeploy-prod', { ...STARTED, RELEASE: '$(id)' }, 'it must be a version'],
  ])('does nothing %s', (_, stage, started, message) => {
    const { status, stderr } = run(stage, 'SUCCEEDED', started);
    expect([status, read('calls')]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  test.each(
    sample.services
      .filter(({ pipeline }) => pipeline.service.engines.deliver === 'codepipeline')
      .map((each) => [each.pipeline.service.name, each] as const),
  )('finds the operations project of %s by the name that its stack gives', (name, { files }) => {
    for (const { path, text: params } of files.filter((file) => file.path.startsWith('params-'))) {
      const environment = path.slice('params-'.length, -'.json'.length);
      expect(JSON.parse(params).Parameters.OperationsProjectName).toBe(`retail-${name}-${environment}-operations`);
    }
  });
});

describe.skipIf(needs(shellcheck))('shellcheck', () => {
  test('finds nothing in the script', () => {
    const { stdout } = spawnSync('shellcheck', ['--shell=sh', '--severity=style', '-'], { input: script, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
