/** Every endpoint of the GitLab stand-in: what it serves, and how well that is known. */
import type { GitLabEndpoint } from '../host';
import { branchEndpoints } from './branches';
import { commitEndpoints } from './commits';
import { environmentEndpoints } from './environments';
import { fileEndpoints } from './files';
import { graphqlEndpoints } from './graphql';
import { groupEndpoints } from './groups';
import { hookEndpoints } from './hooks';
import { instanceEndpoints } from './instance';
import { mergeRequestEndpoints } from './merge-requests';
import { packageEndpoints } from './packages';
import { pipelineEndpoints } from './pipelines';
import { projectEndpoints } from './projects';
import { protectedEnvironmentEndpoints } from './protected-environments';
import { protectionEndpoints } from './protection';
import { settingEndpoints } from './settings';
import { tagEndpoints } from './tags';
import { variableEndpoints } from './variables';

export const gitlabEndpoints: readonly GitLabEndpoint[] = [
  ...instanceEndpoints,
  ...graphqlEndpoints,
  ...groupEndpoints,
  ...projectEndpoints,
  ...commitEndpoints,
  ...branchEndpoints,
  ...fileEndpoints,
  ...tagEndpoints,
  ...mergeRequestEndpoints,
  ...hookEndpoints,
  ...variableEndpoints,
  ...environmentEndpoints,
  ...protectedEnvironmentEndpoints,
  ...protectionEndpoints,
  ...settingEndpoints,
  ...packageEndpoints,
  ...pipelineEndpoints,
];
