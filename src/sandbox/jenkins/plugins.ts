/** Plugins that the Jenkins stand-in has, and the one that a class in a job's XML comes from. */

export interface Plugin {
  readonly shortName: string;
  readonly version: string;
}

/** Versions are examples. */
export const PLUGINS: readonly Plugin[] = [
  { shortName: 'basic-branch-build-strategies', version: '214.vb_0ccd4b_87c5e' },
  { shortName: 'branch-api', version: '2.1268.v044a_87612da_8' },
  { shortName: 'build-user-vars-plugin', version: '217.v35f4e6cf6c64' },
  { shortName: 'cloudbees-folder', version: '6.1023.v4fee9c91c2fd' },
  { shortName: 'coverage', version: '2.8.0' },
  { shortName: 'credentials', version: '1415.v831096eb_5534' },
  { shortName: 'credentials-binding', version: '702.vfe613e537e88' },
  { shortName: 'docker-workflow', version: '621.va_73f881d9232' },
  { shortName: 'git', version: '5.7.0' },
  { shortName: 'gitlab-api', version: '5.6.0-97.v6603a_83f8690' },
  { shortName: 'gitlab-branch-source', version: '737.v33a_14d3f2d11' },
  { shortName: 'junit', version: '1369.v15da_00283f06' },
  { shortName: 'lockable-resources', version: '1349.v8b_ccb_c5487f7' },
  { shortName: 'oidc-provider', version: '111.v29fd614b_3617' },
  { shortName: 'pipeline-build-step', version: '584.vdb_a_2cc3a_d07a_' },
  { shortName: 'pipeline-input-step', version: '517.vf8e782ee645c' },
  { shortName: 'pipeline-milestone-step', version: '138.v78ca_76831a_43' },
  { shortName: 'pipeline-model-definition', version: '2.2255.v56a_15e805f12' },
  { shortName: 'plain-credentials', version: '195.vb_906e9073dee' },
  { shortName: 'remote-file', version: '1.24' },
  { shortName: 'scm-api', version: '704.v3ce5c542825a_' },
  { shortName: 'structs', version: '350.v3b_30f09f2363' },
  { shortName: 'timestamper', version: '1.30' },
  { shortName: 'workflow-aggregator', version: '608.v67378e9d3db_1' },
  { shortName: 'workflow-basic-steps', version: '1079.vce64b_a_929c5a_' },
  { shortName: 'workflow-cps', version: '4183.v94b_6fd39da_c1' },
  { shortName: 'workflow-job', version: '1540.v295eccc9778f' },
  { shortName: 'workflow-multibranch', version: '821.vc3b_4ea_780798' },
  { shortName: 'ws-cleanup', version: '0.48' },
];

/** The longest prefix decides. Packages of core are not here. */
const PACKAGES: readonly (readonly [string, string])[] = [
  ['io.jenkins.plugins.gitlabbranchsource.', 'gitlab-branch-source'],
  ['io.jenkins.plugins.gitlabserverconfig.', 'gitlab-branch-source'],
  ['com.cloudbees.hudson.plugins.folder.', 'cloudbees-folder'],
  ['com.cloudbees.plugins.credentials.', 'credentials'],
  ['org.jenkinsci.plugins.plaincredentials.', 'plain-credentials'],
  ['io.jenkins.plugins.oidc_provider.', 'oidc-provider'],
  ['org.jenkinsci.plugins.workflow.multibranch.extended.', 'remote-file'],
  ['org.jenkinsci.plugins.workflow.multibranch.', 'workflow-multibranch'],
  ['org.jenkinsci.plugins.workflow.job.', 'workflow-job'],
  ['org.jenkinsci.plugins.workflow.cps.', 'workflow-cps'],
  ['hudson.plugins.git.', 'git'],
  ['jenkins.plugins.git.', 'git'],
  ['jenkins.branch.buildstrategies.', 'basic-branch-build-strategies'],
  ['jenkins.branch.', 'branch-api'],
  ['jenkins.scm.impl.', 'scm-api'],
  ['com.dabsquared.gitlabjenkins.', 'gitlab-plugin'],
];

/** Short names that XStream gives to classes. */
const ALIASES: Readonly<Record<string, string>> = { 'flow-definition': 'workflow-job' };

/** The plugin that a class belongs to; `undefined` for core, and for what is not known here. */
export function pluginOf(className: string): string | undefined {
  const alias = Object.hasOwn(ALIASES, className) ? ALIASES[className] : undefined;
  return alias ?? PACKAGES.find(([prefix]) => className.startsWith(prefix))?.[1];
}
