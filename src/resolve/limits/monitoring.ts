/** `SP220`, `SP651`: monitoring that the platform does not have, and agents that a toolchain cannot load. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Agent } from '../../model/monitoring';
import type { Platform } from '../../model/platform';
import type { ServiceEnvironment } from '../../model/service';
import { type Fleet, type Placed, placed } from './fleet';

export const monitoring = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap((each) => [...unsupported(fleet, each), ...missing(fleet, each)]);

const TITLES = { glowroot: 'Glowroot', newRelic: 'New Relic' } as const;

function unsupported({ places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const { agent } = target.monitoring;
  if (agent === undefined || agent.hook !== undefined) return [];
  const other = agent.name === 'glowroot' ? 'Glowroot is for Java' : 'New Relic is attached to Java, Node.js and Python';
  return [
    {
      code: 'SP651',
      severity: 'error',
      at: places.environment(service.name, target.environment.name, ['monitoring', 'agent']),
      message: `${quoted(service.name)} is built with ${service.build.toolchain}, and ${other}.`,
      fix: 'write "agent: none", and start an agent in the image if there is one.',
    },
  ];
}

interface Need {
  readonly path: readonly string[];
  readonly what: string;
  /** Key in platform.yaml. */
  readonly key: string;
}

function missing({ platform, places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const environment = target.environment.name;
  return needs(platform, target).map(({ path, what, key }) => ({
    code: 'SP220',
    severity: 'error',
    at: places.environment(service.name, environment, ['monitoring', ...path]),
    message: `${quoted(service.name)} asks for ${what} in ${environment}, and platform.yaml has no "${key}"${key.startsWith('endpoints') ? ` there` : ''}.`,
    fix: `add "${key}" ${key.startsWith('endpoints') ? `to ${environment}` : 'under "spec"'} in platform.yaml, or ask for something else.`,
  }));
}

/** What is asked for and not there. */
function needs(platform: Platform, { environment: { endpoints }, monitoring: asked }: ServiceEnvironment): readonly Need[] {
  const logs = { path: ['logs'], what: 'Graylog' };
  return [
    ...(asked.logs === 'graylog' && platform.monitoring.graylog === undefined ? [{ ...logs, key: 'monitoring.graylog' }] : []),
    ...(asked.logs === 'graylog' && endpoints.graylog === undefined ? [{ ...logs, key: 'endpoints.graylog' }] : []),
    ...(asked.agent?.hook === undefined ? [] : agentNeeds(platform, endpoints, asked.agent)),
    ...(asked.prometheus !== undefined && endpoints.prometheus === undefined
      ? [{ path: ['prometheus'], what: 'Prometheus', key: 'endpoints.prometheus' }]
      : []),
  ];
}

function agentNeeds(
  { monitoring: { glowroot, newRelic } }: Platform,
  endpoints: ServiceEnvironment['environment']['endpoints'],
  { name, hook }: Agent,
): readonly Need[] {
  const need = (key: string): Need => ({ path: ['agent'], what: TITLES[name], key });
  if (name === 'glowroot') {
    return [
      ...(glowroot === undefined ? [need('monitoring.glowroot')] : []),
      ...(endpoints.glowroot === undefined ? [need('endpoints.glowroot')] : []),
    ];
  }
  if (newRelic === undefined) return [need('monitoring.newRelic')];
  return hook?.from === 'volume' && newRelic.files === undefined ? [need('monitoring.newRelic.image')] : [];
}
