/** The emitted files of many services, each read by a parser that is not ours: PyYAML, and Groovy's own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../src/model/artifact';
import type { GitLabJob } from '../../test/support/gitlab';
import { toolEnv } from '../support/tools';

export type { GitLabJob } from '../../test/support/gitlab';

export type GitLabDocument = { readonly stages: readonly string[] } & Readonly<Record<string, GitLabJob>>;

/** A call in a Jenkinsfile, with the arguments that are literals. */
export interface Called {
  readonly name: string;
  readonly line: number;
  readonly values: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** Names of the calls in its block. */
  readonly inside: readonly string[];
}

export interface Code {
  readonly texts: readonly string[];
  readonly calls: readonly Called[];
}

export interface JenkinsStage {
  readonly name: string;
  /** Does it, or a stage around it, hold an agent? */
  readonly agent: boolean;
  readonly when: readonly string[];
  readonly input: Readonly<Record<string, string>> | null;
  readonly options: readonly Called[];
  /** Options of the stages around it. */
  readonly around: readonly Called[];
  /** Is its workspace emptied whatever happens, by itself or by a stage around it? */
  readonly cleaned: boolean;
  readonly steps: Code;
  readonly post: Readonly<Record<string, Code>>;
}

export interface Jenkinsfile {
  /** What `releases()` says of builds of some refs. */
  readonly releases: Readonly<Record<'branch' | 'hotfix' | 'feature' | 'change' | 'tag', boolean>> | null;
  readonly options: readonly Called[];
  readonly post: Readonly<Record<string, Code>>;
  readonly methods: Readonly<Record<string, Code>>;
  readonly stages: readonly JenkinsStage[];
  /** Every word that is called in the pipeline block. */
  readonly words: readonly string[];
}

/** A CloudFormation template; what only CloudFormation can fill in is absent. */
export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>>;
}

export interface AppSpec {
  readonly Hooks?: readonly Readonly<Record<string, string>>[];
}

/** The files of one service. */
export interface Parsed {
  readonly gitlab: GitLabDocument | undefined;
  readonly codepipeline: Template | undefined;
  readonly stack: Template;
  /** By environment: what CodeDeploy reads, and the parameters of the stack. */
  readonly appspecs: Readonly<Record<string, AppSpec | undefined>>;
  readonly parameters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly build: Jenkinsfile | undefined;
  readonly deploy: Jenkinsfile | undefined;
  /** Texts of what travels with a release. */
  readonly program: string;
  readonly settings: string;
}

/** @param sets The files of each service, as emitted. */
export function parseAll(sets: readonly (readonly Artifact[])[]): readonly Parsed[] {
  const gitlab = readYaml<GitLabDocument>(sets, '.gitlab-ci.yml');
  const codepipeline = readYaml<Template>(sets, 'codepipeline.yaml');
  const stack = readYaml<Template>(sets, 'service.yaml');
  const appspecs = ENVIRONMENTS.map((name) => [name, readYaml<AppSpec>(sets, `appspec-${name}.yaml`)] as const);
  const build = readGroovy(sets, 'Jenkinsfile');
  const deploy = readGroovy(sets, 'Jenkinsfile.deploy');
  const text = (files: readonly Artifact[], path: string) => files.find((file) => file.path === path)?.text ?? '';
  return sets.map((files, index) => ({
    appspecs: Object.fromEntries(appspecs.map(([name, read]) => [name, read.get(index)])),
    parameters: parametersIn(files),
    gitlab: gitlab.get(index),
    codepipeline: codepipeline.get(index),
    stack: stack.get(index) ?? { Resources: {} },
    build: build.get(index),
    deploy: deploy.get(index),
    program: text(files, 'pipeline.sh'),
    settings: text(files, 'settings.sh'),
  }));
}

const ENVIRONMENTS = ['dev', 'stage', 'prod'];

const parametersIn = (files: readonly Artifact[]): Parsed['parameters'] =>
  Object.fromEntries(
    files.flatMap(({ path, text }) => {
      const [, name] = /^params-(.+)\.json$/.exec(path) ?? [];
      return name === undefined ? [] : [[name, JSON.parse(text).Parameters]];
    }),
  );

/** Texts of YAML by PyYAML, as CloudFormation and GitLab read them: with tags of their own, which it passes over. */
export function parseYaml<T>(texts: readonly string[]): readonly T[] {
  const distinct = [...new Set(texts)];
  const input = JSON.stringify(distinct);
  const output = execFileSync('python3', ['-c', READ], { input, encoding: 'utf8', env: toolEnv(), maxBuffer: 1 << 29 });
  const read: readonly T[] = JSON.parse(output);
  return texts.map((text) => read[distinct.indexOf(text)] ?? refuse(text));
}

const READ = `
import json, sys, yaml
class Loader(getattr(yaml, 'CSafeLoader', yaml.SafeLoader)): pass
Loader.add_multi_constructor('!', lambda loader, tag, node: None)
json.dump([yaml.load(text, Loader) for text in json.load(sys.stdin)], sys.stdout)
`;

function readYaml<T>(sets: readonly (readonly Artifact[])[], path: string): ReadonlyMap<number, T> {
  const texts = textsOf(sets, path);
  const read = parseYaml<T>(texts.map(([, text]) => text));
  return new Map(texts.map(([index], at) => [index, read[at] ?? refuse(path)]));
}

function readGroovy(sets: readonly (readonly Artifact[])[], path: string): ReadonlyMap<number, Jenkinsfile> {
  const texts = textsOf(sets, path);
  const read = parseJenkinsfiles(texts.map(([, text]) => text));
  return new Map(texts.map(([index], at) => [index, read[at] ?? refuse(path)]));
}

export function parseJenkinsfiles(texts: readonly string[]): readonly Jenkinsfile[] {
  const folder = mkdtempSync(join(tmpdir(), 'jenkinsfiles-'));
  try {
    const files = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}`), text);
      return join(folder, `${index}`);
    });
    execFileSync('groovy', [join(__dirname, 'Read.groovy'), join(folder, 'out.json'), ...files], { env: toolEnv() });
    return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const textsOf = (sets: readonly (readonly Artifact[])[], path: string): readonly (readonly [number, string])[] =>
  sets.flatMap((files, index) => files.filter((file) => file.path === path).map(({ text }) => [index, text] as const));

function refuse(what: string): never {
  throw new Error(`nothing was read from ${what.slice(0, 60)}`);
}
