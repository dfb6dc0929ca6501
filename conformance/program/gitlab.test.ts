/** What another engine deploys is told to GitLab by real curl, and held against the product's own stand-in of its API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../test/program/world';
import { aPipeline, aPlatform, aService, aServiceEnvironment } from '../../test/support/builders';
import { needs, program, ROOT } from '../support/tools';
import { aRelease, IMAGE, standing, taskDefinitionJson } from './aws';

const PROJECT = 'retail/web/storefront';
const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

let server: ChildProcess | undefined;
let gitlab = { url: '', token: '' };
let commit = '';

const ask = async (path: string): Promise<readonly Record<string, unknown>[]> => {
  const answer = await fetch(`${gitlab.url}/api/v4/projects/${encodeURIComponent(PROJECT)}/${path}`, {
    headers: { 'private-token': gitlab.token },
  });
  const body: unknown = await answer.json();
  return Array.isArray(body) ? body : [body as Record<string, unknown>];
};

/** A deployment from Jenkins, with a release of that commit. */
function world(facts: object = {}): World {
  const platform = aPlatform();
  const environments = ['dev', 'prod'].map((name) => {
    const environment = aServiceEnvironment(name, 'storefront');
    return { ...environment, runtime: { ...environment.runtime, migration: undefined, scheduledTasks: [] } };
  });
  const made = new World({
    pipeline: aPipeline({
      platform: { ...platform, gitlab: { ...platform.gitlab, url: gitlab.url } },
      service: aService({
        name: 'storefront',
        project: PROJECT,
        engines: { build: 'jenkins', deliver: 'jenkins' },
        environments,
      }),
    }),
    tools: ['jq', 'curl'],
    standIns: ['aws', 'jf'],
  });
  made.write('.delivery/release.json', JSON.stringify(aRelease({ commit, ...facts })));
  made.write('delivery/service.yaml', 'Resources: {}\n');
  for (const name of ['dev', 'prod']) made.write(`delivery/params-${name}.json`, '{"Parameters": {}, "Tags": {}}');
  return made;
}

const deploying = (made: World, account = '222222222222') => {
  standing(made, { account });
  made.answer('aws s3api get-object', { exit: 254, stderr: 'NoSuchKey' });
  made.answer('aws ssm get-parameter', { exit: 254, stderr: 'ParameterNotFound' });
  made.answer('aws ecr', { stdout: '{"images":[]}' });
  return made;
};

describe.skipIf(needs(program('jq'), program('curl')))('what Jenkins deploys, in GitLab', () => {
  beforeAll(async () => {
    const child = spawn(join(ROOT, 'node_modules/.bin/tsx'), [join(__dirname, 'gitlab-server.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    server = child;
    gitlab = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(JSON.parse(String(text)))));
    const [branch] = await ask('repository/branches/main');
    commit = String((branch?.commit as { id: string } | undefined)?.id);
  }, 60_000);
  afterAll(() => {
    server?.stdin?.end();
  });

  test.each([
    ['plain', 'main'],
    // No repository has such a branch, as it has none that is gone: the commit stands for it.
    ['hostile', `it's "x" $(touch /tmp/owned) \`id\` \\u0027 \n🎉`],
  ])('a deployment is shown while it runs and when it has ended (a %s branch)', async (kind, ref) => {
    const made = deploying(world({ ref, author: ref, message: ref }));
    const env = {
      ...TOKEN,
      GITLAB_TOKEN: gitlab.token,
      BUILD_URL: `https://jenkins.example/job/1/?x=${encodeURIComponent(ref)}`,
    };
    expect(made.run(['deploy', 'dev'], env)).toMatchObject({ status: 0 });
    const [running] = (await ask('deployments?environment=dev')).slice(-1);
    expect(running).toMatchObject({ status: 'running', sha: commit, ref: kind === 'plain' ? ref : commit });
    expect((await ask(`repository/commits/${commit}/statuses`)).at(-1)).toMatchObject({
      name: 'deliver to dev',
      status: 'running',
      target_url: env.BUILD_URL,
    });
    expect(made.run(['record', 'dev'], env)).toMatchObject({ status: 0 });
    const ended = await ask('deployments?environment=dev');
    // The same deployment, not a second one.
    expect(ended.find(({ id }) => id === running?.id)).toMatchObject({ status: 'success' });
    expect((await ask(`repository/commits/${commit}/statuses`)).at(-1)).toMatchObject({
      name: 'deliver to dev',
      status: 'success',
    });
  });

  test('a run tells of its own deployment, whatever an earlier one has left in the workspace', async () => {
    const made = deploying(world());
    const run = (number: number) => ({
      ...TOKEN,
      GITLAB_TOKEN: gitlab.token,
      BUILD_URL: `https://jenkins.example/job/1/${number}/`,
    });
    const before = (await ask('deployments?environment=dev')).length;
    for (const number of [1, 1, 2]) expect(made.run(['deploy', 'dev'], run(number))).toMatchObject({ status: 0 });
    expect(made.run(['record', 'dev'], run(2))).toMatchObject({ status: 0 });
    const ours = (await ask('deployments?environment=dev')).slice(before);
    expect(ours.map(({ status }) => status)).toEqual(['running', 'success']);
  });

  test('a deployment that fails is shown as failed', async () => {
    const made = world();
    made.answer('aws cloudformation execute-change-set', { exit: 254, stderr: 'no\n' });
    deploying(made);
    const before = (await ask('deployments?environment=dev')).length;
    const { status, stderr } = made.run(['deploy', 'dev'], { ...TOKEN, GITLAB_TOKEN: gitlab.token });
    expect({ status, told: stderr.includes('GitLab was not told') }).toEqual({ status: 1, told: false });
    const deployments = await ask('deployments?environment=dev');
    expect(deployments).toHaveLength(before + 1);
    expect(deployments.filter((each) => each.status === 'failed')).toHaveLength(1);
    expect((await ask(`repository/commits/${commit}/statuses`)).at(-1)).toMatchObject({ status: 'failed' });
  });

  test('a release that has reached production is tagged; again does no harm', async () => {
    const made = deploying(world({ version: '1.8.0' }), '444444444444');
    made.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(IMAGE) });
    for (const _ of [1, 2])
      expect(made.run(['record', 'prod'], { ...TOKEN, GITLAB_TOKEN: gitlab.token })).toMatchObject({ status: 0 });
    const tags = (await ask('repository/tags')).filter(({ name }) => name === 'released/prod/1.8.0');
    expect(tags).toMatchObject([{ target: commit, message: 'storefront in prod' }]);
  });

  test('without a token, with a wrong one, and with nobody there, the deployment goes on, and the token is in no message', () => {
    for (const GITLAB_TOKEN of ['', 'glpat-wrong', 'a"\nheader = "X']) {
      const made = deploying(world());
      const { status, stderr, stdout } = made.run(['deploy', 'dev'], { ...TOKEN, GITLAB_TOKEN });
      expect({ status, leaks: GITLAB_TOKEN !== '' && (stderr + stdout).includes(GITLAB_TOKEN) }).toEqual({
        status: 0,
        leaks: false,
      });
      if (GITLAB_TOKEN === 'glpat-wrong') expect(stderr).toContain('GitLab was not told of this deployment; it answered 401');
    }
  });
});
