/** Types of the catalog as written, made by `npm run types` from schemas/*.schema.json. Do not edit. */

/**
 * References to other entities.
 *
 * Items: Reference to another entity: `[kind:][namespace/]name`.
 */
export type EntityList = string[];
/**
 * Where the value of a secret variable is kept, in the environment's account. Never the value itself.
 */
export type SecretRule = SecretsManagerSecret | ParameterStoreSecret;
/**
 * A permission of the task role, on one resource in the environment's account.
 */
export type GrantRule = BucketGrant | QueueGrant | TopicGrant | TableGrant | BusGrant;
/**
 * A command as a list of words; no shell reads it.
 *
 * @minItems 1
 *
 * Items: One word of the command.
 */
export type Argv = string[];
/**
 * Shell commands, one a line, kept verbatim. They run under `sh -e` in the service's folder.
 *
 * @minItems 1
 *
 * Items: One line of shell.
 */
export type ShellLines = string[];
/**
 * Scans, each a job of its own but `image`, which follows the build of the image; a finding stops the pipeline.
 *
 * Items: A scan: `secrets` in the history, static analysis of the `code`, known faults of `dependencies`, a bill of materials of source and image (`sbom`, CycloneDX), known faults of the finished `image`.
 */
export type Scans = ('secrets' | 'code' | 'dependencies' | 'sbom' | 'image')[];
/**
 * Tags of GitLab runners; a runner must have all of them.
 *
 * @minItems 1
 *
 * Items: A runner tag.
 */
export type RunnerTags = string[];

export interface Entities {
  component: ComponentEntity;
  group: GroupEntity;
  platform: PlatformEntity;
  resource: ResourceEntity;
}
/**
 * A service: a Backstage Component, with its pipeline under `spec.pipeline`.
 */
export interface ComponentEntity {
  /**
   * Version of Backstage's entity format.
   */
  apiVersion: 'backstage.io/v1alpha1' | 'backstage.io/v1beta1';
  /**
   * Kind of the entity.
   */
  kind: 'Component';
  /**
   * Who the entity is.
   */
  metadata: {
    /**
     * Name of the entity, at most 63 characters; unique in the catalog.
     */
    name: string;
    /**
     * Backstage namespace.
     */
    namespace?: string;
    /**
     * Name for people.
     */
    title?: string;
    /**
     * What it is, in a sentence.
     */
    description?: string;
    /**
     * Backstage labels. `domain` names the business domain.
     */
    labels?: {
      /**
       * Business domain that the entity belongs to.
       */
      domain?: string;
      /**
       * Value of the label.
       */
      [k: string]: string | undefined;
    };
    /**
     * Backstage annotations; every value is text.
     */
    annotations?: {
      /**
       * Path of the service's GitLab project.
       */
      'gitlab.com/project-slug'?: string;
      /**
       * Value of the annotation.
       */
      [k: string]: string | undefined;
    };
    /**
     * Backstage tags.
     *
     * Items: A tag.
     */
    tags?: string[];
    /**
     * Links for people.
     *
     * Items: A link.
     */
    links?: {
      /**
       * Address.
       */
      url: string;
      /**
       * Name for people.
       */
      title?: string;
      /**
       * Icon.
       */
      icon?: string;
      /**
       * Kind of link.
       */
      type?: string;
      [k: string]: unknown;
    }[];
    [k: string]: unknown;
  };
  /**
   * What the component is.
   */
  spec: {
    /**
     * Sort of component.
     */
    type: string;
    /**
     * How far the component has come.
     */
    lifecycle: 'experimental' | 'production' | 'deprecated';
    /**
     * Owner: a Group of the catalog.
     */
    owner: string;
    /**
     * Backstage System that it belongs to.
     */
    system?: string;
    /**
     * Component that it is a part of.
     */
    subcomponentOf?: string;
    /**
     * Entities that must be deployed to an environment before this one, with their kind.
     */
    dependsOn?: EntityList;
    /**
     * Entities that need this one.
     */
    dependencyOf?: EntityList;
    /**
     * APIs that it offers.
     */
    providesApis?: EntityList;
    /**
     * APIs that it calls.
     */
    consumesApis?: EntityList;
    pipeline?: PipelineBlock;
    [k: string]: unknown;
  };
}
/**
 * The service's pipeline. What is absent comes from `defaults` in platform.yaml.
 */
export interface PipelineBlock {
  /**
   * How the service is built and tested.
   */
  toolchain?:
    | 'java-maven'
    | 'java-gradle'
    | 'node-npm'
    | 'node-pnpm'
    | 'node-yarn'
    | 'python'
    | 'python-poetry'
    | 'python-uv'
    | 'go'
    | 'dotnet'
    | 'php'
    | 'docker';
  /**
   * Folder of the service in its repository. Default: the root.
   */
  path?: string;
  /**
   * Beginning of the Git tags that carry a version. Default: `v`, and `<service>/v` where `path` is given.
   */
  tagPrefix?: string;
  /**
   * Former names of the service, so that what bears them on the servers is moved and keeps its history.
   *
   * Items: A name that the service had.
   */
  renamedFrom?: string[];
  /**
   * What differs by environment, by its name. An environment that is not named here is delivered to with the defaults.
   */
  environments?: {
    [k: string]: ServiceEnvironmentRule;
  };
  /**
   * Version of the language, in quotes, as the tag of its image names it. Default: the toolchain's.
   */
  languageVersion?: string;
  /**
   * Kind of package that is published to Artifactory. Default: the toolchain's. `none`: nothing is published.
   */
  packageType?: 'maven' | 'npm' | 'pypi' | 'generic' | 'none';
  /**
   * Whole minutes a build may take, 5 to 480.
   */
  timeoutMinutes?: number;
  engines?: EnginesRule;
  /**
   * How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.
   */
  delivery?: 'merge-request' | 'central';
  image?: ImageRule;
  quality?: QualityRule;
  hooks?: HooksRule;
  deploy?: DeployRule;
  runtime?: RuntimeRule;
  smokeTest?: SmokeTestRule;
  notices?: NoticesRule;
  hotfix?: HotfixRule;
  monitoring?: MonitoringRule;
  /**
   * What starts CodePipeline: `build-job`, the build itself; `s3-event`, a rule of EventBridge when the bundle is there; `gitlab-connection`, the push to GitLab, through the connection of the platform (`aws.gitlabConnection`): CodePipeline then waits until the build of that commit hands its bundle over.
   */
  trigger?: 'build-job' | 's3-event' | 'gitlab-connection';
  reviewApp?: ReviewAppRule;
}
/**
 * What differs in one environment. What is not written here is as everywhere.
 */
export interface ServiceEnvironmentRule {
  /**
   * `true`: the service is not delivered to this environment.
   */
  skip?: boolean;
  /**
   * How a new version replaces the old one: `blue-green` shifts traffic to a second set of tasks and back at once, by CodeDeploy where CodePipeline delivers; `native-blue-green` does the same by ECS everywhere; `canary` gives a small part of the traffic first; `linear` gives it in equal steps; `rolling` replaces task by task.
   */
  strategy?: 'blue-green' | 'native-blue-green' | 'canary' | 'linear' | 'rolling';
  traffic?: TrafficRule;
  approval?: ApprovalRule;
  window?: WindowRule;
  size?: SizeRule;
  alarms?: AlarmRule;
  runtime?: RuntimeRule;
  smokeTest?: SmokeTestRule;
  monitoring?: MonitoringRule;
}
/**
 * How ECS moves traffic to a new version. CodeDeploy, which does `blue-green` where CodePipeline delivers, moves it at once.
 */
