/** Every file of the generated catalog passes the checks of others: every pair of engines, toolchain, strategy and way of delivery. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import { strategies } from '../../src/strategies';
import { toolchains } from '../../src/toolchains';
import { readYaml11, schemaFaults } from '../../test/support/gitlab';
import { type Case, refused } from '../aws/botocore';
import { pipelineStructure } from '../aws/pipeline-structures';
import { botocore, groovy, needs, program, ROOT, shellcheck, toolEnv } from '../support/tools';
import { PAIRS, pipelineOf, SUBJECTS } from './catalog';
import { inJenkinsfile, scriptsIn } from './scripts-in';

const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = SUBJECTS.flat().map((subject) => {
  const pipeline = pipelineOf(subject);
  return { title: subject.title, pipeline, files: emitService(pipeline) };
});

/** Each text once, as a file. */
function written(name: string, texts: readonly string[]): readonly string[] {
  mkdirSync(join(folder, name));
  return [...new Set(texts)].map((text, index) => {
    const path = join(folder, name, `${index}`);
    writeFileSync(path, text);
    return path;
  });
}

const textsOf = (...paths: readonly string[]): readonly string[] =>
  all.flatMap(({ files }) => files.filter(({ path }) => paths.includes(path)).map(({ text }) => text));

test('the catalog has each pair of engines, toolchain, strategy and way of delivery with each of the others', () => {
  const kinds = all.map(({ pipeline: { service } }) =>
    [
      service.engines.build,
      service.engines.deliver,
      service.build.toolchain,
      service.environments[0]?.strategy,
      service.delivery,
    ].join(),
  );
  const buildable = Object.keys(toolchains).filter((name) =>
    SUBJECTS.flat().some(({ service }) => service.build.toolchain === name),
  );
  expect(Object.keys(toolchains).filter((name) => !buildable.includes(name))).toEqual([]);
  expect(new Set(kinds).size).toBe(PAIRS.length * buildable.length * Object.keys(strategies).length * 2);
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(200);
});

describe.skipIf(needs(groovy))('Groovy 2.4', () => {
  test('compiles every Jenkinsfile', () => {
    const files = written('groovy', textsOf('Jenkinsfile', 'Jenkinsfile.deploy'));
    expect(files.length).toBeGreaterThan(200);
    const cwd = join(ROOT, 'conformance', 'jenkins', 'harness');
    const said = execFileSync('groovy', ['Check.groovy', ...files], { cwd, encoding: 'utf8', env: toolEnv() });
    expect(said).toBe(`${files.length} compiled, 0 refused\n`);
  });
});

