/** Where an emitted `.gitlab-ci.yml` is really run: a throw-away clone with the delivery program, and tools that write down how they are called. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Pipeline } from '../../src/model/pipeline';
import { programFiles } from '../../src/program/files';
import { gitlabCi } from '../../src/targets/gitlab-ci/gitlab-ci';
import { runtime } from '../../src/targets/runtime/runtime';
import { program } from '../support/tools';

/** gitlab-ci-local copies the checkout with it. */
export const rsync = program('rsync');
export const jq = program('jq');
export const zip = program('zip', 'apt-get install zip', '-h');

export interface Call {
  readonly job: string;
  readonly argv: string;
  readonly identity: string;
  readonly role: string;
  readonly webhook: string;
  readonly approvedBy: string;
}

/** A card as Teams got it: `SUCCEEDED - storefront - build`. */
export interface Card {
  readonly job: string;
  readonly title: string;
  readonly address: string;
}

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
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@retail.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@retail.example',
};

export class GitLabWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
  readonly #clone = join(this.folder, 'clone');
  readonly #tools = join(this.folder, 'tools');
  readonly #pipeline: Pipeline;

  constructor(pipeline: Pipeline) {
    this.#pipeline = pipeline;
    this.#installTools();
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
    for (const file of gitlabCi.emit(pipeline, { deliveryDigest: '' })) this.write('.gitlab-ci.yml', file.text);
    for (const file of [...programFiles(pipeline), ...runtime.emit(pipeline, { deliveryDigest: '' })])
      this.write(join(folder, file.path), file.text);
  }

  write(path: string, text: string): void {
    const target = join(this.#clone, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  git(...args: readonly string[]): void {
    mkdirSync(this.#clone, { recursive: true });
    execFileSync('git', args, { cwd: this.#clone, env: { ...process.env, ...IDENTITY }, stdio: 'pipe' });
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
    this.#setFaults(options.faults ?? []);
    for (const name of ['calls', 'cards']) rmSync(join(this.#tools, name), { force: true });
    const variables = {
      AWS_ID_TOKEN: 'aws-token',
      ARTIFACTORY_ID_TOKEN: 'artifactory-token',
      POLL_SECONDS: '0',
      GITLAB_USER_LOGIN: 'grace',
      CONTAINER_NAME: 'app',
      ...options.variables,
    };
    const { status, stdout, stderr } = this.#gitlab([
      '--force-shell-executor',
      ...Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
      ...(options.manual ?? []).flatMap((job) => ['--manual', job]),
      ...(options.until === undefined ? [] : ['--needs', options.until]),
      ...(options.job === undefined ? [] : [options.job]),
      // It compares the default branch with itself.
      '--no-evaluate-rule-changes',
    ]);
    return { status, log: `${stdout}${stderr}`, calls: this.#calls(), cards: this.#cards() };
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
    return this.#stack(environment, 'image').trim();
  }

  /** All that the service's stack was last made from: what a person would compare after going back. */
  configuration(environment: string): { readonly template: string; readonly parameters: string } {
    return { template: this.#stack(environment, 'template'), parameters: this.#stack(environment, 'parameters') };
  }

  /** Version of the release recorded for the environment. */
  recorded(environment: string): { readonly version: string; readonly approvedBy: readonly string[] } | undefined {
    const key = this.#pipeline.names.environments[environment]?.releaseKey ?? '';
    const path = join(this.#tools, 'state', 'bucket', key);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  }

  /** A file of the clone. */
  read(path: string): string {
    return readFileSync(join(this.#clone, path), 'utf8');
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #gitlab(args: readonly string[]) {
    const env = {
      ...process.env,
      PATH: [this.#tools, process.env.PATH].join(delimiter),
      HOME: this.folder,
      NO_COLOR: '1',
      TEAMS_WEBHOOK_COMMERCE: HOOK,
    };
    return spawnSync(process.execPath, [GITLAB_CI_LOCAL, '--cwd', '.', ...args], { cwd: this.#clone, encoding: 'utf8', env });
  }

  #installTools(): void {
    mkdirSync(join(this.#tools, 'state', 'stacks'), { recursive: true });
    for (const name of readdirSync(join(__dirname, 'tools'))) {
      const target = join(this.#tools, name === 'record.sh' ? name : name.replace(/\.sh$/, ''));
      writeFileSync(target, readFileSync(join(__dirname, 'tools', name)));
      chmodSync(target, 0o755);
    }
    for (const name of this.#environments()) {
      const stack = this.#pipeline.names.environments[name]?.stack ?? '';
      writeFileSync(join(this.#tools, 'state', 'stacks', `${stack}.image`), 'bootstrap\n');
      writeFileSync(join(this.#tools, 'state', 'stacks', `${stack}.status`), 'CREATE_COMPLETE\n');
    }
  }

  #setFaults(faults: readonly string[]): void {
    const folder = join(this.#tools, 'faults');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const name of faults) writeFileSync(join(folder, name), '');
  }

  #environments(): readonly string[] {
    return this.#pipeline.service.environments.map(({ environment }) => environment.name);
  }

  #stack(environment: string, what: string): string {
    const stack = this.#pipeline.names.environments[environment]?.stack ?? '';
    return readFileSync(join(this.#tools, 'state', 'stacks', `${stack}.${what}`), 'utf8');
  }

  #calls(): readonly Call[] {
    return this.#kept('calls')
      .split('\0')
      .slice(0, -1)
      .map((record) => {
        const [job = '', argv = '', identity = '', role = '', webhook = '', approvedBy = ''] = record.split('\x01');
        return { job, argv, identity, role, webhook, approvedBy };
      });
  }

  #cards(): readonly Card[] {
    return this.#kept('cards')
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const { job, address, card } = JSON.parse(line);
        return { job, address: address.replace(/^url = "|"$/g, ''), title: card.attachments[0].content.body[0].items[0].text };
      });
  }

  #kept(name: string): string {
    const path = join(this.#tools, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }
}

/** An address with everything that GitLab could take for a variable. */
export const HOOK =
  'https://prod-1.environment.api.powerplatform.com/workflows/a?sp=%2Ftriggers%2Fmanual%2Frun&sig=a-_$CI_JOB_ID%24';
