/** A platform and a team as the resolver would hand them over: four environments in three accounts, one load balancer pool each. */

import type { PackageRepositories } from '../../src/model/hosts';
import type { Environment, Platform, Team } from '../../src/model/platform';
import { pricesOf } from '../../src/model/prices';
import { grantedQuotas } from '../../src/model/quotas';

const REGION = 'me-south-1';

export function aPlatform(overrides: Partial<Platform> = {}): Platform {
  return {
    name: 'retail',
    aws: {
      region: REGION,
      toolsAccount: '111111111111',
      bootstrapImage: 'public.ecr.aws/retail/bootstrap:1',
      retentionDays: 400,
      quotas: grantedQuotas,
      registerRole: 'retail-register',
      permissionsBoundary: undefined,
      signingKey: undefined,
      gitlabConnection: undefined,
      pullThroughCache: [],
      stackRole: 'infrastructure-{environment}',
      prices: pricesOf(REGION, {}),
    },
    gitlab: {
      url: 'https://gitlab.retail.example',
      tier: 'premium',
      defaultBranch: 'main',
      catalogProject: 'platform/catalog',
      catalogRef: 'main',
      createProjects: false,
      autoMerge: false,
      maximumJobMinutes: undefined,
      runners: { build: ['build'], image: ['image'] },
      audience: { aws: 'https://gitlab.retail.example', artifactory: 'artifactory.retail.example' },
      reports: undefined,
    },
    jenkins: {
      url: 'https://jenkins.retail.example',
      folder: 'services',
      agents: { build: 'build', image: 'image' },
      gitlabServer: 'gitlab',
      credentials: {
        artifactory: 'artifactory-token',
        aws: 'aws-id-token',
        gitlab: 'gitlab-token',
        checkout: 'gitlab-checkout',
      },
      oidcIssuer: 'https://jenkins.retail.example/oidc',
      idTokenMinutes: 240,
    },
    artifactory: {
      url: 'https://artifactory.retail.example',
      oidcProvider: 'gitlab',
      repositories: {
        maven: repositories('maven'),
        npm: repositories('npm'),
        pypi: repositories('pypi'),
        generic: repositories('generic'),
      },
    },
    notices: {
      channels: {
        commerce: channel('commerce'),
        operations: channel('operations'),
      },
    },
    environments: ENVIRONMENTS,
    policy: {
      approvals: {
        preprod: { required: true, strength: 'advisory', count: 1 },
        prod: { required: true, strength: 'enforced', count: 2 },
      },
      minimumCoverage: 60,
      scans: [],
      image: { severity: 'CRITICAL', ignoreUnfixed: true },
      signatures: [],
      baseImages: [],
      exceptions: [],
    },
    images: {
      builders: 'artifactory.retail.example/docker/builders',
      scanners: 'artifactory.retail.example/docker/retail/scanners:3',
      tools: 'artifactory.retail.example/docker/retail/tools:3',
      imageBuilder: 'artifactory.retail.example/docker/retail/image-builder:3',
      codebuild: 'aws/codebuild/amazonlinux2-x86_64-standard:5.0',
    },
    monitoring: { graylog: undefined, glowroot: undefined, newRelic: undefined },
    ...overrides,
  };
}

export function aTeam(overrides: Partial<Team> = {}): Team {
  return {
    name: 'commerce',
    title: 'Commerce',
    email: 'commerce@retail.example',
    channel: 'commerce',
    mail: undefined,
    approvers: { gitlabGroup: 'retail/commerce/approvers', jenkins: ['commerce-approvers'], iamRole: 'commerce-approver' },
    ...overrides,
  };
}

/** One environment of the platform by its name: `dev`, `stage`, `preprod`, `prod`. */
export function anEnvironment(name: string, overrides: Partial<Environment> = {}): Environment {
  const found = ENVIRONMENTS.find((environment) => environment.name === name);
  if (found === undefined) throw new Error(`no environment "${name}" in the builders' platform`);
  return { ...found, ...overrides };
}

const ENVIRONMENTS: readonly Environment[] = [
  environment('dev', 'development', '222222222222'),
  environment('stage', 'testing', '222222222222'),
  environment('preprod', 'staging', '333333333333'),
  environment('prod', 'production', '444444444444'),
];

function environment(name: string, tier: Environment['tier'], account: string): Environment {
  const arn = `arn:aws:elasticloadbalancing:${REGION}:${account}`;
  return {
    name,
    tier,
    account,
    vpc: { id: `vpc-${account.slice(0, 8)}`, subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] },
    cluster: `retail-${name}`,
    domain: `${name}.retail.example`,
    pools: [
      {
        name: 'internal-1',
        scheme: 'internal',
        loadBalancerArn: `${arn}:loadbalancer/app/internal-1/0123456789abcdef`,
        listenerArn: `${arn}:listener/app/internal-1/0123456789abcdef/0123456789abcde1`,
        testListenerArn: `${arn}:listener/app/internal-1/0123456789abcdef/0123456789abcde2`,
        testPort: undefined,
        testProtocol: 'HTTPS',
        securityGroup: 'sg-0a1b2c3d4e5f60003',
      },
    ],
    runners: { gitlab: [`deploy-${name}`], jenkins: `deploy-${name}` },
    endpoints: { graylog: undefined, glowroot: undefined, newRelic: undefined, prometheus: undefined },
    fileSystems: {},
    namespace: undefined,
    reviewApps: undefined,
  };
}

function repositories(type: string): PackageRepositories {
  return { resolve: type, publish: `${type}-local`, promote: { prod: `${type}-prod-local` } };
}

function channel(name: string) {
  return {
    name,
    gitlabVariable: `TEAMS_WEBHOOK_${name.toUpperCase()}`,
    jenkinsCredential: `teams-${name}`,
    awsSecret: `retail/teams/${name}`,
  };
}
