/** A stack of the catalog: the parameters and the policy of the stack, and what acts for it in each environment. */
import type { Artifact } from '../../model/artifact';
import type { EmitContext, Target } from '../../model/extension';
import type { Pipeline } from '../../model/pipeline';
import { accessFile } from './access';
import { paramsFile } from './params-file';
import { policyFile } from './policy-file';

/** What travels with a release. Nothing for a service. */
export const stack: Target = {
  title: 'CloudFormation: parameters and policy of a stack of the catalog',
  emit: (pipeline: Pipeline, _context: EmitContext): readonly Artifact[] =>
    pipeline.service.environments.flatMap((target) =>
      target.stack === undefined
        ? []
        : [paramsFile(pipeline, target.environment.name, target.stack), policyFile(target.environment.name, target.stack)],
    ),
};

/** What registering brings to each environment before the first release. Nothing for a service. */
export const stackAccess: Target = {
  title: 'CloudFormation: what acts for a stack of the catalog in an environment',
  emit: (pipeline: Pipeline, _context: EmitContext): readonly Artifact[] =>
    pipeline.service.environments.flatMap((target) => (target.stack === undefined ? [] : [accessFile(pipeline, target)])),
};
