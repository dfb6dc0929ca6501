/** A service as the resolver would hand it over: `checkout` (Java, built by Jenkins, delivered by CodePipeline), and pieces to vary it. */
import type { Approval } from '../../src/model/platform';
import type { Runtime } from '../../src/model/runtime';
import type { Hooks, Service, ServiceEnvironment } from '../../src/model/service';
import { anEnvironment } from './platform';

export const NO_HOOKS: Hooks = { before: {}, after: {}, instead: {} };

/** `checkout`: every environment, blue/green in prod, approval before preprod and prod, a migration, a worker task at night. */
export function aService(overrides: Partial<Service> = {}): Service {
  const name = overrides.name ?? 'checkout';
  return {
    name,
    title: 'Checkout',
    description: 'Takes orders and payments.',
    lifecycle: 'production',
    owner: 'commerce',
    system: 'shop',
    domain: 'fashion',
    project: `retail/commerce/${name}`,
    path: '',
    dependsOn: [],
    dependsOnStacks: [],
    template: undefined,
    engines: { build: 'jenkins', deliver: 'codepipeline' },
    delivery: 'merge-request',
    trigger: 'build-job',
    build: { toolchain: 'java-maven', languageVersion: '21', packageType: 'maven', timeoutMinutes: 30 },
    image: { dockerfile: 'Dockerfile', platform: 'linux/amd64', buildArgs: {}, scan: undefined, sign: false },
    quality: { lint: true, unitTests: true, integrationTests: true, testServices: [], minimumCoverage: 70, scans: [] },
    hooks: NO_HOOKS,
    deploy: {
      target: 'ecs',
      port: 8080,
      healthCheck: '/actuator/health',
      gracePeriodSeconds: 60,
      waitForDependencies: false,
      architecture: 'X86_64',
    },
    environments: [
      aServiceEnvironment('dev', name),
      aServiceEnvironment('stage', name),
      aServiceEnvironment('preprod', name, { approval: anApproval({ count: 1 }) }),
      aServiceEnvironment('prod', name, { strategy: 'blue-green', approval: anApproval({ count: 2, strength: 'enforced' }) }),
    ],
    reviewApp: undefined,
    notices: { channels: ['commerce', 'operations'], events: ['build', 'approval', 'deployment', 'rollback'] },
    hotfixWaivers: [],
    tagPrefix: 'v',
    renamedFrom: [],
    portal: { type: 'service', namespace: '', labels: {}, annotations: {}, tags: [], links: [], relations: {} },
    ...overrides,
  };
}

/** What `service` is in the environment of that name. */
export function aServiceEnvironment(
  environment: string,
  service = 'checkout',
  overrides: Partial<ServiceEnvironment> = {},
): ServiceEnvironment {
  return {
    environment: anEnvironment(environment),
    strategy: 'rolling',
    traffic: { percent: 100, stepMinutes: 0, bakeMinutes: 10 },
    approval: undefined,
    hotfix: true,
    window: undefined,
    size: { cpu: 512, memory: 1024, min: 2, max: 6, targetCpu: 60 },
    alarms: { errorsPerMinute: 5, latencyMs: 800, cpuPercent: 85, memoryPercent: 85, watchMinutes: 0 },
    runtime: aRuntime(environment, service),
    monitoring: { logs: 'cloudwatch', agent: undefined, prometheus: undefined },
    smokeTest: { paths: ['/actuator/health'], commands: [], timeoutMinutes: 10, beforeTraffic: undefined },
    stack: undefined,
    ...overrides,
  };
}

export function anApproval(overrides: Partial<Approval> = {}): Approval {
  return { teams: ['commerce'], count: 1, selfApproval: false, timeoutHours: 72, strength: 'advisory', ...overrides };
}

export function aRuntime(environment: string, service: string, overrides: Partial<Runtime> = {}): Runtime {
  return {
    variables: { LOG_LEVEL: 'info' },
    secrets: {
      DATABASE_PASSWORD: { from: 'secrets-manager', name: `retail/${environment}/${service}/database`, key: 'password' },
      FEATURE_KEY: { from: 'parameter-store', name: `/retail/${environment}/${service}/feature-key` },
    },
    grants: [{ kind: 'sendToQueue', queue: `retail-${environment}-orders` }],
    ingress: [
      {
        host: `${service}.${environment}.retail.example`,
        path: '/*',
        scheme: 'internal',
        pool: 'internal-1',
        priority: 1200,
      },
    ],
    egress: [],
    scheduledTasks: [
      {
        name: 'nightly',
        schedule: 'cron(0 2 * * ? *)',
        timeZone: 'Asia/Dubai',
        command: ['java', '-jar', 'app.jar', '--nightly'],
      },
    ],
    migration: { command: ['java', '-jar', 'app.jar', '--migrate'], timeoutMinutes: 15, reversible: true },
    volumes: {},
    ephemeralStorageGiB: undefined,
    sidecars: {},
    startAfter: {},
    privateDns: undefined,
    ...overrides,
  };
}
