/** What a person must know before a stack is changed: what CloudFormation would do, and which running releases it would end. */
import type { Change } from '../../registration/plan';
import type { AwsApi, ResourceChange, RunningExecution } from './api';
import { changeLines, changesPipeline, prepared } from './change-set';
import type { AwsContext } from './context';
import { updateOf } from './request';
import { revertsDrift } from './settings';
import type { WantedStack } from './stacks';

/** Makes a change set, reads it and deletes it again: the stack stays as it is. */
export async function updateConsequences(context: AwsContext, change: Change, wanted: WantedStack): Promise<readonly string[]> {
  const { aws, clock } = context;
  const api = aws.stacks(wanted.account);
  const found = await api.find(wanted.name);
  if (found === undefined) return [];
  const request = await updateOf(wanted, found, { requesting: context, purpose: 'plan', revertDrift: revertsDrift(change) });
  const { id, changes } = await prepared(api, clock, request);
  if (changes !== undefined) await api.deleteChangeSet(id);
  return [...changeLines(changes), ...(await pipelineConsequences(aws, wanted, changes))];
}

/** Which executions of the stack's pipeline a change of its definition would end; empty when it does not change. */
export async function endedExecutions(
  aws: AwsApi,
  { pipeline }: Pick<WantedStack, 'pipeline'>,
  changes: readonly ResourceChange[] | undefined,
): Promise<readonly RunningExecution[]> {
  return pipeline === undefined || !changesPipeline(changes) ? [] : aws.pipelines.running(pipeline);
}

/** An execution in words. */
export function told({ id, revision, awaiting }: RunningExecution): string {
  const of = revision === undefined ? '' : ` of ${revision}`;
  return `running execution ${id}${of}${awaiting.length === 0 ? '' : `, which waits for ${awaiting.join(', ')}`}`;
}

/** What removing means for each sort of stack; nothing here asks the server. */
export function removalConsequences({ action, kind, address }: Change): readonly string[] {
  if (action === 'disable')
    return kind === 'tools' ? ['no new release gets past the first stage of its pipeline'] : ['it stays as it is'];
  const meaning: Readonly<Record<string, string>> = {
    'tools-account': 'the bus and the identity providers go; bucket and key stay',
    delivery: 'approvals, notices and the redeploy pipeline go',
    account: `no pipeline can deliver to ${address.split('/')[0] ?? 'the account'} any more`,
    smoke: 'no deployment that is tested before traffic shifts succeeds any more',
    tools: 'the pipeline and its history go; the image repository stays',
    access: 'no release of the stack can come to its environment any more; the stack itself stays',
    environment: 'the running service stops and its routes go',
  };
  return [meaning[kind] ?? 'the stack and what it holds go'];
}

async function pipelineConsequences(
  aws: AwsApi,
  wanted: WantedStack,
  changes: readonly ResourceChange[] | undefined,
): Promise<readonly string[]> {
  const { pipeline } = wanted;
  if (pipeline === undefined || !changesPipeline(changes)) return [];
  const running = await endedExecutions(aws, wanted, changes);
  return [
    `pipeline ${pipeline}: no stage can be rolled back until it has succeeded once with the new definition`,
    ...running.map((execution) => `pipeline ${pipeline}: ends ${told(execution)}`),
  ];
}
