/** What an endpoint is, where its behaviour is known from, and how a path finds it. */
import findMyWay from 'find-my-way';
import type { Method } from './call';

/**
 * How well an endpoint's behaviour is known.
 *
 * `read`: the server's source or documentation was read. `recalled`: the page is named, but was not read again.
 * `guessed`: no source; a real server may answer differently.
 */
export type Evidence =
  | { readonly kind: 'read'; readonly source: string }
  | { readonly kind: 'recalled'; readonly source: string }
  | { readonly kind: 'guessed'; readonly why: string };

/** One row of the table of behaviours. `H` is the handler's type. */
export interface Endpoint<H> {
  readonly method: Method;
  /** With `:name` for a part of the path; a part may hold encoded slashes. */
  readonly path: string;
  /** What it does, in a few words. */
  readonly does: string;
  readonly evidence: Evidence;
  readonly handle: H;
}

/** An endpoint that was found, and the parts of the path. */
export interface Found<H> {
  readonly endpoint: Endpoint<H>;
  readonly params: Readonly<Record<string, string>>;
}

export type FindEndpoint<H> = (method: Method, path: string) => Found<H> | undefined;

/** HEAD finds what GET finds, where it has no endpoint of its own. */
export function router<H>(endpoints: readonly Endpoint<H>[]): FindEndpoint<H> {
  const routes = findMyWay({ caseSensitive: true, ignoreTrailingSlash: true, maxParamLength: 4000 });
  for (const endpoint of endpoints) routes.on(endpoint.method, endpoint.path, () => {}, endpoint);
  return (method, path) => {
    const found = routes.find(method, path) ?? (method === 'HEAD' ? routes.find('GET', path) : null);
    if (found === null || found.store === null || found.store === undefined) return undefined;
    const endpoint: Endpoint<H> = found.store;
    return { endpoint, params: Object.fromEntries(Object.entries(found.params).map(([name, value]) => [name, value ?? ''])) };
  };
}