describe('GitLab', () => {
  const files = [...new Set(textsOf('.gitlab-ci.yml'))];

  test('has nothing to say by its schema about any .gitlab-ci.yml', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((text) => schemaFaults(readYaml11(text)))).toEqual([]);
    expect(schemaFaults({ job: { script: ['true'], whem: 'manual' } })).not.toEqual([]);
  });

  /** One of each toolchain, pair and way of delivery: the strategies differ in no job. */
  const listed = all.filter(({ pipeline: { service } }, index) => {
    const kind = (at: number) => {
      const other = all[at]?.pipeline.service;
      return [other?.engines.deliver, other?.build.toolchain, other?.delivery, other?.engines.build].join();
    };
    return service.engines.build === 'gitlab' && all.findIndex((_, at) => kind(at) === kind(index)) === index;
  });

  test.skipIf(needs(program('git')))('finds the jobs of a release in one of each kind, by gitlab-ci-local', () => {
    expect(listed.length).toBe(2 * Object.keys(toolchains).length * 2);
    const clone = join(folder, 'clone');
    mkdirSync(clone);
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@retail.example', ...args], { cwd: clone, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('remote', 'add', 'origin', 'git@gitlab.example.test:retail/commerce/checkout.git');
    git('commit', '--quiet', '--allow-empty', '--message=First');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    for (const { title, pipeline, files: emitted } of listed) {
      writeFileSync(join(clone, '.gitlab-ci.yml'), emitted.find(({ path }) => path === '.gitlab-ci.yml')?.text ?? '');
      const names = jobsIn(clone);
      expect(names, title).toContain('hand-over');
      expect(names.includes('deploy-prod'), title).toBe(pipeline.service.engines.deliver === 'gitlab');
    }
  });

  function jobsIn(clone: string): readonly string[] {
    const path = createRequire(__filename).resolve('gitlab-ci-local');
    // The schema was asked above.
    const argv = [path, '--list-json', '--no-json-schema-validation', '--no-evaluate-rule-changes'];
    const { stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    const jobs: readonly { readonly name: string; readonly when: string }[] = JSON.parse(
      stdout.slice(stdout.search(/^\[\s*(\{|$)/m)) || `"${stderr}"`,
    );
    return jobs.filter(({ when }) => when !== 'never').map(({ name }) => name);
  }
});

describe.skipIf(needs(shellcheck))('every script', () => {
  const files = written(
    'scripts',
    all.flatMap(({ pipeline, files: emitted }) => scriptsIn(pipeline, emitted)),
  );

  test('is found: each `sh` step of a Jenkinsfile, and what the other engines run', () => {
    for (const text of textsOf('Jenkinsfile', 'Jenkinsfile.deploy'))
      expect(inJenkinsfile(text)).toHaveLength(text.match(/\bsh\(/g)?.length ?? 0);
    expect(files.length).toBeGreaterThan(300);
  });

  test('is POSIX shell', () => {
    const refusedBy = (paths: readonly string[]) =>
      spawnSync('sh', ['-c', 'for file; do sh -n "$file" || echo "$file"; done', 'sh', ...paths], { encoding: 'utf8' }).stdout;
    expect(refusedBy(files)).toBe('');
    expect(refusedBy(written('broken', ['if true; then']))).not.toBe('');
  });

  test('has no weakness that shellcheck knows', () => {
    const { stdout } = spawnSync(
      'shellcheck',
      ['--shell=sh', '--severity=warning', `--exclude=${ELSEWHERE.join()}`, '--format=gcc', ...files],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    expect(stdout).toBe('');
  });
});

/** Variables that the engine or another script sets or reads (SC2154, SC2034); `cd` in a shell that ends at the first failure (SC2164). */
const ELSEWHERE = ['SC2154', 'SC2034', 'SC2164'];

describe('AWS', () => {
  test('has nothing to say by its validator about any template', () => {
    const engine = new CelEngine();
    try {
      const files = written('templates', textsOf('service.yaml', 'codepipeline.yaml'));
      expect(files.length).toBeGreaterThan(200);
      const faults = files.flatMap((path) => {
        return engine
          .validateStandard(new TemplateFile(path))
          .diagnostics.filter(
            ({ severity, ruleId }) => ruleId !== 'E3050' && (severity === 'ERROR' || severity === 'FATAL' || ruleId === 'W3030'),
          )
          .map(({ ruleId, message }) => `${ruleId} ${message}`);
      });
      expect([...new Set(faults)]).toEqual([]);
    } finally {
      engine.free();
    }
  });

  test.skipIf(needs(botocore))('takes every pipeline and every task definition of CodeDeploy by its models', () => {
    const cases = all.flatMap((emitted): readonly Case[] => {
      const pipeline = pipelineStructure(emitted, 'arn:aws:iam::100000000001:role/pipeline');
      const tasks = emitted.files.filter(({ path }) => path.startsWith('taskdef-'));
      return [
        ...(pipeline === undefined
          ? []
          : [{ title: emitted.title, service: 'codepipeline', operation: 'CreatePipeline', input: { pipeline } }]),
        ...tasks.map(({ text }) => ({
          title: emitted.title,
          service: 'ecs',
          operation: 'RegisterTaskDefinition',
          input: JSON.parse(text),
        })),
      ];
    });
    expect(cases.length).toBeGreaterThan(250);
    expect(refused(cases)).toEqual([]);
  });
});