export interface TrafficRule {
  /**
   * Percent of the traffic that moves first (`canary`, default 10), or with each step (`linear`, default 20). 3 to 100.
   */
  percent?: number;
  /**
   * Whole minutes that such a part stays before the next (`canary`: default 10, `linear`: default 5). 0 to 1440.
   */
  stepMinutes?: number;
  /**
   * Whole minutes, with all traffic on the new version, in which alarms can still take it back. 0 to 1440.
   */
  bakeMinutes?: number;
}
/**
 * Who must agree before a version enters an environment.
 */
export interface ApprovalRule {
  /**
   * Teams whose approvers may agree. Default: the owner of the service.
   *
   * @minItems 1
   *
   * Items: Name of a team: `metadata.name` of a Group.
   */
  teams?: string[];
  /**
   * How many different people must agree: 1 or 2.
   */
  count?: number;
  /**
   * May the person who started the pipeline agree?
   */
  selfApproval?: boolean;
  /**
   * Whole hours until the wait ends as a failure, 1 to 168.
   */
  timeoutHours?: number;
  /**
   * `enforced`: no file that the service's developers can edit is able to remove the approval. `advisory`: it may stand in such a file.
   */
  strength?: 'enforced' | 'advisory';
}
/**
 * When deployments may start.
 */
export interface WindowRule {
  /**
   * Time zone of the days and hours.
   */
  timeZone?: string;
  /**
   * Days of the week, as a range or list.
   */
  days?: string;
  /**
   * Whole hours of the day.
   */
  hours: {
    /**
     * First hour in which a deployment may start, 0 to 23.
     */
    from: number;
    /**
     * Hour at which the window closes, 1 to 24.
     */
    to: number;
  };
  /**
   * What a deployment does outside the window: wait for it, or fail.
   */
  outside?: 'wait' | 'fail';
}
/**
 * Fargate size of a task, and how many run.
 */
export interface SizeRule {
  /**
   * CPU units; 1024 are one vCPU.
   */
  cpu?: 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384;
  /**
   * Memory in MiB. Fargate fixes which go with which CPU.
   */
  memory?: number;
  /**
   * Fewest tasks that run.
   */
  min?: number;
  /**
   * Most tasks that run.
   */
  max?: number;
  /**
   * CPU use in percent that autoscaling aims at.
   */
  targetCpu?: number;
}
/**
 * Limits that roll a deployment back and raise an alarm.
 */
export interface AlarmRule {
  /**
   * Answers with a status of 5xx a minute.
   */
  errorsPerMinute?: number;
  /**
   * Milliseconds that 95 % of the requests stay under.
   */
  latencyMs?: number;
  /**
   * CPU use in percent.
   */
  cpuPercent?: number;
  /**
   * Memory use in percent.
   */
  memoryPercent?: number;
  /**
   * Whole minutes after a deployment in which errors and latency are watched before the release goes on to the next environment, 0 to 60. 0: nobody waits.
   */
  watchMinutes?: number;
}
/**
 * What the running service needs from its environment.
 */
export interface RuntimeRule {
  variables?: Variables;
  secrets?: Secrets;
  /**
   * Permissions of the task role.
   */
  grants?: GrantRule[];
  /**
   * Routes to the service. Default for a service with a port: one internal route to a host of its own name.
   */
  ingress?: IngressRule[];
  /**
   * Destinations that tasks may reach beyond the network. Default: HTTPS to anywhere.
   */
  egress?: EgressRule[];
  /**
   * Tasks that run by the clock.
   */
  scheduledTasks?: ScheduledTaskRule[];
  migration?: MigrationRule;
  /**
   * Volumes of the task, by name.
   */
  volumes?: {
    [k: string]: VolumeRule;
  };
  /**
   * GiB of a task's own disk, 21 to 200; gone with the task. Default: the 20 that every task has.
   */
  ephemeralStorageGiB?: number;
  /**
   * Containers beside the service's own, by name.
   */
  sidecars?: {
    [k: string]: SidecarRule;
  };
  startAfter?: StartAfter;
  privateDns?: PrivateDnsRule;
}
/**
 * Environment variables. Values are text: put numbers, true and false in quotes. `{environment}` stands for the name of the environment.
 */
export interface Variables {
  /**
   * Value of the variable.
   */
  [k: string]: string;
}
/**
 * Secret variables, by name.
 */
export interface Secrets {
  [k: string]: SecretRule;
}
/**
 * A secret of Secrets Manager.
 */
export interface SecretsManagerSecret {
  /**
   * Where it is kept.
   */
  from: 'secrets-manager';
  /**
   * Name of the secret. `{environment}` stands for the name of the environment.
   */
  name: string;
  /**
   * Key in the secret's JSON. Default: the whole text.
   */
  key?: string;
}
/**
 * A SecureString of Parameter Store.
 */
export interface ParameterStoreSecret {
  /**
   * Where it is kept.
   */
  from: 'parameter-store';
  /**
   * Name of the parameter. `{environment}` stands for the name of the environment.
   */
  name: string;
}
/**
 * Objects of an S3 bucket.
 */
export interface BucketGrant {
  /**
   * What is granted.
   */
  kind: 'readBucket' | 'writeBucket';
  /**
   * Bucket name. `{environment}` stands for the name of the environment.
   */
  bucket: string;
  /**
   * Beginning of the keys that are granted; empty for all.
   */
  prefix?: string;
}
/**
 * Messages of an SQS queue.
 */
export interface QueueGrant {
  /**
   * What is granted.
   */
  kind: 'sendToQueue' | 'receiveFromQueue';
  /**
   * Queue name. `{environment}` stands for the name of the environment.
   */
  queue: string;
}
/**
 * Messages to an SNS topic.
 */
export interface TopicGrant {
  /**
   * What is granted.
   */
  kind: 'publishToTopic';
  /**
   * Topic name. `{environment}` stands for the name of the environment.
   */
  topic: string;
}
/**
 * Items of a DynamoDB table.
 */
export interface TableGrant {
  /**
   * What is granted.
   */
  kind: 'readTable' | 'writeTable';
  /**
   * Table name. `{environment}` stands for the name of the environment.
   */
  table: string;
}
/**
 * Events to an EventBridge bus.
 */
export interface BusGrant {
  /**
   * What is granted.
   */
  kind: 'putEvents';
  /**
   * Bus name. `{environment}` stands for the name of the environment.
   */
  bus: string;
}
/**
 * A route from a load balancer to the service.
 */
export interface IngressRule {
  /**
   * Host name. Without a dot it is completed by the environment's domain. Default: the service's name. `{environment}` stands for the name of the environment.
   */
  host?: string;
  /**
   * Path pattern of an Application Load Balancer rule.
   */
  path?: string;
  /**
   * `public`: reachable from the internet. `internal`: from inside the network only.
   */
  scheme?: 'public' | 'internal';
  /**
   * Name of the load balancer pool. Needed where an environment has several of that scheme.
   */
  pool?: string;
  /**
   * Priority of the listener rule, 1 to 50000, unique on its listener. Default: a stable hash of the service's name.
   */
  priority?: number;
}
/**
 * A destination.
 */
