/** `params-<env>.json`: the values of one environment, in the form that CodePipeline's CloudFormation action reads. */
import type { Artifact } from '../../model/artifact';
import { MARK_TAG } from '../../model/platform-names';
import { jsonText } from '../../syntax/json';
import type { Part, Scope, Target } from './scope';

export function paramsFile({ pipeline }: Scope, parts: readonly Part[], target: Target): Artifact {
  const { service, platform } = pipeline;
  const given = parts.flatMap((part) => Object.entries(part.given ?? {}));
  const values = given.flatMap(([name, { value }]) => {
    const text = value(target);
    return text === undefined ? [] : [[name, text] as const];
  });
  const document = {
    Parameters: { Environment: target.name, ...Object.fromEntries(values) },
    Tags: { [MARK_TAG]: platform.name, service: service.name, environment: target.name, owner: service.owner },
  };
  return { path: `params-${target.name}.json`, text: jsonText(document) };
}
