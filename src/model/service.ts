/** A service as resolved from its entity: validated, the platform's defaults merged once, nothing decided later. */

import type { PackageType } from './hosts';
import type { Monitoring } from './monitoring';
import type {
  Approval,
  BuildEngine,
  DeliveryEngine,
  DeliveryOfFiles,
  DeploymentWindow,
  Environment,
  ScanName,
  Severity,
} from './platform';
import type { ReviewApp } from './review-app';
import type { Runtime } from './runtime';
import type { StackSettings, StackTemplate } from './stack';

export type ToolchainName =
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
  | 'docker'
  | 'cloudformation';
export type StrategyName = 'blue-green' | 'native-blue-green' | 'canary' | 'linear' | 'rolling';
export type Trigger = 'build-job' | 's3-event' | 'gitlab-connection';
export type Lifecycle = 'experimental' | 'production' | 'deprecated';

/** Stages that a team may put commands before or after, or replace. */
export type CommandStage = 'verify' | 'build' | 'publish' | 'image' | 'deploy' | 'smokeTest';

export interface Service {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly lifecycle: Lifecycle;
  /** Team name. */
  readonly owner: string;
  /** Backstage system, and the domain it belongs to; empty when not given. */
  readonly system: string;
  readonly domain: string;
  /** GitLab project path, for example `retail/commerce/checkout`. */
  readonly project: string;
  /** Folder in the repository, without slashes at its ends; empty for the root. */
  readonly path: string;
  /** Service names that must be deployed to an environment before this one. */
  readonly dependsOn: readonly string[];
  /** The same of stacks that have a pipeline. */
  readonly dependsOnStacks: readonly string[];
  /** Where this is a stack of the catalog: what is delivered then, in place of an image. */
  readonly template: StackTemplate | undefined;
  readonly engines: { readonly build: BuildEngine; readonly deliver: DeliveryEngine };
  readonly delivery: DeliveryOfFiles;
  /** What starts CodePipeline, where it delivers. */
  readonly trigger: Trigger;
  readonly build: BuildSettings;
  readonly image: ImageSettings;
  readonly quality: QualitySettings;
  readonly hooks: Hooks;
  readonly deploy: DeploySettings;
  /** In the platform's order of promotion; a subset of the platform's environments, never empty. */
  readonly environments: readonly ServiceEnvironment[];
  /** `undefined`: merge requests do not run. */
  readonly reviewApp: ReviewApp | undefined;
  readonly notices: NoticeSettings;
  /** Commits of hotfixes that a release may lack, until a day. */
  readonly hotfixWaivers: readonly HotfixWaiver[];
  /** Git tags that carry a version: `v` for the root, `<service>/v` in a monorepo. */
  readonly tagPrefix: string;
  /** Names that it had before: what bears them on servers is its own. */
  readonly renamedFrom: readonly string[];
  readonly portal: Portal;
}

/** What a portal shows of the entity and pipelines do not need, as written. */
export interface Portal {
  /** Sort of component: `service`. */
  readonly type: string;
  /** Backstage namespace; empty for the default one. */
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly links: readonly PortalLink[];
  /** References to other entities, by the key under `spec`: `providesApis`, `dependsOn`. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
}

export interface PortalLink {
  readonly url: string;
  readonly title?: string;
  readonly icon?: string;
  readonly type?: string;
}

export interface BuildSettings {
  readonly toolchain: ToolchainName;
  /** Version of the language, as its image's tag names it: `21`, `22`, `3.12`. */
  readonly languageVersion: string;
  /** `undefined`: nothing is published (the Dockerfile is the build). */
  readonly packageType: PackageType | undefined;
  /** Whole minutes, 5 to 480. */
  readonly timeoutMinutes: number;
}

export interface ImageSettings {
  /** Path of the Dockerfile, from the service's folder. */
  readonly dockerfile: string;
  /** For example `linux/amd64`. One platform in this version. */
  readonly platform: 'linux/amd64' | 'linux/arm64';
  /** Build arguments; no secrets. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** How the finished image is judged; `undefined`: it is not. */
  readonly scan: ImageScan | undefined;
  /** Is it signed after it has passed? Deployments then verify the signature. */
  readonly sign: boolean;
}

export interface ImageScan {
  readonly scanner: 'ecr' | 'trivy';
  /** Least severity that stops the pipeline. */
  readonly severity: Severity;
  /** Do faults pass that nobody has mended yet? */
  readonly ignoreUnfixed: boolean;
  readonly accept: readonly AcceptedFinding[];
}

/** A known fault that does not stop the pipeline until a day, `YYYY-MM-DD`. */
export interface AcceptedFinding {
  readonly id: string;
  readonly until: string;
}

