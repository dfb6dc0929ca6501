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

/**
 * Milliseconds until a server takes calls again, when it says that as few are left as are on their way. `RateLimit-Reset` is a
 * moment (seconds since 1970) with GitLab, and a number of seconds elsewhere.
 */
export function limitResetMs({ header }: Headers, now: number, running: number): number | undefined {
  const [remaining, reset] = [count(header('ratelimit-remaining')), count(header('ratelimit-reset'))];
  if (remaining === undefined || reset === undefined || remaining > running) return undefined;
  const wait = reset > 1_000_000_000 ? reset * 1000 - now : reset * 1000;
  return wait > 0 ? wait : undefined;
}

/** Doubles with every try and stays under `longest`; between half and the whole of it, so that clients spread. @param tries 1 and up. */
export function backoffMs(tries: number, random: number, { first, longest }: { first: number; longest: number }): number {
  const full = Math.min(longest, first * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value.trim()) ? Number(value) : undefined;
}
