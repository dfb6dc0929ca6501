/** `drift`: every managed setting as it is on the servers against the catalog. Changes nothing. */
import type { RegistrationOptions } from './registration/options';
import { begin, callsTold, type ExitCode, framed, isEmpty, planned, printed } from './registration/run';

/** @returns 0 when all is as the catalog has it, 2 when something is not, 1 when that could not be found out. */
export function drift(options: RegistrationOptions): Promise<ExitCode> {
  return framed(async (frame) => {
    const session = await begin(options, frame, true);
    const made = await planned(session, options, 'settings');
    frame.print(printed(made.plan, options, frame.color));
    frame.say(callsTold(session));
    return isEmpty(made.plan) ? 0 : 2;
  });
}
