/** The frame of plan, register and drift: secrets hidden in every line, faults told for people, the right exit code. */
import { styleText } from 'node:util';
import { visible } from '../../diagnostics/visible';
import { generator } from '../../generator';
import { makePlan, type Planned } from '../../registration/make-plan';
import type { Plan } from '../../registration/plan';
import { markdownPlan } from '../../registration/print-markdown';
import { type Paint, PLAIN, printPlan } from '../../registration/print-plan';
import type { Depth } from '../../registration/registrar';
import { RemoteFault } from '../../remote/fault';
import { Redactor } from '../../remote/redact';
import { type Interrupt, onInterrupt } from './interrupt';
import type { PlanOptions, RegistrationOptions } from './options';
import { CannotBegin, openSession, type Session } from './session';

/** 0: nothing to do. 1: a failure. 2: something differs, or is left to do. */
export type ExitCode = 0 | 1 | 2;

export interface Frame {
  readonly redactor: Redactor;
  readonly interrupt: Interrupt;
  readonly color: boolean;
  /** To people, on stderr. */
  readonly say: (line: string) => void;
  /** What was asked for, on stdout. */
  readonly print: (text: string) => void;
}

export async function framed(work: (frame: Frame) => Promise<ExitCode>): Promise<ExitCode> {
  const redactor = new Redactor();
  const say = (line: string): void => void process.stderr.write(`${redactor.clean(line)}\n`);
  const print = (text: string): void => void process.stdout.write(redactor.clean(text));
  const interrupt = onInterrupt(say);
  try {
    return await work({ redactor, interrupt, color: process.stdout.isTTY === true && !process.env.NO_COLOR, say, print });
  } catch (error) {
    if (error instanceof CannotBegin) say(error.message);
    else if (error instanceof RemoteFault) say(visible(error.message));
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  } finally {
    interrupt.release();
  }
}

/** @param strict Whether a system that cannot be called ends the run; a plan may leave one out, and says so. */
export async function begin(options: RegistrationOptions, frame: Frame, strict: boolean): Promise<Session> {
  const { redactor, interrupt, color, say } = frame;
  const session = await openSession(options, { env: process.env, redactor, signal: interrupt.signal, color, say });
  const { missing, connected } = session;
  if (missing.length > 0 && (strict || connected.length === 0 || options.system !== undefined))
    throw new CannotBegin([...missing, 'Or leave systems out: --system names those that are registered with.'].join('\n'));
  for (const text of missing) say(`Left out: ${text}`);
  return session;
}

export async function planned(session: Session, options: PlanOptions, depth: Depth): Promise<Planned> {
  const { intent, scope, waves, connected, catalogDigest } = session;
  const adopt = options.adopt?.includes('all') ? ('all' as const) : (options.adopt ?? []);
  const registrars = connected.map(({ registrar }) => registrar);
  const prune = options.prune ?? [];
  const request = { registrars, intent, depth, scope, waves, adopt, prune, generator: generator.version, catalogDigest };
  const made = await makePlan(request);
  session.memory.save();
  return made;
}

export function printed(plan: Plan, { json, markdown }: RegistrationOptions, color: boolean): string {
  if (json) return `${JSON.stringify(plan, null, 2)}\n`;
  return markdown ? markdownPlan(plan) : printPlan(plan, color ? COLOURS : PLAIN);
}

export const isEmpty = ({ changes, blocked }: Plan): boolean => changes.length === 0 && blocked.length === 0;

export function callsTold({ connected }: Session): string {
  const counts = connected.map(({ registrar, calls }) => `${registrar.system} ${calls()}`);
  return `Calls: ${counts.join(', ')}.`;
}

const COLOURS: Paint = {
  added: (text) => styleText('green', text),
  removed: (text) => styleText('red', text),
  changed: (text) => styleText('yellow', text),
  strong: (text) => styleText('bold', text),
};
