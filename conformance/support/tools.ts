/** What a suite needs from the machine. A missing tool skips its suite and says so; in CI (`CI` set) it fails the suite. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A tool, whether it is here, and how to get it. */
export interface Tool {
  readonly name: string;
  readonly present: boolean;
  readonly install: string;
}

/** The project's root. */
export const ROOT = join(__dirname, '..', '..');

const VENV_PYTHON = join(ROOT, '.cache', 'venv', 'bin', 'python3');

/** The Python that the suites run: that of `.cache/venv` (made by `.ci/run`), else the system's. */
export const PYTHON = existsSync(VENV_PYTHON) ? VENV_PYTHON : 'python3';

/** A program on the PATH. `probe` is an argument with which it ends at once and well. */
export const program = (name: string, install = `apt-get install ${name}`, probe = '--version'): Tool => ({
  name,
  install,
  present: succeeds(name, [probe]),
});

/** A module of {@link PYTHON}. */
export const pythonModule = (name: string, install = `pip install ${name}`): Tool => ({
  name: `Python's ${name}`,
  install,
  present: succeeds(PYTHON, ['-c', `import ${name}`]),
});

/** A file or folder that not every checkout has. */
export const file = (path: string, install: string): Tool => ({ name: path, install, present: existsSync(path) });

/** A suite that runs where all its tools are. */
export function describeWith(tools: readonly Tool[], title: string, suite: () => void): void {
  const missing = tools.filter(({ present }) => !present);
  if (missing.length === 0) {
    describe(title, suite);
    return;
  }
  const reason = missing.map(({ name, install }) => `${name} is missing (${install})`).join('; ');
  if (process.env.CI) describe(title, () => test('has its tools', () => expect.fail(reason)));
  else describe.skip(`${title}: ${reason}`, suite);
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
