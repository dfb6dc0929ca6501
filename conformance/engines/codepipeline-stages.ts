/** The stages of a CodePipeline, as they stand in a template. */
import type { Template } from './parse';

export interface Action {
  readonly Name: string;
  readonly ActionTypeId: { readonly Provider: string; readonly Category: string };
  readonly Configuration: Readonly<Record<string, string>>;
  readonly TimeoutInMinutes?: number;
}

export interface PipelineStage {
  readonly Name: string;
  readonly Actions: readonly Action[];
  readonly BeforeEntry?: { readonly Conditions: readonly StageCondition[] };
  readonly OnSuccess?: { readonly Conditions: readonly StageCondition[] };
  readonly OnFailure?: unknown;
}

export interface StageCondition {
  readonly Result: string;
  readonly Rules: readonly {
    readonly RuleTypeId: { readonly Provider: string };
    readonly Configuration: Readonly<Record<string, string>>;
  }[];
}

/** Of the one pipeline of a template; none where there is no pipeline. */
export function pipelineStages({ Resources }: Template): readonly PipelineStage[] {
  const pipeline = Object.values(Resources).find(({ Type }) => Type === 'AWS::CodePipeline::Pipeline');
  const stages: readonly PipelineStage[] = JSON.parse(JSON.stringify(pipeline?.Properties.Stages ?? []));
  return stages;
}

/** A variable that an action gives to its CodeBuild project. */
export function variableOf({ Configuration }: Action, name: string): string | undefined {
  const variables: readonly { readonly name: string; readonly value: string }[] = JSON.parse(
    Configuration.EnvironmentVariables ?? '[]',
  );
  return variables.find((each) => each.name === name)?.value;
}
