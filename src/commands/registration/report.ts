/** What came of a run, for people: a line for each change as it ends, and what is left to do at the end. Pure. */
import { counted, visible } from '../../diagnostics/visible';
import type { Outcome, Status } from '../../registration/execute';
import type { Blocked, Plan } from '../../registration/plan';

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

/** Failures by service; then the count of each result, and of what was not touched. */
export function outcomesTold(outcomes: readonly Outcome[], blocked: readonly Blocked[]): string {
  return [...resultsTold(outcomes), ...blockedTold(blocked)].join('\n');
}

/** The run does not end well with them, so its last words say so. */
function blockedTold(blocked: readonly Blocked[]): readonly string[] {
  if (blocked.length === 0) return [];
  const services = [...new Set(blocked.map(({ service }) => service ?? 'shared'))];
  const shown = services.slice(0, MOST_NAMES).join(', ');
  const more = services.length > MOST_NAMES ? ` and ${services.length - MOST_NAMES} more` : '';
  return [visible(`${counted(blocked.length, 'thing')} blocked, as listed above, and left alone: ${shown}${more}.`)];
}

const MOST_NAMES = 5;

/** Names after `--prune` that the plan deletes nothing of: a typed name that was mistaken, or that must be disabled first. */
export function uselessPrunes({ changes }: Plan, prune: readonly string[] = []): string | undefined {
  const deleted = changes.filter(({ action }) => action === 'delete');
  const useless = prune.filter((name) => !deleted.some(({ service, address }) => service === name || address === name));
  if (useless.length === 0) return undefined;
  const names = useless.map((name) => `"${name}"`).join(', ');
  return visible(`--prune ${names} deletes nothing: no thing of this catalog that is disabled has this name.`);
}

function resultsTold(outcomes: readonly Outcome[]): readonly string[] {
  if (outcomes.length === 0) return ['Nothing was to be done.'];
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
  ];
}

/** Many messages begin with what they are about. */
const withoutAddress = (message: string, address: string): string =>
  message.startsWith(`${address}: `) ? message.slice(address.length + 2) : message;
