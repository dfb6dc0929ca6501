/** The audit log: one JSON line before and one after each change, so that a killed run shows what it was at. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { Outcome } from '../../registration/execute';
import type { Change, Plan } from '../../registration/plan';
import { planDigest } from '../../registration/plan-file';

export interface Audit {
  readonly began: (change: Change) => void;
  readonly ended: (outcome: Outcome) => void;
  readonly finished: (outcomes: readonly Outcome[]) => void;
}

export interface AuditOptions {
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  readonly clean: (text: string) => string;
}

/** @throws Error when the file cannot be written: nothing is changed that is not recorded. */
export function openAudit(plan: Plan, { file, env, now, clean }: AuditOptions): Audit {
  mkdirSync(dirname(file), { recursive: true });
  const run = `${new Date(now()).toISOString()}-${process.pid}`;
  const write = (entry: object): void => {
    const line = JSON.stringify({ time: new Date(now()).toISOString(), run, ...entry });
    appendFileSync(file, `${clean(line)}\n`, { mode: 0o600 });
  };
  const { catalog, catalogDigest, generator, changes } = plan;
  const job = env.CI_JOB_URL ?? env.BUILD_URL;
  write({
    event: 'begin',
    who: who(env),
    job,
    catalog,
    catalogDigest,
    generator,
    plan: planDigest(plan),
    changes: changes.length,
  });
  return {
    began: (change) => write({ event: 'change', ...what(change), result: 'begun' }),
    ended: ({ change, status, message }) =>
      write({ event: 'change', ...what(change), result: status, ...(message && { message }) }),
    finished: (outcomes) => write({ event: 'end', results: counts(outcomes) }),
  };
}

function what({ key, action, service, from, differences }: Change) {
  return { action, key, service, from: from?.key, settings: differences.map(({ path }) => path.join('.')) };
}

export function counts(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const names = outcomes.map(({ status }) => status);
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((each) => each === name).length]));
}

/** In a job the person who started it; elsewhere the user of this machine. */
function who(env: AuditOptions['env']): string {
  return env.GITLAB_USER_LOGIN ?? env.BUILD_USER_ID ?? env.SUDO_USER ?? userName();
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user may have no name.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
