/** Where a Jenkinsfile is executed: a real Git repository with the service's files, agents' folders, and tools that write down how they are called. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Pipeline } from '../../src/model/pipeline';
import { programFiles } from '../../src/program/files';
import { deliveryTargets } from '../../src/targets';
import { jenkins } from '../../src/targets/jenkins/jenkins';
import { Account, type Call, type Card } from '../stand-ins/account';
import { ROOT, toolEnv } from '../support/tools';

export const DIGEST = 'd1'.repeat(32);

/** What is built, and how things stand. */
export interface Scenario {
  readonly head: Head;
  /** `deploy`: the job that delivers, whose definition is on the default branch. */
  readonly job?: 'build' | 'deploy';
  readonly parameters?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly previousResult?: 'SUCCESS' | 'UNSTABLE' | 'FAILURE';
  readonly previousSuccessfulCommit?: string;
  readonly causes?: readonly string[];
  /** Who answers an `input`, by its id. */
  readonly approvals?: Readonly<Record<string, string>>;
  /** Of those who answer, which say no. */
  readonly rejections?: readonly string[];
  /** Has a newer build passed the milestone? */
  readonly newerPassed?: boolean;
  /** Stages in which the agent goes away once. */
  readonly agentLost?: readonly string[];
  /** Credentials that this Jenkins lacks. */
  readonly missingCredentials?: readonly string[];
  /** What fails: see the tools. */
  readonly faults?: readonly string[];
  /** Where its tools act; its own unless given. */
  readonly account?: Account;
  readonly digest?: string;
  /** Files beside the tools, for them to read. */
  readonly files?: Readonly<Record<string, Buffer>>;
  /** What becomes of the emitted Jenkinsfile before it runs. */
  readonly edit?: (jenkinsfile: string) => string;
}

export type Head =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'change'; readonly id: number; readonly source: string; readonly target: string };

export interface Outcome {
  readonly result: string;
  readonly error: string | null;
  readonly stages: readonly { readonly name: string; readonly status: string }[];
  readonly trace: readonly Trace[];
  /** Every call of a tool, in order. */
  readonly calls: readonly Call[];
  readonly cards: readonly Card[];
  /** Text of a file that a tool kept. */
  kept(name: string): string;
  pathOf(name: string): string;
  /** Files that are left on the agents. */
  readonly left: readonly string[];
}

export interface Trace {
  readonly step: string;
  readonly stage?: string;
  readonly title?: string;
  readonly container?: string;
  readonly label?: string;
  readonly arguments?: string;
  readonly script?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exit?: number;
  readonly files?: readonly string[];
  /** Of a `container`: by the host's name, how the one that answers there was started. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Of a `build` step. */
  readonly job?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A service's repository, and a bare one beside it that Jenkins checks out from. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'jenkins-'));
  readonly #remote = join(this.folder, 'remote.git');
  readonly #repository = join(this.folder, 'repository');

