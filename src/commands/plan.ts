/** `plan`: what registering would change on the servers. Changes nothing there. */
import { writeFileSync } from 'node:fs';
import { planText } from '../registration/plan-file';
import { MOST_REMOVED, removalsOf } from '../registration/safety';
import { gitlabUrl, newProjectsTold } from './registration/new-projects';
import type { PlanOptions } from './registration/options';
import { uselessPrunes } from './registration/report';
import { begin, callsTold, type ExitCode, framed, isEmpty, planned, printed } from './registration/run';

/** @returns 0 when nothing differs, 2 when something does, 1 when that could not be found out. */
export function plan(options: PlanOptions): Promise<ExitCode> {
  return framed(async (frame) => {
    const session = await begin(options, frame, false);
    const made = await planned(session, options, 'mark');
    frame.print(printed(made.plan, options, frame.color));
    if (options.out !== undefined) {
      writeFileSync(options.out, frame.redactor.withoutKnown(planText(made.plan)), { mode: 0o600 });
      frame.say(`The plan is saved in ${options.out}; "register --plan ${options.out}" applies it as it is.`);
    }
    const useless = uselessPrunes(made.plan, options.prune);
    if (useless !== undefined) frame.say(useless);
    const removals = removalsOf(made.plan, options.prune ?? []);
    if (removals.excessive)
      frame.say(
        `It removes more than ${MOST_REMOVED.things} things or ${MOST_REMOVED.percent} %: registering it needs --allow-removals.`,
      );
    const many = newProjectsTold(made.plan, gitlabUrl(session, options), options);
    if (many !== undefined) frame.say(many);
    frame.say(callsTold(session));
    return isEmpty(made.plan) ? 0 : 2;
  });
}
