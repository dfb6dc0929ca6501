/** The plugins of Jenkins that emitted files and registered jobs use. The page docs/reference/jenkins-plugins.md lists the same. */
import type { Service } from '../model/service';

export interface Plugin {
  readonly id: string;
  /** Whether this service needs it. */
  readonly neededBy: (service: Service) => boolean;
  /** Whether nothing works without it, or one thing is left out. */
  readonly required: boolean;
  /** What is lost without it. */
  readonly use: string;
  /** The oldest version that will do, where it is known. A plugin without one has had what is used of it since long before 2020. */
  readonly least?: Least;
}

export interface Least {
  readonly version: string;
  /** What older ones lack. */
  readonly lacking: string;
}

const built = ({ engines }: Service): boolean => engines.build === 'jenkins';
const delivered = ({ engines }: Service): boolean => engines.deliver === 'jenkins';
const centrally = (service: Service): boolean => built(service) && service.delivery === 'central';

const required = (id: string, use: string, neededBy: Plugin['neededBy'] = built, least?: Least): Plugin => ({
  id,
  use,
  neededBy,
  required: true,
  ...(least !== undefined && { least }),
});
const optional = (id: string, use: string, neededBy: Plugin['neededBy'] = built): Plugin => ({
  id,
  use,
  neededBy,
  required: false,
});

export const PLUGINS: readonly Plugin[] = [
  required('workflow-aggregator', 'declarative pipelines'),
  required('workflow-basic-steps', 'a job whose agent went away is started once more', built, {
    // Jenkins' plugin site: the package of this version has the help of such a condition.
    version: '994',
    lacking: 'retry with conditions',
  }),
  required('pipeline-model-definition', 'a deploy job that cannot be restarted behind its approval', delivered, {
    // jenkinsci/pipeline-model-definition-plugin, pull request 560: its commit's parent is what 2.2118.v31fd5b_9944b_5 is named for.
    version: '2.2119',
    lacking: 'disableRestartFromStage',
  }),
  required('workflow-multibranch', 'multibranch jobs'),
  required('cloudbees-folder', 'folders of teams'),
  required('pipeline-milestone-step', 'an older build hands nothing over after a newer one'),
  required('docker-workflow', 'jobs in the images of their toolchains'),
  required('git', 'checking out'),
  required('gitlab-branch-source', 'branches, merge requests and tags of GitLab'),
  required('basic-branch-build-strategies', 'builds of pushed tags'),
  required('credentials-binding', 'credentials around the steps that need them'),
  required('plain-credentials', 'credentials of kind "Secret text"'),
  required('oidc-provider', 'id tokens for AWS'),
  required('junit', 'test results'),
  required('coverage', 'coverage reports'),
  required('timestamper', 'times in logs'),
  required('remote-file', 'central delivery: the Jenkinsfile from the catalog', centrally),
  required('lockable-resources', 'one deployment at a time in each environment', delivered),
  required('pipeline-input-step', 'approvals', delivered),
  required('pipeline-build-step', 'starting the deploy job from the build', delivered),
  optional('build-user-vars-plugin', 'notices that name who pressed "Build"'),
];
