/** A service's folder as a job finds it: a Git repository, `delivery/`, and stand-ins for the tools that reach a server. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Pipeline } from '../../src/model/pipeline';
import { programFiles } from '../../src/program/files';
import { aPipeline } from '../support/builders';

/** What the program may call besides its stand-ins: nothing else is on its PATH. */
export const STANDARD_TOOLS =
  'awk cat chmod cp cut date dirname env find git grep head ln mkdir mv rm sed sh sha256sum sleep sort timeout touch tr uniq wc xargs'.split(
    ' ',
  );
export const STAND_INS = ['aws', 'jf', 'curl', 'buildah', 'docker'] as const;

export interface WorldOptions {
  readonly pipeline?: Pipeline;
  /** Folder of the service in the repository. */
  readonly folder?: string;
  /** Found on this machine's PATH, besides the standard ones. */
  readonly tools?: readonly string[];
  readonly standIns?: readonly string[];
  /** Program that runs `pipeline.sh`. */
  readonly shell?: readonly string[];
  /** Replaces the folder of standard tools, for another set of them. */
  readonly toolFolder?: string;
}

export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exit?: number;
  /** Written to the file that the last argument names, as `get-object` does. */
  readonly file?: string;
  /** Written to the file that stands after `--output`. */
  readonly output?: string;
  /** How often it answers; later calls go on to the next answer that fits. Unlimited when left out. */
  readonly times?: number;
}

/** One call of a stand-in. `files` holds what its arguments pointed to at that moment, by the argument's place. */
export interface Call {
  readonly argv: readonly string[];
  readonly stdin: string | undefined;
  readonly files: Readonly<Record<number, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** The registries' passwords that it was given, where `DOCKER_CONFIG` says so. */
  readonly registries: string | undefined;
  /** How registries are named for it, where `CONTAINERS_REGISTRIES_CONF` says so. */
  readonly registriesConf: string | undefined;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly Call[];
}

export class World {
  readonly root: string;
  readonly folder: string;
  readonly #options: WorldOptions;
  #answers = 0;
  #commits = 0;

