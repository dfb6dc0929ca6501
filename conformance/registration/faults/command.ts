/** The command `service-pipelines`, compiled once, in processes of its own that may be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { joinTo } from '../../../scripts/join-modules';

const ROOT = resolve(__dirname, '../../..');

export interface Command {
  readonly file: string;
  remove(): void;
}

/** As the package holds it, but for the classes of projen. */
export async function compiled(): Promise<Command> {
  const folder = mkdtempSync(join(tmpdir(), 'registration-faults-'));
  for (const name of ['package.json', 'node_modules', 'schemas', 'templates']) symlinkSync(join(ROOT, name), join(folder, name));
  const lib = join(folder, 'lib');
  mkdirSync(lib);
  await joinTo(lib);
  const source = readFileSync(join(ROOT, 'src', 'cli.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'cjs', platform: 'node', target: 'node20' });
  const file = join(lib, 'cli.js');
  writeFileSync(file, code);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ran {
  /** `null`: it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly end: Promise<Ran>;
}

/** @param env All of it: nothing of this process's own environment comes along. */
export function started(
  { file }: Command,
  args: readonly string[],
  { cwd, env, node = [] }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly node?: readonly string[] },
): Running {
  const child = spawn(process.execPath, [...node, file, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => {
    stdout += String(part);
  });
  child.stderr.on('data', (part) => {
    stderr += String(part);
  });
  const end = new Promise<Ran>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, end };
}
