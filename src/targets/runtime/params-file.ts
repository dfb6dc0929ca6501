/** `params-<env>.json`: the values of one environment, in the form that CodePipeline's CloudFormation action reads. */
import type { Artifact } from '../../model/artifact';
import { MARK_TAG } from '../../model/platform-names';
import { jsonText } from '../../syntax/json';
import type { Given, Part, Scope, Target } from './scope';

/** What all parts together give, in their order. */
export const givenBy = (parts: readonly Part[]): readonly (readonly [string, Given])[] =>
  parts.flatMap((part) => (part.given === undefined ? [] : Object.entries(part.given)));

export function paramsFile({ pipeline }: Scope, given: readonly (readonly [string, Given])[], target: Target): Artifact {
  const { service, platform } = pipeline;
  const document = {
    Parameters: valuesIn(given, target),
    Tags: { [MARK_TAG]: platform.name, service: service.name, environment: target.name, owner: service.owner },
  };
  return { path: `params-${target.name}.json`, text: jsonText(document) };
}

/** Parameters by name. */
export type Values = Readonly<Record<string, string>>;

export function valuesIn(given: readonly (readonly [string, Given])[], target: Target): Values {
  const values: Record<string, string> = { Environment: target.name };
  for (const [name, { value }] of given) {
    const text = value(target);
    if (text !== undefined) values[name] = text;
  }
  return values;
}
