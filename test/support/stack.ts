/** A stack as the resolver would hand it over: `orders-queue`, built by Jenkins, delivered by CodePipeline to dev and, with an approval, to prod. */
import type { Pipeline } from '../../src/model/pipeline';
import type { Service, ServiceEnvironment } from '../../src/model/service';
import type { StackSettings } from '../../src/model/stack';
import { anApproval, aPipeline, aRuntime, aService, aServiceEnvironment } from './builders';

export function aStack(overrides: Partial<Service> = {}): Service {
  const name = overrides.name ?? 'orders-queue';
  return aService({
    name,
    title: 'Orders queue',
    description: 'Orders on their way.',
    build: { toolchain: 'cloudformation', languageVersion: '1', packageType: undefined, timeoutMinutes: 30 },
    template: { path: 'template.yaml', region: 'me-south-1', capabilities: [] },
    quality: { lint: true, unitTests: false, integrationTests: false, testServices: [], minimumCoverage: 0, scans: [] },
    deploy: { ...aService().deploy, port: undefined, healthCheck: undefined },
    environments: [aStackEnvironment('dev'), aStackEnvironment('prod', {}, { approval: anApproval() })],
    portal: { ...aService().portal, type: 'cloudformation-stack' },
    ...overrides,
  });
}

export function aStackEnvironment(
  environment: string,
  stack: Partial<StackSettings> = {},
  overrides: Partial<ServiceEnvironment> = {},
): ServiceEnvironment {
  const runtime = aRuntime(environment, 'orders-queue', {
    variables: {},
    secrets: {},
    grants: [],
    ingress: [],
    scheduledTasks: [],
    migration: undefined,
  });
  return aServiceEnvironment(environment, 'orders-queue', {
    runtime,
    smokeTest: { paths: [], commands: [], timeoutMinutes: 10, beforeTraffic: undefined },
    stack: {
      parameters: { QueueName: `retail-${environment}-orders` },
      allowReplacement: [],
      terminationProtection: false,
      ...stack,
    },
    ...overrides,
  });
}

export const aStackPipeline = (overrides: Partial<Service> = {}): Pipeline => aPipeline({ service: aStack(overrides) });
