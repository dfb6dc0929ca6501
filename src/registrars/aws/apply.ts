/** Carries one change out: looks again, makes the change set anew, compares it with what was reviewed, and waits for the end. */
import { RETIRED_TAG } from '../../model/platform-names';
import type { Change } from '../../registration/plan';
import { type Applying, Postponed, RemoteChanged } from '../../registration/registrar';
import { standing } from '../../registration/standing';
import type { ChangeSetRequest, Stack, StackApi } from './api';
import { changeLines, prepared, unlike } from './change-set';
import { endedExecutions, told } from './consequences';
import type { AwsContext } from './context';
import { begun, completed, StackFailure, settled } from './operation';
import { adoptionOf, creationOf, retirementOf, updateOf } from './request';
import { foundSettings, ownershipOf, revertsDrift } from './settings';
import type { WantedStack } from './stacks';
import { exists, remedy, stateOf } from './states';

/** One change with all it needs. */
interface Task {
  readonly context: AwsContext;
  readonly api: StackApi;
  readonly change: Change;
  readonly applying: Applying;
}

/** Creates a stack; what is left of a creation that failed is deleted first. */
export async function createStack(context: AwsContext, change: Change, applying: Applying, wanted: WantedStack): Promise<void> {
  const task = taskOf(context, change, applying);
  const found = await lookedAt(task, wanted.name);
  if (found !== undefined && exists(found)) {
    standing(change, wanted.kind === 'environment' ? applying.resource?.settings : foundSettings(found, change.after, []));
    return;
  }
  if (found !== undefined && stateOf(found) === 'stillborn') await cleared(task, found);
  const request = await creationOf(wanted, context);
  const set = await preparedCreation(task, request, found);
  await rightAccount(task, set.stackId, wanted);
  await executed(task, request, set, 'CREATE_COMPLETE');
  await task.api.protect(wanted.name, true);
}

/** Brings a stack to its template. */
export async function updateStack(context: AwsContext, change: Change, applying: Applying, wanted: WantedStack): Promise<void> {
  const task = taskOf(context, change, applying);
  const found = await ready(task, wanted.name);
  const drifted = revertsDrift(change) ? await task.api.drift(wanted.name) : [];
  const retired = found.tags[RETIRED_TAG] !== undefined;
  if (standing(change, foundSettings(found, change.after, drifted)) === 'done' && !retired) return;
  const request = await updateOf(wanted, found, { requesting: context, purpose: 'register', revertDrift: revertsDrift(change) });
  const set = await prepared(task.api, context.clock, request);
  if (set.changes !== undefined) {
    await asReviewed(task, set.id, changeLines(set.changes));
    await notInterrupting(task, set.id, await endedExecutions(context.aws, wanted, set.changes), wanted);
    await executed(task, request, set, 'UPDATE_COMPLETE');
  }
  if (!found.terminationProtection) await task.api.protect(wanted.name, true);
  if (retired && wanted.pipeline !== undefined) await context.aws.pipelines.open(wanted.pipeline);
}

/** Puts our mark on a stack and changes nothing else. */
export async function adoptStack(context: AwsContext, change: Change, applying: Applying, name: string): Promise<void> {
  const task = taskOf(context, change, applying);
  const found = await ready(task, name);
  if (ownershipOf(found, context.platform.name) === 'ours') return;
  const request = adoptionOf(found, context.platform.name, change.service);
  const set = await prepared(task.api, context.clock, request);
  if (set.changes !== undefined) await executed(task, request, set, 'UPDATE_COMPLETE');
}

/** Lets no new release past the first stage of the stack's pipeline; other stacks stay as they are. */
export async function disableStack(context: AwsContext, change: Change, applying: Applying, name: string): Promise<void> {
  const task = taskOf(context, change, applying);
  const found = await lookedAt(task, name);
  const pipeline = found?.outputs.PipelineName;
  if (found === undefined || pipeline === undefined) return;
  standing(change, foundSettings(found, change.before, []));
  await context.aws.pipelines.close(pipeline, 'The service is no longer in the catalog.');
  const request = retirementOf(found);
  const set = await prepared(task.api, context.clock, request);
  if (set.changes !== undefined) await executed(task, request, set, 'UPDATE_COMPLETE');
}

