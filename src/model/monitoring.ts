/** What watches a running service, and what the platform makes that of. */
import type { SecretReference } from './runtime';

export type AgentName = 'glowroot' | 'newRelic';

/** What watches a service in one environment. */
export interface Monitoring {
  readonly logs: 'cloudwatch' | 'graylog';
  readonly agent: Agent | undefined;
  readonly prometheus: Prometheus | undefined;
}

export interface Agent {
  readonly name: AgentName;
  /** How it gets into the service's process; `undefined`: the toolchain has no way. */
  readonly hook: AgentHook | undefined;
}

/** How an agent gets into a process of one language. */
export interface AgentHook {
  /** `volume`: its files are copied there before the service starts, nothing in the image changes. `image`: the image brings it. */
  readonly from: 'volume' | 'image';
  /** Folder of its files, where they come by a volume. */
  readonly folder: string;
  /** Variables that load it; the service may not set them itself. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Metrics that each task offers. */
export interface Prometheus {
  readonly port: number;
  readonly path: string;
}

/** What the platform makes monitoring of; `undefined` where it offers none. */
export interface MonitoringPlatform {
  readonly graylog: LogRouter | undefined;
  readonly glowroot: AgentFiles | undefined;
  /** The image is asked for where the agent comes by a volume. */
  readonly newRelic: { readonly files: AgentFiles | undefined } | undefined;
}

export interface LogRouter {
  readonly image: string;
  /** MiB it may use at most. */
  readonly memory: number;
}

/** An image that holds an agent's files, and where. */
export interface AgentFiles {
  readonly image: string;
  readonly path: string;
}

/** Where an environment's monitoring is reached; `undefined` where it has none. */
export interface Endpoints {
  readonly graylog: { readonly host: string; readonly port: number; readonly mode: 'tcp' | 'tls' } | undefined;
  /** Address with its port. */
  readonly glowroot: { readonly collector: string } | undefined;
  readonly newRelic: { readonly licenseKey: SecretReference } | undefined;
  /** Security group of the scraper. */
  readonly prometheus: { readonly securityGroup: string } | undefined;
}
