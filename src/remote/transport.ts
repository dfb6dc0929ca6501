/**
 * HTTP by Node's own client over connections that are kept: `fetch` takes five times as much of the processor for a call, which
 * is what bounds a fleet's registration. In Node's global agents, as their settings are the process' own.
 */
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** A request, in the words of `fetch`. Redirects are never followed here. */
export interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  readonly signal?: AbortSignal;
  readonly redirect: 'manual';
}

/** As much of a `Response` as is read. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  /** Names in small letters. */
  readonly headers: Iterable<readonly [string, string]> & { get(name: string): string | null };
  text(): Promise<string>;
}

/** @throws Error with Node's code where no answer, or half of one, comes. */
export async function send(url: string, { method, headers, body, signal }: Sent): Promise<Answer> {
  const target = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = { method, headers: { ...ACCEPTED, ...headers, ...length }, ...(signal && { signal }) };
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = (target.protocol === 'https:' ? secure : plain)(target, options, resolve);
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const status = incoming.statusCode ?? 0;
  return { status, ok: status >= 200 && status < 300, headers: headersOf(incoming), text: () => textOf(incoming) };
}

const ACCEPTED = { 'accept-encoding': 'gzip, deflate, br' };

const DECODED: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  gzip: promisify<Buffer, Buffer>(gunzip),
  deflate: promisify<Buffer, Buffer>(inflate),
  br: promisify<Buffer, Buffer>(brotliDecompress),
};

async function textOf(incoming: IncomingMessage): Promise<string> {
  const content = await contentOf(incoming);
  const decode = DECODED[incoming.headers['content-encoding'] ?? ''];
  const whole = decode === undefined || content.length === 0 ? content : await decode(content);
  return whole.toString('utf8').replace(/^\uFEFF/, '');
}

function contentOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

function headersOf({ headers }: IncomingMessage): Answer['headers'] {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  const byName = new Map(pairs);
  return { get: (name) => byName.get(name.toLowerCase()) ?? null, [Symbol.iterator]: () => pairs[Symbol.iterator]() };
}
