/** A repository with a small real application in it, in which the jobs of an emitted pipeline are really run by a shell. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Job, Pipeline } from '../../src/model/pipeline';
import { callsOf } from '../../src/program/calls';
import { programFiles } from '../../src/program/files';
import { ROOT, toolEnv } from '../support/tools';

const FIXTURES = join(__dirname, 'fixtures');
/** The languages' tools, and what they downloaded. */
export const TOOLS = join(ROOT, '.cache', 'toolchains');

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Writes down its call, and does as far as this machine can what the JFrog CLI does before anything leaves the machine. */
const JFROG = `#!/bin/sh
printf '%s\\n' "$*" >>"$JFROG_CALLS"
case "$1 $2" in
  'npm publish') npm pack --silent --pack-destination "$JFROG_TAKEN" ;;
  'mvn deploy') shift; mvn "$@" "-DaltDeploymentRepository=taken::default::file://$JFROG_TAKEN" ;;
  'rt upload') for file in $3; do cp "$file" "$JFROG_TAKEN/" || exit 1; done ;;
esac
`;

/** Stands in for gocover-cobertura, which no source that this suite may use has: the lines in all, from a Go profile. */
const GO_COVERAGE = `#!/bin/sh
awk 'NR > 1 { all += $2; if ($3 > 0) covered += $2 } END { printf "<coverage line-rate=\\"%f\\"></coverage>\\n", covered / all }'
`;

export class Workshop {
  readonly #root = mkdtempSync(join(tmpdir(), 'toolchain-'));
  readonly folder = join(this.#root, 'repository');
  readonly #taken = join(this.#root, 'taken');

  /** @param parts Folders of `fixtures/`, laid over each other. @param prepare What a developer ran before the first commit. */
  constructor(
    readonly pipeline: Pipeline,
    parts: readonly string[],
    prepare: readonly string[],
  ) {
    for (const folder of ['repository', 'taken', 'bin', 'home']) mkdirSync(join(this.#root, folder));
    for (const part of parts) cpSync(join(FIXTURES, part), this.folder, { recursive: true });
    for (const { path, text } of programFiles(pipeline)) this.#write(`delivery/${path}`, text);
    writeFileSync(join(this.#root, 'bin', 'jf'), JFROG, { mode: 0o755 });
    writeFileSync(join(this.#root, 'bin', 'gocover-cobertura'), GO_COVERAGE, { mode: 0o755 });
    for (const line of [...prepare, ...HISTORY]) this.expect(line);
    this.#linkCaches();
  }

  /** What the upload, the registry or the repository would have received: paths relative to one folder. */
  taken(): readonly string[] {
    return readdirSync(this.#taken, { recursive: true, encoding: 'utf8' });
  }

  calls(): string {
    return readFileSync(join(this.#root, 'calls'), 'utf8');
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    this.#write(path, text);
  }

  jobs(): readonly string[] {
    return this.pipeline.stages.flatMap(({ jobs }) => jobs.map(({ id }) => id));
  }

  /** Every command of a job in one shell, as the hosts run them. @param first What the builder image has done already. */
  job(id: string, first = ''): Outcome {
    const job = this.#job(id);
    const lines = job.steps.flatMap((step) => callsOf(step));
    return this.shell(first + lines.join('\n'), job.cache?.variables);
  }

  /** @throws Error with its output when it fails. */
  expect(line: string): string {
    const { status, output } = this.shell(line);
    if (status !== 0) throw new Error(`${line}\n${output}`);
    return output;
  }

  shell(lines: string, variables: Readonly<Record<string, string>> = {}): Outcome {
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...this.#environment(), ...variables },
      timeout: 240_000,
    });
    return { status, output: `${stdout}${stderr}` };
  }

  remove(): void {
    // Go keeps its modules read-only.
    spawnSync('chmod', ['-R', 'u+w', this.#root]);
    rmSync(this.#root, { recursive: true, force: true });
  }

  #job(id: string): Job {
    const job = this.pipeline.stages.flatMap(({ jobs }) => jobs).find((each) => each.id === id);
    if (job === undefined) throw new Error(`no job ${id}`);
    return job;
  }

  /** As the hosts do: a later run finds what an earlier one downloaded. */
  #linkCaches(): void {
    const { toolchain } = this.pipeline.service.build;
    const caches = this.pipeline.stages.flatMap(({ jobs }) => jobs.flatMap(({ cache }) => cache?.paths ?? []));
    for (const path of new Set(caches)) {
      const kept = join(TOOLS, 'kept', toolchain, path);
      mkdirSync(kept, { recursive: true });
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      symlinkSync(kept, join(this.folder, path));
    }
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  #environment(): NodeJS.ProcessEnv {
    const base = toolEnv();
    const tools = [join(this.#root, 'bin'), join(TOOLS, 'venv', 'bin'), join(TOOLS, 'node', 'node_modules', '.bin')];
    return {
      ...base,
      PATH: [...tools, base.PATH].join(delimiter),
      TMPDIR: join(this.#root, 'home'),
      JFROG_CALLS: join(this.#root, 'calls'),
      JFROG_TAKEN: this.#taken,
      ARTIFACTORY_TOKEN: 'token',
      // Both hosts say so to every job.
      CI: 'true',
      CI_COMMIT_REF_NAME: 'main',
      ...IDENTITY,
    };
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@retail.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@retail.example',
};

/** One commit after the tag: the version is the tag's and something more. */
const HISTORY = [
  'rm -rf node_modules',
  'git init -q -b main',
  "printf '%s\\n' node_modules .venv vendor >.gitignore",
  'git add .gitignore && git add .',
  'git commit -q -m Begin && git tag v1.4.0 && git commit -q --allow-empty -m Second',
];
