/** The hosts' own good practice, asked of every file of the generated catalog. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gitlabCi } from '../../src/targets/gitlab-ci/gitlab-ci';
import { jenkins } from '../../src/targets/jenkins/jenkins';
import type { GitLabJob } from '../../test/support/gitlab';
import { practiceFaults } from '../../test/support/gitlab-practice';
import { groovy, needs, pyyaml, ROOT } from '../support/tools';
import { pipelineOf, SUBJECTS } from './catalog';
import { callsTo } from './jenkins-code';
import { type GitLabDocument, type Jenkinsfile, parseJenkinsfiles, parseYaml } from './parse';

const CONTEXT = { deliveryDigest: 'ab'.repeat(32) };

describe.skipIf(needs(pyyaml))('every .gitlab-ci.yml of the generated catalog', () => {
  test('keeps the good practice of GitLab', () => {
    const subjects = SUBJECTS.flat().filter(({ service }) => service.engines.build === 'gitlab');
    const texts = subjects.map((subject) => gitlabCi.emit(pipelineOf(subject), CONTEXT)[0]?.text ?? '');
    expect(texts.length).toBe(260);
    const faults = parseYaml<GitLabDocument>(texts).flatMap((content, index) => {
      const subject = subjects[index];
      if (subject === undefined) throw new Error('no subject');
      const found = practiceFaults({ content, jobs: jobsOf(content) }, subject.service, subject.platform);
      return found.map((fault) => `${subject.title}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 300_000);
});

function jobsOf(content: GitLabDocument): ReadonlyMap<string, GitLabJob> {
  const entries = Object.entries<GitLabJob>(content).filter(([name, job]) => !name.startsWith('.') && job.script !== undefined);
  return new Map(entries.map(([name, job]) => [name, { ...content[job.extends ?? ''], ...job }]));
}

describe.skipIf(needs(groovy))('every Jenkinsfile of the generated catalog', () => {
  const subjects = SUBJECTS.flat().filter(({ service }) => service.engines.build === 'jenkins');
  let files: readonly { readonly title: string; readonly deploys: boolean; readonly file: Jenkinsfile }[] = [];

  beforeAll(() => {
    const artifacts = subjects.flatMap((subject) =>
      jenkins.emit(pipelineOf(subject), CONTEXT).map(({ path, text }) => ({ title: `${subject.title}: ${path}`, path, text })),
    );
    const read = parseJenkinsfiles(artifacts.map(({ text }) => text));
    files = artifacts.flatMap(({ title, path }, index) => {
      const file = read[index];
      return file === undefined ? [] : [{ title, deploys: path.endsWith('.deploy'), file }];
    });
  }, 300_000);

  const faults = (find: (each: (typeof files)[number]) => readonly string[]) =>
    files.flatMap((each) => find(each).map((fault) => `${each.title}: ${fault}`));

  test('checks out by itself, keeps builds for a time and ends at some time', () => {
    expect(files.length).toBe(390);
    const wanted = ['skipDefaultCheckout', 'buildDiscarder', 'timeout', 'timestamps'];
    expect(faults(({ file }) => wanted.filter((option) => !file.options.some(({ name }) => name === option)))).toEqual([]);
  });

  test('gives each stage a time limit, and holds no agent while people are asked', () => {
    expect(
      faults(({ file }) =>
        file.stages.flatMap(({ name, input, agent, options, steps }) => [
          ...(input !== null && agent ? [`${name} holds an agent`] : []),
          ...([...options, ...steps.calls].some((call) => call.name === 'timeout') ? [] : [`${name} has no time limit`]),
        ]),
      ),
    ).toEqual([]);
  });

  test('leaves no workspace behind, whatever happens', () => {
    expect(faults(({ file }) => file.stages.flatMap(({ name, agent, cleaned }) => (agent && !cleaned ? [name] : [])))).toEqual(
      [],
    );
  });

  test('tells of every end of a build or a delivery that there is somebody to tell of', () => {
    const telling = files.filter(({ file }) => Object.keys(file.post).length > 0);
    expect(telling.length).toBeGreaterThan(100);
    for (const { title, deploys, file } of telling)
      expect(Object.keys(file.post).sort(), title).toEqual(
        deploys ? ['aborted', 'failure', 'notBuilt'] : ['aborted', 'failure', 'fixed', 'unstable'],
      );
  });

  test('binds credentials around the commands that need them and nothing else', () => {
    const bound = files.flatMap(({ file }) => Object.values(file.methods).flatMap((code) => callsTo(code, 'withCredentials')));
    expect(bound.length).toBeGreaterThan(1000);
    expect(new Set(bound.flatMap(({ inside }) => inside))).toEqual(new Set(['sh', 'milestone']));
    expect(faults(({ file }) => (file.words.includes('withCredentials') ? ['credentials in the pipeline block'] : []))).toEqual(
      [],
    );
  });

  test('uses no word that is not on the page of what Jenkins needs', () => {
    const page = readFileSync(join(ROOT, 'docs', 'reference', 'jenkins-plugins.md'), 'utf8');
    const listed = new Set([...page.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/[A-Za-z]+/g) ?? []));
    const used = files.flatMap(({ file }) => {
      const own = Object.keys(file.methods);
      const called = [...file.words, ...Object.values(file.methods).flatMap(({ calls }) => calls.map(({ name }) => name))];
      return called.filter((name) => !own.includes(name));
    });
    expect([...new Set(used)].filter((name) => !listed.has(name))).toEqual([]);
    expect(new Set(used).size).toBeGreaterThan(50);
  });
});
