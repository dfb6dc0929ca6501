/**
 * One server of a company, called politely and safely: the only way in which registrars reach GitLab and Jenkins.
 *
 * One queue for all calls; time limits; retries with jitter where nothing can be done twice; the server's own wishes
 * (`Retry-After`, `RateLimit-*`) are followed; a token goes to this server only and into no message.
 */
import { callUrl } from './address';
import { attempt, type Outcome } from './attempt';
import { type Call, isRepeatable, type Reply } from './call';
import { type FaultDetails, RemoteFault } from './fault';
import { Gate, type GateLimits, LimitReached } from './gate';
import type { Redactor } from './redact';
import { backoffMs, limitTold, retryAfterMs } from './waits';
import type { World } from './world';

export interface ServerLimits extends GateLimits {
  /** How often one call is tried at most. */
  readonly tries: number;
  /** Milliseconds for one try, from the start of the connection to the last byte of the answer. */
  readonly timeoutMs: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  concurrency: 16,
  perSecond: undefined,
  tries: 6,
  timeoutMs: 60_000,
  patienceMs: 300_000,
  rates: [],
};

export interface ServerOptions {
  /** As messages name it: `GitLab`. */
  readonly name: string;
  /** From `serverAddress`. */
  readonly url: string;
  /** What proves who calls: `{ 'PRIVATE-TOKEN': token }`. Its secrets are known to the redactor already. */
  readonly headers: Readonly<Record<string, string>>;
  readonly redactor: Redactor;
  readonly world: World;
  readonly limits?: Partial<ServerLimits>;
  /** Aborted when the person insists on the end: calls on their way end too. */
  readonly signal?: AbortSignal;
}

/** How often this server was asked, for summaries and for tests. */
export interface CallCounts {
  /** Requests sent, retries among them. */
  readonly sent: number;
  readonly retried: number;
  /** Answers that said "too many". */
  readonly throttled: number;
}

/** A try, and the milliseconds that the server asked for before the next. */
interface Tried {
  readonly outcome: Outcome;
  readonly asked: number | undefined;
}

const BACKOFF = { first: 500, longest: 20_000 };
const TEXT_KEPT = 4000;

export class Server {
  readonly name: string;
  readonly url: string;
  readonly #options: ServerOptions;
  readonly #limits: ServerLimits;
  readonly #gate: Gate;
  #counts: CallCounts = { sent: 0, retried: 0, throttled: 0 };

  constructor(options: ServerOptions) {
    this.name = options.name;
    this.url = options.url;
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#gate = new Gate(this.#limits, options.world, options.signal);
  }

  get counts(): CallCounts {
    return this.#counts;
  }

  /** @throws RemoteFault when it failed for good, or was answered with a status that is neither 2xx nor in `accept`. */
  async call(call: Call): Promise<Reply> {
    const url = callUrl(this.url, call);
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      const { outcome, asked } = await this.#try(call, url, tries);
      if (outcome.kind === 'reply' && isGood(call, outcome.reply)) {
        this.#gate.succeeded();
        return outcome.reply;
      }
      const verdict = judge(call, outcome);
      if (verdict.ask && call.find !== undefined) {
        const found = await call.find();
        if (found !== undefined) return found;
      } else if (!verdict.again) throw this.#fault(call, url, outcome, tries);
      const wait = this.#wait(asked, tries);
      waited += wait;
      if (tries >= this.#limits.tries || waited > this.#limits.patienceMs) throw this.#fault(call, url, outcome, tries);
      await this.#sleep(wait);
      this.#count({ retried: 1 });
    }
  }

  async #try(call: Call, url: string, tries: number): Promise<Tried> {
    const { headers, signal, world } = this.#options;
    const sending = {
      call,
      url,
      headers: { accept: 'application/json', ...(call.json !== undefined && JSON_TYPE), ...call.headers, ...headers },
      timeoutMs: call.timeoutMs ?? this.#limits.timeoutMs,
      signal,
    };
    const send = async () => {
      this.#count({ sent: 1 });
      const outcome = await attempt(sending, world);
      return { outcome, asked: this.#obey(outcome) };
    };
    try {
      return await this.#gate.pass(call, send, tries > 1);
    } catch (error) {
      const unsent = { effect: 'none', transient: false } as const;
      if (error instanceof LimitReached)
        return { outcome: { kind: 'refused', ...unsent, told: error.message }, asked: undefined };
      if (!signal?.aborted) throw error;
      return { outcome: { kind: 'aborted', ...unsent, told: 'the run was ended' }, asked: undefined };
    }
  }

