/** What the service's own container has besides image, variables and secrets of the service: ports, mounts, its agent, what it waits for. */
import { AGENT, agentVariables, copiesAgent, LICENSE_KEY, licenseKeyOf } from '../../model/containers';
import type { TaskKind } from '../../model/runtime';
import type { CfnMapping } from '../../syntax/cloudformation';
import { mountPoint, unlessNone, waitsFor } from './containers-beside';
import type { Scope, Target } from './scope';
import type { Words } from './words';

/** In the words of ECS. */
export function ownContainer({ pipeline }: Scope, target: Target, kind: TaskKind): CfnMapping {
  const serves = kind === 'service';
  return {
    portMappings: serves ? unlessNone(portsOf(pipeline.service.deploy.port, target)) : undefined,
    dockerLabels: serves ? labels(pipeline.service.name, target) : undefined,
    dependsOn: dependsOn(target, kind),
    mountPoints: unlessNone([...agentMount(target, kind), ...mounts(target)]),
  };
}

/** Variables of the service's agent. */
export const agentEnvironment = ({ pipeline }: Scope, target: Target, kind: TaskKind): readonly (readonly [string, string])[] =>
  kind === 'service' ? Object.entries(agentVariables(pipeline.service.name, target)).sort(([a], [b]) => (a < b ? -1 : 1)) : [];

/** The key of the service's agent, in the words of ECS. */
export function agentSecret(target: Target, kind: TaskKind, words: Words): CfnMapping | undefined {
  const reference = kind === 'service' ? licenseKeyOf(target) : undefined;
  return reference && { name: LICENSE_KEY, valueFrom: words.secret(reference) };
}

/** A sidecar may be the one that offers the metrics. */
function portsOf(port: number | undefined, { monitoring, runtime }: Target): readonly CfnMapping[] {
  const others = Object.values(runtime.sidecars).map((sidecar) => sidecar.port);
  const metrics = [monitoring.prometheus?.port].filter((each) => !others.includes(each));
  const ports = [port, ...metrics].flatMap((each) => each ?? []);
  return [...new Set(ports)].map((containerPort) => ({ containerPort, protocol: 'tcp' }));
}

/** @source prometheus-ecs-discovery, README; the ECS observer of OpenTelemetry and CloudWatch reads labels of any name. */
function labels(service: string, { monitoring: { prometheus } }: Target): CfnMapping | undefined {
  return (
    prometheus && {
      PROMETHEUS_EXPORTER_JOB_NAME: service,
      PROMETHEUS_EXPORTER_PATH: prometheus.path,
      PROMETHEUS_EXPORTER_PORT: String(prometheus.port),
    }
  );
}

function dependsOn(target: Target, kind: TaskKind): readonly CfnMapping[] | undefined {
  const agent = copiesAgent(target, kind) ? [{ containerName: AGENT, condition: 'SUCCESS' }] : [];
  return unlessNone([...agent, ...(waitsFor(target.runtime.startAfter, target, kind) ?? [])]);
}

/** Glowroot writes beside its files. */
const agentMount = (target: Target, kind: TaskKind): readonly CfnMapping[] =>
  copiesAgent(target, kind) ? [mountPoint(AGENT, target.monitoring.agent?.hook?.folder ?? '', false)] : [];

const mounts = ({ runtime }: Target): readonly CfnMapping[] =>
  Object.entries(runtime.volumes).flatMap(([name, { path, readOnly }]) =>
    path === undefined ? [] : [mountPoint(name, path, readOnly)],
  );
