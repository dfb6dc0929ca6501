import { describe, expect, test } from 'vitest';
import type { Method } from '../../src/remote/call';
import { RemoteFault } from '../../src/remote/fault';
import { aServer, json, networkError, scripted, TOKEN } from './world';

const failure = async (work: Promise<unknown>): Promise<RemoteFault> => {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof RemoteFault)) throw error;
  return error;
};

describe('a call', () => {
  test('goes below the server’s path with its query, its token and its body', async () => {
    const world = scripted(json({ id: 1 }));
    const reply = await aServer(world).call({
      method: 'POST',
      path: '/projects/a%2Fb/hooks?x=1',
      query: { 'topic[]': ['a', 'b c'], none: undefined },
      json: { url: 'u' },
    });
    expect(reply.body).toEqual({ id: 1 });
    const [request] = world.requests;
    expect(request?.url).toBe('https://gitlab.example/root/projects/a%2Fb/hooks?x=1&topic%5B%5D=a&topic%5B%5D=b+c');
    expect(request?.headers.get('private-token')).toBe(TOKEN);
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.body).toBe('{"url":"u"}');
  });

  test('never leaves the server’s path', async () => {
    const world = scripted(json({}));
    await expect(aServer(world).call({ method: 'GET', path: '/../admin' })).rejects.toThrow('leaves https://gitlab.example/root');
    await expect(aServer(world).call({ method: 'GET', path: '@evil.example/' })).resolves.toMatchObject({
      url: 'https://gitlab.example/root/@evil.example/',
    });
  });

  test.each<Method>(['GET', 'HEAD', 'PUT', 'DELETE'])(
    '%s is repeated after every passing fault, with growing waits',
    async (method) => {
      const world = scripted(
        json({}, 500),
        json({}, 502),
        networkError('ECONNRESET'),
        new Response('{"half', { status: 200 }),
        json({ ok: 1 }),
      );
      expect((await aServer(world).call({ method, path: '/x' })).body).toEqual({ ok: 1 });
      expect(world.slept).toEqual([375, 750, 1500, 3000]);
    },
  );

  test.each([500, 502, 503, 504, 408])('POST answered with %i is not repeated: it may have had its effect', async (status) => {
    const world = scripted(json({}, status), json({}));
    const fault = await failure(aServer(world).call({ method: 'POST', path: '/x' }));
    expect(fault.details).toMatchObject({ kind: 'status', status, tries: 1 });
    expect(world.requests).toHaveLength(1);
  });

  test.each(['ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'POST is repeated after %s: nothing was sent',
    async (code) => {
      const world = scripted(networkError(code), json({ ok: 1 }));
      expect((await aServer(world).call({ method: 'POST', path: '/x' })).body).toEqual({ ok: 1 });
    },
  );

  test('POST is repeated after 429: nothing was done', async () => {
    const world = scripted(json({}, 429), json({ ok: 1 }));
    expect((await aServer(world).call({ method: 'POST', path: '/x' })).body).toEqual({ ok: 1 });
  });

  test('POST whose effect is unknown asks the caller, and is sent again only when nothing was found', async () => {
    const world = scripted(networkError('ECONNRESET'), networkError('ECONNRESET'), json({ never: 1 }));
    const known = { status: 201, url: '', header: () => undefined, headers: {}, text: '', body: { id: 7 } };
    const answers = [undefined, known];
    const reply = await aServer(world).call({ method: 'POST', path: '/x', find: async () => answers.shift() });
    expect(reply.body).toEqual({ id: 7 });
    expect(world.requests).toHaveLength(2);
  });

  test('is given up after the tries it has, and says so', async () => {
    const world = scripted(json({ message: 'down' }, 502));
    const fault = await failure(aServer(world, { tries: 3 }).call({ method: 'GET', path: '/x' }));
    expect(fault.message).toBe('GitLab: GET https://gitlab.example/root/x: status 502: down (tried 3 times).');
    expect(world.requests).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 409, 422])('%i is told at once', async (status) => {
    const world = scripted(json({}, status));
    expect((await failure(aServer(world).call({ method: 'GET', path: '/x' }))).status).toBe(status);
    expect(world.requests).toHaveLength(1);
  });

  test('a status that the caller accepts is an answer', async () => {
    const reply = await aServer(scripted(json({ message: '404' }, 404))).call({ method: 'GET', path: '/x', accept: [404] });
    expect(reply.status).toBe(404);
  });

  test('a page in place of JSON is told as such', async () => {
    const world = scripted(new Response('<html>Sign in</html>'));
    const fault = await failure(aServer(world, { tries: 2 }).call({ method: 'GET', path: '/x' }));
    expect(fault.message).toContain('a page, not JSON');
  });
});

