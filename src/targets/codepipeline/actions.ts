/** CodePipeline actions, each with the configuration keys that its provider knows. */
import type { CfnMapping, CfnValue } from '../../syntax/cloudformation';
import { jsonLine } from '../../syntax/json';

/** What an action is, before it has a place in a stage. */
export interface Action {
  /** Unique in its stage. */
  readonly name: string;
  readonly category: 'Source' | 'Build' | 'Test' | 'Deploy' | 'Approval';
  readonly provider: 'S3' | 'CodeStarSourceConnection' | 'CodeBuild' | 'CloudFormation' | 'CodeDeployToECS' | 'Manual';
  /** CodePipeline takes text only, at most 1,000 characters a value. */
  readonly configuration: Readonly<Record<string, string>>;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly namespace?: string;
  /** Role in the account where the action acts; absent: the pipeline's own. */
  readonly roleArn?: string;
  readonly timeoutMinutes?: number;
}

/** Artifact names: `Code` is what a connection brings, and nobody reads it; `Bundle` is what the build handed over; the other two are made from it, small, and travel further. */
export const CODE = 'Code';
export const BUNDLE = 'Bundle';
export const DELIVERY = 'Delivery';
export const IMAGE = 'Image';

/** Stage and action that begin an execution; whoever starts the pipeline names the action. */
export const SOURCE = 'Source';

/** The variable of an earlier action. */
export const variable = (namespace: string, name: string): string => `#{${namespace}.${name}}`;
export const VERSION = variable(IMAGE, 'VERSION');
export const COMMIT = variable(IMAGE, 'COMMIT');
export const IMAGE_URI = variable(IMAGE, 'IMAGE_URI');

/** A file of the service's `delivery/` folder, in the artifact that carries it. */
export const deliveryFile = (name: string): string => `delivery/${name}`;

/** A run of a CodeBuild project on the delivery files; `variables` are seen by its program. */
export function codeBuild(parts: {
  readonly name: string;
  readonly category: 'Build' | 'Test';
  readonly project: string;
  readonly input: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly outputs?: readonly string[];
  readonly namespace?: string;
  readonly roleArn?: string;
}): Action {
  const { project, input, variables = {}, ...rest } = parts;
  const environment = Object.entries(variables).map(([name, value]) => ({ name, value, type: 'PLAINTEXT' }));
  return {
    ...rest,
    provider: 'CodeBuild',
    inputs: [input],
    configuration: {
      ProjectName: project,
      ...(environment.length === 0 ? {} : { EnvironmentVariables: jsonLine(environment) }),
    },
  };
}

/** Each group runs after the one before it; actions of a group run side by side. */
export function inOrder(groups: readonly (readonly Action[])[]): readonly CfnMapping[] {
  return groups.flatMap((group, index) => group.map((action) => actionValue(action, index + 1)));
}

function actionValue(action: Action, runOrder: number): CfnMapping {
  return {
    Name: action.name,
    ActionTypeId: { Category: action.category, Owner: 'AWS', Provider: action.provider, Version: '1' },
    RunOrder: runOrder,
    RoleArn: action.roleArn,
    Namespace: action.namespace,
    Configuration: action.configuration,
    InputArtifacts: named(action.inputs),
    OutputArtifacts: named(action.outputs),
    TimeoutInMinutes: action.timeoutMinutes,
  };
}

const named = (artifacts: readonly string[] | undefined): readonly CfnValue[] | undefined => artifacts?.map((Name) => ({ Name }));
