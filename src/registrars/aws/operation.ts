/** Waits for what CloudFormation does, tells its events as they come, and explains a failure by the resources that failed. */
import type { Clock, Stack, StackApi, StackEvent } from './api';
import { stateOf } from './states';

/** An operation of CloudFormation that did not end well. The message is one for people. */
export class StackFailure extends Error {
  override readonly name = 'StackFailure';
}

export interface Operation {
  readonly stackId: string;
  readonly stack: string;
  /** Newest event from before it: all that are newer are its own. No clock is asked, since two clocks differ. */
  readonly after: string | undefined;
  /** Status with which it has ended well, for example `CREATE_COMPLETE`. */
  readonly success: string;
  readonly tell: (line: string) => void;
}

const POLL_MS = 5_000;
/** CloudFormation itself gives up an operation after 36 hours; nobody watches a terminal that long. */
const POLLS_MAX = (2 * 60 * 60 * 1000) / POLL_MS;

/** The operation that is about to begin. */
export async function begun(
  api: StackApi,
  stackId: string,
  stack: string,
  tell: (line: string) => void,
): Promise<Omit<Operation, 'success'>> {
  const [newest] = await api.events(stackId, undefined);
  return { stackId, stack, after: newest?.id, tell };
}

/** @throws StackFailure when it ended otherwise, or is not over in two hours: then it goes on without us. */
export async function completed(api: StackApi, clock: Clock, operation: Operation): Promise<void> {
  const told = new Set<string>();
  let failed: readonly StackEvent[] = [];
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    const stack = await api.find(operation.stackId);
    failed = [...failed, ...(await newEvents(api, operation, told))];
    const status = stack?.status ?? 'DELETE_COMPLETE';
    if (status === operation.success) return;
    if (!isBusy(status)) throw new StackFailure(explained(operation, status, failed, stack));
    await clock.sleep(POLL_MS);
  }
  throw new StackFailure(`stack "${operation.stack}" is not done after two hours; it goes on. Register again when it is over.`);
}

/** Waits until nobody is at the stack. @throws StackFailure after two hours. */
export async function settled(
  api: StackApi,
  clock: Clock,
  stack: Stack,
  tell: (line: string) => void,
): Promise<Stack | undefined> {
  if (stateOf(stack) === 'busy') tell(`${stack.name}: waits, since it is ${stack.status}`);
  let current: Stack | undefined = stack;
  for (let polls = 0; current !== undefined && stateOf(current) === 'busy'; polls += 1) {
    if (polls > POLLS_MAX)
      throw new StackFailure(`stack "${stack.name}" has been ${current.status} for two hours; register again later.`);
    await clock.sleep(POLL_MS);
    current = await api.find(stack.id);
  }
  return current === undefined || stateOf(current) === 'gone' ? undefined : current;
}

const isBusy = (status: string): boolean => status.endsWith('_IN_PROGRESS');

/** Tells the events that were not told yet, oldest first; gives those that are failures. */
async function newEvents(
  api: StackApi,
  { stackId, stack, after, tell }: Operation,
  told: Set<string>,
): Promise<readonly StackEvent[]> {
  const events = (await api.events(stackId, after)).filter(({ id }) => !told.has(id));
  const inOrder = [...events].reverse();
  for (const event of inOrder) {
    told.add(event.id);
    tell(`${stack}: ${event.status} ${event.resource} (${event.type})${event.reason === undefined ? '' : `: ${event.reason}`}`);
  }
  return inOrder.filter(({ status }) => status.endsWith('_FAILED'));
}

/** Resources that were merely stopped because another failed explain nothing. */
const CONSEQUENCE = /cancelled|The following resource\(s\) failed/i;

function explained(
  { stack, stackId }: Operation,
  status: string,
  failed: readonly StackEvent[],
  found: Stack | undefined,
): string {
  const causes = failed.filter(({ reason }) => reason !== undefined && !CONSEQUENCE.test(reason));
  const lines = causes.map(({ resource, type, reason }) => `  ${resource} (${type}): ${reason ?? 'no reason given'}`);
  const reason = lines.length > 0 ? `:\n${lines.join('\n')}` : `: ${found?.statusReason ?? 'CloudFormation gives no reason'}`;
  return `stack "${stack}" ended as ${status}${reason}\n  its events: aws cloudformation describe-stack-events --stack-name ${stackId}`;
}