export interface QualitySettings {
  readonly lint: boolean;
  readonly unitTests: boolean;
  readonly integrationTests: boolean;
  /** What integration tests talk to, by name. */
  readonly testServices: readonly TestService[];
  /** Percent of lines, 0 to 100; below it the pipeline stops. 0 measures without a gate. */
  readonly minimumCoverage: number;
  /** In the order of their registry; empty for none. */
  readonly scans: readonly ScanName[];
}

/** A container that runs beside a job, and ends with it. */
export interface TestService {
  /** Also the host that tests connect to. */
  readonly name: string;
  readonly image: string;
  /** TCP port that is open when it is ready. */
  readonly port: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** A team's own commands, kept verbatim, by stage. */
export interface Hooks {
  readonly before: Readonly<Partial<Record<CommandStage, readonly string[]>>>;
  readonly after: Readonly<Partial<Record<CommandStage, readonly string[]>>>;
  readonly instead: Readonly<Partial<Record<CommandStage, readonly string[]>>>;
}

export interface DeploySettings {
  readonly target: 'ecs';
  /** TCP port the container listens on; `undefined` for a worker, which gets no load balancer. */
  readonly port: number | undefined;
  /** HTTP path that answers 200 when the service is well; `undefined` for a worker. */
  readonly healthCheck: string | undefined;
  /** Whole seconds a new task has before health counts. */
  readonly gracePeriodSeconds: number;
  /** A deployment comes after those of `dependsOn` in the same environment. */
  readonly waitForDependencies: boolean;
  /** CPU architecture follows the image's platform. */
  readonly architecture: 'X86_64' | 'ARM64';
}

export interface ServiceEnvironment {
  readonly environment: Environment;
  readonly strategy: StrategyName;
  readonly traffic: TrafficShift;
  readonly approval: Approval | undefined;
  /** Does a hotfix pass through here? Where not, it goes past. */
  readonly hotfix: boolean;
  readonly window: DeploymentWindow | undefined;
  readonly size: Size;
  readonly alarms: Alarms;
  readonly runtime: Runtime;
  readonly monitoring: Monitoring;
  readonly smokeTest: SmokeTest;
  /** Of a stack of the catalog. */
  readonly stack: StackSettings | undefined;
}

export interface HotfixWaiver {
  /** Beginning of the commit's hash, at least 7 digits. */
  readonly commit: string;
  /** Last day it holds, `YYYY-MM-DD`. Judged when a release enters the environment. */
  readonly until: string;
  readonly owner: string;
  readonly reason: string;
}

/** How ECS moves traffic from the old version to the new one. */
export interface TrafficShift {
  /** Percent of the traffic that moves first (canary), or with each step (linear). */
  readonly percent: number;
  /** Whole minutes that such a part stays before the next. */
  readonly stepMinutes: number;
  /** Whole minutes, with all traffic on the new version, in which alarms can still take it back. */
  readonly bakeMinutes: number;
}

/** Fargate size and the range that autoscaling moves in. */
export interface Size {
  /** CPU units: 256, 512, 1024, 2048, 4096, 8192, 16384. */
  readonly cpu: number;
  /** MiB; Fargate fixes which go with which CPU. */
  readonly memory: number;
  readonly min: number;
  readonly max: number;
  /** Percent of CPU that autoscaling aims at. */
  readonly targetCpu: number;
}

export interface Alarms {
  /** 5xx answers a minute; `undefined` for a worker. */
  readonly errorsPerMinute: number | undefined;
  /** Milliseconds, 95th percentile; `undefined` for a worker. */
  readonly latencyMs: number | undefined;
  /** Percent. */
  readonly cpuPercent: number;
  readonly memoryPercent: number;
  /** Whole minutes after a deployment in which errors and latency are watched before the release goes on; 0: nobody waits. */
  readonly watchMinutes: number;
}

export interface SmokeTest {
  /** Paths that must answer 2xx on the first ingress; empty for a worker. */
  readonly paths: readonly string[];
  /** A team's own commands, kept verbatim; `$SERVICE_URL` and `$ENVIRONMENT` are set. */
  readonly commands: readonly string[];
  readonly timeoutMinutes: number;
  /** On the test listener, before any traffic shifts; `undefined`: nobody looks before. */
  readonly beforeTraffic: BeforeTraffic | undefined;
}

export interface BeforeTraffic {
  /** Paths that must answer 2xx on the first ingress; never empty for a service that has one. */
  readonly paths: readonly string[];
  /** Whole seconds in which all of them must come to answer so. */
  readonly timeoutSeconds: number;
}

export interface NoticeSettings {
  /** Channel names: the owner's, and those the service adds. */
  readonly channels: readonly string[];
  readonly events: readonly NoticeEvent[];
}

export type NoticeEvent = 'build' | 'approval' | 'deployment' | 'rollback';