export interface EgressRule {
  /**
   * TCP port.
   */
  port: number;
  /**
   * Range of addresses.
   */
  cidr: string;
  /**
   * Why, for the reviewer.
   */
  reason: string;
}
/**
 * A task that runs by the clock, in the service's image.
 */
export interface ScheduledTaskRule {
  /**
   * Name of the task.
   */
  name: string;
  /**
   * EventBridge Scheduler expression.
   */
  schedule: string;
  /**
   * Time zone of the schedule.
   */
  timeZone?: string;
  /**
   * Command that runs, instead of the image's own.
   */
  command: Argv;
}
/**
 * One-off task that runs before traffic shifts.
 */
export interface MigrationRule {
  /**
   * Command that migrates, instead of the image's own.
   */
  command: Argv;
  /**
   * Whole minutes until the migration counts as failed, 1 to 240.
   */
  timeoutMinutes?: number;
  /**
   * May a release that ran this migration be rolled back by going back to the former image?
   */
  reversible?: boolean;
}
/**
 * A volume of the task. Without `fileSystem` it is empty when the task starts, shared between its containers, and gone with it.
 */
export interface VolumeRule {
  /**
   * File system of the environment, by its name in platform.yaml. Reached encrypted, through its access point, with the task's role.
   */
  fileSystem?: string;
  /**
   * Where the service's own container sees it. Default: nowhere; sidecars may still mount it.
   */
  path?: string;
  /**
   * May the service's own container only read it?
   */
  readOnly?: boolean;
}
/**
 * A container that runs beside the service in every task.
 */
export interface SidecarRule {
  /**
   * Image, with a tag or a digest.
   */
  image: string;
  /**
   * Beside what it runs.
   *
   * @minItems 1
   *
   * Items: A kind of task.
   */
  beside?: ('service' | 'migration' | 'scheduledTasks')[];
  /**
   * Does the whole task end when it ends?
   */
  essential?: boolean;
  /**
   * CPU units that are kept for it, out of the task's. Default: none.
   */
  cpu?: number;
  /**
   * MiB that it may use at most, out of the task's.
   */
  memory?: number;
  /**
   * TCP port that it listens on. Containers of a task share one address, so no two have the same.
   */
  port?: number;
  /**
   * Command that runs, instead of the image's own.
   */
  command?: Argv;
  healthCheck?: SidecarHealthCheckRule;
  startAfter?: StartAfter;
  variables?: Variables;
  secrets?: Secrets;
  /**
   * Where it sees volumes of the task, by the volume's name.
   */
  mounts?: {
    [k: string]: MountRule;
  };
}
/**
 * How ECS finds out whether it is well. Default: it is not asked.
 */
export interface SidecarHealthCheckRule {
  /**
   * Command inside the container that ends with 0 when all is well.
   */
  command: Argv;
  /**
   * Whole seconds between two checks.
   */
  intervalSeconds?: number;
  /**
   * Whole seconds until a check counts as failed.
   */
  timeoutSeconds?: number;
  /**
   * Failed checks in a row that make it unhealthy.
   */
  retries?: number;
  /**
   * Whole seconds at first in which failures do not count.
   */
  startSeconds?: number;
}
/**
 * Containers of the task that must have come so far before this one starts, by name. The service's own is `app`.
 */
export interface StartAfter {
  /**
   * `START`: it has been started. `HEALTHY`: its health check has passed. `SUCCESS`: it has ended with 0. `COMPLETE`: it has ended.
   */
  [k: string]: 'START' | 'HEALTHY' | 'SUCCESS' | 'COMPLETE';
}
/**
 * A mount.
 */
export interface MountRule {
  /**
   * Where the container sees it.
   */
  path: string;
  /**
   * May it only read?
   */
  readOnly?: boolean;
}
/**
 * A name in the environment's private namespace that gives the addresses of the running tasks themselves, past any load balancer. Default: none.
 */
export interface PrivateDnsRule {
  /**
   * First part of the name. Default: the service's name.
   */
  name?: string;
  /**
   * Whole seconds that clients may keep an answer.
   */
  ttlSeconds?: number;
}
/**
 * What must work after a deployment, before it counts as good.
 */
export interface SmokeTestRule {
  /**
   * Paths that must answer 2xx on the first ingress. Default: the health check.
   *
   * Items: A path.
   */
  paths?: string[];
  /**
   * A team's own test. `$SERVICE_URL` and `$ENVIRONMENT` are set.
   */
  commands?: ShellLines;
  /**
   * Whole minutes until the test counts as failed, 1 to 60.
   */
  timeoutMinutes?: number;
  beforeTraffic?: BeforeTrafficRule;
}
/**
 * What the new version must answer on the test listener before it takes any traffic; where it does not, none of it shifts. For strategies that move traffic, and pools with a `testPort`. Absent: it is tested after the deployment only.
 */
export interface BeforeTrafficRule {
  /**
   * Paths that must answer 2xx; redirects are not followed. Default: those of the smoke test. An empty list: no test before traffic.
   *
   * @maxItems 10
   *
   * Items: A path.
   */
  paths?: string[];
  /**
   * Whole seconds in which all paths must come to answer so, 10 to 600. Until then each is asked again every five seconds.
   */
  timeoutSeconds?: number;
}
/**
 * What watches the running service.
 */
export interface MonitoringRule {
  /**
   * Where the containers' output goes: `cloudwatch`, or `graylog` through a log router beside the service.
   */
  logs?: 'cloudwatch' | 'graylog';
  /**
   * Agent inside the service's process. One at most: two agents in one process disturb each other.
   */
  agent?: 'none' | 'glowroot' | 'newRelic';
  prometheus?: PrometheusRule;
}
/**
 * Metrics that Prometheus collects from every task. Default: none.
 */
export interface PrometheusRule {
  /**
   * TCP port of the metrics; it may be the service's own.
   */
  port: number;
  /**
   * Path of the metrics.
   */
  path?: string;
}
/**
 * Which host does what.
 */
export interface EnginesRule {
  /**
   * Host that builds.
   */
  build?: 'jenkins' | 'gitlab';
  /**
   * Host that delivers to the environments.
   */
  deliver?: 'codepipeline' | 'gitlab' | 'jenkins';
}
/**
 * The container image.
 */
export interface ImageRule {
  /**
   * Dockerfile, from the service's folder.
   */
  dockerfile?: string;
  /**
   * Platform of the image.
   */
  platform?: 'linux/amd64' | 'linux/arm64';
  /**
   * Build arguments; no secrets: they stay readable in the image.
   */
  buildArgs?: {
    /**
     * Value of the argument.
     */
    [k: string]: string;
  };
  scan?: ImageScanRule;
  /**
   * Sign the image, and its bill of materials where there is one, with the key of the platform (`aws.signingKey`)? Every deployment then verifies the signature first.
   */
  sign?: boolean;
}
/**
 * How the finished image is judged, where `quality.scans` has `image`.
 */
