/** `register`: makes the servers what the catalog says, in waves, with a record of every change. */
import { existsSync, readFileSync } from 'node:fs';
import { counted } from '../diagnostics/visible';
import { generator } from '../generator';
import { settingsDigest } from '../registration/digest';
import { execute, type Outcome } from '../registration/execute';
import type { Planned } from '../registration/make-plan';
import type { Plan } from '../registration/plan';
import { parsePlan } from '../registration/plan-file';
import { MOST_REMOVED, removalsOf } from '../registration/safety';
import { openAudit } from './registration/audit';
import { gitlabUrl, newProjectsTold } from './registration/new-projects';
import type { RegisterOptions } from './registration/options';
import { outcomesTold, progressLine, uselessPrunes } from './registration/report';
import { begin, callsTold, type ExitCode, type Frame, framed, planned, printed } from './registration/run';
import { CannotBegin, type Session } from './registration/session';

/** @returns 0 when all in scope is as the catalog has it, 2 when something was put off, 1 when something failed or is blocked. */
export function register(options: RegisterOptions): Promise<ExitCode> {
  return framed(async (frame) => {
    const session = await begin(options, frame, true);
    const first = await firstPlan(session, options);
    const useless = uselessPrunes(first.plan, options.prune);
    if (useless !== undefined) frame.say(useless);
    const rounds = [await carriedOut(first, session, options, frame)];
    // What was taken over bears our mark now and nothing else of ours: the rest comes in a second round.
    const adopted = first.plan.changes.some(({ action }) => action === 'adopt');
    if (adopted && options.plan === undefined && !options.adoptOnly && rounds.flat().every(isDone)) {
      const second = await planned(session, { ...options, adopt: [] }, 'settings');
      rounds.push(await carriedOut(second, session, options, frame));
    }
    const outcomes = rounds.flat();
    frame.say(outcomesTold(outcomes, first.plan.blocked));
    frame.say(callsTold(session));
    if (options.json) frame.print(`${JSON.stringify(outcomes, null, 2)}\n`);
    return exitCode(outcomes, first.plan);
  });
}

async function firstPlan(session: Session, options: RegisterOptions): Promise<Planned> {
  if (options.plan !== undefined) return saved(session, options.plan);
  if (!options.adoptOnly) return planned(session, options, 'settings');
  // Whose a thing is stands in its mark; no setting needs to be read for that.
  const { plan, resources } = await planned(session, options, 'mark');
  const changes = plan.changes.filter(({ action }) => action === 'adopt');
  const asked = (service: string | undefined) => options.adopt?.some((name) => name === 'all' || name === service) === true;
  const blocked = plan.blocked.filter(({ service }) => asked(service));
  return { resources, plan: { ...plan, changes: changes.map((change) => ({ ...change, requires: [] })), blocked } };
}

async function carriedOut(
  { plan, resources }: Planned,
  session: Session,
  options: RegisterOptions,
  frame: Frame,
): Promise<readonly Outcome[]> {
  frame[options.json ? 'say' : 'print'](printed(plan, { ...options, json: false }, frame.color));
  refuseExcess(plan, options);
  const many = newProjectsTold(plan, gitlabUrl(session, options), options);
  if (many !== undefined) frame.say(many);
  if (plan.changes.length === 0) return [];
  const clean = (text: string) => frame.redactor.clean(text);
  const audit = openAudit(plan, { file: options.audit, env: process.env, now: () => Date.now(), clean });
  frame.interrupt.applying();
  let done = 0;
  const outcomes = await execute({
    plan,
    resources,
    registrars: session.connected.map(({ registrar }) => registrar),
    intent: session.intent,
    waves: session.waves,
    parallel: options.parallel,
    maxFailures: options.maxFailures,
    stopping: frame.interrupt.stopping,
    clean,
    began: audit.began,
    told: (_, line) => frame.say(`  ${line}`),
    ended: (outcome) => {
      audit.ended(outcome);
      done += 1;
      if (outcome.status !== 'not-reached') frame.say(progressLine(outcome, done, plan.changes.length));
    },
  });
  audit.finished(outcomes);
  return outcomes;
}

/** @throws CannotBegin when the file is no plan, or the catalog, the generator or the servers asked are others now. */
function saved(session: Session, file: string): Planned {
  const plan = readPlan(file);
  const { intent, connected, catalogDigest } = session;
  const refuse = (why: string): never => {
    throw new CannotBegin(`The plan in ${file} is refused: ${why}`);
  };
  if (plan.catalog !== intent.platform.name)
    refuse(`it is for the catalog "${plan.catalog}", and this is "${intent.platform.name}".`);
  if (plan.generator !== generator.version)
    refuse(`version ${plan.generator} made it, and this is ${generator.version}; plan again.`);
  if (plan.catalogDigest !== catalogDigest) refuse('the catalog or its pipelines have changed since; plan again.');
  const systems = connected.map(({ registrar }) => registrar.system);
  const absent = plan.systems.filter((system) => !systems.includes(system));
  if (absent.length > 0) refuse(`it needs ${absent.join(' and ')}, which this run does not reach.`);
  const wanted = connected.flatMap(({ registrar }) => registrar.desired(intent));
  const resources = new Map(wanted.map((resource) => [resource.key, resource]));
  for (const { key, after } of plan.changes) {
    const resource = resources.get(key);
    if (after !== undefined && (resource === undefined || settingsDigest(resource.settings) !== settingsDigest(after)))
      refuse(`"${key}" is no longer wanted as it was planned; plan again.`);
  }
  return { plan, resources };
}

function readPlan(file: string): Plan {
  if (!existsSync(file)) throw new CannotBegin(`There is no plan in ${file}; save one with "plan --out ${file}".`);
  try {
    return parsePlan(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CannotBegin(`The plan in ${file} is refused: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseExcess(plan: Plan, { allowRemovals, prune = [] }: RegisterOptions): void {
  const { count, percent, excessive } = removalsOf(plan, prune);
  if (!excessive || allowRemovals) return;
  throw new CannotBegin(
    `Nothing was changed: the plan disables or deletes ${counted(count, 'thing')}, ${percent} % of what is there, and more than ${MOST_REMOVED.things} or ${MOST_REMOVED.percent} % are not removed unasked. If that is meant, add --allow-removals.`,
  );
}

const isDone = ({ status }: Outcome): boolean => status === 'done';

function exitCode(outcomes: readonly Outcome[], { blocked }: Plan): ExitCode {
  if (blocked.length > 0 || outcomes.some(({ status }) => status !== 'done' && status !== 'postponed')) return 1;
  return outcomes.every(isDone) ? 0 : 2;
}
