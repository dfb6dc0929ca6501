/** What a user has at hand: an empty folder, npm, projen and this package as a file. Nothing of the checkout's own environment. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tools';

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TIMEOUT = 300_000;

/** The environment of a person at a terminal: no CI, nothing that `npm run` sets, a name for commits. */
export function userEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_AUTHOR_NAME: 'A User',
    GIT_AUTHOR_EMAIL: 'user@example.com',
    GIT_COMMITTER_NAME: 'A User',
    GIT_COMMITTER_EMAIL: 'user@example.com',
    ...extra,
  };
}

/** A run of npm sets these for its script; a nested npm would take the checkout for its project. */
const INHERITED =
  /^(CI|INIT_CWD|NODE_ENV|VITEST.*|PROJEN_.*|npm_(lifecycle|package)_.*|npm_config_local_prefix|npm_execpath|npm_command)$/;

/** Packs the checkout into a folder, compiled; returns the tarball's path. */
export function packInto(folder: string): string {
  if (!isCompiled()) run(ROOT, 'npm', ['run', 'compile']);
  run(ROOT, 'npm', ['pack', '--pack-destination', folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack left no tarball');
  return join(folder, tarball);
}

/** Whether `lib/` was made of the sources as they are: another suite may be running what is there. */
function isCompiled(): boolean {
  if (!existsSync(join(ROOT, 'lib', 'cli.js')) || !existsSync(join(ROOT, '.jsii'))) return false;
  const sources = ['src', 'templates', 'schemas', 'scripts', 'package.json', 'tsconfig.lib.json'];
  return Math.max(...sources.map(newest)) < newest('lib');
}

/** When something in a folder, or the file, was last written. */
function newest(name: string): number {
  const path = join(ROOT, name);
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [''];
  return Math.max(...inside.map((each) => statSync(join(path, each)).mtimeMs));
}

/** `projen new --from <spec> service-pipelines` in a folder. */
export function createRepository(folder: string, spec: string, env: NodeJS.ProcessEnv = {}): void {
  const projen = join(ROOT, 'node_modules', 'projen', 'bin', 'projen');
  run(folder, process.execPath, [projen, 'new', '--from', spec, 'service-pipelines'], env);
}

/** Runs a command that must succeed; returns what it printed. */
export function run(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const options = { cwd: folder, encoding: 'utf8', env: userEnvironment(env), timeout: TIMEOUT, stdio: 'pipe' } as const;
  return execFileSync(command, args, options);
}

/** Runs a command that may fail. */
export function tryRun(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: userEnvironment(env), timeout: TIMEOUT });
}

/** What Git sees as changed or new, one line a file; empty in a clean checkout. */
export const changes = (folder: string): string => run(folder, 'git', ['status', '--porcelain', '--untracked-files=all']);
