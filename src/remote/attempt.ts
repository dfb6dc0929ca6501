/** One try of a call: sends it, follows redirects within the server, reads the whole answer, all within its time. */
import { sameServer } from './address';
import type { Call, Reply } from './call';
import type { FaultKind } from './fault';
import type { Answer } from './transport';
import type { World } from './world';

/** What came of one try. Nothing in it is cleaned of secrets yet. */
export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: Exclude<FaultKind, 'status'>;
      readonly effect: 'none' | 'possible';
      readonly transient: boolean;
      readonly told: string;
      readonly reply?: Reply;
    };

export interface Sending {
  readonly call: Call;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

const MOST_REDIRECTS = 5;

export async function attempt(sending: Sending, world: Pick<World, 'fetch'>): Promise<Outcome> {
  const timeout = AbortSignal.timeout(sending.timeoutMs);
  const signal = sending.signal === undefined ? timeout : AbortSignal.any([timeout, sending.signal]);
  try {
    return await follow(sending, sending.url, signal, world, MOST_REDIRECTS);
  } catch (error) {
    if (sending.signal?.aborted) return { kind: 'aborted', effect: 'possible', transient: false, told: 'the run was ended' };
    if (timeout.aborted)
      return { kind: 'timeout', effect: 'possible', transient: true, told: `no answer within ${sending.timeoutMs / 1000} s` };
    return networkFault(error);
  }
}

async function follow(
  sending: Sending,
  url: string,
  signal: AbortSignal,
  world: Pick<World, 'fetch'>,
  left: number,
): Promise<Outcome> {
  const { call, headers } = sending;
  const body = call.json === undefined ? call.body : JSON.stringify(call.json);
  const response = await world.fetch(url, { method: call.method, headers, body, signal, redirect: 'manual' });
  const location = response.headers.get('location');
  if (location === null || !isRedirect(call, response.status)) return read(call, url, response);
  // Its connection is free again when it was read.
  await response.text();
  const next = sameServer(url, location);
  if (next === undefined || left === 0)
    return {
      kind: 'refused',
      effect: 'none',
      transient: false,
      told:
        next === undefined
          ? `it redirects to ${hostOf(location, url)}, and a token never goes to another host; if that is the server's address, write it in the settings`
          : 'it redirects in circles',
    };
  return follow(sending, next, signal, world, left - 1);
}

/** Only what keeps the method is followed for a call that changes something. */
function isRedirect({ method, accept = [] }: Call, status: number): boolean {
  if (accept.includes(status)) return false;
  return status === 307 || status === 308 || (/^(GET|HEAD)$/.test(method) && [301, 302, 303].includes(status));
}

async function read(call: Call, url: string, response: Answer): Promise<Outcome> {
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  const bare: Reply = { status: response.status, url, header, headers, text, body: undefined };
  if (!response.ok) return { kind: 'reply', reply: { ...bare, body: tolerant(text) } };
  if (call.expect === 'text' || text === '') return { kind: 'reply', reply: bare };
  try {
    return { kind: 'reply', reply: { ...bare, body: JSON.parse(text) } };
  } catch {
    const told = /^\s*</.test(text) ? 'the answer is a page, not JSON (a login page or a proxy?)' : 'the answer is no JSON';
    return { kind: 'answer', effect: 'possible', transient: true, told, reply: bare };
  }
}

/** Answers that tell of a fault are JSON or not; both are fine. */
function tolerant(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codes of Node's network errors that come before a request is sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;

function networkFault(error: unknown): Outcome {
  const code = codeOf(error);
  if (CERTIFICATE.test(code))
    return {
      kind: 'refused',
      effect: 'none',
      transient: false,
      told: `its certificate cannot be verified (${code}); a company's own authority goes into NODE_EXTRA_CA_CERTS`,
    };
  const effect = NOT_SENT.has(code) ? 'none' : 'possible';
  return { kind: 'network', effect, transient: code !== 'ENOTFOUND', told: `the connection failed (${code})` };
}

/** A client may hide the reason one or two levels down. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.message : codeOf(error.cause);
}

function hostOf(location: string, from: string): string {
  return URL.canParse(location, from) ? new URL(location, from).host : 'an unreadable address';
}
