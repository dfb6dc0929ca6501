/** What watches a service, and what the platform makes that of. */
import type { EndpointsRule, MonitoringPlatformRule, MonitoringRule } from '../catalog/entities';
import type { Endpoints, Monitoring, MonitoringPlatform } from '../model/monitoring';
import type { ToolchainName } from '../model/service';
import { toolchains } from '../toolchains';
import { filler, secretReference } from './fill';
import { layered } from './layers';

const GELF_PORT = 12_201;
const ROUTER_MEMORY = 128;
const METRICS_PATH = '/metrics';
const GLOWROOT_PATH = '/opt/glowroot';
const NEW_RELIC_PATH = '/newrelic';

/** @param written From the farthest layer to the nearest. */
export function resolveMonitoring(toolchain: ToolchainName, written: readonly (MonitoringRule | undefined)[]): Monitoring {
  const { logs = 'cloudwatch', agent = 'none', prometheus } = layered<MonitoringRule>(...written);
  return {
    logs,
    agent: agent === 'none' ? undefined : { name: agent, hook: toolchains[toolchain].agents[agent] },
    prometheus: prometheus && { port: prometheus.port, path: prometheus.path ?? METRICS_PATH },
  };
}

export function monitoringPlatform({ graylog, glowroot, newRelic }: MonitoringPlatformRule = {}): MonitoringPlatform {
  const { image, path = NEW_RELIC_PATH } = newRelic ?? {};
  return {
    graylog: graylog && { image: graylog.router, memory: graylog.memory ?? ROUTER_MEMORY },
    glowroot: glowroot && { image: glowroot.image, path: glowroot.path ?? GLOWROOT_PATH },
    newRelic: newRelic && { files: image === undefined ? undefined : { image, path } },
  };
}

export function endpointsOf(
  environment: string,
  { graylog, glowroot, prometheus }: EndpointsRule = {},
  { newRelic }: MonitoringPlatformRule = {},
): Endpoints {
  return {
    graylog: graylog && { host: graylog.host, port: graylog.port ?? GELF_PORT, mode: graylog.mode ?? 'tls' },
    glowroot,
    newRelic: newRelic && { licenseKey: secretReference(newRelic.licenseKey, filler(environment)) },
    prometheus,
  };
}
