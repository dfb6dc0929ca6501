/** Limits that GitLab.com documents; an own server has them where its administrators left them on. */
import type { RateRule } from './meters';

const MINUTE = 60;

const at = (method: string, path: RegExp): RateRule['concerns'] => {
  return (call) => call.method === method && path.test(call.path.replace(/\?.*$/, ''));
};

/** @source GitLab.com, "Current rate limits"; rate limits of the projects API and of the groups API. */
export const GITLAB_COM: readonly RateRule[] = [
  { name: 'calls', most: 2000, seconds: MINUTE, concerns: () => true },
  { name: 'listings of projects', most: 2000, seconds: 10 * MINUTE, concerns: at('GET', /^\/api\/v4\/projects$/) },
  { name: 'looks at one project', most: 400, seconds: MINUTE, concerns: at('GET', /^\/api\/v4\/projects\/[^/]+$/) },
  { name: 'listings of groups', most: 200, seconds: MINUTE, concerns: at('GET', /^\/api\/v4\/groups$/) },
  { name: 'looks at one group', most: 400, seconds: MINUTE, concerns: at('GET', /^\/api\/v4\/groups\/[^/]+$/) },
  { name: 'listings of a group', most: 600, seconds: MINUTE, concerns: at('GET', /^\/api\/v4\/groups\/[^/]+\/projects$/) },
  { name: 'new projects', most: 200, seconds: 24 * 60 * MINUTE, concerns: at('POST', /^\/api\/v4\/projects$/) },
];

/** Names under which limits can be asked for. */
export type LimitProfile = 'gitlab.com' | 'none';

/** Of each limit: the rest is for whoever else calls as the same user, such as the run before this one. */
const SHARE = 0.95;

/** What a run is told of limits. */
export interface LimitsAsked {
  /** `undefined`: by the server's host. */
  readonly profile: LimitProfile | undefined;
  /** Runs that call at the same time with the same token; each keeps to its share. */
  readonly runs: number;
}

/** @param url The server's address. */
export function gitlabRates(url: string, { profile, runs }: LimitsAsked): readonly RateRule[] {
  const known = profile ?? (new URL(url).hostname === 'gitlab.com' ? 'gitlab.com' : 'none');
  if (known === 'none') return [];
  return GITLAB_COM.map((rule) => ({ ...rule, most: Math.max(1, Math.floor((rule.most * SHARE) / runs)) }));
}