describe('a server that asks for patience', () => {
  test.each([
    ['seconds', '7'],
    ['a date', 'Thu, 01 Jan 2026 00:00:07 GMT'],
  ])('is left alone as long as Retry-After says in %s, by every call', async (_, value) => {
    const world = scripted(json({}, 429, { 'retry-after': value }), json({ ok: 1 }));
    const server = aServer(world);
    await Promise.all([1, 2, 3].map((n) => server.call({ method: 'GET', path: `/${n}` })));
    expect(world.slept.every((milliseconds) => milliseconds >= 7000)).toBe(true);
    expect(server.counts).toEqual({ sent: 4, retried: 1, throttled: 1 });
  });

  test('is not waited for beyond the patience: the fault says when to come again', async () => {
    const world = scripted(json({}, 429, { 'retry-after': '86400' }));
    const fault = await failure(aServer(world).call({ method: 'POST', path: '/projects' }));
    expect(fault.message).toContain('again in 86400 s');
    expect(world.slept).toEqual([]);
  });

  test('is not asked again before its limit is reset, when it says that nothing is left', async () => {
    const reset = String(Date.UTC(2026, 0, 1) / 1000 + 30);
    const world = scripted(json({}, 200, { 'ratelimit-remaining': '0', 'ratelimit-reset': reset }), json({}));
    const server = aServer(world);
    await server.call({ method: 'GET', path: '/1' });
    await server.call({ method: 'GET', path: '/2' });
    expect(world.slept).toEqual([30_000]);
  });
});

describe('a redirect', () => {
  const moved = (location: string, status = 302) => new Response(null, { status, headers: { location } });

  test('within the server is followed', async () => {
    const world = scripted(moved('/root/projects/9'), json({ id: 9 }));
    expect((await aServer(world).call({ method: 'GET', path: '/projects/a' })).url).toBe(
      'https://gitlab.example/root/projects/9',
    );
  });

  test.each(['https://evil.example/x', '//evil.example/x', 'http://gitlab.example/x', 'https://gitlab.example:8443/x'])(
    'to %s is refused and gets no token',
    async (location) => {
      const world = scripted(moved(location));
      const fault = await failure(aServer(world).call({ method: 'GET', path: '/x' }));
      expect(fault.kind).toBe('refused');
      expect(world.requests).toHaveLength(1);
    },
  );

  test('of a call that changes something is an answer to those who expect it, and a fault to others', async () => {
    const world = scripted(moved('/root/job/x/'));
    expect((await aServer(world).call({ method: 'POST', path: '/doDelete', accept: [302] })).status).toBe(302);
    expect((await failure(aServer(world).call({ method: 'POST', path: '/doDelete' }))).status).toBe(302);
  });

  test('in circles ends', async () => {
    const fault = await failure(aServer(scripted(moved('/root/x'))).call({ method: 'GET', path: '/x' }));
    expect(fault.message).toContain('in circles');
  });
});

describe('secrets', () => {
  test('that a server echoes are in no message and no detail', async () => {
    const echo = {
      message: `token ${TOKEN} at https://user:${TOKEN}@host/?private_token=${TOKEN}`,
      header: `PRIVATE-TOKEN: ${TOKEN}`,
    };
    const fault = await failure(aServer(scripted(json(echo, 400))).call({ method: 'GET', path: `/x?private_token=${TOKEN}` }));
    expect(JSON.stringify([fault.message, fault.details, fault.stack])).not.toContain('planted');
  });
});

describe('the end of a run', () => {
  test('ends calls on their way, those that wait, and sends no more', async () => {
    const controller = new AbortController();
    const world = scripted(
      (_, init) =>
        new Promise<Response>((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    const server = aServer(world, { concurrency: 1 }, controller.signal);
    const calls = [1, 2].map((n) => failure(server.call({ method: 'GET', path: `/${n}` })));
    await new Promise((done) => setImmediate(done));
    controller.abort(new Error('ended'));
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['aborted', 'aborted']);
    expect(world.requests).toHaveLength(1);
  });

  test('a server that never answers is given up in time', async () => {
    const silent = scripted(
      (_, init) =>
        new Promise<Response>((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    const fault = await failure(aServer(silent, { timeoutMs: 20, tries: 2 }).call({ method: 'GET', path: '/x' }));
    expect(fault.kind).toBe('timeout');
  });
});
