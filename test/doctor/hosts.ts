/** GitLab and Jenkins as `doctor` asks them, well in every respect; a test says what is not. */

import { PLUGINS } from '../../src/doctor/jenkins-plugins';
import type { Answers } from './run';

/** As the catalog's project should have them. */
const LOGIN = ['GITLAB_TOKEN', 'JENKINS_USER', 'JENKINS_TOKEN', 'JENKINS_WEBHOOK_SECRET'].flatMap((key) =>
  ['plan', 'register'].map((scope) => ({ key, masked: true, protected: scope === 'register', environment_scope: scope })),
);

export const WELL: Answers = {
  'gitlab.retail.example/api/v4/version': { version: '19.6.0' },
  'gitlab.retail.example/api/v4/metadata': { enterprise: true },
  'gitlab.retail.example/api/v4/personal_access_tokens/self': { scopes: ['api'], expires_at: '2027-06-01', active: true },
  'gitlab.retail.example/api/v4/projects/platform%2Fcatalog': { id: 1 },
  'gitlab.retail.example/api/v4/projects/platform%2Fcatalog/repository/commits/main': { id: 'abc' },
  'gitlab.retail.example/api/v4/projects/platform%2Fcatalog/repository/files/.gitlab-ci.yml/raw': {
    include: [{ local: '/pipelines/catalog.gitlab-ci.yml' }],
  },
  'gitlab.retail.example/api/v4/projects/platform%2Fcatalog/variables': LOGIN.filter(
    ({ key, environment_scope }) => key !== 'JENKINS_WEBHOOK_SECRET' || environment_scope === 'register',
  ),
  'gitlab.retail.example/api/v4/groups/platform/variables': [],
  'gitlab.retail.example/api/v4/groups/*': { id: 2 },
  'jenkins.retail.example/whoAmI/api/json': { name: 'pipelines', authenticated: true, anonymous: false },
  'jenkins.retail.example/pluginManager/api/json': {
    plugins: PLUGINS.map(({ id, least }) => ({ shortName: id, version: least?.version ?? '1', active: true, enabled: true })),
  },
  'jenkins.retail.example/job/services/api/json': { name: 'services' },
  'jenkins.retail.example/job/services/config.xml': 'text',
};
