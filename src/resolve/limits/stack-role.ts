/** `SP212`: a stack with a pipeline, and no role with which CloudFormation could make it. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Fleet } from './fleet';

export const stackRole = ({ services, platform, places }: Fleet): readonly Diagnostic[] =>
  platform.aws.stackRole !== undefined
    ? []
    : services
        .filter(({ template }) => template !== undefined)
        .map(({ name }) => ({
          code: 'SP212',
          severity: 'error',
          at: places.service(name, ['spec', 'pipeline']),
          message: `The stack ${quoted(name)} has a pipeline, and platform.yaml names no role with which CloudFormation makes stacks.`,
          fix: `add to "aws" in platform.yaml the name of an IAM role that people make in the account of each environment, with what stacks may contain:\nstackRole: infrastructure-{environment}`,
        }));
