/** `taskdef-<env>.json`: CodeDeploy registers it as it stands, so every address in it is literal; only the image's place is filled in. */
import type { Artifact } from '../../model/artifact';
import type { CfnMapping } from '../../syntax/cloudformation';
import { type JsonValue, jsonText } from '../../syntax/json';
import { containersBeside, unlessNone } from './containers-beside';
import { logsOf } from './log-configuration';
import { agentEnvironment, agentSecret, ownContainer } from './own-container';
import type { Scope, Target } from './scope';
import { variablesIn } from './variables';
import { volumesOf } from './volumes';
import { literalWords, type Words } from './words';

export function taskdefFile(scope: Scope, target: Target): Artifact {
  return { path: `taskdef-${target.name}.json`, text: jsonText(taskDefinition(scope, target)) };
}

function taskDefinition(scope: Scope, target: Target): JsonValue {
  const { names, size } = target;
  const disk = target.runtime.ephemeralStorageGiB;
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
    ephemeralStorage: disk === undefined ? undefined : { sizeInGiB: disk },
    volumes: unlessNone(volumesOf(target, 'service')),
    containerDefinitions: containers(scope, target),
    tags: [
      { key: 'platform', value: platform.name },
      { key: 'service', value: service.name },
      { key: 'environment', value: target.name },
    ],
  };
}

/** The service's own first: what reads a definition without a name takes the first. */
function containers(scope: Scope, target: Target): readonly CfnMapping[] {
  const words = literalWords(scope, target);
  return [own(scope, target, words), ...containersBeside(scope, target, 'service', words).values()];
}

function own(scope: Scope, target: Target, words: Words): CfnMapping {
  const { portMappings, ...more } = ownContainer(scope, target, 'service');
  const variables = [...Object.entries(variablesIn(scope, target)).sort(byName), ...agentEnvironment(scope, target, 'service')];
  const secrets = Object.entries(target.runtime.secrets).sort(byName);
  const key = agentSecret(target, 'service', words);
  return {
    name: target.names.container,
    // CodeDeploy's action puts the image's address with its digest here.
    image: '<IMAGE1_NAME>',
    essential: true,
    portMappings,
    environment: variables.map(([name, value]) => ({ name, value })),
    secrets: [
      ...secrets.map(([name, reference]) => ({ name, valueFrom: words.secret(reference) })),
      ...(key === undefined ? [] : [key]),
    ],
    logConfiguration: logsOf(target, 'service', 'app', words),
    ...more,
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
