/** The names of a service as the model describes them; kept by hand so that a fault in the resolver's own naming cannot hide here. */
import type { EnvironmentNames, Names } from '../../src/model/names';
import type { Platform } from '../../src/model/platform';
import type { Service, ServiceEnvironment } from '../../src/model/service';

export function namesOfTheModel(service: Service, platform: Platform): Names {
  const own = `${platform.name}-${service.name}`;
  const tools = platform.aws.toolsAccount;
  const buildRole = `${own}-build`;
  return {
    toolsStack: `${own}-tools`,
    pipeline: own,
    imageProject: `${own}-image`,
    imageRepository: `${platform.name}/${service.name}`,
    imageRepositoryUri: `${tools}.dkr.ecr.${platform.aws.region}.amazonaws.com/${platform.name}/${service.name}`,
    bucket: `${platform.name}-delivery-${tools}`,
    bundleKey: `bundles/${service.name}/bundle.zip`,
    keyAlias: `alias/${platform.name}-delivery`,
    buildRole,
    buildRoleArn: `arn:aws:iam::${tools}:role/${buildRole}`,
    jenkinsJob: `${platform.jenkins.folder}/${service.owner}/${service.name}`,
    environments: Object.fromEntries(
      service.environments.map((entry) => [entry.environment.name, environmentNames(service, entry, platform)]),
    ),
  };
}

function environmentNames(service: Service, inEnvironment: ServiceEnvironment, platform: Platform): EnvironmentNames {
  const { name, account } = inEnvironment.environment;
  const stack = `${platform.name}-${service.name}-${name}`;
  const role = (suffix: string) => `arn:aws:iam::${account}:role/${stack}-${suffix}`;
  const host = inEnvironment.runtime.ingress[0]?.host;
  return {
    stack,
    ecsService: stack,
    taskFamily: stack,
    container: service.name,
    taskRole: `${stack}-task`,
    taskRoleArn: role('task'),
    executionRole: `${stack}-execution`,
    executionRoleArn: role('execution'),
    deployRole: `${stack}-deploy`,
    deployRoleArn: role('deploy'),
    operationsProject: `${stack}-operations`,
    codedeployApplication: stack,
    codedeployGroup: stack,
    logGroup: `/${platform.name}/${service.name}/${name}`,
    releaseParameter: `/${platform.name}/${service.name}/${name}/release`,
    releaseKey: `records/${service.name}/${name}.json`,
    url: host === undefined ? '' : `https://${host}`,
    lock: `${service.name}-${name}`,
  };
}
