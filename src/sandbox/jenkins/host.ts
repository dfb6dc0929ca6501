/** What a handler of the Jenkins stand-in is given, and Jenkins' refusals. */
import { type Call, html, Refusal, type Reply } from '../http/call';
import type { Endpoint } from '../http/routes';
import type { Account, Item, Jenkins } from './world';

export interface JenkinsHost {
  readonly jenkins: Jenkins;
  /** Without a slash at the end. */
  readonly url: string;
  readonly version: () => string;
  /** A project of the GitLab beside it, and its branches that hold a file. */
  readonly gitlab: (path: string) => { readonly id: number; readonly url: string } | undefined;
  readonly branches: (path: string, file: string) => readonly string[];
}

export interface JenkinsCall extends Call {
  readonly host: JenkinsHost;
  readonly jenkins: Jenkins;
  readonly account: Account;
  /** Name of the item that the path begins with; empty for Jenkins itself. */
  readonly itemName: string;
}

export type JenkinsHandler = (call: JenkinsCall) => Reply;
export type JenkinsEndpoint = Endpoint<JenkinsHandler>;

/** A page with the reason, and the header `X-Error` that clients show. */
export const refused = (status: number, error: string): Refusal =>
  new Refusal(
    html(status, `<html><head><title>Error ${status}</title></head><body><p>${escapeHtml(error)}</p></body></html>`, {
      'x-error': error,
    }),
  );

export const missing = (): Refusal =>
  new Refusal(
    html(404, '<html><head><title>Error 404 Not Found</title></head><body><h2>HTTP ERROR 404 Not Found</h2></body></html>'),
  );

/** @throws Refusal 403 for somebody who may only look. */
export function mayChange({ account }: JenkinsCall, permission: string): void {
  if (account.role === 'admin') return;
  throw new Refusal(
    html(403, `<html><body>${escapeHtml(account.name)} is missing the ${permission} permission</body></html>`, {
      'x-you-are-authenticated-as': account.name,
      'x-required-permission': permission,
    }),
  );
}

export function itemOf({ jenkins, itemName }: JenkinsCall): Item {
  const item = jenkins.items.get(itemName);
  if (item === undefined) throw missing();
  return item;
}

export const itemUrl = ({ host }: JenkinsCall, fullName: string): string =>
  `${host.url}/${fullName
    .split('/')
    .filter((name) => name !== '')
    .map((name) => `job/${encodeURIComponent(name)}/`)
    .join('')}`;

const escapeHtml = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
