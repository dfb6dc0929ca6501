/** Calls are counted by servers in periods, under a clock that only moves when all wait. */
import { describe, expect, test } from 'vitest';
import { GITLAB_COM, gitlabRates } from '../../src/remote/gitlab-com';
import type { RateRule } from '../../src/remote/meters';
import { aServer, json } from './world';

const SECONDS = 10;
const ONE: RateRule = { name: 'calls', most: 100, seconds: SECONDS, concerns: () => true };

/** A server that counts in fixed periods, takes its time on the way there and back, and says what is left when it is asked to. */
function counting(most: number, { tells = false, offset = 0 } = {}) {
  let now = Date.UTC(2026, 0, 1) + offset;
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const events: { readonly at: number; readonly go: () => void }[] = [];
  const sleep = (milliseconds: number) =>
    new Promise<void>((go) => {
      events.push({ at: now + milliseconds, go });
    });
  const counts = new Map<number, number>();
  const paths = new Map<string, number>();
  const fetch = async (url: string): Promise<Response> => {
    await sleep(5 + random() * 100);
    const period = Math.floor(now / 1000 / SECONDS);
    const count = (counts.get(period) ?? 0) + 1;
    counts.set(period, count);
    const path = `${new URL(url).pathname.split('/')[2]} ${period}`;
    paths.set(path, (paths.get(path) ?? 0) + 1);
    const left = { 'ratelimit-remaining': String(Math.max(0, most - count)), 'ratelimit-reset': String((period + 1) * SECONDS) };
    await sleep(5 + random() * 100);
    return json({}, count > most ? 429 : 200, tells ? left : {});
  };
  /** Lets time pass until the work is over. */
  const run = async (work: Promise<unknown>): Promise<number> => {
    const start = now;
    let over = false;
    const end = work.finally(() => {
      over = true;
    });
    while (!over) {
      // An answer is read over several turns.
      for (let turns = 0; turns < 10; turns += 1) await new Promise(setImmediate);
      const next = over ? undefined : events.sort((a, b) => a.at - b.at).shift();
      if (next === undefined) continue;
      now = Math.max(now, next.at);
      next.go();
    }
    await end;
    return now - start;
  };
  return { world: { fetch, sleep, now: () => Math.floor(now), random }, counts, paths, run };
}

const most = (counts: ReadonlyMap<unknown, number>): number => Math.max(...counts.values());

describe('a limit that is known in advance', () => {
  test.each([0, 3_700, 9_950])('is kept in every period of the server, wherever they begin (%i ms), and used', async (offset) => {
    const { world, counts, run } = counting(100, { offset });
    const server = aServer(world, { rates: [ONE], concurrency: 32 });
    const took = await run(Promise.all(Array.from({ length: 450 }, (_, n) => server.call({ method: 'GET', path: `/x/${n}` }))));
    expect(most(counts)).toBeLessThanOrEqual(100);
    expect(server.counts).toEqual({ sent: 450, retried: 0, throttled: 0 });
    // Four periods are waited for, each less than 3 % longer than it is.
    expect(took).toBeLessThan(4 * 1.03 * SECONDS * 1000);
  });

  test('of one sort of calls holds up no others', async () => {
    const { world, paths, run } = counting(1000);
    const rare: RateRule = { name: 'looks', most: 5, seconds: SECONDS, concerns: ({ path }) => path.startsWith('/rare/') };
    const server = aServer(world, { rates: [ONE, rare], concurrency: 8 });
    const looks = Array.from({ length: 12 }, (_, n) => server.call({ method: 'GET', path: `/rare/${n}` }));
    const others = Array.from({ length: 60 }, (_, n) => server.call({ method: 'GET', path: `/often/${n}` }));
    expect(await run(Promise.all(others))).toBeLessThan(SECONDS * 1000);
    expect(await run(Promise.all(looks))).toBeGreaterThan(SECONDS * 1000);
    expect(most(new Map([...paths].filter(([path]) => path.startsWith('rare'))))).toBeLessThanOrEqual(5);
  });

  test('that frees no place for longer than the patience is a fault, and nothing is sent', async () => {
    const { world, counts, run } = counting(1000);
    const daily: RateRule = { name: 'new projects', most: 2, seconds: 86_400, concerns: ({ method }) => method === 'POST' };
    const server = aServer(world, { rates: [daily] });
    const results = Promise.allSettled([1, 2, 3].map((n) => server.call({ method: 'POST', path: `/projects/${n}` })));
    await run(results);
    const told = (await results).flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(told).toEqual([
      'RemoteFault: GitLab: POST https://gitlab.example/root/projects/3: its limit of 2 new projects in 86400 s is used up; the next one in 86401 s.',
    ]);
    expect([...counts.values()]).toEqual([2]);
  });

  test('keeps nobody waiting when the run is ended', async () => {
    const { world, run } = counting(1000);
    const end = new AbortController();
    const server = aServer(world, { rates: [{ ...ONE, most: 1 }] }, end.signal);
    const calls = Promise.allSettled([1, 2].map((n) => server.call({ method: 'GET', path: `/${n}` })));
    end.abort();
    await run(calls);
    // The stand-in answers the first all the same.
    expect((await calls).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

test('a limit that every answer tells of is kept without a refusal, and used', async () => {
  const { world, counts, run } = counting(100, { tells: true, offset: 2_000 });
  const server = aServer(world, { concurrency: 32 });
  const took = await run(Promise.all(Array.from({ length: 450 }, (_, n) => server.call({ method: 'GET', path: `/x/${n}` }))));
  expect(server.counts).toEqual({ sent: 450, retried: 0, throttled: 0 });
  expect(most(counts)).toBe(100);
  expect(took).toBeLessThan(4 * 1.03 * SECONDS * 1000);
});

describe('the limits of GitLab.com', () => {
  const of = (method: 'GET' | 'POST', path: string): readonly string[] =>
    GITLAB_COM.filter(({ concerns }) => concerns({ method, path })).map(({ most: many, seconds }) => `${many}/${seconds}`);

  test('concern every call, and some more than others', () => {
    expect(of('POST', '/api/graphql')).toEqual(['2000/60']);
    expect(of('GET', '/api/v4/projects/a%2Fb')).toEqual(['2000/60', '400/60']);
    expect(of('GET', '/api/v4/projects/7/hooks?per_page=100')).toEqual(['2000/60']);
    expect(of('GET', '/api/v4/groups/a/projects?page=2')).toEqual(['2000/60', '600/60']);
    expect(of('GET', '/api/v4/groups/a')).toEqual(['2000/60', '400/60']);
    expect(of('POST', '/api/v4/projects')).toEqual(['2000/60', '200/86400']);
  });

  test('are kept to at its address or when asked for, in the shares of runs that go on at the same time', () => {
    const mosts = (url: string, profile?: 'gitlab.com' | 'none', runs = 1) =>
      gitlabRates(url, { profile, runs }).map((rule) => rule.most);
    expect(mosts('https://gitlab.com')).toEqual([1900, 1900, 380, 190, 380, 570, 190]);
    expect(mosts('https://gitlab.com', undefined, 4)[0]).toBe(475);
    expect(mosts('https://gitlab.com', 'none')).toEqual([]);
    expect(mosts('https://gitlab.example/git')).toEqual([]);
    expect(mosts('https://gitlab.example/git', 'gitlab.com')[0]).toBe(1900);
  });
});
