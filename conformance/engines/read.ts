/** What the emitted files of each engine say happens to a release, read back by parsers that are not ours and reduced to one form. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../src/model/artifact';
import { toolEnv } from '../support/tools';

/** One line for each thing that happens, in order: `verify`, `approve prod`, `deploy prod`, `smoke prod, else rollback`. */
export type Course = readonly string[];

/** Files of one service, and the environments that they speak of. */
export interface Subject {
  readonly files: readonly Artifact[];
  readonly environments: readonly string[];
}

interface GitLabJob {
  readonly stage?: string;
  readonly extends?: string;
  readonly script?: readonly unknown[];
  readonly rules?: readonly { readonly when?: string }[];
}

interface JenkinsStage {
  readonly name: string;
  readonly input: Readonly<Record<string, string>> | null;
  readonly steps: readonly string[];
  readonly post: readonly string[];
}

interface Action {
  readonly Name: string;
  readonly ActionTypeId: { readonly Provider: string };
  readonly Configuration: Readonly<Record<string, string>>;
}

/** The texts of all files of one name, by the index of the subject; absent where a service has none. */
export function coursesOf(subjects: readonly Subject[]): readonly Course[] {
  const gitlab = readYaml(subjects, '.gitlab-ci.yml');
  const codepipeline = readYaml(subjects, 'codepipeline.yaml');
  const build = readGroovy(subjects, 'Jenkinsfile');
  const deploy = readGroovy(subjects, 'Jenkinsfile.deploy');
  return subjects.map((_, index) =>
    unrepeated([
      ...gitlabCourse(gitlab.get(index)),
      ...jenkinsCourse(build.get(index)),
      ...codepipelineCourse(codepipeline.get(index)),
      ...jenkinsCourse(deploy.get(index)),
    ]),
  );
}

function gitlabCourse(document: unknown): Course {
  if (document === undefined) return [];
  const { stages, ...jobs } = document as { stages: readonly string[] } & Record<string, GitLabJob>;
  const entries = Object.entries(jobs).filter(([name, job]) => !name.startsWith('.') && job.script !== undefined);
  const release = entries.filter(([, job]) => !/^\.on-(change|redeployment)/.test(job.extends ?? ''));
  const ordered = stages.flatMap((stage) => release.filter(([, job]) => job.stage === stage));
  return ordered.flatMap(([name, job]) => {
    const rules = (jobs[job.extends ?? ''] as GitLabJob | undefined)?.rules ?? [];
    if (rules.some(({ when }) => when === 'on_failure')) return [];
    const after = entries.find(([other]) => other === `after-failed-${name}`)?.[1].script ?? [];
    const asked = rules.some(({ when }) => when === 'manual');
    return happening(job.stage ?? '', flat(job.script), flat(after), asked);
  });
}

function jenkinsCourse(stages: readonly JenkinsStage[] | undefined): Course {
  return (stages ?? []).flatMap(({ name, input, steps, post }) => {
    if (input !== null) return [`approve ${(input.id ?? '').replace(/^approve-|-\d$/g, '')}`];
    const kind = /test|lint|verify/i.test(name) ? 'verify' : '';
    return steps.some((text) => / redeploy /.test(text)) ? [] : happening(kind, steps.join('\n'), post.join('\n'), false);
  });
}

function codepipelineCourse(document: unknown): Course {
  if (document === undefined) return [];
  const { Resources } = document as {
    Resources: Record<string, { Type: string; Properties: { Stages: readonly { Name: string; Actions: readonly Action[] }[] } }>;
  };
  const pipeline = Object.values(Resources).find(({ Type }) => Type === 'AWS::CodePipeline::Pipeline');
  return (pipeline?.Properties.Stages ?? []).flatMap(({ Name, Actions }) => {
    const environment = Name.replace(/^[^-]*-/, '');
    return Actions.flatMap((action) => actionCourse(action, environment));
  });
}

