import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { programFiles } from '../../src/program/files';
import { STANDARD_TOOLS, World } from '../../test/program/world';
import { aGitLabPipeline, aGitLabService, aPipeline, aService, aServiceEnvironment } from '../../test/support/builders';
import { reviewed } from '../../test/support/review-app';
import { needs, program, shellcheck } from '../support/tools';
import { aRecord, deliveryWorld, IMAGE, OLD_IMAGE, serviceJson, stackPipeline, standing, TASK, taskDefinitionJson } from './aws';

const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

const dev = aServiceEnvironment('dev', 'checkout');
const withOwnSmokeTest = aService({
  environments: [
    {
      ...dev,
      smokeTest: { ...dev.smokeTest, commands: ['curl --fail "$SERVICE_URL/x"', 'for each in 1 2; do echo "$each"; done'] },
    },
  ],
  image: { ...aService().image, dockerfile: "it's $(x)", platform: 'linux/arm64', buildArgs: { QUOTES: `'"$(x)` } },
});

describe.skipIf(needs(shellcheck))('shellcheck', () => {
  test.each([
    ['a service that Jenkins builds', aPipeline()],
    ['a service that GitLab builds', aGitLabPipeline()],
    ['a service with review apps', aPipeline({ service: reviewed(aGitLabService()) })],
    ['a service with a smoke test of its own', aPipeline({ service: withOwnSmokeTest })],
  ])('finds nothing in the scripts of %s', (_, pipeline) => {
    for (const { path, text } of programFiles(pipeline)) {
      const run = spawnSync('shellcheck', ['--shell=sh', '--severity=style', '-'], { input: text, encoding: 'utf8' });
      expect({ path, findings: run.stdout }).toEqual({ path, findings: '' });
    }
  });
});

/** Busybox in the place of every standard tool, as in a small container image. */
const toolFolder = mkdtempSync(join(tmpdir(), 'busybox-'));
afterAll(() => rmSync(toolFolder, { recursive: true, force: true }));

function busyboxTools(): string {
  const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(toolFolder, { recursive: true });
  for (const tool of STANDARD_TOOLS.filter((name) => name !== 'git')) {
    if (!existsSync(join(toolFolder, tool))) symlinkSync(busybox, join(toolFolder, tool));
  }
  return toolFolder;
}

const SHELLS = [
  { name: 'dash', tools: [program('dash')], options: () => ({ shell: ['dash'] }) },
  { name: 'bash', tools: [program('bash')], options: () => ({ shell: ['bash'] }) },
  { name: 'bash as sh', tools: [program('bash')], options: () => ({ shell: ['bash', '--posix'] }) },
  {
    name: 'busybox, with its own tools',
    tools: [program('busybox')],
    options: () => ({ shell: ['busybox', 'sh'], toolFolder: busyboxTools() }),
  },
];

const JQ = program('jq');

for (const { name, tools, options } of SHELLS) {
  describe.skipIf(needs(JQ, ...tools))(`under ${name}`, () => {
    test('the version, the coverage and the variables', () => {
      const world = new World({ pipeline: stackPipeline(), ...options() });
      world.commit();
      world.git('tag', 'v1.9.0');
      world.git('tag', 'v1.10.0-rc.1');
      const head = world.commit();
      expect(world.run(['version'])).toEqual({
        status: 0,
        stdout: `1.10.0-rc.1-1.g${head.slice(0, 7)}\n`,
        stderr: '',
        calls: [],
      });
      world.write('c.xml', '<coverage lines-covered="803" lines-valid="1000">');
      expect(world.run(['coverage', 'cobertura', 'c.xml', '80']).stdout).toBe('coverage: 80.3%\n');
      expect(world.run(['variables']).stdout).toContain("export SERVICE='storefront'\n");
    });

    test('a bundle', () => {
      const world = new World({ pipeline: stackPipeline(), tools: ['jq', 'zip'], ...options() });
      world.write("it's a $(file)", 'x');
      world.write('package.json', '{}');
      world.git('add', '.');
      world.commit();
      world.write('dist/a', 'x');
      expect(world.run(['pack'])).toMatchObject({ status: 0, stderr: expect.stringContaining('bundle: 3 files of the service') });
    });

    test('a deployment, its smoke test with commands of the team, its record, and its way back', () => {
      const environments = ['dev'].map((environment) => {
        const target = aServiceEnvironment(environment, 'storefront', { strategy: 'blue-green' });
        return {
          ...target,
          runtime: { ...target.runtime, migration: undefined },
          smokeTest: { ...target.smokeTest, commands: ['echo "tested $VERSION"'] },
        };
      });
      const pipeline = stackPipeline();
      const world = deliveryWorld({
        pipeline: { ...pipeline, service: { ...pipeline.service, environments } },
        tools: ['jq'],
        ...options(),
      });
      world.answer('curl', { stdout: '200' });
      world.answer('aws s3api get-object', { file: JSON.stringify(aRecord()) });
      world.answer('aws ecs describe-services', { stdout: serviceJson(TASK), times: 4 });
      world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(IMAGE), times: 3 });
      world.answer('aws ecs describe-task-definition', { stdout: taskDefinitionJson(OLD_IMAGE) });
      standing(world);
      expect(world.run(['deploy', 'dev'], TOKEN)).toMatchObject({ status: 0 });
      expect(world.run(['smoke', 'dev'], TOKEN)).toMatchObject({ status: 0, stdout: 'tested 1.8.0\n' });
      expect(world.run(['record', 'dev'], TOKEN)).toMatchObject({ status: 0 });
      expect(world.run(['rollback', 'dev'], TOKEN)).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('runs 1.7.0 again'),
      });
    });

    test('a notice', () => {
      const world = deliveryWorld({ tools: ['jq'], ...options() });
      world.answer('curl', { stdout: '202' });
      const hook = 'https://x.example/workflows/1?sig=S3cret';
      expect(world.run(['notify', 'build', 'failed'], { TEAMS_WEBHOOK_1: hook })).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('channel 1: notice sent (202).'),
      });
    });
  });
}

describe('awk', () => {
  test.each(['mawk', 'gawk', 'original-awk', 'busybox'])('%s finds the same version and the same coverage', (awk) => {
    if (needs(program(awk))) return;
    const world = new World({ pipeline: stackPipeline() });
    rmSync(join(world.root, 'tools', 'awk'));
    symlinkSync(
      spawnSync('sh', ['-c', `command -v ${awk}`], { encoding: 'utf8' }).stdout.trim(),
      join(world.root, 'tools', 'awk'),
    );
    world.commit();
    for (const tag of ['v9.0.0', 'v10.0.0-rc.2', 'v10.0.0-rc.10', 'v1.0']) world.git('tag', tag);
    expect(world.run(['version'])).toMatchObject({ status: 0, stdout: '10.0.0-rc.10\n', stderr: '' });
    world.write(
      'j.xml',
      '<report name="x"><counter type="LINE" missed="1" covered="1"/><counter covered="2" missed="1" type="LINE"/></report>',
    );
    expect(world.run(['coverage', 'jacoco', 'j.xml', '60'])).toMatchObject({
      status: 0,
      stdout: 'coverage: 66.6%\n',
      stderr: '',
    });
  });
});
