/** `settings.sh`: all that the delivery program knows of one service. Values are data: each one is quoted for the shell. */
import { evidencePrefix } from '../model/evidence';
import { handOverPrefix } from '../model/hand-over';
import type { EnvironmentNames } from '../model/names';
import type { Pipeline } from '../model/pipeline';
import { platformNames } from '../model/platform-names';
import { isExcused } from '../model/policy';
import { promotionRepository } from '../model/promotion';
import { reviewedOf } from '../model/reviewed';
import type { ServiceEnvironment } from '../model/service';
import { dependenciesOf } from '../model/service-names';
import { mechanismOf, movesTraffic, releaseParameters } from '../model/service-stack';
import { stackNamesOf } from '../model/stack-names';
import { addressOf } from '../model/traffic-test';
import { assignments, type ShellVariables, word } from '../syntax/shell';
import { smokeScriptName } from './smoke-script';

/** The settings' text, to be read with `.` by the program, after it has set `ENVIRONMENT`. */
export function settingsText(pipeline: Pipeline): string {
  const environments = pipeline.service.environments.map((target) => environmentBranch(pipeline, target));
  return [
    HEADER,
    assignments(read(pipeline, serviceSettings(pipeline))),
    ...(pipeline.service.template === undefined ? [buildArguments(pipeline)] : []),
    'case "$ENVIRONMENT" in',
    ...environments,
    '  *) ;;',
    'esac',
    '',
  ].join('\n');
}

/** Shellcheck sees this file alone: the names in it are read by the program, and what looks like an expression is data. */
const HEADER = `# shellcheck shell=sh disable=SC2016,SC2034
# Read by pipeline.sh. The values come from the service catalog; change them there.`;

/** Minutes that a deployment's waits may take where no job says more. */
const WAIT_MINUTES = 60;

function serviceSettings(pipeline: Pipeline): ShellVariables {
  const { service, platform, names, stages } = pipeline;
  const gives = releaseParameters(pipeline);
  const repositories = service.build.packageType && platform.artifactory.repositories[service.build.packageType];
  const replaced = service.hooks.instead.build !== undefined || service.hooks.instead.publish !== undefined;
  const released = stages.filter(({ kind, runsOn }) => (kind === 'build' || kind === 'publish') && runsOn !== 'change');
  const outputs = released.flatMap(({ jobs }) => jobs.flatMap((job) => job.outputs));
  return {
    SERVICE: service.name,
    PLATFORM: platform.name,
    PROJECT: service.project,
    PROJECT_URL: `${platform.gitlab.url}/${service.project}`,
    KNOWN_ENVIRONMENTS: service.environments.map(({ environment }) => environment.name).join(' '),
    TAG_PREFIX: service.tagPrefix,
    AWS_REGION: platform.aws.region,
    TOOLS_ACCOUNT: platform.aws.toolsAccount,
    BUILD_ROLE_ARN: names.buildRoleArn,
    BUNDLE_BUCKET: names.bucket,
    BUNDLE_KEY: names.bundleKey,
    KEY_ALIAS: names.keyAlias,
    PIPELINE_NAME: names.pipeline,
    TRIGGER: service.trigger,
    ...(service.trigger === 'gitlab-connection' ? { HAND_OVERS: handOverPrefix(service.name) } : {}),
    IMAGE_REPOSITORY: names.imageRepositoryUri,
    IMAGE_PLATFORM: service.image.platform,
    DOCKERFILE: service.image.dockerfile,
    ...proofSettings(pipeline),
    OUTPUTS: [...new Set(outputs)].join('\n'),
    OUTPUTS_REQUIRED: yesNo(!replaced),
    BUILD_NAME: `${platform.name}-${service.name}`,
    PACKAGE_TYPE: service.build.packageType ?? '',
    ARTIFACTORY_URL: platform.artifactory.url,
    ARTIFACTORY_OIDC_PROVIDER: platform.artifactory.oidcProvider,
    ARTIFACTORY_AUDIENCE: platform.gitlab.audience.artifactory,
    RESOLVE_REPOSITORY: repositories?.resolve ?? '',
    PUBLISH_REPOSITORY: repositories?.publish ?? '',
    CHANNEL_COUNT: String(service.notices.channels.length),
    NOTICE_EVENTS: service.notices.events.join(' '),
    GITLAB_API: `${platform.gitlab.url}/api/v4/projects/${encodeURIComponent(service.project)}`,
    // GitLab knows of its own deployments.
    REPORTS: yesNo(service.engines.deliver === 'jenkins'),
    HOTFIX_WAIVERS: service.hotfixWaivers.map(({ commit, until }) => `${commit} ${until}`).join('\n'),
    FIRST_TARGET_GROUP_PARAMETER: yesNo(gives.firstTargetGroup),
    IMAGE_PARAMETER: yesNo(gives.image),
    MIGRATION_IMAGE_PARAMETER: yesNo(gives.migrationImage),
    SERVICE_URL: '',
    ...reviewSettings(pipeline),
    ...(service.template === undefined ? {} : { TEMPLATE: service.template.path }),
  };
}