  /** While a call still holds its place in the queue, so that no other slips through. */
  #obey({ reply }: Outcome): number | undefined {
    if (reply === undefined) return undefined;
    this.#gate.hear(reply);
    if (reply.status !== 429 && reply.status !== 503) return undefined;
    const now = this.#options.world.now();
    if (reply.status === 429) this.#count({ throttled: 1 });
    this.#gate.narrow();
    const asked = retryAfterMs(reply, now) ?? limitTold(reply, now)?.waitMs;
    if (asked !== undefined && asked <= this.#limits.patienceMs) this.#gate.close(asked);
    return asked;
  }

  #wait(asked: number | undefined, tries: number): number {
    const jittered = backoffMs(tries, this.#options.world.random(), BACKOFF);
    // What the server asks for is the least; the jitter spreads those who were told the same.
    return asked === undefined ? jittered : asked + Math.round(jittered / 4);
  }

  async #sleep(milliseconds: number): Promise<void> {
    const { signal, world } = this.#options;
    try {
      await world.sleep(milliseconds, signal);
    } catch (error) {
      // The next try tells that the run was ended.
      if (!signal?.aborted) throw error;
    }
  }

  #fault(call: Call, url: string, outcome: Outcome, tries: number): RemoteFault {
    const { name } = this;
    const { redactor } = this.#options;
    const { reply } = outcome;
    const details: FaultDetails = {
      kind: outcome.kind === 'reply' ? 'status' : outcome.kind,
      method: call.method,
      url: redactor.clean(url),
      status: reply?.status,
      text: redactor.clean(reply?.text ?? '').slice(0, TEXT_KEPT),
      effect: outcome.kind === 'reply' ? (outcome.reply.status >= 500 ? 'possible' : 'none') : outcome.effect,
      tries,
    };
    const told = outcome.kind === 'reply' ? statusTold(outcome.reply, this.#options.world.now()) : outcome.told;
    const often = tries > 1 ? ` (tried ${tries} times)` : '';
    return new RemoteFault(redactor.clean(`${name}: ${call.method} ${url}: ${told}${often}.`), details);
  }

  #count(more: Partial<CallCounts>): void {
    const { sent, retried, throttled } = this.#counts;
    this.#counts = {
      sent: sent + (more.sent ?? 0),
      retried: retried + (more.retried ?? 0),
      throttled: throttled + (more.throttled ?? 0),
    };
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

const isGood = ({ accept = [] }: Call, { status }: Reply): boolean => (status >= 200 && status < 300) || accept.includes(status);

/** `again`: trying again is safe and may help. `ask`: something may have happened, and the caller can find out. */
function judge(call: Call, outcome: Outcome): { readonly again: boolean; readonly ask: boolean } {
  const no = { again: false, ask: false };
  if (outcome.kind === 'reply') {
    const { status } = outcome.reply;
    // 429 and 425 are said before anything is done.
    if (status === 429 || status === 425) return { again: true, ask: false };
    const passing = status === 408 || status === 500 || (status >= 502 && status <= 504);
    return passing ? { again: isRepeatable(call), ask: !isRepeatable(call) } : no;
  }
  if (!outcome.transient) return no;
  if (outcome.effect === 'none' || isRepeatable(call)) return { again: true, ask: false };
  return { again: false, ask: true };
}

const SAYS: Readonly<Record<number, string>> = {
  401: 'it does not know this token, or the token has expired',
  403: 'this token may not do that',
  404: 'there is no such thing, or this token may not see it',
  429: 'it takes no more calls for now',
};

function statusTold(reply: Reply, now: number): string {
  const said = SAYS[reply.status];
  const wait = reply.status === 429 ? retryAfterMs(reply, now) : undefined;
  const when = wait === undefined ? '' : `, again in ${Math.ceil(wait / 1000)} s`;
  const message = messageOf(reply);
  return `status ${reply.status}${said === undefined ? '' : `, ${said}${when}`}${message === '' ? '' : `: ${message}`}`;
}

/** What the server says itself: GitLab's `message` or `error`, Jenkins' header `X-Error`. */
function messageOf({ body, header }: Reply): string {
  const fields = typeof body === 'object' && body !== null ? { ...body } : {};
  const values = Object.entries(fields).filter(
    ([name]) => name === 'message' || name === 'error' || name === 'error_description',
  );
  const [value] = values.map(([, each]) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const line = (value ?? header('x-error') ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}...` : line;
}
