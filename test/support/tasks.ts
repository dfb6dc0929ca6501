/** What stands in a service's tasks besides its own container, for tests: environments and a platform that have all of it. */
import type { Agent, Monitoring, MonitoringPlatform } from '../../src/model/monitoring';
import type { Environment, Platform } from '../../src/model/platform';
import type { Runtime, Sidecar } from '../../src/model/runtime';
import { JAVA_AGENTS } from '../../src/toolchains/agents';
import { anEnvironment, aPlatform, aRuntime } from './builders';

export const GLOWROOT: Agent = { name: 'glowroot', hook: JAVA_AGENTS.glowroot };
export const NEW_RELIC: Agent = { name: 'newRelic', hook: JAVA_AGENTS.newRelic };

export const MONITORING_PLATFORM: MonitoringPlatform = {
  graylog: { image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2', memory: 128 },
  glowroot: { image: 'artifactory.retail.example/docker/glowroot:0.14.7', path: '/opt/glowroot' },
  newRelic: { files: { image: '999999999999.dkr.ecr.me-south-1.amazonaws.com/newrelic-java:9', path: '/newrelic' } },
};

/** The platform with everything that services may ask for. */
export const aPlatformWithAll = (overrides: Partial<Platform> = {}): Platform =>
  aPlatform({ monitoring: MONITORING_PLATFORM, environments: NAMES.map((name) => anEnvironmentWithAll(name)), ...overrides });

const NAMES = ['dev', 'stage', 'preprod', 'prod'];

export const anEnvironmentWithAll = (name: string): Environment =>
  anEnvironment(name, {
    endpoints: {
      graylog: { host: `graylog.${name}.example`, port: 12201, mode: name === 'dev' ? 'tcp' : 'tls' },
      glowroot: { collector: `http://glowroot.${name}.example:8181` },
      newRelic: { licenseKey: { from: 'secrets-manager', name: `retail/${name}/newrelic`, key: 'license' } },
      prometheus: { securityGroup: `sg-0000000${NAMES.indexOf(name)}` },
    },
    fileSystems: { uploads: { id: `fs-0000000${NAMES.indexOf(name)}`, accessPoint: `fsap-0000000${NAMES.indexOf(name)}` } },
    namespace: { id: `ns-000000000000000${NAMES.indexOf(name)}`, name: `${name}.internal` },
  });

export const monitored = (overrides: Partial<Monitoring>): Monitoring => ({
  logs: 'cloudwatch',
  agent: undefined,
  prometheus: undefined,
  ...overrides,
});

export const aSidecar = (overrides: Partial<Sidecar> = {}): Sidecar => ({
  image: 'public.ecr.aws/retail/proxy:3',
  beside: ['service'],
  essential: true,
  cpu: undefined,
  memory: 128,
  port: undefined,
  command: undefined,
  healthCheck: undefined,
  startAfter: {},
  variables: {},
  secrets: {},
  mounts: {},
  ...overrides,
});

/** `checkout`'s runtime with more in its tasks. */
export const aTask = (environment: string, overrides: Partial<Runtime>): Runtime => aRuntime(environment, 'checkout', overrides);