/** Where a merge request's app is, and what it is made with; the program adds the merge request's number. */
function reviewSettings({ service, names }: Pipeline): ShellVariables {
  const reviewed = reviewedOf(service);
  const own = names.reviewApp;
  if (reviewed === undefined || own === undefined) return {};
  const { apps, target } = reviewed;
  return {
    REVIEW_APP_STACK: own.prefix,
    REVIEW_APP_TARGET_GROUP: own.targetGroupPrefix,
    REVIEW_APP_HOST: own.hostPrefix,
    REVIEW_APP_DOMAIN: apps.domain,
    REVIEW_APP_MOST: String(apps.most),
    REVIEW_APP_LISTENER_ARN: apps.listenerArn,
    REVIEW_APP_CLUSTER: target.environment.cluster,
    REVIEW_APP_ACCOUNT: target.environment.account,
    REVIEW_APP_REPOSITORY: own.imageRepositoryUri,
    REVIEW_APP_BUILD_ROLE_ARN: own.buildRoleArn,
    REVIEW_APP_DEPLOY_ROLE_ARN: own.deployRoleArn,
    REVIEW_APP_CLOUDFORMATION_ROLE_ARN: own.cloudformationRoleArn,
  };
}

/** How the image is judged, described and signed, and what it may be made from. */
function proofSettings({ service, platform, names }: Pipeline): ShellVariables {
  const { scan, sign } = service.image;
  const { aws, policy, artifactory } = platform;
  const host = names.imageRepositoryUri.split('/')[0];
  return {
    IMAGE_SCANNER: scan?.scanner ?? '',
    IMAGE_SEVERITY: scan?.severity ?? '',
    IMAGE_IGNORE_UNFIXED: yesNo(scan?.ignoreUnfixed ?? false),
    IMAGE_ACCEPTED: (scan?.accept ?? []).map(({ id, until }) => `${id} ${until}`).join('\n'),
    SBOM: yesNo(service.quality.scans.includes('sbom')),
    SBOM_REPOSITORY: artifactory.repositories.generic.publish,
    EVIDENCE_PREFIX: evidencePrefix(service.name),
    SIGN: yesNo(sign),
    SIGNING_KEY: sign && aws.signingKey !== undefined ? signingKeyUri(platform, aws.signingKey) : '',
    BASE_IMAGES: isExcused(policy, service.name, 'baseImages') ? '' : policy.baseImages.join('\n'),
    BASE_CACHES: aws.pullThroughCache.map(({ registry, prefix }) => `${registry} ${host}/${prefix}`).join('\n'),
  };
}

/** As cosign names a key of KMS, in whatever account it is asked from. */
const signingKeyUri = ({ aws: { region, toolsAccount } }: Pipeline['platform'], alias: string): string =>
  `awskms:///arn:aws:kms:${region}:${toolsAccount}:${alias}`;

/** The program's parts about images, tasks and traffic read these; nothing of a stack does. */
const OF_SERVICES: ReadonlySet<string> = new Set(
  `IMAGE_REPOSITORY IMAGE_PLATFORM DOCKERFILE IMAGE_PARAMETER MIGRATION_IMAGE_PARAMETER RESOLVE_REPOSITORY ARTIFACTORY_URL
  ARTIFACTORY_OIDC_PROVIDER ARTIFACTORY_AUDIENCE HOTFIX_WAIVERS CLUSTER ECS_SERVICE CONTAINER CODEDEPLOY_APPLICATION CODEDEPLOY_GROUP
  CLOUDFORMATION_ROLE_ARN HAS_LISTENER SUBNETS SMOKE_URLS SMOKE_SCRIPT SMOKE_MINUTES SMOKE_LOG_GROUP MIGRATION_MINUTES PROMOTE_REPOSITORY
  ROUTES MOVES_TRAFFIC FIRST_TARGET_GROUP_PARAMETER IMAGE_SCANNER IMAGE_SEVERITY IMAGE_IGNORE_UNFIXED IMAGE_ACCEPTED SBOM_REPOSITORY SIGN SIGNING_KEY BASE_IMAGES BASE_CACHES`.split(
    /\s+/,
  ),
);

const read = ({ service }: Pipeline, settings: ShellVariables): ShellVariables =>
  service.template === undefined
    ? settings
    : Object.fromEntries(Object.entries(settings).filter(([name]) => !OF_SERVICES.has(name)));

