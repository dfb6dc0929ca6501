/** CodePipeline by the AWS SDK, in our words. The one importer of its client. */
import {
  CodePipelineClient,
  DisableStageTransitionCommand,
  GetPipelineStateCommand,
  type GetPipelineStateCommandOutput,
  ListPipelineExecutionsCommand,
  type PipelineExecutionSummary,
  type StageState,
} from '@aws-sdk/client-codepipeline';
import type { PipelineApi, RunningExecution } from './api';
import type { ClientSettings } from './client-settings';

export function codePipeline(settings: ClientSettings): PipelineApi {
  const client = new CodePipelineClient(settings.client);
  client.middlewareStack.add(
    (next) => (request) => {
      settings.sent();
      return next(request);
    },
    { step: 'deserialize' },
  );
  return {
    running: (name) => running(client, name),
    closed: async (name) => {
      const [, second] = (await stateOf(client, name))?.stageStates ?? [];
      return second === undefined ? undefined : second.inboundTransitionState?.enabled === false;
    },
    close: async (pipelineName, reason) => {
      const [, second] = (await stateOf(client, pipelineName))?.stageStates ?? [];
      if (second?.stageName === undefined) return;
      const { stageName } = second;
      await client.send(new DisableStageTransitionCommand({ pipelineName, stageName, transitionType: 'Inbound', reason }));
    },
  };
}

/** The newest page is enough: a pipeline that supersedes has at most one execution for each of its stages. */
const PAGE = 100;

async function running(client: CodePipelineClient, pipelineName: string): Promise<readonly RunningExecution[]> {
  const state = await stateOf(client, pipelineName);
  if (state === undefined) return [];
  const { pipelineExecutionSummaries = [] } = await client.send(
    new ListPipelineExecutionsCommand({ pipelineName, maxResults: PAGE }),
  );
  return pipelineExecutionSummaries
    .filter(({ status }) => status === 'InProgress' || status === 'Stopping')
    .map((summary) => executionOf(summary, state.stageStates ?? []));
}

function executionOf(summary: PipelineExecutionSummary, stages: readonly StageState[]): RunningExecution {
  const { pipelineExecutionId: id = '', sourceRevisions: [source] = [] } = summary;
  const here = stages.filter(
    ({ latestExecution }) => latestExecution?.pipelineExecutionId === id && latestExecution.status === 'InProgress',
  );
  const awaiting = here
    .filter(({ actionStates = [] }) => actionStates.some(({ latestExecution }) => latestExecution?.token !== undefined))
    .flatMap(({ stageName }) => stageName ?? []);
  return { id, revision: source?.revisionSummary ?? source?.revisionId, awaiting };
}

async function stateOf(client: CodePipelineClient, name: string): Promise<GetPipelineStateCommandOutput | undefined> {
  try {
    return await client.send(new GetPipelineStateCommand({ name }));
  } catch (error) {
    if (error instanceof Error && error.name === 'PipelineNotFoundException') return undefined;
    throw error;
  }
}
