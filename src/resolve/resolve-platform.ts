/** `platform.yaml` to Platform: every default decided here. */
import type { EnvironmentRule, PlatformEntity, PolicyRule, PoolRule } from '../catalog/entities';
import type { Environment, LoadBalancerPool, Platform, Policy } from '../model/platform';
import { pricesOf } from '../model/prices';
import { grantedQuotas } from '../model/quotas';
import { sortedRecord } from './layers';
import { endpointsOf, monitoringPlatform } from './resolve-monitoring';
import { reviewAppsOf } from './resolve-review-app';

const RETENTION_DAYS = 400;
/** @source oidc-provider plugin, "Token lifetime": an hour unless set. */
const ID_TOKEN_MINUTES = 60;
const CODEBUILD_IMAGE = 'aws/codebuild/amazonlinux2-x86_64-standard:5.0';

/** @param entity Valid by its schema. */
export function resolvePlatform({ metadata, spec }: PlatformEntity): Platform {
  return {
    name: metadata.name,
    aws: {
      region: spec.aws.region,
      toolsAccount: spec.aws.toolsAccount,
      bootstrapImage: spec.aws.bootstrapImage,
      retentionDays: spec.aws.retentionDays ?? RETENTION_DAYS,
      quotas: { ...grantedQuotas, ...spec.aws.quotas },
      registerRole: spec.aws.registerRole ?? `${metadata.name}-register`,
      permissionsBoundary: spec.aws.permissionsBoundary,
      signingKey: spec.aws.signingKey,
      gitlabConnection: spec.aws.gitlabConnection,
      pullThroughCache: (spec.aws.pullThroughCache ?? []).map(({ registry, prefix, credentialArn }) => ({
        registry,
        prefix,
        credentialArn,
      })),
      stackRole: spec.aws.stackRole,
      prices: pricesOf(spec.aws.region, spec.aws.prices ?? {}),
    },
    gitlab: gitlab(spec),
    jenkins: jenkins(spec),
    artifactory: {
      url: spec.artifactory.url,
      oidcProvider: spec.artifactory.oidcProvider ?? 'gitlab',
      repositories: {
        maven: { promote: {}, ...spec.artifactory.repositories.maven },
        npm: { promote: {}, ...spec.artifactory.repositories.npm },
        pypi: { promote: {}, ...spec.artifactory.repositories.pypi },
        generic: { promote: {}, ...spec.artifactory.repositories.generic },
      },
    },
    notices: { channels: channels(spec) },
    environments: spec.environments.map((written) => environment(written, spec.monitoring)),
    policy: policy(spec.policy),
    images: {
      ...spec.images,
      scanners: spec.images.scanners ?? spec.images.tools,
      codebuild: spec.images.codebuild ?? CODEBUILD_IMAGE,
    },
    monitoring: monitoringPlatform(spec.monitoring),
  };
}

type Spec = PlatformEntity['spec'];

function gitlab({ gitlab: written, artifactory }: Spec): Platform['gitlab'] {
  return {
    url: written.url,
    tier: written.tier ?? 'free',
    defaultBranch: written.defaultBranch ?? 'main',
    catalogProject: written.catalogProject,
    catalogRef: written.catalogRef ?? 'main',
    createProjects: written.createProjects ?? false,
    autoMerge: written.autoMerge ?? false,
    maximumJobMinutes: written.maximumJobMinutes,
    runners: written.runners,
    audience: {
      aws: written.audience?.aws ?? written.url,
      artifactory: written.audience?.artifactory ?? new URL(artifactory.url).host,
    },
    reports: written.reports && { awsSecret: written.reports.awsSecret, network: written.reports.network },
  };
}

function jenkins({ jenkins: written }: Spec): Platform['jenkins'] {
  return {
    url: written.url,
    folder: written.folder ?? 'services',
    agents: written.agents,
    gitlabServer: written.gitlabServer ?? 'gitlab',
    credentials: { ...written.credentials, checkout: written.credentials.checkout ?? 'gitlab-checkout' },
    oidcIssuer: written.oidcIssuer ?? `${written.url}/oidc`,
    idTokenMinutes: written.idTokenMinutes ?? ID_TOKEN_MINUTES,
  };
}

function channels({ notices }: Spec): Platform['notices']['channels'] {
  return Object.fromEntries(Object.entries(notices.channels).map(([name, channel]) => [name, { name, ...channel }]));
}

function environment(written: EnvironmentRule, monitoring: Spec['monitoring']): Environment {
  const { name, tier, account, vpc, cluster, domain, pools, runners, namespace } = written;
  const endpoints = endpointsOf(name, written.endpoints, monitoring);
  const fileSystems = sortedRecord(written.fileSystems);
  const reviewApps = reviewAppsOf(written.reviewApps);
  return {
    name,
    tier,
    account,
    vpc,
    cluster,
    domain,
    pools: (pools ?? []).map(pool),
    runners,
    endpoints,
    fileSystems,
    namespace,
    reviewApps,
  };
}

const pool = (written: PoolRule): LoadBalancerPool => ({
  ...written,
  testPort: written.testPort,
  testProtocol: written.testProtocol ?? 'HTTPS',
});

function policy(written: PolicyRule = {}): Policy {
  const approvals = Object.entries(written.approvals ?? {}).map(([name, rule]) => [
    name,
    { required: rule.required ?? true, strength: rule.strength ?? 'advisory', count: rule.count === 2 ? 2 : 1 },
  ]);
  const exceptions = (written.exceptions ?? []).map((each) => ({ ...each, owner: each.owner.replace(/^group:/i, '') }));
  return {
    approvals: Object.fromEntries(approvals),
    minimumCoverage: written.minimumCoverage ?? 0,
    scans: written.scans ?? [],
    image: { severity: written.image?.severity ?? 'CRITICAL', ignoreUnfixed: written.image?.ignoreUnfixed ?? true },
    signatures: written.signatures ?? [],
    baseImages: written.baseImages ?? [],
    exceptions,
  };
}
