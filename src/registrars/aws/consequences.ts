/** What a person must know before a stack is changed: what CloudFormation would do, and which running releases it would end. */
import { unreachable } from '../../model/unreachable';
import type { Change } from '../../registration/plan';
import type { AwsApi, Clock, ResourceChange, RunningExecution } from './api';
import { changeLines, changesPipeline, prepared } from './change-set';
import { type Templates, requestOf } from './request';
import { driftReverted } from './settings';
import type { WantedStack } from './stacks';

export interface Asking {
  readonly aws: AwsApi;
  readonly clock: Clock;
  readonly templates: Templates;
}

/** Makes a change set, reads it and deletes it again: the stack stays as it is. */
export async function updateConsequences(asking: Asking, change: Change, wanted: WantedStack): Promise<readonly string[]> {
  const api = asking.aws.stacks(wanted.account);
  const request = await requestOf(wanted, 'UPDATE', asking.templates, driftReverted(change));
  const { id, changes } = await prepared(api, asking.clock, request);
  if (changes !== undefined) await api.deleteChangeSet(id);
  return [...changeLines(changes), ...(await pipelineConsequences(asking.aws, wanted, changes))];
}

/** Which executions of the stack's pipeline a change of its definition would end; empty when it does not change. */
export async function endedExecutions(
  aws: AwsApi,
  wanted: Pick<WantedStack, 'pipeline'>,
  changes: readonly ResourceChange[] | undefined,
): Promise<readonly RunningExecution[]> {
  return wanted.pipeline === undefined || !changesPipeline(changes) ? [] : aws.pipelines.running(wanted.pipeline);
}

async function pipelineConsequences(
  aws: AwsApi,
  wanted: WantedStack,
  changes: readonly ResourceChange[] | undefined,
): Promise<readonly string[]> {
  if (wanted.pipeline === undefined || !changesPipeline(changes)) return [];
  const running = await endedExecutions(aws, wanted, changes);
  return [
    `pipeline ${wanted.pipeline}: no stage can be rolled back until it has succeeded once with the new definition`,
    ...running.map((execution) => `pipeline ${wanted.pipeline}: ends ${told(execution)}`),
  ];
}

/** An execution in words. */
export function told({ id, revision, awaiting }: RunningExecution): string {
  const of = revision === undefined ? '' : ` of ${revision}`;
  return `running execution ${id}${of}${awaiting.length === 0 ? '' : `, which waits for ${awaiting.join(', ')}`}`;
}

/** What removing means for each sort of stack; nothing here asks the server. */
export function removalConsequences({ action, kind, address }: Change): readonly string[] {
  if (action === 'disable') return kind === 'tools' ? ['no new release gets past the first stage of its pipeline'] : ['it stays as it is'];
  switch (kind) {
    case 'tools-account':
      return ['the bus, the approvals and the identity providers go; bucket and key stay'];
    case 'account':
      return [`no pipeline can deliver to ${address.split('/')[0] ?? 'the account'} any more`];
    case 'tools':
      return ['the pipeline and its history go; the image repository stays'];
    case 'environment':
      return ['the running service stops and its routes go'];
    default:
      return unreachable(kind as never);
  }
}
