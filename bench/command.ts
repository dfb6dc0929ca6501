/** Runs a program to its end, and says what it took. */
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { COMMAND } from './stand-in';

export interface Run {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Exit codes that are right; `plan` ends with 2 when something would change. */
  readonly codes?: readonly number[];
}

export interface Took {
  /** From its start to its end. */
  readonly seconds: number;
  /** Seconds of processor time: says more than the clock where others use the machine. */
  readonly cpu: number;
}

/** The shell tells what the program that it has waited for took. */
const WATCHED = '"$@"; code=$?; times >&3; exit $code';

/** @throws Error with the end of its output, for any other exit code. */
export async function watched(program: string, args: readonly string[], { folder, env, codes = [0] }: Run): Promise<Took> {
  const start = performance.now();
  const child = spawn('sh', ['-c', WATCHED, 'sh', program, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [told, times] = [tailOf(child.stdio[2]), tailOf(child.stdio[3])];
  const code = await new Promise<number | null>((done, failed) => {
    child.on('close', done);
    child.on('error', failed);
  });
  if (code === null || !codes.includes(code)) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${told()}`);
  return { seconds: (performance.now() - start) / 1000, cpu: cpuIn(times()) };
}

/** @returns seconds, from its start to its end. */
export const timed = async (program: string, args: readonly string[], run: Run): Promise<number> =>
  (await watched(program, args, run)).seconds;

/** The compiled command, its start included. */
export const ours = (args: readonly string[], run: Run): Promise<Took> => watched(process.execPath, [COMMAND, ...args], run);

function tailOf(stream: unknown): () => string {
  let told = '';
  if (stream instanceof Readable)
    stream.on('data', (data: Buffer) => {
      told = (told + data.toString()).slice(-2000);
    });
  return () => told;
}

/** The second line of `times`: `0m1.52s 0m0.21s`, of what the shell has waited for. */
function cpuIn(times: string): number {
  const [, second = ''] = times.split('\n');
  return [...second.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
