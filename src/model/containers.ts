/** What stands in a service's tasks besides its own container: which containers in which kind of task, and what they take of its size. */
import type { AgentFiles, AgentName } from './monitoring';
import type { Platform } from './platform';
import type { SecretReference, Sidecar, TaskKind } from './runtime';
import type { ServiceEnvironment } from './service';

/** Container that sends the others' output to Graylog. */
export const LOG_ROUTER = 'log-router';
/** Container that copies an agent's files, and the volume that it copies them to. */
export const AGENT = 'agent';
/** Names that sidecars may not have. */
export const RESERVED_CONTAINERS: readonly string[] = [AGENT, 'app', LOG_ROUTER];

/** Sidecars by name, in one order. */
export const sidecarsBeside = ({ runtime }: ServiceEnvironment, kind: TaskKind): readonly (readonly [string, Sidecar])[] =>
  Object.entries(runtime.sidecars).filter(([, { beside }]) => beside.includes(kind));

/** Migrations log to CloudWatch wherever the service does: the pipeline shows their last lines. */
export const routesLogs = ({ monitoring }: ServiceEnvironment, kind: TaskKind): boolean =>
  monitoring.logs === 'graylog' && kind !== 'migration';

/** Only what serves is watched from inside: a task of a minute would be a new process in the agent's lists each time. */
export const copiesAgent = ({ monitoring }: ServiceEnvironment, kind: TaskKind): boolean =>
  monitoring.agent?.hook?.from === 'volume' && kind === 'service';

/** Names of all containers of a task, its own first. */
export const containerNames = (target: ServiceEnvironment, kind: TaskKind, own: string): readonly string[] => [
  own,
  ...(routesLogs(target, kind) ? [LOG_ROUTER] : []),
  ...(copiesAgent(target, kind) ? [AGENT] : []),
  ...sidecarsBeside(target, kind).map(([name]) => name),
];

export interface Taken {
  /** CPU units. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

/** What the other containers of a task keep for themselves. */
export function takenBeside(target: ServiceEnvironment, platform: Platform, kind: TaskKind): Taken {
  const sidecars = sidecarsBeside(target, kind).map(([, sidecar]) => sidecar);
  const router = routesLogs(target, kind) ? (platform.monitoring.graylog?.memory ?? 0) : 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { cpu: sum(sidecars.map(({ cpu }) => cpu ?? 0)), memory: router + sum(sidecars.map(({ memory }) => memory)) };
}

/** Variable that a New Relic agent reads its key from. @source New Relic documentation, environment variables of the agents. */
export const LICENSE_KEY = 'NEW_RELIC_LICENSE_KEY';

/** Where the key of the service's agent is kept, if it needs one. */
export const licenseKeyOf = ({ monitoring, environment }: ServiceEnvironment): SecretReference | undefined =>
  monitoring.agent?.name === 'newRelic' ? environment.endpoints.newRelic?.licenseKey : undefined;

/** Variables that the agent brings, besides its key; the names do not depend on values. */
export function agentVariables(
  service: string,
  { monitoring, environment }: ServiceEnvironment,
): Readonly<Record<string, string>> {
  const { agent } = monitoring;
  if (agent === undefined) return {};
  return { ...agent.hook?.variables, ...OWN[agent.name](service, environment.name) };
}

/** Glowroot reads its settings from a file, which is written as its files are copied. */
const OWN: Readonly<Record<AgentName, (service: string, environment: string) => Readonly<Record<string, string>>>> = {
  glowroot: () => ({}),
  newRelic: (service, environment) => ({
    NEW_RELIC_APP_NAME: `${service}-${environment}`,
    NEW_RELIC_ENVIRONMENT: environment,
    NEW_RELIC_LOG: 'stdout',
  }),
};

/** Where an agent's files come from, if they come by a volume. */
export const agentFiles = ({ monitoring }: Platform, name: AgentName): AgentFiles | undefined =>
  name === 'glowroot' ? monitoring.glowroot : monitoring.newRelic?.files;

/** Images of all containers beside the service's own, in any kind of task. */
export function imagesBeside(platform: Platform, { runtime, monitoring }: ServiceEnvironment): readonly string[] {
  const { agent, logs } = monitoring;
  const files = agent?.hook?.from === 'volume' ? agentFiles(platform, agent.name) : undefined;
  return [
    ...(logs === 'graylog' ? [platform.monitoring.graylog?.image ?? []].flat() : []),
    ...(files === undefined ? [] : [files.image]),
    ...Object.values(runtime.sidecars).map(({ image }) => image),
  ];
}
