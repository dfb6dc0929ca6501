/** What getting an image out of ECR takes, for every role that does. */
import type { CfnValue } from '../syntax/cloudformation';
import type { Statement } from '../syntax/iam';

/** A token for the registry as a whole: AWS offers no resource for this action. */
export const LOG_IN_TO_REGISTRY: Statement = {
  sid: 'LogInToRegistry',
  actions: ['ecr:GetAuthorizationToken'],
  resources: ['*'],
};

/** @param repositories ARNs. */
export const pullImages = (repositories: readonly CfnValue[]): readonly Statement[] => [
  LOG_IN_TO_REGISTRY,
  {
    sid: 'PullImage',
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: repositories,
  },
];
