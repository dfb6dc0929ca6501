/** Where an emitted `.gitlab-ci.yml` is really run: a throw-away clone with the delivery program, and tools that write down how they are called. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Pipeline } from '../../src/model/pipeline';
import { programFiles } from '../../src/program/files';
import { deliveryTargets } from '../../src/targets';
import { gitlabCi } from '../../src/targets/gitlab-ci/gitlab-ci';
import { type GitLabJob, readYaml11, schemaFaults } from '../../test/support/gitlab';
import { Account, type Call, type Card, type Recorded, type Running } from '../stand-ins/account';
import { program } from '../support/tools';

/** gitlab-ci-local copies the checkout with it. */
export const rsync = program('rsync');
export const jq = program('jq');
export const zip = program('zip');

export interface Outcome {
  readonly status: number | null;
  readonly log: string;
  readonly calls: readonly Call[];
  readonly cards: readonly Card[];
}

export interface ListedJob {
  readonly name: string;
  readonly stage: string;
  readonly when: string;
  readonly allow_failure: boolean;
  readonly needs: readonly { readonly job: string }[];
}

const GITLAB_CI_LOCAL = createRequire(__filename).resolve('gitlab-ci-local');
/** Whose commits they are. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@retail.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@retail.example',
};

export class GitLabWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
  readonly #clone = join(this.folder, 'clone');
  readonly account = new Account(join(this.folder, 'tools'));
  readonly #pipeline: Pipeline;

  constructor(pipeline: Pipeline) {
    this.#pipeline = pipeline;
    this.account.bootstrap(pipeline);
    const { path } = pipeline.service;
    this.generate(pipeline);
    this.write(join(path, 'package.json'), '{}\n');
    this.write(join(path, 'package-lock.json'), '{}\n');
    this.write(join(path, 'Dockerfile'), 'FROM scratch\n');
    this.write('.gitignore', '.gitlab-ci-local/\n.delivery/\ndist/\ncoverage/\nreports/\n');
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('remote', 'add', 'origin', `git@gitlab.example.test:${pipeline.service.project}.git`);
    this.commit('First');
    this.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    this.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    this.git('tag', `${pipeline.service.tagPrefix}1.8.0`);
  }

  /** Writes the files of the pipeline as the catalog has it now. */
  generate(pipeline: Pipeline): void {
    const folder = join(pipeline.service.path, 'delivery');
    for (const { text } of gitlabCi.emit(pipeline, { deliveryDigest: '' })) this.write('.gitlab-ci.yml', fitting(text));
    for (const file of [
      ...programFiles(pipeline),
      ...deliveryTargets.flatMap((target) => target.emit(pipeline, { deliveryDigest: '' })),
    ])
      this.write(join(folder, file.path), file.text);
  }

  write(path: string, text: string): void {
    const target = join(this.#clone, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  commit(message: string, author = IDENTITY.GIT_AUTHOR_NAME): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`, `--author=${author} <ada@retail.example>`);
  }

  git(...args: readonly string[]): string {
    mkdirSync(this.#clone, { recursive: true });
    return execFileSync('git', args, { cwd: this.#clone, env: { ...process.env, ...IDENTITY }, stdio: 'pipe', encoding: 'utf8' });
  }

  /**
   * Runs the pipeline of the branch. gitlab-ci-local refuses to begin where a job could not be reached without a manual one, so
   * `until` runs a job with all that it needs, and `job` one alone, as pressing play does.
   */
  run(
    options: {
      readonly faults?: readonly string[];
      readonly manual?: readonly string[];
      readonly until?: string;
      readonly job?: string;
      readonly variables?: Readonly<Record<string, string>>;
    } = {},
  ): Outcome {
    this.account.setFaults(options.faults ?? []);
    this.account.forget();
    const variables = {
      AWS_ID_TOKEN: 'aws-token',
      ARTIFACTORY_ID_TOKEN: 'artifactory-token',
      POLL_SECONDS: '0',
      GITLAB_USER_LOGIN: 'grace',
      ...options.variables,
    };
    const { status, stdout, stderr } = this.#gitlab([
      '--force-shell-executor',
      // The file was held against the same schema when it was written, and `list` holds what is made of it: that takes most of a run.
      '--no-json-schema-validation',
      ...Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
      ...(options.manual ?? []).flatMap((job) => ['--manual', job]),
      ...(options.until === undefined ? [] : ['--needs', options.until]),
      ...(options.job === undefined ? [] : [options.job]),
      // It compares the default branch with itself.
      '--no-evaluate-rule-changes',
    ]);
    return { status, log: `${stdout}${stderr}`, calls: this.account.calls(), cards: this.account.cards() };
  }

  /**
   * Runs a job as GitLab does when its branch is gone: nothing is checked out, and there is no more than the artifacts of another job.
   *
   * @param artifacts Paths that the other job names.
   */
  runAlone(job: GitLabJob, artifacts: readonly string[], variables: Readonly<Record<string, string>>): Outcome {
    this.account.forget();
    const folder = mkdtempSync(join(this.folder, 'alone-'));
    for (const path of artifacts) {
      if (existsSync(join(this.#clone, path))) cpSync(join(this.#clone, path), join(folder, path), { recursive: true });
    }
    const env = { PATH: [this.account.tools, process.env.PATH].join(delimiter), POLL_SECONDS: '0', ...variables };
    const text = ['set -e', ...(job.before_script ?? []), ...(job.script ?? [])].join('\n');
    const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { cwd: folder, encoding: 'utf8', env });
    return { status, log: `${stdout}${stderr}`, calls: this.account.calls(), cards: this.account.cards() };
  }

  /** The jobs as gitlab-ci-local reads them from the file; `variables` make the pipeline. */
  list(variables: Readonly<Record<string, string>> = {}): readonly ListedJob[] {
    const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
    const { status, stdout, stderr } = this.#gitlab(['--list-json', ...given]);
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    const jobs: readonly ListedJob[] = JSON.parse(stdout.slice(stdout.search(/^\[\s*(\{|$)/m)));
    return jobs.filter(({ when }) => when !== 'never');
  }

  /** Image that runs in the environment. */
  live(environment: string): string {
    return this.running(environment).image;
  }

  running(environment: string): Running {
    return this.account.running(this.#pipeline.names.environments[environment]?.stack ?? '');
  }

  recorded(environment: string): Recorded | undefined {
    return this.account.recorded(this.#pipeline.names.environments[environment]?.releaseKey ?? '');
  }

  /** A file of the clone. */
  read(path: string): string {
    return readFileSync(join(this.#clone, path), 'utf8');
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #gitlab(args: readonly string[]) {
    const home = { HOME: this.folder, TEAMS_WEBHOOK_COMMERCE: HOOK };
    return gitlabCiLocal(this.#clone, this.account.tools, args, home);
  }
}

/** @param tools The folder that goes first on the PATH. */
export function gitlabCiLocal(
  clone: string,
  tools: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
) {
  const env = { ...process.env, PATH: [tools, process.env.PATH].join(delimiter), NO_COLOR: '1', ...variables };
  // Each file was held against the schema when it was written: the same schema, and most of what a run takes.
  const argv = [GITLAB_CI_LOCAL, '--cwd', '.', '--no-json-schema-validation', ...args];
  return spawnSync(process.execPath, argv, { cwd: clone, encoding: 'utf8', env });
}

/** The text, which GitLab's schema has nothing to say about: by the copy of it that lies in gitlab-ci-local. */
function fitting(text: string): string {
  const faults = schemaFaults(readYaml11(text));
  if (faults.length > 0) throw new Error(`.gitlab-ci.yml: ${faults.join('; ')}`);
  return text;
}

/** An address with everything that GitLab could take for a variable. */
export const HOOK =
  'https://prod-1.environment.api.powerplatform.com/workflows/a?sp=%2Ftriggers%2Fmanual%2Frun&sig=a-_$CI_JOB_ID%24';
