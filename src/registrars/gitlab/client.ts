/** GitLab's REST client over our own transport. The one importer of @gitbeaker/rest. */
import { Gitlab } from '@gitbeaker/rest';
import type { QueryValue } from '../../remote/call';
import { RemoteFault } from '../../remote/fault';
import type { Server } from '../../remote/server';

export type Rest = InstanceType<typeof Gitlab<false>>;

/** What the registrar calls GitLab with. */
export interface GitLab {
  readonly rest: Rest;
  /** For what the REST client has no method for, or sends in another form than GitLab takes. */
  readonly server: Server;
}

/** Members as JSON carries them; their shape is for the reader to check. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * The client makes paths and follows pages. Its own retries and limits are left out: they ignore `Retry-After` and give up
 * within a third of a second, so every request goes through the queue of `server`.
 *
 * @param server Sends the token itself; the client never has it.
 */
export function gitlabClient(server: Server): GitLab {
  const requesterFn: RequesterFn = ({ url }) => {
    const prefix = url.slice(server.url.length).replace(/\/$/, '');
    const send = (method: Verb) => (endpoint: string, options?: Sent) =>
      request(server, method, `${prefix}/${endpoint}`, options);
    return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), delete: send('DELETE') };
  };
  return { server, rest: new Gitlab<false>({ host: server.url, token: '', queryTimeout: null, rateLimits: {}, requesterFn }) };
}

/** What `call` gives, or `undefined` where the server answers with one of these statuses. */
export async function unless<T>(statuses: readonly number[], call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof RemoteFault && error.status !== undefined && statuses.includes(error.status)) return undefined;
    throw error;
  }
}

export const PAGE = { perPage: 100 } as const;

type RequesterFn = NonNullable<NonNullable<ConstructorParameters<typeof Gitlab>[0]>['requesterFn']>;
type Requester = ReturnType<RequesterFn>;
type Sent = Parameters<Requester['post']>[1];
type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function request(server: Server, method: Verb, path: string, { body, searchParams }: NonNullable<Sent> = {}) {
  if (body instanceof FormData) throw new TypeError(`GitLab: ${method} ${path} would be sent as a form.`);
  const json = body === undefined || Object.keys(body).length === 0 ? undefined : snakeCase(body);
  const reply = await server.call({ method, path, query: queryOf(searchParams ?? {}), ...(json !== undefined && { json }) });
  return { status: reply.status, headers: { ...reply.headers }, body: answer(reply.text) };
}

/** The client's types say what its callers expect of an answer; `JSON.parse` promises as little as they can know. */
const answer = (text: string) => (text === '' ? null : JSON.parse(text));

function queryOf(params: Members): Readonly<Record<string, QueryValue | readonly QueryValue[]>> {
  const entries = Object.entries(params).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const key = snake(name);
    return [Array.isArray(value) ? ([`${key}[]`, value.map(String)] as const) : ([key, String(value)] as const)];
  });
  return Object.fromEntries(entries);
}

function snakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [snake(key), snakeCase(each)]));
}

/** Names that are in snake case already stay so. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
