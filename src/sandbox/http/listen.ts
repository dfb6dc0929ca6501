/** A server on the loopback address: reads a call, lets faults have their way, answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, html, type JsonObject, json, type Method, Refusal, type Reply } from './call';
import { parseBody, parseForm } from './fields';

/** What an answer may become on its way. `answer` stands in the handler's place: nothing was changed. */
export type Fate =
  | { readonly kind: 'pass' }
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'reset'; readonly effect: boolean }
  | { readonly kind: 'hang'; readonly effect: boolean }
  | { readonly kind: 'half' }
  | { readonly kind: 'malformed' };

/** A call before its body is understood. */
export interface Arrival {
  readonly method: Method;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly now: number;
}

export interface Target {
  /** The endpoint's path with its parameters named, as calls are counted and faults aimed. */
  readonly endpoint: string;
  readonly params: Readonly<Record<string, string>>;
  readonly handle: (call: Call) => Reply;
}

/** What becomes of a call, after how many milliseconds, and what its answer tells beside its own. */
export interface Decided {
  readonly fate: Fate;
  readonly delay: number;
  readonly headers: Reply['headers'];
}

export interface Site {
  readonly name: 'gitlab' | 'jenkins';
  find(method: Method, path: string): Target;
  /** Decides before the call has any effect. */
  fate(arrival: Arrival, target: Target): Decided;
  /** Told when a call is over. `status` 0: nothing was answered. */
  done(record: { readonly arrival: Arrival; readonly endpoint: string; readonly status: number; readonly sent: number }): void;
  /** Called after each handler, before its answer goes out. */
  commit(): void;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** @param port 0 for any free one. */
export async function listen(site: Site, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    receive(site, request, response).catch((error: unknown) => broken(response, error));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

async function receive(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const now = Date.now();
  const [path = '/', ...queries] = (request.url ?? '/').split('?');
  const arrival: Arrival = { method: methodOf(request.method), path, headers: request.headers, now };
  const body = await bodyOf(request);
  const target = site.find(arrival.method, path);
  const { fate, delay, headers } = site.fate(arrival, target);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  const call = () => callOf(arrival, parseForm(queries.join('?')), body, target.params);
  const sent = deliver(response, fate, () => {
    const reply = answer(target, call);
    site.commit();
    return { ...reply, headers: { ...headers, ...reply.headers } };
  });
  site.done({ arrival, endpoint: target.endpoint, ...sent });
}

function callOf(arrival: Arrival, query: JsonObject, body: Buffer, params: Call['params']): Call {
  const fields = { ...query, ...parseBody(arrival.headers['content-type'] ?? '', body) };
  return { ...arrival, query, fields, body, params };
}

function answer(target: Target, call: () => Call): Reply {
  try {
    return target.handle(call());
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

/** @returns what went out. */
function deliver(response: ServerResponse, fate: Fate, run: () => Reply): { readonly status: number; readonly sent: number } {
  switch (fate.kind) {
    case 'pass':
      return send(response, run());
    case 'answer':
      return send(response, fate.reply);
    case 'reset':
      if (fate.effect) run();
      response.socket?.resetAndDestroy();
      return { status: 0, sent: 0 };
    case 'hang':
      if (fate.effect) run();
      return { status: 0, sent: 0 };
    case 'half':
      return sendHalf(response, run());
    case 'malformed':
      return send(response, { ...run(), body: '{"message": "this is not' });
  }
}

function send(response: ServerResponse, { status, headers, body }: Reply): { readonly status: number; readonly sent: number } {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...MARK,
    ...headers,
    ...(status !== 204 && status !== 304 && { 'content-length': content.length }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : content);
  return { status, sent: content.length };
}

/** Promises the whole and sends a part. */
function sendHalf(
  response: ServerResponse,
  { status, headers, body }: Reply,
): { readonly status: number; readonly sent: number } {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...MARK, ...headers, 'content-length': Math.max(content.length, 2) });
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.socket?.resetAndDestroy());
  return { status, sent: Math.floor(content.length / 2) };
}

/** On every answer, so that nobody takes it for a real server. */
const MARK = { 'x-sandbox': 'service-pipelines' };

function broken(response: ServerResponse, error: unknown): void {
  process.stderr.write(`sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (!response.headersSent) send(response, json(500, { message: '500 Internal Server Error (a fault of the sandbox)' }));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function methodOf(method: string | undefined): Method {
  switch (method) {
    case 'HEAD':
    case 'POST':
    case 'PUT':
    case 'PATCH':
    case 'DELETE':
      return method;
    default:
      return 'GET';
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A page for a person who opens the address in a browser. */
export const sandboxPage = (title: string, lines: readonly string[]): Reply =>
  html(
    200,
    `<!doctype html><title>${title} (sandbox)</title><h1>${title}: a sandbox</h1><p>This is a stand-in of service-pipelines, not a real server.</p>${lines
      .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('')}`,
  );