/** A function, not a value: arguments stay words, whatever they hold. */
function buildArguments({ service }: Pipeline): string {
  const pairs = Object.entries(service.image.buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
  return `with_build_arguments() { ${['"$@"', ...pairs.map((pair) => String(word(pair)))].join(' ')}; }`;
}

function environmentBranch(pipeline: Pipeline, target: ServiceEnvironment): string {
  const { name } = target.environment;
  const names = pipeline.names.environments[name];
  if (names === undefined) throw new Error(`no names for the environment "${name}" of "${pipeline.service.name}"`);
  return `  ${word(name)})\n${assignments(read(pipeline, environmentSettings(pipeline, target, names)))}\n    ;;`;
}

function environmentSettings(pipeline: Pipeline, target: ServiceEnvironment, names: EnvironmentNames): ShellVariables {
  const { environment, smokeTest, runtime } = target;
  return {
    ACCOUNT: environment.account,
    TIER: environment.tier,
    STACK: names.stack,
    CLUSTER: environment.cluster,
    ECS_SERVICE: names.ecsService,
    CONTAINER: names.container,
    MECHANISM: target.stack === undefined ? mechanismOf(pipeline, environment.name) : 'template',
    CODEDEPLOY_APPLICATION: names.codedeployApplication,
    CODEDEPLOY_GROUP: names.codedeployGroup,
    DEPLOY_ROLE_ARN: names.deployRoleArn,
    CLOUDFORMATION_ROLE_ARN: platformNames(pipeline.platform).environment(environment.name, environment.account)
      .cloudformationRoleArn,
    HAS_LISTENER: yesNo(runtime.ingress.length > 0),
    ROUTES: runtime.ingress.map(({ host, path }) => `${host} ${path}`).join('\n'),
    MOVES_TRAFFIC: yesNo(movesTraffic(pipeline, environment.name)),
    SUBNETS: environment.vpc.subnets.join(','),
    WAIT_MINUTES: String(waitMinutes(pipeline, target)),
    DEPENDENCIES: dependenciesOf(pipeline, environment.name)
      .map(({ service, releaseParameter, ecsService }) => `${service} ${releaseParameter} ${ecsService}`)
      .join('\n'),
    SERVICE_URL: names.url,
    SMOKE_URLS: smokeTest.paths.map((path) => addressOf(names.url, path)).join('\n'),
    SMOKE_SCRIPT: smokeScriptName(pipeline.service, target) ?? '',
    SMOKE_MINUTES: String(smokeTest.timeoutMinutes),
    SMOKE_LOG_GROUP: smokeLogGroup(pipeline, target),
    MIGRATION: yesNo(runtime.migration !== undefined),
    MIGRATION_MINUTES: String(runtime.migration?.timeoutMinutes ?? 0),
    MIGRATION_REVERSIBLE: yesNo(runtime.migration?.reversible ?? true),
    RELEASE_PARAMETER: names.releaseParameter,
    RELEASE_KEY: names.releaseKey,
    RELEASE_HISTORY: names.releaseHistory,
    RELEASE_TAG:
      environment.tier === 'production' ? releaseTag(pipeline.service.path, pipeline.service.name, environment.name) : '',
    PROMOTE_REPOSITORY: promotionRepository(pipeline, environment.name) ?? '',
    ...stackSettings(pipeline, target),
  };
}

/** Where the function that tests before traffic shifts says why; empty where it is not called. */
function smokeLogGroup(pipeline: Pipeline, target: ServiceEnvironment): string {
  const { name, account } = target.environment;
  const tested = target.smokeTest.beforeTraffic !== undefined && movesTraffic(pipeline, name);
  return tested ? `/aws/lambda/${platformNames(pipeline.platform).environment(name, account).smokeFunction}` : '';
}

/** What only the program's part about templates reads. */
function stackSettings({ service, platform }: Pipeline, { environment, stack }: ServiceEnvironment): ShellVariables {
  if (stack === undefined) return {};
  const names = stackNamesOf(service, environment, platform);
  return {
    REVIEW_ROLE_ARN: `arn:aws:iam::${environment.account}:role/${names.reviewRole}`,
    TERMINATION_PROTECTION: String(stack.terminationProtection),
  };
}

/** Begins the tag of a release that has reached the environment: never the beginning of a version's tag. */
const releaseTag = (path: string, service: string, environment: string): string =>
  `${path === '' ? '' : `${service}/`}released/${environment}/`;

/** Half of the deploy job's time, but for the migration: a stack's change and a deployment may follow each other in it. */
function waitMinutes(pipeline: Pipeline, { environment, runtime }: ServiceEnvironment): number {
  const migration = runtime.migration?.timeoutMinutes ?? 0;
  const limits = jobsIn(pipeline, environment.name).map((job) => job.timeoutMinutes - migration);
  return limits.length === 0 ? WAIT_MINUTES : Math.max(1, Math.floor(Math.max(...limits) / 2));
}

const jobsIn = ({ stages }: Pipeline, environment: string) =>
  stages.flatMap((stage) => (stage.kind === 'deploy' && stage.environment?.environment.name === environment ? stage.jobs : []));

const yesNo = (value: boolean) => (value ? 'yes' : 'no');
