/** Decides, call by call and with a seeded generator, what goes wrong. */
import { json, text } from '../http/call';
import type { Arrival, Fate } from '../http/listen';
import type { FaultKind, FaultRule } from './spec';

export interface Faults {
  /** Decides before the call has any effect. `undefined`: nothing goes wrong. */
  decide(site: 'gitlab' | 'jenkins', endpoint: string, arrival: Arrival): Fate | undefined;
  /** Replaces the rules, and begins to count anew. */
  set(rules: readonly FaultRule[], seed: number): void;
  rules(): readonly FaultRule[];
}

/** @param expire Makes the caller's token unusable from now on. */
export function openFaults(first: readonly FaultRule[], seed: number, expire: (arrival: Arrival) => void): Faults {
  let rules: readonly FaultRule[] = [];
  let seen: number[] = [];
  let random = generator(seed);
  const set = (next: readonly FaultRule[], nextSeed: number) => {
    rules = next;
    seen = next.map(() => 0);
    random = generator(nextSeed);
  };
  set(first, seed);
  return {
    set,
    rules: () => rules,
    decide: (site, endpoint, arrival) => {
      let fate: Fate | undefined;
      rules.forEach((rule, index) => {
        if (!matches(rule, site, endpoint)) return;
        const count = (seen[index] ?? 0) + 1;
        seen[index] = count;
        const hit = count >= rule.from && count <= rule.to && (rule.chance >= 1 || random() < rule.chance);
        if (!hit || fate !== undefined) return;
        if (rule.kind === 'expire') expire(arrival);
        else fate = fateOf(rule.kind, site, arrival);
      });
      return fate;
    },
  };
}

function matches(rule: FaultRule, site: string, endpoint: string): boolean {
  if (rule.site !== '*' && rule.site !== site) return false;
  return rule.endpoint === '*' || endpoint === rule.endpoint || endpoint.startsWith(`${rule.endpoint} `);
}

function fateOf(kind: Exclude<FaultKind, 'expire'>, site: string, arrival: Arrival): Fate {
  switch (kind) {
    case '429':
      return { kind: 'answer', reply: tooMany('throttle_authenticated_api', 1, arrival.now) };
    case '500':
    case '502':
    case '503':
    case '504':
      return { kind: 'answer', reply: broken(Number(kind), site) };
    case 'reset-before':
      return { kind: 'reset', effect: false };
    case 'reset-after':
      return { kind: 'reset', effect: true };
    case 'hang-before':
      return { kind: 'hang', effect: false };
    case 'hang-after':
      return { kind: 'hang', effect: true };
    case 'half':
      return { kind: 'half' };
    case 'malformed':
      return { kind: 'malformed' };
  }
}

/** GitLab's answer to somebody who calls too often. @param seconds Until the limit's period ends. */
export function tooMany(name: string, seconds: number, now: number, most = 0) {
  const headers = limitHeaders(name, { most, count: most + 1, seconds }, now);
  return text(429, 'Retry later\n', { ...headers, 'retry-after': String(seconds) });
}

/** What an answer tells of a limit. @param state Calls counted in its period, this one among them, and seconds until its end. */
export function limitHeaders(
  name: string,
  { most, count, seconds }: { readonly most: number; readonly count: number; readonly seconds: number },
  now: number,
): Readonly<Record<string, string>> {
  return {
    'ratelimit-limit': String(most),
    'ratelimit-name': name,
    'ratelimit-observed': String(count),
    'ratelimit-remaining': String(Math.max(0, most - count)),
    'ratelimit-reset': String(Math.floor(now / 1000) + seconds),
  };
}

function broken(status: number, site: string) {
  if (site === 'gitlab' && status === 500) return json(500, { message: '500 Internal Server Error' });
  // What a proxy in front of the server says.
  return text(status, `<html><body><h1>${status}</h1></body></html>`, { 'content-type': 'text/html' });
}

/** Mulberry32: the same seed, the same draws, each from 0 up to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
