/** What came of a run, for people: a line for each change as it ends, and what is left to do at the end. Pure. */
import { counted, visible } from '../../diagnostics/visible';
import type { Outcome, Status } from '../../registration/execute';

const WORDS: Readonly<Record<Status, string>> = {
  done: 'done',
  postponed: 'put off',
  failed: 'FAILED',
  skipped: 'skipped',
  'not-reached': 'not reached',
};

export function progressLine({ change, status, message }: Outcome, done: number, all: number): string {
  const { service, system, kind, address, action } = change;
  const told = message === '' ? '' : `: ${withoutAddress(message, address)}`;
  return visible(`[${done}/${all}] ${service ?? 'shared'}: ${action} ${system} ${kind} ${address}: ${WORDS[status]}${told}`);
}

/** Failures by service; then the count of each result. */
export function outcomesTold(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return 'Nothing was to be done.';
  const failures = outcomes.filter(({ status }) => status === 'failed');
  const lines = failures.map(({ change, message }) =>
    visible(`  ${change.service ?? 'shared'}: ${change.address}: ${withoutAddress(message, change.address)}`),
  );
  const order: readonly Status[] = ['done', 'postponed', 'failed', 'skipped', 'not-reached'];
  const counts = order
    .map((status) => [outcomes.filter((outcome) => outcome.status === status).length, status] as const)
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${count} ${WORDS[status]}`);
  const again = failures.length > 0 ? ' Mend what failed and run it again: it goes on from here.' : '';
  return [
    ...(lines.length > 0 ? ['Failed:', ...lines] : []),
    `${counted(outcomes.length, 'change')}: ${counts.join(', ')}.${again}`,
  ].join('\n');
}

/** Many messages begin with what they are about. */
const withoutAddress = (message: string, address: string): string =>
  message.startsWith(`${address}: `) ? message.slice(address.length + 2) : message;