export interface ImageScanRule {
  /**
   * `ecr`: what the registry itself finds, on every engine and without a tool. `trivy`: needs Trivy in the image that builds images.
   */
  scanner?: 'ecr' | 'trivy';
  /**
   * Least severity that stops the pipeline.
   */
  severity?: ('LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL') & string;
  /**
   * Let faults pass that nobody has mended yet? Where a scanner does not tell, a fault counts as mended.
   */
  ignoreUnfixed?: boolean;
  /**
   * Faults that are known and accepted for a time.
   */
  accept?: AcceptedFinding[];
}
/**
 * A fault that does not stop the pipeline until a day.
 */
export interface AcceptedFinding {
  /**
   * Its name, as the scanner tells it.
   */
  id: string;
  /**
   * Last day that it may pass.
   */
  until: string;
  /**
   * Why it does no harm here.
   */
  reason: string;
}
/**
 * What is checked before anything is built.
 */
export interface QualityRule {
  /**
   * Run the toolchain's linter.
   */
  lint?: boolean;
  /**
   * Run unit tests.
   */
  unitTests?: boolean;
  /**
   * Run integration tests.
   */
  integrationTests?: boolean;
  /**
   * Containers that start before integration tests, beside them, by name: the name is the host that tests connect to. Tests begin when each takes connections.
   */
  testServices?: {
    [k: string]: TestServiceRule;
  };
  /**
   * Percent of lines that tests must cover, 0 to 100; below it the pipeline stops. 0 measures only.
   */
  minimumCoverage?: number;
  scans?: Scans;
}
/**
 * A container that integration tests talk to, and that ends with them.
 */
export interface TestServiceRule {
  /**
   * Image, with a tag or a digest, that builders can pull.
   */
  image: string;
  /**
   * TCP port on which it takes connections when it is ready.
   */
  port: number;
  /**
   * Its environment. Everybody who reads the repository sees these values: no secrets.
   */
  variables?: Variables;
}
/**
 * A team's own commands around or instead of a stage, kept verbatim.
 */
export interface HooksRule {
  /**
   * Commands that run before a stage.
   */
  before?: StageCommands;
  /**
   * Commands that run after a stage.
   */
  after?: StageCommands;
  /**
   * Commands that replace a stage.
   */
  instead?: StageCommands;
}
/**
 * Commands by stage.
 */
export interface StageCommands {
  /**
   * Commands for the stage `verify`.
   */
  verify?: ShellLines;
  /**
   * Commands for the stage `build`.
   */
  build?: ShellLines;
  /**
   * Commands for the stage `publish`.
   */
  publish?: ShellLines;
  /**
   * Commands for the stage `image`.
   */
  image?: ShellLines;
  /**
   * Commands for the stage `deploy`.
   */
  deploy?: ShellLines;
  /**
   * Commands for the stage `smokeTest`.
   */
  smokeTest?: ShellLines;
}
/**
 * How the service runs.
 */
export interface DeployRule {
  /**
   * What it runs on.
   */
  target?: 'ecs';
  /**
   * How a new version replaces the old one: `blue-green` shifts traffic to a second set of tasks and back at once, by CodeDeploy where CodePipeline delivers; `native-blue-green` does the same by ECS everywhere; `canary` gives a small part of the traffic first; `linear` gives it in equal steps; `rolling` replaces task by task.
   */
  strategy?: 'blue-green' | 'native-blue-green' | 'canary' | 'linear' | 'rolling';
  traffic?: TrafficRule;
  /**
   * TCP port that the container listens on. Without it the service is a worker, and gets no load balancer.
   */
  port?: number;
  /**
   * Path that answers 200 when the service is well.
   */
  healthCheck?: string;
  /**
   * Whole seconds that a new task has before its health counts.
   */
  gracePeriodSeconds?: number;
  /**
   * Does a deployment to an environment wait until every service in `dependsOn` has a release there, and none of them is just being deployed? Without a release it fails before anything changes.
   */
  waitForDependencies?: boolean;
  size?: SizeRule;
  alarms?: AlarmRule;
}
/**
 * Who is told of builds, approvals and deployments.
 */
export interface NoticesRule {
  /**
   * Channels of the platform, besides the owner's own.
   *
   * Items: Name of a channel in platform.yaml.
   */
  channels?: string[];
  /**
   * What is told.
   *
   * @minItems 1
   *
   * Items: An event.
   */
  events?: ('build' | 'approval' | 'deployment' | 'rollback')[];
}
/**
 * How a hotfix, which is built from a branch `hotfix/...`, reaches production.
 */
export interface HotfixRule {
  /**
   * Environments that a hotfix passes through; it goes past the others. Approvals stay. Default: all of the service's environments.
   *
   * @minItems 1
   *
   * Items: Name of an environment, at most 12 characters.
   */
  environments?: string[];
  /**
   * Commits of hotfixes that the next release may lack, because they came to the default branch in another form or are wanted no more.
   */
  waivers?: HotfixWaiverRule[];
}
/**
 * A commit that may be missing.
 */
export interface HotfixWaiverRule {
  /**
   * Beginning of the commit's hash, 7 to 40 digits; in quotes, because it may look like a number.
   */
  commit: string;
  /**
   * Team that answers for it.
   */
  owner: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Last day it holds, `YYYY-MM-DD`, in quotes.
   */
  until: string;
}
/**
 * Each merge request runs as an app of its own, which stops by itself. For services that GitLab builds; elsewhere there is none.
 */
export interface ReviewAppRule {
  /**
   * Environment whose account, network and cluster the apps run in; `reviewApps` of the platform says where that may be.
   */
  environment: string;
  /**
   * Whole hours after its last deployment until an app stops, if its merge request is not merged or closed before.
   */
  stopAfterHours?: number;
  /**
   * What differs from the variables that the service has in that environment.
   */
  variables?: Variables;
  /**
   * Secret variables of the service that its apps get too; `reviewApps` of the platform says which may be. Whoever can push a branch can read them.
   *
   * Items: Name of an environment variable.
   */
  secrets?: string[];
  size?: ReviewSizeRule;
}
/**
 * Fargate size of an app, which is one task.
 */
export interface ReviewSizeRule {
  /**
   * CPU units; 1024 are one vCPU.
   */
  cpu?: 256 | 512 | 1024 | 2048 | 4096;
  /**
   * Memory in MiB. Fargate fixes which go with which CPU.
   */
  memory?: number;
}
/**
 * A team: a Backstage Group, with its channel and approvers under `spec.pipeline`.
 */
