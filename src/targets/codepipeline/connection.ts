/** Where a push to GitLab starts the pipeline: the source action by the platform's connection, and which pushes start it. */
import type { Pipeline } from '../../model/pipeline';
import { HOTFIX_BRANCHES } from '../../model/release-identity';
import type { CfnMapping } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';
import { type Action, CODE, SOURCE } from './actions';

export const startsByPush = ({ service }: Pipeline): boolean => service.trigger === 'gitlab-connection';

/** What it brings is not delivered: its commit says which bundle is. */
export function connectionSource(pipeline: Pipeline): Action {
  const { service, platform } = pipeline;
  return {
    name: SOURCE,
    category: 'Source',
    provider: 'CodeStarSourceConnection',
    configuration: {
      ConnectionArn: connectionOf(pipeline),
      FullRepositoryId: service.project,
      // Of an execution that somebody starts by hand; the trigger has its own.
      BranchName: platform.gitlab.defaultBranch,
      OutputArtifactFormat: 'CODE_ZIP',
      DetectChanges: 'false',
    },
    outputs: [CODE],
    namespace: SOURCE,
  };
}

/**
 * The pushes that are released: of the default branch and of hotfix branches that change the service, and of version tags where GitLab
 * builds, as `releaseIdentity` has them.
 *
 * @source CodePipeline user guide, "Add trigger with code push or pull request event types": paths go with branches only.
 */
export function triggers({ service, platform }: Pipeline): readonly CfnMapping[] {
  const branches = { Includes: [platform.gitlab.defaultBranch, HOTFIX_BRANCHES] };
  const paths = service.path === '' ? {} : { FilePaths: { Includes: [`${service.path}/**`] } };
  const tags = service.engines.build === 'gitlab' ? [{ Tags: { Includes: [`${service.tagPrefix}*`] } }] : [];
  return [
    {
      ProviderType: 'CodeStarSourceConnection',
      GitConfiguration: { SourceActionName: SOURCE, Push: [{ Branches: branches, ...paths }, ...tags] },
    },
  ];
}

/** The service's name has changed, and both are asked for. @source Developer Tools console user guide, "Connections: rename". */
export const useConnection = (pipeline: Pipeline): Statement => ({
  sid: 'UseConnection',
  actions: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
  resources: [connectionOf(pipeline)],
});

function connectionOf({ platform, service }: Pipeline): string {
  const arn = platform.aws.gitlabConnection;
  if (arn === undefined) throw new Error(`SP658 lets no ${service.name} through without a connection`);
  return arn;
}