  constructor(options: WorldOptions = {}) {
    this.#options = options;
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'delivery-program-')));
    this.folder = join(this.root, 'repository', options.folder ?? '');
    for (const name of ['answers', 'calls', 'bin', 'tools', 'temp', 'repository']) mkdirSync(join(this.root, name));
    mkdirSync(this.folder, { recursive: true });
    this.#installTools();
    this.git('init', '-q', '-b', 'main');
    for (const { path, text } of programFiles(options.pipeline ?? aPipeline())) this.write(`delivery/${path}`, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  git(...argv: readonly string[]): string {
    const run = spawnSync('git', argv, {
      cwd: join(this.root, 'repository'),
      encoding: 'utf8',
      env: { ...process.env, ...GIT_ENVIRONMENT },
    });
    if (run.status !== 0) throw new Error(`git ${argv.join(' ')}: ${run.stderr}`);
    return run.stdout.trim();
  }

  /** An empty commit; gives its full hash. */
  commit(message?: string, author = 'Jo Doe'): string {
    this.#commits += 1;
    this.git(
      '-c',
      `user.name=${author}`,
      'commit',
      '-q',
      '--allow-empty',
      '--cleanup=verbatim',
      '-m',
      message ?? `Change ${this.#commits}`,
    );
    return this.git('rev-parse', 'HEAD');
  }

  /** The first answer whose words are a part of the call, in the order given, is taken. */
  answer(words: string, answer: Answer): void {
    this.#answers += 1;
    const folder = join(this.root, 'answers', String(this.#answers).padStart(3, '0'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'words'), words);
    writeFileSync(join(folder, 'stdout'), answer.stdout ?? '');
    writeFileSync(join(folder, 'stderr'), answer.stderr ?? '');
    writeFileSync(join(folder, 'exit'), String(answer.exit ?? 0));
    writeFileSync(join(folder, 'left'), String(answer.times ?? 1_000_000));
    if (answer.file !== undefined) writeFileSync(join(folder, 'file'), answer.file);
    if (answer.output !== undefined) writeFileSync(join(folder, 'output'), answer.output);
  }

  run(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
    const [shell = 'sh', ...options] = this.#options.shell ?? ['sh'];
    const before = readdirSync(join(this.root, 'calls')).filter((name) => !name.includes('.')).length;
    const run = spawnSync(locate(shell), [...options, 'delivery/pipeline.sh', ...argv], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      env: {
        PATH: this.#path(),
        HOME: join(this.root, 'temp'),
        TMPDIR: join(this.root, 'temp'),
        POLL_SECONDS: '0',
        ...environment,
      },
    });
    return { status: run.status, stdout: run.stdout, stderr: run.stderr, calls: this.calls().slice(before) };
  }

  calls(): readonly Call[] {
    const folder = join(this.root, 'calls');
    const names = readdirSync(folder).filter((name) => /^\d+$/.test(name));
    return names.sort((a, b) => Number(a) - Number(b)).map((name) => readCall(folder, name));
  }

  #path(): string {
    return [join(this.root, 'bin'), this.#options.toolFolder ?? join(this.root, 'tools')].join(delimiter);
  }

  #installTools(): void {
    const tools = [...(this.#options.toolFolder === undefined ? STANDARD_TOOLS : ['git']), ...(this.#options.tools ?? [])];
    for (const tool of tools)
      symlinkSync(locate(tool), join(this.root, this.#options.toolFolder === undefined ? 'tools' : 'bin', tool));
    for (const name of this.#options.standIns ?? STAND_INS) {
      writeFileSync(join(this.root, 'bin', name), STAND_IN);
      chmodSync(join(this.root, 'bin', name), 0o755);
    }
  }
}

/** Nothing of the machine's or the user's configuration may matter. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_EMAIL: 'jo@retail.example',
  GIT_COMMITTER_EMAIL: 'ci@retail.example',
  GIT_COMMITTER_NAME: 'CI',
  GIT_AUTHOR_DATE: '2026-11-01T10:00:00Z',
  GIT_COMMITTER_DATE: '2026-11-01T10:00:00Z',
};

function locate(tool: string): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`the tests of the delivery program need "${tool}" on the PATH`);
  return realpathSync(found).endsWith('busybox') ? found : realpathSync(found);
}

const WATCHED = [
  'AWS_ROLE_ARN',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'JFROG_CLI_OIDC_EXCHANGE_TOKEN_ID',
  'JFROG_CLI_HOME_DIR',
  'LC_ALL',
  'CONTAINERS_SHORT_NAME_ALIASING',
];

function readCall(folder: string, name: string): Call {
  const argv = readFileSync(join(folder, name), 'utf8').split('\0').slice(0, -1);
  const kept = (what: string) => {
    const path = join(folder, `${name}.${what}`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const files = argv.flatMap((_, place) => {
    const path = join(folder, `${name}.file.${place}`);
    return existsSync(path) ? [[place, readFileSync(path, 'utf8')]] : [];
  });
  const values = readFileSync(join(folder, `${name}.environment`), 'utf8').split('\0');
  return {
    argv,
    stdin: kept('stdin'),
    files: Object.fromEntries(files),
    registries: kept('registries'),
    registriesConf: kept('conf'),
    environment: Object.fromEntries(WATCHED.map((variable, index) => [variable, values[index] ?? ''])),
  };
}

/** Writes down how it was called, then answers as prepared. A call that nobody prepared fails loudly. */
const STAND_IN = `#!/bin/sh
root=\${0%/bin/*}
number=1
until mkdir "$root/calls/$number.lock" 2>/dev/null; do number=$((number + 1)); done
record=$root/calls/$number
printf '%s\\0' ${WATCHED.map((name) => `"\${${name}:-}"`).join(' ')} >"$record.environment"
printf '%s\\0' "\${0##*/}" "$@" >"$record"
place=0
last=
for argument in "$@"; do
  place=$((place + 1))
  case $argument in
    file://*) cp "\${argument#file://}" "$record.file.$place" ;;
    @*) cp "\${argument#@}" "$record.file.$place" ;;
    -) cat >"$record.stdin" ;;
    *-stdin | *-stdin=true) cat >"$record.stdin" ;;
  esac
  if [ "$last" = --body ] || [ "$last" = --predicate ]; then cp "$argument" "$record.file.$place"; fi
  if [ "$last" = --output ]; then output=$argument; fi
  last=$argument
done
if [ -n "\${CONTAINERS_REGISTRIES_CONF:-}" ]; then cp "$CONTAINERS_REGISTRIES_CONF" "$record.conf"; fi
if [ -n "\${DOCKER_CONFIG:-}" ]; then cp "$DOCKER_CONFIG/config.json" "$record.registries"; fi
for answer in "$root"/answers/*; do
  [ -d "$answer" ] || continue
  words=$(cat "$answer/words")
  left=$(cat "$answer/left")
  case "\${0##*/} $*" in *"$words"*) ;; *) continue ;; esac
  [ "$left" -gt 0 ] || continue
  echo $((left - 1)) >"$answer/left"
  if [ -f "$answer/file" ]; then cp "$answer/file" "$last"; fi
  if [ -f "$answer/output" ]; then cp "$answer/output" "$output"; fi
  cat "$answer/stderr" >&2
  cat "$answer/stdout"
  exit "$(cat "$answer/exit")"
done
echo "no answer is prepared for: \${0##*/} $*" >&2
exit 97
`;