export interface GroupEntity {
  /**
   * Version of Backstage's entity format.
   */
  apiVersion: 'backstage.io/v1alpha1' | 'backstage.io/v1beta1';
  /**
   * Kind of the entity.
   */
  kind: 'Group';
  /**
   * Who the entity is.
   */
  metadata: {
    /**
     * Name of the entity, at most 63 characters; unique in the catalog.
     */
    name: string;
    /**
     * Backstage namespace.
     */
    namespace?: string;
    /**
     * Name for people.
     */
    title?: string;
    /**
     * What it is, in a sentence.
     */
    description?: string;
    /**
     * Backstage labels. `domain` names the business domain.
     */
    labels?: {
      /**
       * Business domain that the entity belongs to.
       */
      domain?: string;
      /**
       * Value of the label.
       */
      [k: string]: string | undefined;
    };
    /**
     * Backstage annotations; every value is text.
     */
    annotations?: {
      /**
       * Value of the annotation.
       */
      [k: string]: string;
    };
    /**
     * Backstage tags.
     *
     * Items: A tag.
     */
    tags?: string[];
    /**
     * Links for people.
     *
     * Items: A link.
     */
    links?: {
      /**
       * Address.
       */
      url: string;
      /**
       * Name for people.
       */
      title?: string;
      /**
       * Icon.
       */
      icon?: string;
      /**
       * Kind of link.
       */
      type?: string;
      [k: string]: unknown;
    }[];
    [k: string]: unknown;
  };
  /**
   * What the group is.
   */
  spec: {
    /**
     * Sort of group.
     */
    type: string;
    /**
     * Groups below this one; `[]` for none.
     */
    children: EntityList;
    /**
     * Group above this one.
     */
    parent?: string;
    /**
     * Users of the group.
     */
    members?: EntityList;
    /**
     * How the group is shown.
     */
    profile?: {
      /**
       * Name for people.
       */
      displayName?: string;
      /**
       * E-mail address of the team.
       */
      email?: string;
      /**
       * Address of a picture.
       */
      picture?: string;
      [k: string]: unknown;
    };
    pipeline?: TeamBlock;
    [k: string]: unknown;
  };
}
/**
 * What pipelines need to know of the team. Needed by a team that owns a service or approves.
 */
export interface TeamBlock {
  /**
   * Notice channel of the team: a name under `spec.notices.channels` of platform.yaml.
   */
  channel: string;
  /**
   * E-mail address that also gets the notices which AWS sends: approvals, deliveries and rollbacks by CodePipeline. Somebody who reads it confirms once.
   */
  mail?: string;
  approvers: ApproversRule;
}
/**
 * Who may approve in the name of the team, on each host.
 */
export interface ApproversRule {
  /**
   * Path of the GitLab group whose members may approve.
   */
  gitlabGroup: string;
  /**
   * Jenkins user or group ids that may approve.
   *
   * @minItems 1
   *
   * Items: A Jenkins user or group id.
   */
  jenkins: string[];
  /**
   * Name of the IAM role in the tools account that may approve.
   */
  iamRole: string;
}
/**
 * The platform: hosts, accounts, environments, policy and defaults. One file, platform.yaml.
 */
export interface PlatformEntity {
  /**
   * Version of this format.
   */
  apiVersion: 'service-pipelines/v1';
  /**
   * Kind of the entity.
   */
  kind: 'Platform';
  /**
   * Who the platform is.
   */
  metadata: {
    /**
     * Prefix of every AWS name, 2 to 12 characters.
     */
    name: string;
    /**
     * Name for people.
     */
    title?: string;
    /**
     * What it is, in a sentence.
     */
    description?: string;
  };
  /**
   * What every service shares.
   */
  spec: {
    aws: AwsRule;
    gitlab: GitlabRule;
    jenkins: JenkinsRule;
    artifactory: ArtifactoryRule;
    /**
     * Notices.
     */
    notices: {
      /**
       * Channels by name. Each host holds the webhook's address under the name given here; no address stands in the catalog.
       */
      channels: {
        [k: string]: ChannelRule;
      };
    };
    images: ImagesRule;
    /**
     * Environments in order of promotion; the first is deployed to first.
     *
     * @minItems 1
     */
    environments: EnvironmentRule[];
    policy?: PolicyRule;
    defaults?: PipelineDefaults;
    monitoring?: MonitoringPlatformRule;
  };
}
/**
 * AWS.
 */
export interface AwsRule {
  /**
   * The one region.
   */
  region: string;
  /**
   * Account that holds pipelines, registries and the delivery bucket: 12 digits, in quotes.
   */
  toolsAccount: string;
  /**
   * Image that answers 200 on every path at `$PORT`; runs until a service's first deployment.
   */
  bootstrapImage: string;
  /**
   * Days that bundles, release images and logs are kept, 30 to 3650.
   */
  retentionDays?: number;
  quotas?: QuotaRule;
  /**
   * Name of the role that registering assumes in each environment's account. Default: the platform's name and `-register`.
   */
  registerRole?: string;
  /**
   * Name of the IAM policy that bounds every role. Default: none.
   */
  permissionsBoundary?: string;
  /**
   * Alias of the key that signs images. The platform's stack makes the key in the tools account; it never leaves KMS.
   */
  signingKey?: string;
  /**
   * Connection to GitLab of AWS CodeConnections, which starts the deliveries of services with `trigger: gitlab-connection`. A person makes it in the console, since GitLab asks for consent there.
   */
  gitlabConnection?: string;
  /**
   * Registries whose images builds take through ECR's cache. The platform's stack makes the rules.
   */
  pullThroughCache?: CacheRule[];
  /**
   * Name of the IAM role in the account of each environment with which CloudFormation makes the stacks of `stacks/`; `{environment}` stands for the name of the environment. People make it: it says what stacks may contain. Needed where a stack has a pipeline.
   */
  stackRole?: string;
  prices?: PriceRule;
}
/**
 * Quotas that AWS has raised on request; the others are taken to be what an account has by default.
 */
export interface QuotaRule {
  /**
   * Pipelines of CodePipeline in the tools account.
   */
  pipelines?: number;
  /**
   * CloudFormation stacks in each account.
   */
  stacks?: number;
  /**
   * Rules on an event bus.
   */
  rulesPerBus?: number;
  /**
   * Rules on an application load balancer, without the default ones.
   */
  rulesPerLoadBalancer?: number;
  /**
   * Managed policies of an IAM role.
   */
  policiesPerRole?: number;
}
/**
 * A registry and its place in ECR.
 */
export interface CacheRule {
  /**
   * The registry, as Dockerfiles name it.
   */
  registry: 'docker.io' | 'public.ecr.aws' | 'quay.io' | 'ghcr.io' | 'registry.k8s.io' | 'registry.gitlab.com';
  /**
   * First part of the repositories in ECR that hold its images.
   */
  prefix: string;
  /**
   * Secret with the account at the registry; its name begins with `ecr-pullthroughcache/`. Docker Hub, GitHub and GitLab ask for one.
   */
  credentialArn?: string;
}
/**
 * The platform's own rates in USD, in place of AWS' public ones, which are those of us-east-1 where none of the region was found: of the region, or as negotiated. The pages of services reckon with them.
 */
export interface PriceRule {
  /**
   * One vCPU of a task for an hour.
   */
  fargateVcpuHour?: number;
  /**
   * One GiB of memory of a task for an hour.
   */
  fargateGbHour?: number;
  /**
   * One vCPU of an ARM64 task for an hour.
   */
  fargateArmVcpuHour?: number;
  /**
   * One GiB of memory of an ARM64 task for an hour.
   */
  fargateArmGbHour?: number;
  /**
   * One GiB of a task's own disk beyond 20, for an hour.
   */
  fargateDiskGbHour?: number;
  /**
   * One metric that an alarm watches, for a month.
   */
  alarmMetricMonth?: number;
  /**
   * A minute of an action of a pipeline.
   */
  pipelineActionMinute?: number;
  /**
   * A minute of a small build.
   */
  buildSmallMinute?: number;
  /**
   * A minute of a medium build.
   */
  buildMediumMinute?: number;
  /**
   * One GB of logs.
   */
  logsGb?: number;
  /**
   * One GB of images for a month.
   */
  imagesGbMonth?: number;
  /**
   * An application load balancer for an hour.
   */
  loadBalancerHour?: number;
  /**
   * One unit of what a load balancer carries (LCU) for an hour.
   */
  loadBalancerLcuHour?: number;
  /**
   * One GB of a function's memory for a second.
   */
  lambdaGbSecond?: number;
  /**
   * A million calls of functions.
   */
  lambdaMillionRequests?: number;
  /**
   * One secret in Secrets Manager for a month.
   */
  secretMonth?: number;
  /**
   * One key of KMS for a month.
   */
  keyMonth?: number;
  /**
   * One GB of bundles in S3 for a month.
   */
  bundlesGbMonth?: number;
}
/**
 * GitLab.
 */
