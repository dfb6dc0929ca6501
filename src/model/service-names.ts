/** Computes every name that crosses between hosts: bounded to the narrowest host, hashed where it must be cut, the environment inside. */
import { createHash } from 'node:crypto';
import type { EnvironmentNames, Names } from './names';
import type { Platform } from './platform';
import { reviewAppNames } from './reviewed';
import type { Service, ServiceEnvironment } from './service';

const IAM_ROLE_MAX = 64;
/** CodeDeploy applications and groups, CodePipeline pipelines: 100; CodeBuild projects: 150; ECS names: 255; stacks: 128. The narrowest decides. */
const AWS_NAME_MAX = 100;
const HASH_LENGTH = 8;

export function namesOf(service: Service, platform: Platform): Names {
  const { toolsAccount, region } = platform.aws;
  const base = bounded(`${platform.name}-${service.name}`, AWS_NAME_MAX);
  const buildRole = bounded(`${platform.name}-${service.name}-build`, IAM_ROLE_MAX);
  const imageRepository = `${platform.name}/${service.name}`;
  return {
    toolsStack: bounded(`${platform.name}-${service.name}-tools`, AWS_NAME_MAX),
    pipeline: base,
    imageProject: bounded(
      `${platform.name}-${service.name}-${service.template === undefined ? 'image' : 'package'}`,
      AWS_NAME_MAX,
    ),
    bundleProject: bounded(`${platform.name}-${service.name}-bundle`, AWS_NAME_MAX),
    imageRepository,
    imageRepositoryUri: `${toolsAccount}.dkr.ecr.${region}.amazonaws.com/${imageRepository}`,
    bucket: `${platform.name}-delivery-${toolsAccount}`,
    bundleKey: `bundles/${service.name}/bundle.zip`,
    keyAlias: `alias/${platform.name}-delivery`,
    buildRole,
    buildRoleArn: roleArn(toolsAccount, buildRole),
    jenkinsJob: [platform.jenkins.folder, service.owner, service.name].join('/'),
    jenkinsDeployJob: [platform.jenkins.folder, service.owner, `${service.name}-deploy`].join('/'),
    reviewApp: reviewAppNames(service, platform, bounded),
    environments: Object.fromEntries(
      service.environments.map((each) => [each.environment.name, environmentNames(service, each, platform)]),
    ),
  };
}

/** The name itself, or its beginning and a hash of the whole where it is longer than `max` characters. */
export function bounded(name: string, max: number): string {
  if (name.length <= max) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, max - HASH_LENGTH - 1)}-${hash}`;
}

/** A service that another one needs, as it is called in an environment. */
export interface Dependency {
  readonly service: string;
  readonly ecsService: string;
  /** Parameter that holds the record of its release there. */
  readonly releaseParameter: string;
}

/** What a deployment of the service to the environment waits for; nothing where the service does not ask for it. */
export function dependenciesOf(
  { service, platform }: { readonly service: Service; readonly platform: Platform },
  environment: string,
): readonly Dependency[] {
  if (!service.deploy.waitForDependencies) return [];
  return service.dependsOn.map((name) => ({
    service: name,
    ecsService: bounded(`${platform.name}-${name}-${environment}`, AWS_NAME_MAX),
    releaseParameter: releaseParameter(platform.name, name, environment),
  }));
}

const releaseParameter = (platform: string, service: string, environment: string): string =>
  `/${platform}/${environment}/${service}/release`;

function environmentNames(service: Service, { environment, runtime }: ServiceEnvironment, platform: Platform): EnvironmentNames {
  const full = `${platform.name}-${service.name}-${environment.name}`;
  const base = bounded(full, AWS_NAME_MAX);
  const role = (purpose: string) => bounded(`${full}-${purpose}`, IAM_ROLE_MAX);
  const arn = (purpose: string) => roleArn(environment.account, role(purpose));
  const first = runtime.ingress[0];
  return {
    stack: base,
    ecsService: base,
    taskFamily: base,
    container: 'app',
    taskRole: role('task'),
    taskRoleArn: arn('task'),
    executionRole: role('execution'),
    executionRoleArn: arn('execution'),
    deployRole: role('deploy'),
    deployRoleArn: arn('deploy'),
    operationsProject: bounded(`${full}-operations`, AWS_NAME_MAX),
    codedeployApplication: base,
    codedeployGroup: base,
    logGroup: `/${platform.name}/${environment.name}/${service.name}`,
    releaseParameter: releaseParameter(platform.name, service.name, environment.name),
    releaseKey: `records/${service.name}/${environment.name}.json`,
    releaseHistory: `records/${service.name}/${environment.name}/`,
    url: first === undefined ? '' : `https://${first.host}${first.path.replace(/\/?\*.*$/, '')}`,
    lock: `${service.name}-${environment.name}`,
  };
}

const roleArn = (account: string, role: string) => `arn:aws:iam::${account}:role/${role}`;
