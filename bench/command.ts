/** Runs a program to its end, and says how long it took. */
import { spawn } from 'node:child_process';
import { COMMAND } from './stand-in';

export interface Run {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Exit codes that are right; `plan` ends with 2 when something would change. */
  readonly codes?: readonly number[];
}

/** @returns seconds, from its start to its end. @throws Error with the end of its output, for any other exit code. */
export async function timed(program: string, args: readonly string[], { folder, env, codes = [0] }: Run): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (data: Buffer) => {
    told = (told + data.toString()).slice(-2000);
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.on('close', done);
    child.on('error', failed);
  });
  if (code === null || !codes.includes(code)) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${told}`);
  return (performance.now() - start) / 1000;
}

/** The compiled command, its start included. */
export const ours = (args: readonly string[], run: Run): Promise<number> => timed(process.execPath, [COMMAND, ...args], run);
