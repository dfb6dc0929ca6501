/** `stack-policy-<env>.json`: CloudFormation's own guard over what holds data. The program's check of a change reads the same file. */
import type { Artifact } from '../../model/artifact';
import { DATA_TYPES, type StackSettings } from '../../model/stack';
import { jsonText } from '../../syntax/json';

/** @source CloudFormation user guide, "Prevent updates to stack resources": `NotResource`, and conditions on `ResourceType`. */
export function policyFile(environment: string, { allowReplacement }: StackSettings): Artifact {
  const which =
    allowReplacement.length === 0
      ? { Resource: '*' }
      : { NotResource: allowReplacement.map((name) => `LogicalResourceId/${name}`) };
  const document = {
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['Update:Replace', 'Update:Delete'],
        ...which,
        Condition: { StringEquals: { ResourceType: DATA_TYPES } },
      },
    ],
  };
  return { path: `stack-policy-${environment}.json`, text: jsonText(document) };
}
