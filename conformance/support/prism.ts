/** Prism with GitLab's own OpenAPI description: what is wrong with a request. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { file, needs, ROOT } from './tools';

const PRISM = join(ROOT, '.cache', 'prism', 'node_modules', '.bin', 'prism');
/** Swagger 2 of GitLab's REST API; its licence does not let it lie in this repository. */
const DESCRIPTIONS = [
  process.env.GITLAB_OPENAPI ?? '',
  join(ROOT, '.cache', 'gitlab-openapi.json'),
  resolve(ROOT, '../shared/data/gitlab-openapi-v2-2025-03.json'),
];
const description = DESCRIPTIONS.find((path) => path !== '' && existsSync(path));
if (description === undefined) console.warn('skipped: no OpenAPI description of GitLab (name its file in GITLAB_OPENAPI)');

/** Is it not here, or the description it judges by? Says so. */
export const noPrism = description === undefined || needs(file(PRISM, 'sh scripts/conformance-tools.sh'));

export interface Prism {
  readonly url: string;
  readonly stop: () => void;
}

/** A request as it was sent. */
export interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestInit['body'];
}

export interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

export async function violationsOf(url: string, { method, path, headers, body }: Sent): Promise<readonly Violation[]> {
  const response = await fetch(url + path, { method, headers: { ...headers }, body: method === 'GET' ? undefined : body });
  await response.body?.cancel();
  const written: readonly Violation[] = JSON.parse(response.headers.get('sl-violations') ?? '[]');
  return written.filter(({ location }) => location[0] === 'request');
}

export async function startPrism(): Promise<Prism> {
  const port = await freePort();
  // Without --errors: it would answer for faults of the description's own examples.
  const child = spawn(PRISM, ['mock', '-h', '127.0.0.1', '-p', String(port), description ?? ''], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let look = 0; look < 720; look += 1) {
    try {
      await fetch(`${url}/api/v4/version`);
      return { url, stop: () => child.kill() };
    } catch {
      await new Promise((done) => setTimeout(done, 250));
    }
  }
  child.kill();
  throw new Error('Prism did not start within three minutes');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