export interface GitlabRule {
  /**
   * Address of GitLab, without a slash at its end.
   */
  url: string;
  /**
   * Licence. Protected environments, and with them enforced approvals, need `premium`.
   */
  tier?: 'free' | 'premium' | 'ultimate';
  /**
   * Branch that releases.
   */
  defaultBranch?: string;
  /**
   * Project of this catalog, for central delivery.
   */
  catalogProject: string;
  /**
   * Branch or tag of the catalog that engines read.
   */
  catalogRef?: string;
  /**
   * May `register` create a project that a service names and GitLab does not have?
   */
  createProjects?: boolean;
  /**
   * Do merge requests that deliver files merge by themselves when their pipeline succeeds?
   */
  autoMerge?: boolean;
  /**
   * Tags of runners by purpose.
   */
  runners: {
    /**
     * Unprivileged builds.
     */
    build: RunnerTags;
    /**
     * Builds of container images.
     */
    image: RunnerTags;
  };
  /**
   * Audience (`aud`) of the tokens that others trust.
   */
  audience?: {
    /**
     * Audience that AWS trusts. Default: the address of GitLab.
     */
    aws?: string;
    /**
     * Audience that Artifactory trusts. Default: the host of Artifactory.
     */
    artifactory?: string;
  };
  reports?: GitlabReportsRule;
  /**
   * The runners' maximum job timeout, in whole minutes, as GitLab has it. Jobs that may take longer are refused here. Absent: the runners set none.
   */
  maximumJobMinutes?: number;
}
/**
 * GitLab is told what CodePipeline deploys: it stands on the environments page of the service's project, and on the commit. Absent: it is not told. A token goes there, so that the address of GitLab must begin with https://.
 */
export interface GitlabReportsRule {
  /**
   * Secrets Manager secret in the tools account that holds a token of GitLab as plain text. Its scope is `api`, and whose it is may deploy in the project of every service.
   */
  awsSecret: string;
  /**
   * Needed where GitLab is not reached from the internet: a network of the tools account with a way to GitLab and to the services of AWS.
   */
  network?: {
    /**
     * Subnet ids.
     *
     * @minItems 1
     *
     * Items: A subnet id.
     */
    subnets: string[];
    /**
     * Security groups of what tells GitLab: they let it out to port 443.
     *
     * @minItems 1
     * @maxItems 5
     *
     * Items: A security group id.
     */
    securityGroups: string[];
  };
}
/**
 * Jenkins.
 */
export interface JenkinsRule {
  /**
   * Address of Jenkins, without a slash at its end.
   */
  url: string;
  /**
   * Folder that holds a folder per team.
   */
  folder?: string;
  /**
   * Labels of agents by purpose.
   */
  agents: {
    /**
     * Unprivileged builds.
     */
    build: string;
    /**
     * Builds of container images.
     */
    image: string;
  };
  /**
   * Ids of Jenkins credentials; never their values.
   */
  credentials: {
    /**
     * Access to Artifactory.
     */
    artifactory: string;
    /**
     * OpenID Connect id token of kind file (OpenID Connect Provider plugin).
     */
    aws: string;
    /**
     * Access to GitLab.
     */
    gitlab: string;
    /**
     * User name and token that clone repositories of GitLab.
     */
    checkout?: string;
  };
  /**
   * Name of this GitLab in Jenkins, under Manage Jenkins, GitLab Servers.
   */
  gitlabServer?: string;
  /**
   * Issuer of the id tokens. Default: the address of Jenkins and `/oidc`.
   */
  oidcIssuer?: string;
  /**
   * Whole minutes for which AWS takes an id token, as Jenkins' OpenID Connect provider is set (token lifetime). Deployments that wait longer are refused here.
   */
  idTokenMinutes?: number;
}
/**
 * Artifactory.
 */
export interface ArtifactoryRule {
  /**
   * Address of the JFrog platform, without `/artifactory` and without a slash at its end.
   */
  url: string;
  /**
   * Name of the OpenID Connect integration that GitLab's tokens are exchanged with.
   */
  oidcProvider?: string;
  /**
   * Repositories by package type.
   */
  repositories: {
    maven: RepositoryPair;
    npm: RepositoryPair;
    pypi: RepositoryPair;
    generic: RepositoryPair;
  };
}
/**
 * Repositories of one package type.
 */
export interface RepositoryPair {
  /**
   * Virtual repository that builds resolve from.
   */
  resolve: string;
  /**
   * Local repository that builds publish to.
   */
  publish: string;
  /**
   * Local repository that the packages of a release are copied to as it reaches an environment, by the environment's name. Default: they stay where they were published.
   */
  promote?: {
    /**
     * Key of the repository.
     */
    [k: string]: string;
  };
}
/**
 * A channel.
 */
export interface ChannelRule {
  /**
   * Masked GitLab CI/CD variable.
   */
  gitlabVariable: string;
  /**
   * Jenkins credential of kind Secret text.
   */
  jenkinsCredential: string;
  /**
   * Secrets Manager secret in the tools account.
   */
  awsSecret: string;
}
/**
 * Container images that jobs run in, by purpose.
 */
export interface ImagesRule {
  /**
   * Where the platform keeps its builder images. A job runs in `<builders>/<toolchain>:<language version>`.
   */
  builders: string;
  /**
   * Has sh, git, curl, jq, zip, unzip, the AWS CLI 2 and the JFrog CLI; cosign 2 where images are signed.
   */
  tools: string;
  /**
   * `tools` plus buildah; with Trivy where it scans images or writes bills of materials, and cosign 2 where images are signed.
   */
  imageBuilder: string;
  /**
   * CodeBuild's image for the image build and for what is done in the environments. AWS's own have neither Trivy nor cosign; one of your own in ECR must let in the tools account and the environments' accounts.
   */
  codebuild?: string;
  /**
   * Has git, Gitleaks, Semgrep and Trivy: runs the scans. Default: `tools`.
   */
  scanners?: string;
}
/**
 * An environment.
 */
