/** Stacks of ours that the catalog no longer wants: what they were, and whether they are closed. Pure. */
import { platformNames, RETIRED_TAG } from '../../model/platform-names';
import type { Stack } from './api';
import type { AwsContext } from './context';
import type { StackKind } from './stacks';

/** By tags and name. */
export function kindOf({ platform }: Pick<AwsContext, 'platform'>, { tags, name }: Pick<Stack, 'tags' | 'name'>): StackKind {
  if (tags.environment !== undefined) return 'environment';
  if (tags.access !== undefined) return 'access';
  if (tags.service !== undefined) return 'tools';
  const names = platformNames(platform);
  if (name === names.toolsStack) return 'tools-account';
  if (name === names.smokeStack) return 'smoke';
  return name === names.deliveryStack ? 'delivery' : 'account';
}

/**
 * Whether an earlier run has closed it. Only a pipeline can be closed: anything else that is no longer wanted counts as disabled, so
 * that nothing is planned for it but a deletion.
 */
export const isDisabled = (kind: string, { tags, outputs }: Stack, wanted: boolean): boolean =>
  tags[RETIRED_TAG] !== undefined || (!wanted && !(kind === 'tools' && outputs.PipelineName !== undefined));
