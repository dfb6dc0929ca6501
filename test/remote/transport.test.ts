import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { send } from '../../src/remote/transport';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(handle: (request: IncomingMessage, response: ServerResponse, body: string) => void): Promise<string> {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    handle(request, response, Buffer.concat(chunks).toString());
  });
  const made = server;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const address = made.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const GET = { method: 'GET', headers: {}, redirect: 'manual' } as const;

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('a request', () => {
  test('carries its method, path, headers and body with its length in bytes', async () => {
    const url = await serving((request, response, body) => {
      const { 'content-length': length, 'x-a': a } = request.headers;
      response.end(JSON.stringify([request.method, request.url, length, a, body]));
    });
    const sent = { ...GET, method: 'PUT', headers: { 'x-a': 'b' }, body: 'né' };
    expect(JSON.parse(await (await send(`${url}/a%2Fb?c=d`, sent)).text())).toEqual(['PUT', '/a%2Fb?c=d', '3', 'b', 'né']);
  });

  test('keeps its connection for the next one', async () => {
    const ports = new Set<number | undefined>();
    const url = await serving((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('x');
    });
    for (let count = 0; count < 3; count += 1) await (await send(url, GET)).text();
    expect(ports.size).toBe(1);
  });
});

describe('an answer', () => {
  test('is read with its status and its headers, whatever their case, and no redirect is followed', async () => {
    const url = await serving((_, response) => response.writeHead(302, { Location: '/x', 'Set-Cookie': ['a', 'b'] }).end());
    const answer = await send(url, GET);
    expect([answer.status, answer.ok, answer.headers.get('Location')]).toEqual([302, false, '/x']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ location: '/x', 'set-cookie': 'a, b' });
  });

  test('is unpacked where the server packs', async () => {
    const url = await serving((request, response) => {
      expect(request.headers['accept-encoding']).toContain('gzip');
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('\uFEFF{"a": "né"}'));
    });
    expect(JSON.parse(await (await send(url, GET)).text())).toEqual({ a: 'né' });
  });

  test('that comes by half is a fault', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('half', () => response.socket?.destroy());
    });
    expect(await codeOf(send(url, GET).then((answer) => answer.text()))).toBe('ECONNRESET');
  });

  test('that never comes is given up when the caller says so, in its middle too', async () => {
    const url = await serving((_, response) => response.writeHead(200).write('begun'));
    const end = new AbortController();
    const answer = await send(url, { ...GET, signal: end.signal });
    const text = codeOf(answer.text());
    end.abort();
    expect(await text).toBe('ECONNRESET');
    expect(await codeOf(send(url, { ...GET, signal: end.signal }))).toBe('ABORT_ERR');
  });

  test('of nobody is a fault with its code', async () => {
    expect(await codeOf(send('http://127.0.0.1:1', GET))).toBe('ECONNREFUSED');
  });
});