export interface EnvironmentRule {
  /**
   * Name of an environment, at most 12 characters.
   */
  name: string;
  /**
   * What it is for.
   */
  tier: 'development' | 'testing' | 'staging' | 'production';
  /**
   * Account that the environment lies in: 12 digits, in quotes.
   */
  account: string;
  /**
   * Network of the tasks.
   */
  vpc: {
    /**
     * VPC id.
     */
    id: string;
    /**
     * Subnet ids.
     *
     * @minItems 1
     *
     * Items: A subnet id.
     */
    subnets: string[];
    endpoints?: VpcEndpoints;
  };
  /**
   * Name of the ECS cluster.
   */
  cluster: string;
  /**
   * Base domain of the services here.
   */
  domain: string;
  /**
   * Load balancers that services share.
   */
  pools?: PoolRule[];
  /**
   * Who runs deployments and smoke tests from inside the environment's network.
   */
  runners: {
    gitlab: RunnerTags;
    /**
     * Label of Jenkins agents.
     */
    jenkins: string;
  };
  /**
   * How a new version replaces the old one: `blue-green` shifts traffic to a second set of tasks and back at once, by CodeDeploy where CodePipeline delivers; `native-blue-green` does the same by ECS everywhere; `canary` gives a small part of the traffic first; `linear` gives it in equal steps; `rolling` replaces task by task.
   */
  strategy?: 'blue-green' | 'native-blue-green' | 'canary' | 'linear' | 'rolling';
  traffic?: TrafficRule;
  approval?: ApprovalRule;
  window?: WindowRule;
  size?: SizeRule;
  alarms?: AlarmRule;
  monitoring?: MonitoringRule;
  endpoints?: EndpointsRule;
  /**
   * File systems (EFS) that services may mount, by name.
   */
  fileSystems?: {
    [k: string]: FileSystemRule;
  };
  namespace?: NamespaceRule;
  reviewApps?: ReviewAppsRule;
}
/**
 * The network has endpoints of its own for ECR, S3, CloudWatch Logs and whichever of Secrets Manager and Systems Manager is used: tasks start without a way to the internet. Absent: they need port 443 beyond the network.
 */
export interface VpcEndpoints {
  /**
   * Prefix lists of gateway endpoints, that of S3 above all: image layers lie there, under public addresses. Interface endpoints have private ones, which tasks reach anyway.
   *
   * @minItems 1
   *
   * Items: A prefix list id.
   */
  prefixLists?: string[];
}
/**
 * One Application Load Balancer.
 */
export interface PoolRule {
  /**
   * Name of the pool.
   */
  name: string;
  /**
   * `public`: reachable from the internet. `internal`: from inside the network only.
   */
  scheme: 'public' | 'internal';
  /**
   * ARN of the load balancer.
   */
  loadBalancerArn: string;
  /**
   * ARN of the HTTPS listener that carries traffic.
   */
  listenerArn: string;
  /**
   * ARN of the listener on which the next version is tested.
   */
  testListenerArn: string;
  /**
   * TCP port of that listener. With it services can be tested before traffic shifts: the account's stack makes the function that tests, and lets it in through the load balancer's security group.
   */
  testPort?: number;
  /**
   * What that listener speaks.
   */
  testProtocol?: 'HTTPS' | 'HTTP';
  /**
   * Security group of the load balancer.
   */
  securityGroup: string;
}
/**
 * Where the environment's monitoring listens.
 */
export interface EndpointsRule {
  graylog?: GraylogRule;
  glowroot?: GlowrootCollectorRule;
  prometheus?: ScraperRule;
}
/**
 * A GELF input of Graylog.
 */
export interface GraylogRule {
  /**
   * Host.
   */
  host: string;
  /**
   * TCP port.
   */
  port?: number;
  /**
   * `tcp`, or `tls`: encrypted, and the host's certificate is checked.
   */
  mode?: 'tcp' | 'tls';
}
/**
 * The central collector of Glowroot.
 */
export interface GlowrootCollectorRule {
  /**
   * Address with its port.
   */
  collector: string;
}
/**
 * Who collects metrics.
 */
export interface ScraperRule {
  /**
   * Security group of Prometheus, from which tasks accept its connections.
   */
  securityGroup: string;
}
/**
 * A file system, and the access point that fixes its folder and user.
 */
export interface FileSystemRule {
  /**
   * File system id.
   */
  id: string;
  /**
   * Access point id.
   */
  accessPoint: string;
}
/**
 * Private namespace of AWS Cloud Map in the environment's network.
 */
export interface NamespaceRule {
  /**
   * Namespace id.
   */
  id: string;
  /**
   * Its domain.
   */
  name: string;
}
/**
 * Merge requests may run here as apps of their own. Absent: none may. Not in production, and not where somebody must approve.
 */
export interface ReviewAppsRule {
  /**
   * Domain of the apps: `<service>-mr-<number>.<domain>`. Its wildcard name (`*.<domain>`) leads to the load balancer, and its listener has a certificate for it.
   */
  domain: string;
  loadBalancer: ReviewLoadBalancerRule;
  /**
   * Most apps of all services at a time. A load balancer takes 100 rules and 100 target groups unless AWS raised it.
   */
  most?: number;
  /**
   * Names of secrets and parameters that services may give to their apps, in that environment; `*` stands for any text. Default: none.
   *
   * Items: A name, or a pattern of names.
   */
  secrets?: string[];
}
/**
 * Application Load Balancer of the apps alone: jobs of any branch make and delete rules on it.
 */
export interface ReviewLoadBalancerRule {
  /**
   * ARN of the HTTPS listener.
   */
  listenerArn: string;
  /**
   * Security group of the load balancer.
   */
  securityGroup: string;
}
/**
 * What services may tighten but not loosen.
 */
export interface PolicyRule {
  /**
   * Approvals that an environment needs, by its name.
   */
  approvals?: {
    [k: string]: ApprovalPolicyRule;
  };
  /**
   * Percent of lines that tests of every service must cover, 0 to 100.
   */
  minimumCoverage?: number;
  /**
   * Services that may stay below, for a time.
   */
  exceptions?: PolicyExceptionRule[];
  scans?: Scans;
  image?: ImageFloor;
  /**
   * Environments that take signed images only.
   *
   * Items: Name of an environment.
   */
  signatures?: string[];
  /**
   * Images that services may build on, and run beside them: full names, in which `*` stands for anything. Nothing written: any image.
   *
   * Items: A pattern over the whole name, registry and tag included.
   */
  baseImages?: string[];
}
/**
 * The least that is allowed.
 */
export interface ApprovalPolicyRule {
  /**
   * Must there be an approval?
   */
  required?: boolean;
  /**
   * The least strength.
   */
  strength?: 'enforced' | 'advisory';
  /**
   * The fewest people.
   */
  count?: number;
}
/**
 * An exception.
 */
export interface PolicyExceptionRule {
  /**
   * Name of the service.
   */
  service: string;
  /**
   * What it is excepted from.
   */
  rule: string;
  /**
   * Group that answers for it.
   */
  owner: string;
  /**
   * Why, for the reviewer.
   */
  reason: string;
  /**
   * Last day it holds: year-month-day.
   */
  until: string;
}
/**
 * The least that an image must pass, where it is scanned.
 */
export interface ImageFloor {
  /**
   * Faults of this severity stop every pipeline; a service may stop at lesser ones too.
   */
  severity?: ('LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL') & string;
  /**
   * May a service let faults pass that nobody has mended yet?
   */
  ignoreUnfixed?: boolean;
}
/**
 * Merged under the `spec.pipeline` of every service, key by key; lists are replaced as a whole.
 */
