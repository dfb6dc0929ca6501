/** Entities as a user writes them, already parsed: the smallest platform that is valid, and services on it. */
import type { ComponentEntity, EnvironmentRule, PipelineBlock, PlatformEntity } from '../../src/catalog/entities';

const ARN = 'arn:aws:elasticloadbalancing:me-south-1:222222222222';
const pool = (name: string, scheme: 'public' | 'internal') => ({
  name,
  scheme,
  loadBalancerArn: `${ARN}:loadbalancer/app/${name}/0123456789abcdef`,
  listenerArn: `${ARN}:listener/app/${name}/0123456789abcdef/0123456789abcde1`,
  testListenerArn: `${ARN}:listener/app/${name}/0123456789abcdef/0123456789abcde2`,
  securityGroup: 'sg-0a1b2c3d4e5f60003',
});

export function anEnvironmentRule(name: string, overrides: Partial<EnvironmentRule> = {}): EnvironmentRule {
  return {
    name,
    tier: name === 'prod' ? 'production' : 'development',
    account: '222222222222',
    vpc: { id: 'vpc-0a1b2c3d4e5f60001', subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] },
    cluster: `retail-${name}`,
    domain: `${name}.retail.example`,
    pools: [pool('internal-1', 'internal'), pool('public-1', 'public')],
    runners: { gitlab: [name], jenkins: name },
    ...overrides,
  };
}

export function aPlatformEntity(overrides: Partial<PlatformEntity['spec']> = {}): PlatformEntity {
  const pair = { resolve: 'all', publish: 'local' };
  return {
    apiVersion: 'service-pipelines/v1',
    kind: 'Platform',
    metadata: { name: 'retail' },
    spec: {
      aws: { region: 'me-south-1', toolsAccount: '111111111111', bootstrapImage: 'public.ecr.aws/retail/bootstrap:1' },
      gitlab: {
        url: 'https://gitlab.retail.example',
        catalogProject: 'platform/catalog',
        runners: { build: ['b'], image: ['i'] },
      },
      jenkins: {
        url: 'https://jenkins.retail.example',
        agents: { build: 'b', image: 'i' },
        credentials: { artifactory: 'art', aws: 'aws', gitlab: 'gitlab' },
      },
      artifactory: {
        url: 'https://artifactory.retail.example',
        repositories: { maven: pair, npm: pair, pypi: pair, generic: pair },
      },
      notices: { channels: { commerce: { gitlabVariable: 'HOOK', jenkinsCredential: 'hook', awsSecret: 'hook' } } },
      images: {
        builders: 'registry.retail.example/builders',
        tools: 'registry.retail.example/tools:1',
        imageBuilder: 'registry.retail.example/image:1',
      },
      environments: [anEnvironmentRule('dev'), anEnvironmentRule('prod', { approval: {}, strategy: 'blue-green' })],
      ...overrides,
    },
  };
}

export function aComponent(pipeline: PipelineBlock = {}, name = 'checkout'): ComponentEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'gitlab.com/project-slug': `retail/commerce/${name}` } },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/commerce',
      pipeline: { toolchain: 'java-maven', ...pipeline },
    },
  };
}