function actionCourse({ Name, ActionTypeId: { Provider }, Configuration }: Action, environment: string): Course {
  if (Provider === 'Manual') return [`approve ${environment}`];
  if (Name === 'Image') return ['image'];
  if (Name === 'Deploy') return [`deploy ${environment}`];
  const operation = /"name":"OPERATION","value":"([a-z-]+)"/.exec(Configuration.EnvironmentVariables ?? '')?.[1];
  if (operation === 'smoke-or-rollback') return [`smoke ${environment}, else rollback`];
  return operation === 'smoke' || operation === 'record' || operation === 'migrate' ? [`${operation} ${environment}`] : [];
}

/** What a job's commands ask of the delivery program. */
function happening(stage: string, script: string, after: string, asked: boolean): Course {
  const calls = [...script.matchAll(/pipeline\.sh ([a-z-]+)(?: ([a-z0-9-]+))?/g)].map(([, verb = '', environment = '']) => ({
    verb,
    environment,
  }));
  const back = /pipeline\.sh rollback/.test(after);
  const found = calls.flatMap(({ verb, environment }): Course => {
    switch (verb) {
      case 'build-info':
        return ['publish'];
      case 'image':
        return ['image'];
      case 'upload':
        return ['archive'];
      case 'migrate':
      case 'record':
      case 'promote':
      case 'check-fixes':
        return [`${verb} ${environment}`];
      case 'deploy':
        return [`deploy ${environment}`];
      case 'smoke':
        return [back ? `smoke ${environment}, else rollback` : `smoke ${environment}`];
      default:
        return [];
    }
  });
  const target = calls.find(({ verb }) => verb === 'deploy')?.environment;
  const approved = asked && target !== undefined ? [`approve ${target}`] : [];
  return found.length === 0 && (stage === 'verify' || calls.some(({ verb }) => verb === 'coverage'))
    ? ['verify']
    : [...approved, ...found];
}

const flat = (script: readonly unknown[] = []): string => script.map(String).join('\n');

/** Two approvers are two stages of Jenkins, and one rule of GitLab. */
const unrepeated = (course: Course): Course => course.filter((line, index) => line !== course[index - 1]);

function readYaml(subjects: readonly Subject[], path: string): ReadonlyMap<number, unknown> {
  const texts = textsOf(subjects, path);
  const input = JSON.stringify(texts.map(([, text]) => text));
  const output = execFileSync('python3', ['-c', READ], { input, encoding: 'utf8', env: toolEnv(), maxBuffer: 1 << 28 });
  const read: readonly unknown[] = JSON.parse(output);
  return new Map(texts.map(([index], at) => [index, read[at]]));
}

const READ = `
import json, sys, yaml
class Loader(getattr(yaml, 'CSafeLoader', yaml.SafeLoader)): pass
Loader.add_multi_constructor('!', lambda loader, tag, node: None)
json.dump([yaml.load(text, Loader) for text in json.load(sys.stdin)], sys.stdout)
`;

function readGroovy(subjects: readonly Subject[], path: string): ReadonlyMap<number, readonly JenkinsStage[]> {
  const texts = textsOf(subjects, path);
  const folder = mkdtempSync(join(tmpdir(), 'jenkinsfiles-'));
  try {
    const files = texts.map(([index, text]) => {
      writeFileSync(join(folder, `${index}`), text);
      return join(folder, `${index}`);
    });
    execFileSync('groovy', [join(__dirname, 'Read.groovy'), join(folder, 'out.json'), ...files], { env: toolEnv() });
    const read: readonly (readonly JenkinsStage[])[] = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    return new Map(texts.map(([index], at) => [index, read[at] ?? []]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const textsOf = (subjects: readonly Subject[], path: string): readonly (readonly [number, string])[] =>
  subjects.flatMap(({ files }, index) => files.filter((file) => file.path === path).map(({ text }) => [index, text] as const));
