/** Stacks of ours that the catalog no longer wants: what they were, and whether an earlier run has closed them. */
import { platformNames } from '../../model/platform-names';
import type { Stack } from './api';
import type { AwsContext } from './context';
import type { StackKind } from './stacks';

/** By tags and name. */
export function kindOf({ platform }: Pick<AwsContext, 'platform'>, { tags, name }: Pick<Stack, 'tags' | 'name'>): StackKind {
  if (tags.environment !== undefined) return 'environment';
  if (tags.service !== undefined) return 'tools';
  const names = platformNames(platform);
  if (name === names.toolsStack) return 'tools-account';
  return name === names.deliveryStack ? 'delivery' : 'account';
}

/** Only a pipeline can be closed: anything else counts as disabled, so that nothing is planned for it but a deletion. */
export async function disabled({ aws }: Pick<AwsContext, 'aws'>, kind: string, { outputs }: Stack): Promise<boolean> {
  const pipeline = outputs.PipelineName;
  if (kind !== 'tools' || pipeline === undefined) return true;
  return (await aws.pipelines.closed(pipeline)) ?? true;
}
