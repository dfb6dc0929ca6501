/** The sandbox in a process of its own, so that its work is not counted as ours, and what it counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const COMMAND = join(__dirname, '..', 'lib', 'cli.js');

/** The first line that the command `sandbox` prints. */
interface Addresses {
  readonly gitlab: { readonly url: string; readonly token: string };
  readonly jenkins: { readonly url: string; readonly user: string; readonly token: string };
  readonly admin: { readonly url: string; readonly token: string };
}

/** Of `/__sandbox__/counters`. */
export interface Counters {
  readonly total: number;
  /** `gitlab`, `jenkins`; a server that was not called is left out. */
  readonly sites: Readonly<Record<string, number>>;
  /** Answers by status, `429` among them. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Of `/__sandbox__/calls`: when a call was answered, in milliseconds since 1970, and how. */
export interface Answered {
  readonly at: number;
  readonly status: number;
}

export interface StandIn extends Addresses {
  /** What the commands read of it. */
  readonly env: Readonly<Record<string, string>>;
  counters(): Promise<Counters>;
  /** The last 20,000 of them at least. */
  calls(): Promise<readonly Answered[]>;
  /** Begins to count anew. */
  forget(): Promise<void>;
  stop(): void;
}

/** @param folder where `catalog/` is, whose projects are there. @throws Error when it ends before it serves. */
export async function standIn(folder: string, latency: number, faults = ''): Promise<StandIn> {
  const args = ['sandbox', '--seed', 'catalog', '--latency', String(latency), '--faults', faults];
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const addresses: Addresses = JSON.parse(await firstLine(child));
  const { gitlab, jenkins, admin } = addresses;
  const ask = (method: string, path: string) =>
    fetch(`${admin.url}/${path}`, { method, headers: { authorization: `Bearer ${admin.token}` } });
  return {
    ...addresses,
    env: {
      GITLAB_URL: gitlab.url,
      GITLAB_TOKEN: gitlab.token,
      JENKINS_URL: jenkins.url,
      JENKINS_USER: jenkins.user,
      JENKINS_TOKEN: jenkins.token,
      JENKINS_WEBHOOK_SECRET: 'of-the-benchmark',
    },
    counters: async (): Promise<Counters> => JSON.parse(await (await ask('GET', 'counters')).text()),
    calls: async (): Promise<readonly Answered[]> => JSON.parse(await (await ask('GET', 'calls')).text()),
    forget: async () => {
      await ask('DELETE', 'calls');
    },
    stop: () => {
      child.kill();
    },
  };
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) resolve(text);
    });
    stdout?.on('close', () => reject(new Error('the sandbox ended before it served')));
  });
}
