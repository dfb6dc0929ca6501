/** A network that answers by script and a clock that only moves when something sleeps. */
import { Redactor } from '../../src/remote/redact';
import { Server, type ServerLimits } from '../../src/remote/server';
import type { World } from '../../src/remote/world';

export type Answer = Response | Error | ((url: string, init: RequestInit) => Response | Promise<Response>);

export interface ScriptedWorld extends World {
  readonly requests: { readonly method: string; readonly url: string; readonly headers: Headers; readonly body: string }[];
  readonly slept: number[];
}

/** Answers come in the order given; the last one again and again. */
export function scripted(...answers: readonly Answer[]): ScriptedWorld {
  let time = Date.UTC(2026, 0, 1);
  let index = 0;
  const requests: ScriptedWorld['requests'] = [];
  const slept: number[] = [];
  return {
    requests,
    slept,
    now: () => time,
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      time += milliseconds;
    },
    fetch: async (url, init) => {
      requests.push({ method: init.method ?? '', url, headers: new Headers(init.headers), body: String(init.body ?? '') });
      const answer = answers[Math.min(index, answers.length - 1)];
      index += 1;
      if (answer === undefined) throw new Error('no answer was scripted');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(url, init) : answer.clone();
    },
  };
}

export const TOKEN = 'glpat-planted-secret-0001';

export function aServer(world: World, limits: Partial<ServerLimits> = {}, signal?: AbortSignal): Server {
  return new Server({
    name: 'GitLab',
    url: 'https://gitlab.example/root',
    headers: { 'PRIVATE-TOKEN': TOKEN },
    redactor: new Redactor([TOKEN]),
    world,
    limits,
    signal,
  });
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

/** As `fetch` tells of it. */
export const networkError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
