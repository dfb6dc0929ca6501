/** CodePipeline by the AWS SDK, in our words. The one importer of its client. */
import {
  CodePipelineClient,
  DisableStageTransitionCommand,
  EnableStageTransitionCommand,
  GetPipelineStateCommand,
  type GetPipelineStateCommandOutput,
  ListPipelineExecutionsCommand,
  type PipelineExecutionSummary,
  type StageState,
} from '@aws-sdk/client-codepipeline';
import type { PipelineApi, RunningExecution } from './api';
import { type ClientSettings, counted } from './client-settings';

export function codePipeline(settings: ClientSettings): PipelineApi {
  let made: CodePipelineClient | undefined;
  // Most runs ask nothing of it, and need not load it.
  const client = (): CodePipelineClient => {
    made ??= counted(new CodePipelineClient(settings.client), settings);
    return made;
  };
  return {
    running: (name) => running(client(), name),
    sourceFault: (name) => sourceFault(client(), name),
    close: async (pipelineName, reason) => {
      const stageName = await secondStage(client(), pipelineName);
      if (stageName === undefined) return;
      await client().send(new DisableStageTransitionCommand({ pipelineName, stageName, transitionType: 'Inbound', reason }));
    },
    open: async (pipelineName) => {
      const stageName = await secondStage(client(), pipelineName);
      if (stageName === undefined) return;
      await client().send(new EnableStageTransitionCommand({ pipelineName, stageName, transitionType: 'Inbound' }));
    },
  };
}

async function sourceFault(client: CodePipelineClient, pipeline: string): Promise<string | undefined> {
  const actions = (await stateOf(client, pipeline))?.stageStates?.[0]?.actionStates ?? [];
  const failed = actions.find(({ latestExecution }) => latestExecution?.status === 'Failed')?.latestExecution;
  return failed && (failed.errorDetails?.message ?? failed.summary ?? 'CodePipeline gives no reason');
}

async function secondStage(client: CodePipelineClient, pipeline: string): Promise<string | undefined> {
  return (await stateOf(client, pipeline))?.stageStates?.[1]?.stageName;
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
