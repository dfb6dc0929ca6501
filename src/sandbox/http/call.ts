/** A request and its answer as the stand-ins see them, and the makers of answers. */
import type { IncomingHttpHeaders } from 'node:http';

/** Plain data, as JSON carries it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  readonly method: Method;
  /** The path as it came, percent-encoded, without the query. */
  readonly path: string;
  readonly query: JsonObject;
  /** Parameters of the query and of the body together: clients differ in where they put them. The body wins. */
  readonly fields: JsonObject;
  /** Parts of the path that the endpoint names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Thrown by a handler to answer at once. What it changed before stays changed, so it is thrown before any change. */
export class Refusal extends Error {
  public constructor(public readonly reply: Reply) {
    super(`refused with ${reply.status}`);
    this.name = 'Refusal';
  }
}

type Headers = Readonly<Record<string, string>>;

export const json = (status: number, body: unknown, headers: Headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const text = (status: number, body: string, headers: Headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
});

export const html = (status: number, body: string, headers: Headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const bytes = (body: Buffer, headers: Headers = {}): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/octet-stream', ...headers },
  body,
});

export const empty = (status: number, headers: Headers = {}): Reply => ({ status, headers, body: '' });
