/** What a suite needs from the machine: `describe.skipIf(needs(groovy))`. A missing tool skips its suite, and fails it in CI. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** A tool, whether it is here, and how to get it. */
export interface Tool {
  readonly name: string;
  readonly install: string;
  readonly present: () => boolean;
}

/** The project's root. */
export const ROOT = resolve(__dirname, '..', '..');

/** A program on the PATH. It is not started for that: some take a second, and every suite asks. */
export const program = (name: string, install = `apt-get install ${name}`): Tool => ({
  name,
  install,
  present: () => onPath(name) !== undefined,
});

/** A module of Python, looked for and not loaded. */
export const pythonModule = (name: string, install = `pip install ${name}`): Tool => ({
  name: `Python's ${name}`,
  install,
  present: () => succeeds('python3', ['-c', `import importlib.util as u, sys; sys.exit(u.find_spec('${name}') is None)`]),
});

/** A file or folder that not every checkout has. */
export const file = (path: string, install: string): Tool => ({ name: path, install, present: () => existsSync(path) });

/** Debian's package needs no Java by itself. */
export const groovy: Tool = {
  ...program('groovy', 'apt-get install groovy default-jre-headless'),
  present: () => onPath('groovy') !== undefined && onPath('java') !== undefined,
};
export const shellcheck = program('shellcheck');
export const pyyaml = pythonModule('yaml', 'pip install PyYAML');
export const botocore = pythonModule('botocore');

/** Whether a suite must be skipped. Says which tool is missing; in CI, where every tool must be there, throws that. */
export function needs(...tools: readonly Tool[]): boolean {
  const missing = tools.filter(({ present }) => !present());
  if (missing.length === 0) return false;
  const reason = missing.map(({ name, install }) => `${name} is missing (${install})`).join('; ');
  if (process.env.CI) throw new Error(reason);
  console.warn(`skipped: ${reason}`);
  return true;
}

/**
 * Most of these suites' JVMs live for a few seconds: what the second compiler makes is ready when they end, and more than one thread
 * of the collector only costs. It takes half the processor time without.
 */
const SHORT_LIVED = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** The environment to run a tool in: the Python of `.cache/venv` first, and the Java that Debian's Groovy does not find itself. */
export function toolEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const java = { JAVA_HOME: javaHome(), JAVA_OPTS: SHORT_LIVED, MAVEN_OPTS: SHORT_LIVED };
  return { ...java, ...process.env, PATH: searched(), ...extra };
}

const searched = (): string => [join(ROOT, '.cache', 'venv', 'bin'), process.env.PATH].join(delimiter);

function javaHome(): string | undefined {
  const java = onPath('java');
  return java === undefined ? undefined : resolve(realpathSync(java), '..', '..');
}

const onPath = (name: string): string | undefined =>
  searched()
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000, env: toolEnv() }).status === 0;
}
