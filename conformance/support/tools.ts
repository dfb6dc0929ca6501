/** What a suite needs from the machine: `describe.skipIf(needs(groovy))`. A missing tool skips its suite, and fails it in CI. */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** A tool, whether it is here, and how to get it. */
export interface Tool {
  readonly name: string;
  readonly install: string;
  readonly present: () => boolean;
}

/** The project's root. */
export const ROOT = resolve(__dirname, '..', '..');

/** A program on the PATH. `probe` is an argument with which it ends at once and well. */
export const program = (name: string, install = `apt-get install ${name}`, probe = '--version'): Tool => ({
  name,
  install,
  present: () => succeeds(name, [probe]),
});

/** A module of Python. */
export const pythonModule = (name: string, install = `pip install ${name}`): Tool => ({
  name: `Python's ${name}`,
  install,
  present: () => succeeds('python3', ['-c', `import ${name}`]),
});

/** A file or folder that not every checkout has. */
export const file = (path: string, install: string): Tool => ({ name: path, install, present: () => existsSync(path) });

export const groovy = program('groovy');
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

/** The environment to run a tool in: the Python of `.cache/venv` first, and the Java that Debian's Groovy does not find itself. */
export function toolEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = [join(ROOT, '.cache', 'venv', 'bin'), process.env.PATH].join(delimiter);
  return { JAVA_HOME: javaHome(), ...process.env, PATH: path, ...extra };
}

function javaHome(): string | undefined {
  const java = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'java'))
    .find(existsSync);
  return java === undefined ? undefined : resolve(realpathSync(java), '..', '..');
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000, env: toolEnv() }).status === 0;
}
