/** Runs `doctor` on the sample catalog against answers by address. */
import { resolve } from 'node:path';
import { doctor } from '../../src/commands/doctor';
import type { Finding } from '../../src/doctor/finding';

/** By host and path without query; a `*` at the end stands for any rest. A number is a status; `undefined` is "not found". */
export type Answers = Readonly<Record<string, unknown>>;

export const TOKENS = { GITLAB_TOKEN: 'glpat-planted-secret-1', JENKINS_USER: 'pipelines', JENKINS_TOKEN: 'planted-secret-2' };
export const NOW = Date.parse('2026-11-22T12:00:00Z');

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly findings: readonly Finding[];
  readonly methods: ReadonlySet<string>;
}

export async function run(
  answers: Answers,
  { env = TOKENS, now = NOW, json = true }: { env?: Record<string, string>; now?: number; json?: boolean } = {},
): Promise<Ran> {
  let output = '';
  const methods = new Set<string>();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    methods.add(init.method ?? '');
    const { host, pathname } = new URL(url);
    const key = Object.keys(answers).find(
      (each) => each === host + pathname || (each.endsWith('*') && (host + pathname).startsWith(each.slice(0, -1))),
    );
    const answer = key === undefined ? 404 : answers[key];
    if (answer instanceof Error) throw answer;
    const headers = { date: new Date(NOW).toUTCString(), 'x-jenkins': '2.541' };
    return typeof answer === 'number'
      ? new Response('{}', { status: answer, headers })
      : new Response(JSON.stringify(answer), { headers });
  };
  const code = await doctor(
    { catalog: resolve(__dirname, '../../catalog'), json, system: ['gitlab', 'jenkins'] },
    {
      env,
      color: false,
      write: (text) => {
        output += text;
      },
      world: { fetch, now: () => now, random: () => 0.5, sleep: async () => {} },
    },
  );
  const findings: readonly Finding[] = json ? JSON.parse(output).findings : [];
  return { code, output, findings, methods };
}
