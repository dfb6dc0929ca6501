/** What can be asked of an engine beside the order of stages: read back from the emitted files, and compared between engines. */

/** Of the build as a whole. */
export type BuildCapability =
  /** A tag with a version starts its release. */
  | 'build.tags'
  /** Which ends of a build are told. */
  | 'build.notices'
  /** Each merge request runs as an app of its own. */
  | 'build.reviewApp';

/** Of the delivery as a whole. */
export type DeliveryCapability =
  /** A deploy freeze of the project in GitLab stops deployments. */
  | 'freeze'
  /** Each deployment is shown on the environments page of the project in GitLab. */
  | 'environmentsPage'
  /** That an approval was given or refused is told. */
  | 'notices.answers'
  /** That a newer release overtook this one is told. */
  | 'notices.overtaken'
  /** That AWS takes a failed deployment back is told. */
  | 'notices.takenBack'
  /** Why a release failed its test before traffic is told with it. */
  | 'notices.reason'
  /** That a release was taken back after its smoke test is told, with the outcome. */
  | 'notices.rollback';

/** Of one environment. The first five are what an approval is worth. */
export type EnvironmentCapability =
  | 'approval.who'
  | 'approval.enforced'
  | 'approval.timeout'
  | 'approval.self'
  | 'approval.recorded'
  /** Who lets a recorded release back in. */
  | 'approval.wayBack'
  /** What happens outside the deployment window. */
  | 'window'
  /** What the new version must answer before traffic shifts. */
  | 'beforeTraffic'
  /** Alarms are watched after a deployment, before the release goes on. */
  | 'watch'
  /** A release that lacks a fix is kept out. */
  | 'fixes'
  /** A hotfix goes past. */
  | 'hotfix'
  /** Packages are copied to the environment's repository. */
  | 'promote'
  /** What enters production is tagged in the service's repository: a hotfix begins there. */
  | 'releaseTag';

export type Capability = BuildCapability | DeliveryCapability | EnvironmentCapability;
