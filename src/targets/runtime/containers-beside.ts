/** The containers beside the service's own, in the words of ECS: log router, copier of an agent's files, sidecars. */
import { AGENT, agentFiles, containerNames, copiesAgent, LOG_ROUTER, routesLogs, sidecarsBeside } from '../../model/containers';
import type { AgentName } from '../../model/monitoring';
import type { Platform } from '../../model/platform';
import type { SidecarHealthCheck, StartAfter, TaskKind } from '../../model/runtime';
import type { CfnMapping, CfnValue } from '../../syntax/cloudformation';
import { cloudWatch, logsOf } from './log-configuration';
import type { Scope, Target } from './scope';
import type { Words } from './words';

/** By container name, in one order. */
export function containersBeside(
  { pipeline }: Scope,
  target: Target,
  kind: TaskKind,
  words: Words,
): ReadonlyMap<string, CfnMapping> {
  const { platform, service } = pipeline;
  return new Map([
    ...(routesLogs(target, kind) ? [[LOG_ROUTER, logRouter(platform, words)] as const] : []),
    ...(copiesAgent(target, kind) ? [[AGENT, agentCopier(platform, service.name, target, words)] as const] : []),
    ...sidecarsBeside(target, kind).map(([name]) => [name, sidecarOf(name, target, kind, words)] as const),
  ]);
}

/** A task whose router has died would lose what it says: it ends, and another one takes its place. */
function logRouter({ monitoring }: Platform, words: Words): CfnMapping {
  const { image, memory } = monitoring.graylog ?? missing('log router');
  return {
    name: LOG_ROUTER,
    image,
    essential: true,
    memory,
    firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
    // What the router itself has to say must not go its own way.
    logConfiguration: cloudWatch(LOG_ROUTER, words),
  };
}

/** Where the copier sees the volume; the service's container sees it where its agent looks for its files. */
const COPIED = '/agent';

function agentCopier(platform: Platform, service: string, { monitoring, environment }: Target, words: Words): CfnMapping {
  const { name } = monitoring.agent ?? missing('agent');
  const { image, path } = agentFiles(platform, name) ?? missing(`image of ${name}`);
  const variables = {
    ...(name === 'glowroot' ? { COLLECTOR: environment.endpoints.glowroot?.collector ?? missing('collector') } : {}),
    FROM: path,
    ...(name === 'glowroot' ? { ROLLUP: `${service}-${environment.name}` } : {}),
  };
  return {
    name: AGENT,
    image,
    essential: false,
    entryPoint: ['sh', '-c'],
    command: [COPY[name]],
    environment: pairs(variables),
    mountPoints: [mountPoint(AGENT, COPIED, false)],
    logConfiguration: cloudWatch(AGENT, words),
  };
}

/** Whatever user the service's image runs as must be able to read the files, and Glowroot writes beside them. */
const OPEN = `chmod -R a+rwX ${COPIED}`;

/**
 * The collector tells the tasks of a service apart by their host's name.
 * @source Glowroot wiki, "Agent Installation (for central collector)".
 */
const COPY: Readonly<Record<AgentName, string>> = {
  glowroot: `cp -R "$FROM"/. ${COPIED} && printf 'agent.id=%s::%s\\ncollector.address=%s\\n' "$ROLLUP" "$(hostname)" "$COLLECTOR" >${COPIED}/glowroot.properties && ${OPEN}`,
  newRelic: `cp -R "$FROM"/. ${COPIED} && ${OPEN}`,
};

function sidecarOf(name: string, target: Target, kind: TaskKind, words: Words): CfnMapping {
  const sidecar = target.runtime.sidecars[name] ?? missing(`sidecar ${name}`);
  const { image, essential, cpu, memory, port, command, healthCheck, startAfter, variables, secrets, mounts } = sidecar;
  return {
    name,
    image,
    essential,
    cpu,
    memory,
    command,
    portMappings: port === undefined ? undefined : [{ containerPort: port, protocol: 'tcp' }],
    healthCheck: healthCheck && healthCheckOf(healthCheck),
    dependsOn: waitsFor(startAfter, target, kind),
    environment: unlessNone(pairs(variables)),
    secrets: unlessNone(Object.entries(secrets).map(([key, reference]) => ({ name: key, valueFrom: words.secret(reference) }))),
    mountPoints: unlessNone(Object.entries(mounts).map(([volume, { path, readOnly }]) => mountPoint(volume, path, readOnly))),
    logConfiguration: logsOf(target, kind, name, words),
  };
}

const healthCheckOf = (check: SidecarHealthCheck): CfnMapping => ({
  command: ['CMD', ...check.command],
  interval: check.intervalSeconds,
  timeout: check.timeoutSeconds,
  retries: check.retries,
  startPeriod: check.startSeconds,
});

/** Of those that stand in this kind of task. */
export function waitsFor(startAfter: StartAfter, target: Target, kind: TaskKind): readonly CfnMapping[] | undefined {
  const there = containerNames(target, kind, target.names.container);
  return unlessNone(
    Object.entries(startAfter)
      .filter(([containerName]) => there.includes(containerName))
      .map(([containerName, condition]) => ({ containerName, condition })),
  );
}

export const mountPoint = (sourceVolume: string, containerPath: string, readOnly: boolean): CfnMapping => ({
  sourceVolume,
  containerPath,
  readOnly,
});

export const unlessNone = <T extends CfnValue>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

const pairs = (variables: Readonly<Record<string, string>>): readonly CfnMapping[] =>
  Object.entries(variables).map(([name, value]) => ({ name, value }));

/** @throws Error: the checks on resolved services come first and name the line. */
function missing(what: string): never {
  throw new Error(`the platform has no ${what}`);
}