export interface PipelineDefaults {
  /**
   * How the service is built and tested.
   */
  toolchain?:
    | 'java-maven'
    | 'java-gradle'
    | 'node-npm'
    | 'node-pnpm'
    | 'node-yarn'
    | 'python'
    | 'python-poetry'
    | 'python-uv'
    | 'go'
    | 'dotnet'
    | 'php'
    | 'docker';
  /**
   * Version of the language, in quotes, as the tag of its image names it. Default: the toolchain's.
   */
  languageVersion?: string;
  /**
   * Kind of package that is published to Artifactory. Default: the toolchain's. `none`: nothing is published.
   */
  packageType?: 'maven' | 'npm' | 'pypi' | 'generic' | 'none';
  /**
   * Whole minutes a build may take, 5 to 480.
   */
  timeoutMinutes?: number;
  engines?: EnginesRule;
  /**
   * How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.
   */
  delivery?: 'merge-request' | 'central';
  image?: ImageRule;
  quality?: QualityRule;
  hooks?: HooksRule;
  deploy?: DeployRule;
  runtime?: RuntimeRule;
  smokeTest?: SmokeTestRule;
  notices?: NoticesRule;
  hotfix?: HotfixRule;
  monitoring?: MonitoringRule;
  /**
   * What starts CodePipeline: `build-job`, the build itself; `s3-event`, a rule of EventBridge when the bundle is there; `gitlab-connection`, the push to GitLab, through the connection of the platform (`aws.gitlabConnection`): CodePipeline then waits until the build of that commit hands its bundle over.
   */
  trigger?: 'build-job' | 's3-event' | 'gitlab-connection';
}
/**
 * What services' `monitoring` is made of.
 */
export interface MonitoringPlatformRule {
  graylog?: LogRouterRule;
  glowroot?: GlowrootRule;
  newRelic?: NewRelicRule;
}
/**
 * The log router that runs beside a service whose logs go to Graylog.
 */
export interface LogRouterRule {
  /**
   * Image of Fluent Bit for FireLens.
   */
  router: string;
  /**
   * MiB that it may use at most, out of the task's: also what it keeps while Graylog does not answer.
   */
  memory?: number;
}
/**
 * The Glowroot agent.
 */
export interface GlowrootRule {
  /**
   * Image that holds the agent's files, and sh, cp, chmod and hostname.
   */
  image: string;
  /**
   * Where that image holds them.
   */
  path?: string;
}
/**
 * The New Relic agents.
 */
export interface NewRelicRule {
  /**
   * Image that holds the files of the agent for Java, and sh, cp and chmod.
   */
  image?: string;
  /**
   * Where that image holds them.
   */
  path?: string;
  /**
   * Where each environment's account keeps the ingest licence key; never the key itself.
   */
  licenseKey: SecretRule;
}
/**
 * A stack: a Backstage Resource of type `cloudformation-stack`, with a pipeline of its own.
 */
export interface ResourceEntity {
  /**
   * Version of Backstage's entity format.
   */
  apiVersion: 'backstage.io/v1alpha1' | 'backstage.io/v1beta1';
  /**
   * Kind of the entity.
   */
  kind: 'Resource';
  /**
   * Who the entity is.
   */
  metadata: {
    /**
     * Name of the entity, at most 63 characters; unique in the catalog.
     */
    name: string;
    /**
     * Backstage namespace.
     */
    namespace?: string;
    /**
     * Name for people.
     */
    title?: string;
    /**
     * What it is, in a sentence.
     */
    description?: string;
    /**
     * Backstage labels. `domain` names the business domain.
     */
    labels?: {
      /**
       * Business domain that the entity belongs to.
       */
      domain?: string;
      /**
       * Value of the label.
       */
      [k: string]: string | undefined;
    };
    /**
     * Backstage annotations; every value is text.
     */
    annotations?: {
      /**
       * Path of the service's GitLab project.
       */
      'gitlab.com/project-slug'?: string;
      /**
       * Value of the annotation.
       */
      [k: string]: string | undefined;
    };
    /**
     * Backstage tags.
     *
     * Items: A tag.
     */
    tags?: string[];
    /**
     * Links for people.
     *
     * Items: A link.
     */
    links?: {
      /**
       * Address.
       */
      url: string;
      /**
       * Name for people.
       */
      title?: string;
      /**
       * Icon.
       */
      icon?: string;
      /**
       * Kind of link.
       */
      type?: string;
      [k: string]: unknown;
    }[];
    [k: string]: unknown;
  };
  /**
   * What the resource is.
   */
  spec: {
    /**
     * Sort of resource; pipelines are made for `cloudformation-stack`.
     */
    type: string;
    /**
     * Owner: a Group of the catalog.
     */
    owner: string;
    /**
     * Backstage System that it belongs to.
     */
    system?: string;
    /**
     * Entities that must be deployed to an environment before this one, with their kind.
     */
    dependsOn?: EntityList;
    /**
     * Entities that need this one.
     */
    dependencyOf?: EntityList;
    pipeline?: StackBlock;
    [k: string]: unknown;
  };
}
/**
 * The stack's pipeline. Without it the resource is known to the catalog, and nothing is made for it.
 */
export interface StackBlock {
  /**
   * CloudFormation template, from the folder that `path` names.
   */
  template: string;
  /**
   * Folder of the stack in its repository. Default: the root.
   */
  path?: string;
  /**
   * Beginning of the Git tags that carry a version. Default: `v`, and `<stack>/v` where `path` is given.
   */
  tagPrefix?: string;
  engines?: EnginesRule;
  /**
   * How pipeline files reach the engines: `merge-request` puts them into the service's own repository; `central` keeps them in the catalog's project, where the service's developers cannot change them.
   */
  delivery?: 'merge-request' | 'central';
  /**
   * What CloudFormation must be told that the template may do.
   *
   * Items: A capability.
   */
  capabilities?: ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND')[];
  /**
   * Parameters of the template in every environment. Values are text. `{environment}` stands for the name of the environment.
   */
  parameters?: {
    /**
     * Value of the parameter.
     */
    [k: string]: string;
  };
  /**
   * Resources that hold data and may all the same be replaced or deleted, in every environment. Any other one that a change would take stops the pipeline.
   *
   * Items: Logical id of a resource of the template.
   */
  allowReplacement?: string[];
  /**
   * Whether the stack itself is kept from being deleted. Default: `true` where the environment is of tier `production` or `staging`.
   */
  terminationProtection?: boolean;
  notices?: NoticesRule;
  /**
   * What differs by environment, by its name.
   */
  environments?: {
    [k: string]: StackEnvironmentRule;
  };
}
/**
 * What differs in one environment.
 */
export interface StackEnvironmentRule {
  /**
   * `true`: the stack is not delivered to this environment.
   */
  skip?: boolean;
  /**
   * Parameters of the template in this environment.
   */
  parameters?: {
    /**
     * Value of the parameter.
     */
    [k: string]: string;
  };
  approval?: ApprovalRule;
  window?: WindowRule;
  /**
   * Resources that hold data and may be replaced or deleted in this environment, besides those that may be in every one.
   *
   * Items: Logical id of a resource of the template.
   */
  allowReplacement?: string[];
  /**
   * Whether the stack itself is kept from being deleted in this environment.
   */
  terminationProtection?: boolean;
}
