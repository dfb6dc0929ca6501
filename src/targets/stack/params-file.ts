/** `params-<env>.json`: parameters and tags of the stack, in the form that CodePipeline's CloudFormation action reads. */
import type { Artifact } from '../../model/artifact';
import type { Pipeline } from '../../model/pipeline';
import { MARK_TAG } from '../../model/platform-names';
import type { StackSettings } from '../../model/stack';
import { jsonText } from '../../syntax/json';

/** Without our mark: what registering finds by it, it would keep or retire, and this stack changes with its releases alone. */
export function paramsFile({ service, platform }: Pipeline, environment: string, { parameters }: StackSettings): Artifact {
  const document = {
    Parameters: parameters,
    Tags: { [`${MARK_TAG}-stack`]: `${platform.name}/${service.name}`, environment, owner: service.owner },
  };
  return { path: `params-${environment}.json`, text: jsonText(document) };
}
