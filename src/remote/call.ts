/** A call to a server and its answer, as the registrars write and read them. */

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type QueryValue = string | number | boolean | undefined;

export interface Call {
  readonly method: Method;
  /** Below the server's address, beginning with `/`; its parts are already URI-encoded. May hold a query of its own. */
  readonly path: string;
  /** Added to the path's query; a list repeats its name (write `topic[]` where a host wants brackets). */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; give its type in `headers`. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** What a good answer holds: `json` (the default) is parsed, and one that cannot be parsed counts as a broken answer. */
  readonly expect?: 'json' | 'text';
  /** Statuses outside 200 to 299 that are answers, not faults: `[404]`. A redirect listed here is not followed. */
  readonly accept?: readonly number[];
  /**
   * Whether doing it twice does what doing it once does. Default: true for GET, HEAD, PUT and DELETE. Where it is
   * not, the call is repeated only when it surely had no effect.
   */
  readonly repeatable?: boolean;
  /** For a call that is not repeatable: asks whether it took effect after all, and gives the answer it must have had. */
  readonly find?: () => Promise<Reply | undefined>;
  /** Milliseconds for one try, where the server's own limit does not fit. */
  readonly timeoutMs?: number;
}

export interface Reply {
  readonly status: number;
  /** Where the answer came from, after redirects within the server. */
  readonly url: string;
  /** By name, in any case. */
  header(name: string): string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed JSON; `undefined` where the answer is empty or text was expected. Its shape is for the caller to check. */
  readonly body: unknown;
}

/** Whether a call may be repeated without asking. */
export const isRepeatable = ({ method, repeatable }: Call): boolean => repeatable ?? (method !== 'POST' && method !== 'PATCH');