  constructor(private pipeline: Pipeline) {
    mkdirSync(this.#repository);
    this.git('init', '--quiet', '--initial-branch=main');
    execFileSync('git', ['init', '--quiet', '--bare', this.#remote]);
    for (const [name, text] of Object.entries(SOURCES)) this.write(this.serviceFile(name), text);
    this.generate(pipeline);
    this.commit('Begin');
  }

  /** Writes the files of the pipeline as the catalog has it now. */
  generate(pipeline: Pipeline): void {
    this.pipeline = pipeline;
    for (const { path, text } of [
      ...programFiles(pipeline),
      ...deliveryTargets.flatMap((target) => target.emit(pipeline, { deliveryDigest: DIGEST })),
    ])
      this.write(this.serviceFile(join('delivery', path)), text);
  }

  serviceFile(path: string): string {
    return join(this.pipeline.service.path, path);
  }

  write(path: string, text: string): void {
    const file = join(this.#repository, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Commits everything and returns the hash. */
  commit(message: string, author = 'Ada Lovelace'): string {
    this.git('add', '--all');
    this.git(
      '-c',
      `user.name=${author}`,
      '-c',
      'user.email=ada@retail.example',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      message,
    );
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** Publishes HEAD under a ref, such as `refs/heads/main`. */
  push(ref: string): void {
    this.git('push', '--quiet', '--force', this.#remote, `HEAD:${ref}`);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.#repository, encoding: 'utf8' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the scenarios, each on agents of its own, in one JVM. */
  run(scenarios: readonly Scenario[]): readonly Outcome[] {
    const rooms = scenarios.map((scenario, index) => this.#room(scenario, index));
    const files = rooms.map(({ file }) => file);
    const ran = spawnSync('groovy', ['Main.groovy', ...files], {
      cwd: HARNESS,
      encoding: 'utf8',
      env: toolEnv(),
      maxBuffer: 1 << 28,
    });
    if (ran.status !== 0) throw new Error(`the harness ended with ${ran.status}: ${ran.stderr.slice(0, 4000)}`);
    return rooms.map(({ room, account }) => outcomeIn(room, account));
  }

  #room(scenario: Scenario, index: number): Room {
    const room = mkdtempSync(join(this.folder, `run-${index}-`));
    const wanted = scenario.job === 'deploy' ? 'Jenkinsfile.deploy' : 'Jenkinsfile';
    const emitted = jenkins.emit(this.pipeline, { deliveryDigest: scenario.digest ?? DIGEST });
    const text = emitted.find(({ path }) => path === wanted)?.text ?? '';
    writeFileSync(join(room, 'Jenkinsfile'), scenario.edit?.(text) ?? text);
    const account = scenario.account ?? this.#account(join(room, 'tools'));
    account.setFaults(scenario.faults ?? []);
    for (const [name, content] of Object.entries(scenario.files ?? {})) writeFileSync(join(account.tools, name), content);
    mkdirSync(join(room, 'agents'));
    const known = Object.entries(CREDENTIALS).filter(([id]) => !scenario.missingCredentials?.includes(id));
    const settings = {
      ...scenario,
      files: undefined,
      account: undefined,
      wholeRepository: scenario.job === 'deploy',
      jenkinsfile: join(room, 'Jenkinsfile'),
      agents: join(room, 'agents'),
      remote: this.#remote,
      outcome: join(room, 'outcome.json'),
      path: `${account.tools}:/usr/local/bin:/usr/bin:/bin`,
      variables: { ...variablesOf(scenario.head), ...scenario.variables },
      credentials: Object.fromEntries(known),
    };
    writeFileSync(join(room, 'scenario.json'), JSON.stringify(settings));
    return { room, account, file: join(room, 'scenario.json') };
  }

  #account(tools: string): Account {
    const account = new Account(tools);
    account.bootstrap(this.pipeline);
    return account;
  }
}

interface Room {
  readonly room: string;
  readonly account: Account;
  readonly file: string;
}

export const CREDENTIALS = {
  'artifactory-token': { kind: 'string', value: 'artifactory-secret' },
  'aws-id-token': { kind: 'file', value: 'id-token-secret' },
  'gitlab-token': { kind: 'string', value: 'gitlab-secret' },
  'teams-commerce': { kind: 'string', value: 'https://flow.example/commerce?sig=secret-1' },
  'teams-operations': { kind: 'string', value: 'https://flow.example/operations?sig=secret-2' },
} as const;

/** Enough of a service for each toolchain that is run here. */
const SOURCES: Readonly<Record<string, string>> = {
  'pom.xml': '<project/>\n',
  'package.json': '{}\n',
  'package-lock.json': '{}\n',
  Dockerfile: 'FROM scratch\n',
};

const HARNESS = join(ROOT, 'conformance', 'jenkins', 'harness');

function variablesOf(head: Head): Readonly<Record<string, string>> {
  const common = {
    BUILD_NUMBER: '7',
    BUILD_URL: 'https://jenkins.retail.example/job/services/job/checkout/7/',
    JOB_NAME: 'services/checkout',
    POLL_SECONDS: '0',
  };
  switch (head.kind) {
    case 'branch':
      return { ...common, BRANCH_NAME: head.name };
    case 'tag':
      return { ...common, BRANCH_NAME: head.name, TAG_NAME: head.name };
    case 'change':
      return {
        ...common,
        BRANCH_NAME: `MR-${head.id}`,
        CHANGE_ID: String(head.id),
        CHANGE_BRANCH: head.source,
        CHANGE_TARGET: head.target,
        CHANGE_AUTHOR: 'grace',
      };
  }
}

function outcomeIn(room: string, account: Account): Outcome {
  const outcome: Pick<Outcome, 'result' | 'error' | 'stages' | 'trace'> = JSON.parse(
    readFileSync(join(room, 'outcome.json'), 'utf8'),
  );
  return {
    ...outcome,
    calls: account.calls(),
    cards: account.cards(),
    kept: (name) => account.kept(name),
    pathOf: (name) => join(account.tools, name),
    left: execFileSync('find', ['.', '-type', 'f'], { cwd: join(room, 'agents'), encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .sort(),
  };
}
