/** Addresses of servers: what may be called with a credential, and how a call's own address is made of it. Pure. */
import type { Call, QueryValue } from './call';

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * The address without a slash at its end.
 *
 * @param place Where it is written: a flag, a variable, a field of the catalog.
 * @throws Error with what to write instead, where it is none, carries a credential, or would send one unencrypted.
 */
export function serverAddress(written: string, place: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`${place} must be an address such as https://host.example/path.`);
  if (url.username !== '' || url.password !== '')
    throw new Error(`${place} must hold no user or password; give the token in its own variable.`);
  if (url.search !== '' || url.hash !== '') throw new Error(`${place} must hold neither "?" nor "#".`);
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    throw new Error(
      `${place} is ${url.origin}: a token is only sent over https (http is for this machine itself). Write https://...`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The whole address of a call. @throws Error when it would leave the server. */
export function callUrl(base: string, { path, query = {} }: Pick<Call, 'path' | 'query'>): string {
  const url = new URL(base + (path.startsWith('/') ? path : `/${path}`));
  if (!url.href.startsWith(`${base}/`)) throw new Error(`the path "${path}" leaves ${base}`);
  for (const [name, value] of Object.entries(query)) {
    const values: readonly QueryValue[] = isList(value) ? value : [value];
    for (const each of values) if (each !== undefined) url.searchParams.append(name, String(each));
  }
  return url.href;
}

/** Where a redirect leads within the same server; `undefined` where it leads elsewhere: tokens do not go there. */
export function sameServer(from: string, location: string): string | undefined {
  if (!URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  return to.origin === new URL(from).origin && to.username === '' && to.password === '' ? to.href : undefined;
}

const isList = (value: QueryValue | readonly QueryValue[]): value is readonly QueryValue[] => Array.isArray(value);
