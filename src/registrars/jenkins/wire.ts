/** Lets the client library speak through our own transport: its addresses and headers, our queue, time limits, retries and redaction. */
import { EventEmitter } from 'node:events';
import type { Method } from '../../remote/call';
import type { Server } from '../../remote/server';

/** The step of the library's request that would open a connection. @source papi 1.1, `onRequest` extensions and `ctx.transport`. */
export interface Outgoing {
  transport: { request(options: RequestOptions): EventEmitter };
}

interface RequestOptions {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | number>>;
}

/** An extension for the library that sends what it would send through `server`. */
export function through(server: Server): (outgoing: Outgoing, next: () => void) => void {
  return (outgoing, next) => {
    outgoing.transport = { request: (options) => new Bridge(server, options) };
    next();
  };
}

/** Answers that the library knows how to read: a redirect after a change, and "not found". */
const ANSWERS = [404];
const ANSWERS_TO_CHANGES = [302, 404];

/** What stands where the library expects Node's request. */
class Bridge extends EventEmitter {
  readonly #server: Server;
  readonly #options: RequestOptions;

  constructor(server: Server, options: RequestOptions) {
    super();
    this.#server = server;
    this.#options = options;
  }

  /** The library's own name stays out. */
  getHeader(): null {
    return null;
  }
  removeHeader(): void {}
  setTimeout(): void {}
  abort(): void {}

  end(body?: Buffer): void {
    this.#send(body?.toString('utf8')).then(
      (response) => {
        this.emit('response', response);
        response.play();
      },
      (fault: unknown) => this.emit('error', new Error('the call failed', { cause: fault })),
    );
  }

  async #send(body: string | undefined): Promise<Played> {
    const { method = 'GET', path = '/', headers = {} } = this.#options;
    const base = new URL(this.#server.url).pathname.replace(/\/$/, '');
    const type = headers['content-type'];
    const reply = await this.#server.call({
      method: methodOf(method),
      path: path.slice(base.length),
      ...(type === undefined ? {} : { headers: { 'content-type': String(type) } }),
      ...(body === undefined ? {} : { body }),
      expect: 'text',
      accept: method === 'POST' ? ANSWERS_TO_CHANGES : ANSWERS,
      // The same file again, or the same removal again, changes nothing more.
      ...(method === 'POST' ? { repeatable: /\/(config\.xml|doDelete)$/.test(path) } : {}),
    });
    return new Played(reply.status, reply.headers, reply.text);
  }
}

/** An answer that is all there already, told as a stream tells it. */
class Played extends EventEmitter {
  constructor(
    readonly statusCode: number,
    readonly headers: Readonly<Record<string, string>>,
    private readonly text: string,
  ) {
    super();
  }

  play(): void {
    if (this.text !== '') this.emit('data', Buffer.from(this.text));
    this.emit('end');
  }
}

function methodOf(method: string): Method {
  if (method === 'GET' || method === 'HEAD' || method === 'POST') return method;
  throw new TypeError(`the library sends ${method}, which is not expected`);
}