/** Deletes a stack; resources that are retained stay. */
export async function deleteStack(context: AwsContext, change: Change, applying: Applying, name: string): Promise<void> {
  const task = taskOf(context, change, applying);
  const found = await lookedAt(task, name);
  if (found === undefined) return;
  standing(change, foundSettings(found, change.before, []));
  await cleared(task, found);
}

function taskOf(context: AwsContext, change: Change, applying: Applying): Task {
  const [account = ''] = change.address.split('/');
  return { context, change, applying, api: context.aws.stacks(account) };
}

/** The stack once nobody is at it. */
async function lookedAt({ api, context, applying }: Task, name: string): Promise<Stack | undefined> {
  const stack = await api.find(name);
  return stack === undefined ? undefined : settled(api, context.clock, stack, applying.tell);
}

/** The stack, able to be changed. @throws RemoteChanged when it is gone, StackFailure when a person must mend it first. */
async function ready(task: Task, name: string): Promise<Stack> {
  const found = await lookedAt(task, name);
  if (found === undefined || !exists(found))
    throw new RemoteChanged(task.change.key, `stack "${name}" is not there any more; plan again.`);
  if (stateOf(found) === 'stuck') throw new StackFailure(`stack "${name}" is ${found.status}: ${remedy(found)}`);
  return found;
}

/** Deletes a stack and waits. @throws RemoteChanged when it is not ours. */
async function cleared({ api, context, applying, change }: Task, found: Stack): Promise<void> {
  if (ownershipOf(found, context.platform.name) !== 'ours') {
    throw new RemoteChanged(
      change.key,
      `stack "${found.name}" (${found.status}) is not marked as ours and stays; delete or rename it.`,
    );
  }
  applying.tell(`${found.name}: deletes it (${found.status})`);
  if (found.terminationProtection) await api.protect(found.name, false);
  const operation = await begun(api, found.id, found.name, applying.tell);
  await api.deleteStack(found.name, context.token());
  await completed(api, context.clock, { ...operation, success: 'DELETE_COMPLETE' });
}

/** A creation that cannot even be prepared leaves an empty stack behind: it goes, unless it was there before. */
async function preparedCreation({ api, context }: Task, request: ChangeSetRequest, before: Stack | undefined) {
  try {
    return await prepared(api, context.clock, request);
  } catch (error) {
    const left = before === undefined ? await api.find(request.stack) : undefined;
    if (left?.status === 'REVIEW_IN_PROGRESS') await api.deleteStack(request.stack, context.token());
    throw error;
  }
}

/** The credentials may be those of another account: nothing has been created there yet. */
async function rightAccount({ api, context, change }: Task, stackId: string, wanted: WantedStack): Promise<void> {
  const account = stackId.split(':')[4] ?? '';
  if (account === wanted.account) return;
  await api.deleteStack(stackId, context.token());
  throw new RemoteChanged(
    change.key,
    `the credentials are those of account ${account}; stack "${wanted.name}" belongs into ${wanted.account}.`,
  );
}

async function executed(
  { api, context, applying }: Task,
  { stack }: ChangeSetRequest,
  { id, stackId }: { readonly id: string; readonly stackId: string },
  success: string,
): Promise<void> {
  const operation = await begun(api, stackId, stack, applying.tell);
  await api.executeChangeSet(id, context.token());
  await completed(api, context.clock, { ...operation, success });
}

async function asReviewed({ api, change }: Task, changeSet: string, lines: readonly string[]): Promise<void> {
  const other = unlike(change.consequences, lines);
  if (other.length === 0) return;
  await api.deleteChangeSet(changeSet);
  throw new RemoteChanged(
    change.key,
    `CloudFormation would not do what was reviewed for "${change.address}"; plan again.\n  ${other.join('\n  ')}`,
  );
}

async function notInterrupting(
  { api, context }: Task,
  changeSet: string,
  running: Awaited<ReturnType<typeof endedExecutions>>,
  wanted: WantedStack,
): Promise<void> {
  if (running.length === 0 || context.interrupt) return;
  await api.deleteChangeSet(changeSet);
  const what = running.map(told).join('; ');
  throw new Postponed(
    `stack "${wanted.name}" is left as it is: the new definition of pipeline ${wanted.pipeline ?? ''} would end ${what}. Register again when it is over, or with --interrupt.`,
  );
}
