/** What only the place knows where a task definition is written: a stack has references, a file has literals. */
import type { SecretReference } from '../../model/runtime';
import { type CfnValue, ref } from '../../syntax/cloudformation';
import type { Scope, Target } from './scope';
import { keySuffix, secretArn, stackArn } from './secrets';

export interface Words {
  readonly logGroup: CfnValue;
  readonly region: CfnValue;
  readonly secret: (reference: SecretReference) => CfnValue;
}

export const STACK_WORDS: Words = { logGroup: ref('LogGroup'), region: ref('AWS::Region'), secret: (each) => stackArn(each) };

export const literalWords = ({ pipeline }: Scope, { names, environment }: Target): Words => {
  const { region } = pipeline.platform.aws;
  return {
    logGroup: names.logGroup,
    region,
    secret: (reference) => [...secretArn(reference, region, environment.account), keySuffix(reference)].join(''),
  };
};
