/** An AWS on the loopback address that this project did not write, for the time of a suite. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pythonModule, ROOT, type Tool, toolEnv } from '../support/tools';

const HOW = 'scripts/conformance-tools.sh';

/** Stacks and the services behind them. */
export const ministack: Tool = pythonModule('ministack', HOW);
/** CodePipeline's own API, which the other lacks. */
export const moto: Tool = pythonModule('moto', HOW);

export interface Emulator {
  readonly endpoint: string;
  stop(): void;
}

const STARTED_WITHIN_MS = 40_000;

/** @throws Error when it does not answer in time. */
export async function started(name: 'ministack' | 'moto', region: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = toolEnv({
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: region,
    LOG_LEVEL: 'ERROR',
    AWS_DEFAULT_REGION: region,
  });
  const args = name === 'ministack' ? ['-m', 'ministack'] : ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)];
  const child: ChildProcess = spawn('python3', args, { env, stdio: 'ignore' });
  for (let waited = 0; waited < STARTED_WITHIN_MS; waited += 200) {
    if (await answers(endpoint)) return { endpoint, stop: () => void child.kill('SIGKILL') };
    if (child.exitCode !== null) break;
    await wait(200);
  }
  child.kill('SIGKILL');
  throw new Error(`${name} does not answer on ${endpoint}`);
}

/** Runs a script of this folder with the emulator's address; gives what it prints as JSON. */
export function asked(script: string, { endpoint }: Emulator, region: string, input: unknown): unknown {
  const { stdout, stderr, status } = spawnSync('python3', [join(ROOT, 'conformance', 'aws-deployed', script), endpoint, region], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: toolEnv(),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
