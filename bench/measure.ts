/** Runs a command and says how long it took and how much memory its largest process had. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Highest resident set of any one process of the command, MiB; polled, so that a peak of a few milliseconds may be missed. */
  readonly peakMiB: number;
}

const POLL_MS = 20;

/** @param settings Of its environment. @throws Error with the command's output when it does not end with 0. */
export async function measured(
  command: string,
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '1', ...settings } });
  const output: string[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...family(child.pid ?? 0).map(highWaterKiB));
  }, POLL_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.join('')}`);
  return { seconds: (performance.now() - start) / 1000, peakMiB: peak / 1024 };
}

/** A process and all below it. @source proc(5): `/proc/<pid>/task/<tid>/children`. */
function family(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

const highWaterKiB = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
