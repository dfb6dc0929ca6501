/** A sandbox in this process, and short ways to call it. */

import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox';
import type { Seed } from '../../src/sandbox/seed';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export interface World {
  readonly sandbox: Sandbox;
  /** Calls GitLab's API as the owner, or with another token. */
  gitlab(method: string, path: string, body?: object, token?: string): Promise<Answer>;
  /** Calls Jenkins as its administrator. A text is sent as XML. */
  jenkins(method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** A group `shop` with the projects `shop/cart` (a README) and `shop/empty`, and one developer. */
export const SEED: Seed = {
  groups: ['shop/approvers'],
  users: [{ username: 'dora', groups: { shop: 30 } }],
  projects: [
    { path: 'shop/cart', description: 'The cart', files: { 'README.md': '# cart\n' } },
    { path: 'shop/empty', description: '', files: {} },
  ],
  credentials: ['gitlab-token'],
};

export async function world(options: SandboxOptions = {}): Promise<World> {
  const sandbox = await startSandbox({ seed: SEED, ...options });
  const { gitlab, jenkins } = sandbox;
  const basic = `Basic ${Buffer.from(`${jenkins.user}:${jenkins.token}`).toString('base64')}`;
  return {
    sandbox,
    gitlab: (method, path, body, token = gitlab.token) =>
      call(`${gitlab.url}/api/v4${path}`, {
        method,
        headers: { 'private-token': token, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    jenkins: (method, path, body, headers = {}) =>
      call(`${jenkins.url}${path}`, {
        method,
        redirect: 'manual',
        headers: { authorization: basic, ...(body !== undefined && { 'content-type': 'text/xml; charset=utf-8' }), ...headers },
        ...(body !== undefined && { body }),
      }),
  };
}

export async function call(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000), ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, body: isJson ? parsed(text) : text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
