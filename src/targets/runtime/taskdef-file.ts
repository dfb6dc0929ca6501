/** `taskdef-<env>.json`: CodeDeploy registers it as it stands, so every address in it is literal; only the image's place is filled in. */
import type { Artifact } from '../../model/artifact';
import { type JsonValue, jsonText } from '../../syntax/json';
import type { Scope, Target } from './scope';
import { keySuffix, secretArn } from './secrets';
import { variablesIn } from './variables';

export function taskdefFile(scope: Scope, target: Target): Artifact {
  return { path: `taskdef-${target.name}.json`, text: jsonText(taskDefinition(scope, target)) };
}

function taskDefinition(scope: Scope, target: Target): JsonValue {
  const { names, size } = target;
  const { service, platform } = scope.pipeline;
  return {
    family: names.taskFamily,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { cpuArchitecture: service.deploy.architecture, operatingSystemFamily: 'LINUX' },
    cpu: String(size.cpu),
    memory: String(size.memory),
    executionRoleArn: names.executionRoleArn,
    taskRoleArn: names.taskRoleArn,
    containerDefinitions: [container(scope, target)],
    tags: [
      { key: 'platform', value: platform.name },
      { key: 'service', value: service.name },
      { key: 'environment', value: target.name },
    ],
  };
}

function container(scope: Scope, target: Target): JsonValue {
  const { names, runtime, environment } = target;
  const { service, platform } = scope.pipeline;
  const { port } = service.deploy;
  const variables = Object.entries(variablesIn(scope, target)).sort(byName);
  const secrets = Object.entries(runtime.secrets).sort(byName);
  return {
    name: names.container,
    // CodeDeploy's action puts the image's address with its digest here.
    image: '<IMAGE1_NAME>',
    essential: true,
    ...(port === undefined ? {} : { portMappings: [{ containerPort: port, protocol: 'tcp' }] }),
    environment: variables.map(([name, value]) => ({ name, value })),
    secrets: secrets.map(([name, reference]) => ({
      name,
      valueFrom: [...secretArn(reference, platform.aws.region, environment.account), keySuffix(reference)].join(''),
    })),
    logConfiguration: {
      logDriver: 'awslogs',
      options: { 'awslogs-group': names.logGroup, 'awslogs-region': platform.aws.region, 'awslogs-stream-prefix': 'app' },
    },
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
