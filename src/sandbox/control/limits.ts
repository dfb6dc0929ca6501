/** Rate limits as GitLab.com documents them, counted in fixed periods for each token. */
import { json, type Reply } from '../http/call';
import type { Arrival } from '../http/listen';
import { limitHeaders, tooMany } from './faults';
import type { RateLimits } from './spec';

interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

const MINUTE = 60;

/** For every call with a token. */
const OVERALL: Limit = { name: 'throttle_authenticated_api', most: 2000, seconds: MINUTE };

/** For one endpoint. Source: docs.gitlab.com, rate limits of the projects and groups API. */
const ENDPOINTS: Readonly<Record<string, Limit>> = {
  'GET /api/v4/projects': { name: 'projects_api', most: 2000, seconds: 10 * MINUTE },
  'GET /api/v4/projects/:id': { name: 'project_api', most: 400, seconds: MINUTE },
  'GET /api/v4/groups': { name: 'groups_api', most: 200, seconds: MINUTE },
  'GET /api/v4/groups/:id': { name: 'group_api', most: 400, seconds: MINUTE },
  'GET /api/v4/groups/:id/projects': { name: 'group_projects_api', most: 600, seconds: MINUTE },
  'POST /api/v4/projects': { name: 'project_create', most: 200, seconds: 24 * 60 * MINUTE },
};

/** What limits make of a call. */
export interface Limited {
  /** The 429 that it gets. */
  readonly refusal: Reply | undefined;
  /** What its answer tells of the limit that it is counted by. */
  readonly headers: Readonly<Record<string, string>>;
}

export type CheckLimits = (profile: RateLimits, endpoint: string, arrival: Arrival) => Limited;

const UNLIMITED: Limited = { refusal: undefined, headers: {} };

export function openLimits(): CheckLimits {
  const counts = new Map<string, { readonly period: number; readonly count: number }>();
  const counted = (limit: Limit, { headers, now }: Arrival): { readonly count: number; readonly seconds: number } => {
    const caller = String(headers['private-token'] ?? headers.authorization ?? '');
    const period = Math.floor(now / 1000 / limit.seconds);
    const key = `${limit.name} ${caller}`;
    const before = counts.get(key);
    const count = (before?.period === period ? before.count : 0) + 1;
    counts.set(key, { period, count });
    return { count, seconds: (period + 1) * limit.seconds - Math.floor(now / 1000) };
  };
  return (profile, endpoint, arrival) => {
    if (profile === 'none') return UNLIMITED;
    if (profile !== 'gitlab.com') return announced(userLimit(profile), counted(userLimit(profile), arrival), arrival.now);
    const own = Object.hasOwn(ENDPOINTS, endpoint) ? ENDPOINTS[endpoint] : undefined;
    for (const limit of own === undefined ? [OVERALL] : [OVERALL, own]) {
      const { count, seconds } = counted(limit, arrival);
      if (count > limit.most) return { ...UNLIMITED, refusal: refused(limit, seconds, arrival.now) };
    }
    return UNLIMITED;
  };
}

/** A limit for all calls of a user, as an administrator sets it: `600/60`. */
function userLimit(words: `${number}/${number}`): Limit {
  const [most = 0, seconds = MINUTE] = words.split('/').map(Number);
  return { ...OVERALL, most, seconds };
}

/** Every answer says how much is left. */
function announced(limit: Limit, { count, seconds }: { readonly count: number; readonly seconds: number }, now: number): Limited {
  if (count > limit.most) return { headers: {}, refusal: tooMany(limit.name, seconds, now, limit.most) };
  return { refusal: undefined, headers: limitHeaders(limit.name, { most: limit.most, count, seconds }, now) };
}

/** Limits of endpoints are the application's own: their answer is JSON, and has no headers but Retry-After. */
function refused(limit: Limit, seconds: number, now: number): Reply {
  if (limit === OVERALL) return tooMany(limit.name, seconds, now, limit.most);
  return json(
    429,
    { message: { error: 'This endpoint has been requested too many times. Try again later.' } },
    { 'retry-after': String(seconds) },
  );
}
