import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programFiles } from '../../src/program/files';
import { settingsText } from '../../src/program/settings';
import { programText } from '../../src/program/source';
import { aGitLabPipeline, aGitLabService, aPipeline, aService, aServiceEnvironment } from '../support/builders';
import { reviewed } from '../support/review-app';
import { aStackPipeline } from '../support/stack';
import { hostileText } from '../syntax/hostile';

/** What a shell that reads the settings has in these variables. */
function read(text: string, environment: string, names: readonly string[]): readonly string[] {
  const script = `ENVIRONMENT=$1; eval "$2"; shift 2; for name in "$@"; do eval "printf '%s\\0' \\"\\$$name\\""; done`;
  const run = spawnSync('sh', ['-eu', '-c', script, 'sh', environment, text, ...names], { encoding: 'utf8', env: {} });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.split('\0').slice(0, -1);
}

/** A NUL cannot reach any process, and is refused before. */
const ANY_TEXT = hostileText.filter((text) => !text.includes('\0'));

const assigned = (text: string) => new Set([...text.matchAll(/^([A-Z][A-Z_0-9]*)=/gm)].map(([, name]) => name));

describe('settings', () => {
  test('each environment has its own values', () => {
    const text = settingsText(aPipeline());
    expect(read(text, 'dev', ['ACCOUNT', 'STACK', 'TIER'])).toEqual(['222222222222', 'retail-checkout-dev', 'development']);
    expect(read(text, 'prod', ['ACCOUNT', 'STACK', 'TIER'])).toEqual(['444444444444', 'retail-checkout-prod', 'production']);
  });

  test('all environments state the same names, so that none inherits from another', () => {
    const branches = settingsText(aPipeline())
      .split(/^ {2}[a-z]+\)$/m)
      .slice(1);
    expect(branches).toHaveLength(4);
    expect(new Set(branches.map((branch) => [...assigned(branch)].join(' '))).size).toBe(1);
  });

  test('the program reads every setting, and every name that it reads is set', () => {
    const all = [aPipeline(), aStackPipeline(), aPipeline({ service: reviewed(aGitLabService()) })];
    const settings = new Set(all.flatMap((pipeline) => [...assigned(settingsText(pipeline))]));
    const program = programText();
    const read = new Set([...program.matchAll(/\$\{?([A-Z][A-Z_0-9]+)/g)].map(([, name]) => name));
    const fromLines = [...program.matchAll(/\bread -r ([A-Z_ ]+)/g)].flatMap(([, names = '']) => names.split(' '));
    const known = new Set([...settings, ...assigned(program.replace(/^ +/gm, '')), ...fromLines, ...FROM_THE_ENGINE]);
    expect([...settings].filter((name) => !read.has(name))).toEqual([]);
    expect([...read].filter((name) => !known.has(name))).toEqual([]);
  });

  test('it is the same text every time, whatever the machine', () => {
    expect(settingsText(aGitLabPipeline())).toBe(settingsText(aGitLabPipeline()));
  });

  test('build arguments reach the builder as they are, whatever they hold', () => {
    const anyArguments = fc.dictionary(fc.stringMatching(/^[A-Z_]{1,8}$/), ANY_TEXT, { maxKeys: 5 });
    const holds = (buildArgs: Record<string, string>) => {
      const pipeline = aPipeline({
        service: aService({ image: { ...aService().image, buildArgs } }),
      });
      const script = `ENVIRONMENT=dev; eval "$1"; with_build_arguments printf '%s\\0' build`;
      const run = spawnSync('sh', ['-eu', '-c', script, 'sh', settingsText(pipeline)], { encoding: 'utf8' });
      const expected = Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
      expect(run.stdout.split('\0').slice(0, -1)).toEqual(['build', ...expected]);
    };
    fc.assert(fc.property(anyArguments, holds), { numRuns: 40 });
  });

  test('hostile names stay data', () => {
    const holds = (dockerfile: string, tagPrefix: string) => {
      const pipeline = aPipeline({
        service: aService({ tagPrefix, image: { ...aService().image, dockerfile } }),
      });
      expect(read(settingsText(pipeline), 'dev', ['DOCKERFILE', 'TAG_PREFIX'])).toEqual([dockerfile, tagPrefix]);
    };
    fc.assert(fc.property(ANY_TEXT, ANY_TEXT, holds), { numRuns: 40 });
  });

  test('smoke paths become whole addresses, and a prefix that the service knows is not doubled', () => {
    const dev = aServiceEnvironment('dev', 'checkout');
    const environments = [{ ...dev, smokeTest: { ...dev.smokeTest, paths: ['/health', '/api/health', '/apiary'] } }];
    const pipeline = aPipeline({ service: aService({ environments }) });
    const names = {
      ...pipeline.names,
      environments: { dev: { ...pipeline.names.environments.dev, url: 'https://shop.example/api' } },
    };
    const text = settingsText({ ...pipeline, names: names as typeof pipeline.names });
    expect(read(text, 'dev', ['SMOKE_URLS'])).toEqual([
      'https://shop.example/api/health\nhttps://shop.example/api/health\nhttps://shop.example/api/apiary',
    ]);
  });
});

describe('the program', () => {
  test('is the same for every service and holds nothing of any', () => {
    const [one, other] = [aPipeline(), aGitLabPipeline()].map((pipeline) => programFiles(pipeline)[0]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ path: 'pipeline.sh', executable: true });
    expect(one?.text.match(/retail|storefront|\d{12}/)).toBeNull();
  });

  test.each([['sh', ['-n']]])('%s can read it and every other script', (shell, options) => {
    for (const { path, text } of programFiles(aPipeline())) {
      expect(`${path}: ${spawnSync(shell, options, { input: text, encoding: 'utf8' }).stderr}`).toBe(`${path}: `);
    }
  });
});

/** What the engines set, and what the program makes of it for the tools that it calls. */
const FROM_THE_ENGINE = [
  'ACTOR APPROVAL_URL ARTIFACTORY_ID_TOKEN ARTIFACTORY_TOKEN AWS_WEB_IDENTITY_TOKEN_FILE BRANCH_NAME BUILD_URL BUILD_USER_ID CHANGE_AUTHOR',
  'CHANGE_BRANCH CI_COMMIT_REF_NAME CI_COMMIT_TAG CI_JOB_TOKEN CI_MERGE_REQUEST_IID CI_PIPELINE_URL CODEBUILD_BUILD_ID GITLAB_USER_LOGIN HOME LC_ALL PATH PWD TAG_NAME TMPDIR WORKSPACE_TMP DOCKER_CONFIG',
  'ENVIRONMENT TEAMS_WEBHOOK_',
].flatMap((line) => line.split(' '));
