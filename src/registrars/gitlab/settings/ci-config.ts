/** Where GitLab reads a project's pipeline from. */
import { inFolder } from '../files/placement';
import { gitlabBuilt } from '../scope';
import type { Setting } from './setting';

const DEFAULT_FILE = '.gitlab-ci.yml';
/** No service of the project is built by GitLab: whatever its people set stays, unless it points to the catalog. */
const NOT_CENTRAL = 'not the catalog';

export const ciConfig: Setting = {
  name: 'ciConfig',
  desired: (scope) => {
    const { catalogProject, catalogRef } = scope.platform.gitlab;
    const service = gitlabBuilt(scope);
    if (service === undefined) return { file: NOT_CENTRAL, catalog: catalogProject };
    const central = `pipelines/${service.name}/${DEFAULT_FILE}@${catalogProject}:${catalogRef}`;
    return { file: service.delivery === 'central' ? central : inFolder(service.path, DEFAULT_FILE), catalog: catalogProject };
  },
  read: async ({ members }, { file: wanted, catalog = '' }) => {
    const written = typeof members.ci_config_path === 'string' ? members.ci_config_path : '';
    const file = written === '' ? DEFAULT_FILE : written;
    const central = /@([^@:]+)(:|$)/.exec(file)?.[1] === catalog;
    return { settings: { file: wanted === NOT_CENTRAL && !central ? NOT_CENTRAL : file, catalog } };
  },
  apply: async ({ gitlab, id }, { file }) => {
    await gitlab.rest.Projects.edit(id, { ciConfigPath: file === NOT_CENTRAL ? '' : String(file) });
  },
};
