/** What a toolchain, a strategy and a target are: the three places where a newcomer adds one file and one line. */
import type { ShellCommand } from '../syntax/shell';
import type { Artifact } from './artifact';
import type { PackageType } from './hosts';
import type { AgentHook, AgentName } from './monitoring';
import type { Cache, DeployMechanism, EcsStrategy, Pipeline, Reports } from './pipeline';
import type { DeliveryEngine } from './platform';
import type { Service, TrafficShift } from './service';

/** How a language is built, tested, versioned, cached and published. */
export interface Toolchain {
  readonly title: string;
  /** Package type when the service names none. */
  readonly packageType: PackageType | undefined;
  /** Language version when the service names none. */
  readonly languageVersion: string;
  /** What its builder image must have besides sh, git, curl, jq, zip and the JFrog CLI, for people. */
  readonly tools: readonly string[];
  cache(service: Service): Cache | undefined;
  /** Commands by purpose, run in the service's folder; an empty list means that there is nothing to do. They read `$VERSION` where they need it. */
  commands(service: Service): ToolchainCommands;
  readonly unitReports: Reports;
  readonly integrationReports: Reports;
  /** How an agent gets into a running process; an agent that is missing here cannot be had. */
  readonly agents: Readonly<Partial<Record<AgentName, AgentHook>>>;
  /** Paths of what the build makes and the image needs, from the service's folder. */
  outputs(service: Service): readonly string[];
}

export interface ToolchainCommands {
  readonly lint: readonly ShellCommand[];
  readonly unitTests: readonly ShellCommand[];
  readonly integrationTests: readonly ShellCommand[];
  /** Builds the package at `$VERSION`, without tests. */
  readonly build: readonly ShellCommand[];
  /** The same through the JFrog CLI: builds, publishes and records build info under `$BUILD_NAME` and `$VERSION`. */
  readonly publish: readonly ShellCommand[];
}

/** What is looked for in a service's repository before anything is built, or in its image before that goes anywhere; a finding stops the pipeline. */
export interface Scan {
  readonly title: string;
  /** What the scanner image must have for it, for people. */
  readonly tool: string;
  /** Run in the service's folder, with the whole history; empty for what follows the build of the image. */
  readonly commands: readonly ShellCommand[];
  readonly reports: Reports;
  /** Files that later jobs need. */
  readonly outputs?: readonly string[];
}

/** How a new version replaces the old one; lowers to a mechanism and settings of the service's stack. */
export interface Strategy {
  readonly title: string;
  /** Plain sentence for the service's page. */
  readonly description: string;
  /** Does it need a load balancer? A worker cannot use it then. */
  readonly needsPort: boolean;
  /** @param loadBalancers On how many load balancers the service has routes. */
  mechanism(deliver: DeliveryEngine, loadBalancers: number): DeployMechanism;
  /** ECS deployment strategy that the stack states when it owns the task definition. */
  readonly ecsStrategy: EcsStrategy;
  /** How traffic moves where the service says nothing; `undefined` where it moves at once or not at all. */
  readonly steps: Pick<TrafficShift, 'percent' | 'stepMinutes'> | undefined;
}

/** Pure: the pipeline in, files out. Paths are relative to the service's folder. */
export interface Target {
  readonly title: string;
  emit(pipeline: Pipeline, context: EmitContext): readonly Artifact[];
}

/** What a target may know besides the pipeline. */
export interface EmitContext {
  /** sha256, hex, of `delivery.sha256`: names the set of files that central delivery fetches. Empty while that set is being made. */
  readonly deliveryDigest: string;
  /** What was emitted before, for who reads it: the service's page. */
  readonly files?: readonly Artifact[];
}
