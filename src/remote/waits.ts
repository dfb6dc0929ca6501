/** How long to wait, from what a server's headers say and from chance. Pure. */
import type { Reply } from './call';

type Headers = Pick<Reply, 'header'>;

/** Milliseconds that `Retry-After` asks for, in either of its forms; `undefined` where it says nothing readable. */
export function retryAfterMs({ header }: Headers, now: number): number | undefined {
  const value = header('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** What a server says of one of its limits. */
export interface LimitTold {
  /** Servers may have several. */
  readonly name: string;
  /** Calls that it still takes. */
  readonly left: number;
  /** As it stands there: tells one period from the next. */
  readonly reset: number;
  /** Milliseconds until the next period. */
  readonly waitMs: number;
}

/**
 * `RateLimit-Reset` is a moment (seconds since 1970) with GitLab, and a number of seconds elsewhere. A moment is measured by the
 * server's own clock where it tells the time.
 *
 * @source GitLab, User and IP rate limits, "Response headers"; draft-ietf-httpapi-ratelimit-headers.
 */
export function limitTold({ header }: Headers, now: number): LimitTold | undefined {
  const [left, reset] = [count(header('ratelimit-remaining')), count(header('ratelimit-reset'))];
  if (left === undefined || reset === undefined) return undefined;
  const clock = Date.parse(header('date') ?? '');
  const waitMs = reset > 1_000_000_000 ? reset * 1000 - (Number.isNaN(clock) ? now : clock) : reset * 1000;
  return waitMs > 0 ? { name: header('ratelimit-name') ?? '', left, reset, waitMs } : undefined;
}

/** Doubles with every try and stays under `longest`; between half and the whole of it, so that clients spread. @param tries 1 and up. */
export function backoffMs(tries: number, random: number, { first, longest }: { first: number; longest: number }): number {
  const full = Math.min(longest, first * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value.trim()) ? Number(value) : undefined;
}
