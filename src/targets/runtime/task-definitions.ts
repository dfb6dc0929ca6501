/** Task definitions that the stack owns: of the service itself, of its migration, of its scheduled tasks, and what a CodeDeploy service starts from. */
import type { TaskKind } from '../../model/runtime';
import { type CfnMapping, type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { asCloudFormation } from './cfn-names';
import { containersBeside, unlessNone } from './containers-beside';
import { cloudWatch, logsOf } from './log-configuration';
import { agentEnvironment, agentSecret, ownContainer } from './own-container';
import { byEnvironment, itemIn, onlyIn, optional, type Part, type Scope, spread, type Target, within } from './scope';
import { secretsOf } from './secrets';
import { unique, variablesOf } from './variables';
import { volumesOf } from './volumes';
import { STACK_WORDS } from './words';

/** The port that a service listens on until CodeDeploy first deploys it; constant, as CodeDeploy owns every later change. */
export const BOOTSTRAP_PORT = 8080;

export function taskDefinitions(scope: Scope): Part {
  const { bootstrapImage } = scope.pipeline.platform.aws;
  const scheduled = scope.targets.some(({ runtime }) => runtime.scheduledTasks.length > 0);
  const migrates = scope.targets.some(({ runtime }) => runtime.migration !== undefined);
  const stackOwned = scope.targets.some(({ mechanism }) => mechanism === 'stack');
  return {
    given: stackOwned || scheduled || migrates ? { ...variablesOf(scope).given, ...secretsOf(scope).given, ...SIZE } : {},
    parameters: {
      ...(stackOwned || scheduled ? { Image: imageParameter('Image in service, with its digest.', bootstrapImage) } : {}),
      ...(migrates ? { MigrationImage: imageParameter('Image of the migration task, with its digest.', bootstrapImage) } : {}),
    },
    resources: {
      ...(stackOwned ? { TaskDefinition: ownTask(scope) } : {}),
      ...(scope.targets.some(isCodeDeploy) ? { BootstrapTaskDefinition: bootstrapTask(scope) } : {}),
      ...(migrates ? { MigrationTaskDefinition: migrationTask(scope) } : {}),
      ...(scheduled ? { ScheduledTaskDefinition: scheduledTask(scope) } : {}),
    },
    outputs: migrates
      ? {
          MigrationTaskDefinitionArn: {
            description: 'Task definition of the migration.',
            value: ref('MigrationTaskDefinition'),
            condition: onlyIn(scope, hasMigration),
          },
        }
      : {},
  };
}

export const isCodeDeploy = ({ mechanism }: Target): boolean => mechanism === 'codedeploy';
export const isStack = ({ mechanism }: Target): boolean => mechanism === 'stack';
export const hasMigration = ({ runtime }: Target): boolean => runtime.migration !== undefined;
export const hasSchedules = ({ runtime }: Target): boolean => runtime.scheduledTasks.length > 0;

const imageParameter = (description: string, bootstrapImage: string) =>
  ({ type: 'String', description, default: bootstrapImage }) as const;

const SIZE = {
  Cpu: { description: 'CPU units of a task.', value: ({ size }: Target) => String(size.cpu) },
  Memory: { description: 'Memory of a task in MiB.', value: ({ size }: Target) => String(size.memory) },
};

function ownTask(all: Scope): StackResource {
  const scope = within(all, isStack);
  return task(scope, onlyIn(all, isStack), {
    Family: ref('TaskFamily'),
    ...sized(scope, 'service'),
    ContainerDefinitions: containers(scope, 'service', container(scope, 'service', ref('Image'), 'app')),
  });
}

function bootstrapTask(all: Scope): StackResource {
  const scope = within(all, isCodeDeploy);
  const environment = [{ Name: 'PORT', Value: String(BOOTSTRAP_PORT) }];
  return task(scope, onlyIn(all, isCodeDeploy), {
    Family: sub`${ref('TaskFamily')}-bootstrap`,
    Cpu: '256',
    Memory: '512',
    ContainerDefinitions: [
      {
        ...named(scope, scope.pipeline.platform.aws.bootstrapImage),
        LogConfiguration: asCloudFormation(cloudWatch('bootstrap', STACK_WORDS)),
        Environment: environment,
        PortMappings: ports(BOOTSTRAP_PORT),
      },
    ],
  });
}

function migrationTask(all: Scope): StackResource {
  const scope = within(all, hasMigration);
  const command = byEnvironment(scope, ({ runtime }) => runtime.migration?.command);
  return task(scope, onlyIn(all, hasMigration), {
    Family: sub`${ref('TaskFamily')}-migration`,
    ...sized(scope, 'migration'),
    ContainerDefinitions: containers(scope, 'migration', {
      ...container(scope, 'migration', ref('MigrationImage'), 'migration'),
      Command: command,
    }),
  });
}

/** One for all scheduled tasks: each schedule brings its own command. */
function scheduledTask(all: Scope): StackResource {
  const scope = within(all, hasSchedules);
  return task(scope, onlyIn(all, hasSchedules), {
    Family: sub`${ref('TaskFamily')}-scheduled`,
    ...sized(scope, 'scheduledTasks'),
    ContainerDefinitions: containers(scope, 'scheduledTasks', container(scope, 'scheduledTasks', ref('Image'), 'scheduled')),
  });
}

export interface TaskRoles {
  readonly execution: CfnValue;
  readonly task: CfnValue;
}

const OWN_ROLES: TaskRoles = { execution: getAtt('ExecutionRole', 'Arn'), task: getAtt('TaskRole', 'Arn') };

export function task(
  scope: Scope,
  condition: string | undefined,
  properties: CfnMapping,
  roles: TaskRoles = OWN_ROLES,
): StackResource {
  return {
    type: 'AWS::ECS::TaskDefinition',
    condition,
    properties: {
      ...properties,
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      RuntimePlatform: { CpuArchitecture: scope.pipeline.service.deploy.architecture, OperatingSystemFamily: 'LINUX' },
      ExecutionRoleArn: roles.execution,
      TaskRoleArn: roles.task,
    },
  };
}

const sized = (scope: Scope, kind: TaskKind): CfnMapping => ({
  Cpu: ref('Cpu'),
  Memory: ref('Memory'),
  EphemeralStorage: optional(scope, ({ runtime: { ephemeralStorageGiB: disk } }) => disk && { SizeInGiB: disk }),
  Volumes: optional(scope, (target) => unlessNone(volumesOf(target, kind).map(asCloudFormation))),
});

/** The service's own first: what reads a definition without a name takes the first. */
function containers(scope: Scope, kind: TaskKind, own: CfnMapping): readonly CfnValue[] {
  const others = scope.targets.map((target) => [target, containersBeside(scope, target, kind, STACK_WORDS)] as const);
  const byTarget = new Map(others);
  const names = [...new Set(others.flatMap(([, each]) => [...each.keys()]))];
  const has = (name: string) => (target: Target) => byTarget.get(target)?.has(name) === true;
  const definition = (name: string) =>
    spread(within(scope, has(name)), (target) => asCloudFormation(byTarget.get(target)?.get(name) ?? {}));
  return [own, ...names.map((name) => itemIn(scope, has(name), definition(name)))];
}

const ports = (port: number): readonly CfnValue[] => [{ ContainerPort: port, Protocol: 'tcp' }];

export function container(scope: Scope, kind: TaskKind, image: CfnValue, stream: string): CfnMapping {
  const environment = [...variablesOf(scope).environment, ...agentVariablesOf(scope, kind)];
  const secrets = [...secretsOf(scope).list, ...agentSecretOf(scope, kind)];
  const own = (key: string) => optional(scope, (target) => asCloudFormation(ownContainer(scope, target, kind))[key]);
  return {
    ...named(scope, image),
    LogConfiguration: spread(scope, (target) => asCloudFormation(logsOf(target, kind, stream, STACK_WORDS))),
    Environment: unlessNone(environment),
    Secrets: unlessNone(secrets),
    PortMappings: own('PortMappings'),
    DockerLabels: own('DockerLabels'),
    DependsOn: own('DependsOn'),
    MountPoints: own('MountPoints'),
  };
}

function agentVariablesOf(scope: Scope, kind: TaskKind): readonly CfnValue[] {
  const names = unique(scope, (target) => agentEnvironment(scope, target, kind).map(([name]) => name));
  const value = (name: string) => (target: Target) => new Map(agentEnvironment(scope, target, kind)).get(name);
  const has = (name: string) => (target: Target) => value(name)(target) !== undefined;
  return names.map((name) =>
    itemIn(scope, has(name), { Name: name, Value: byEnvironment(within(scope, has(name)), value(name)) }),
  );
}

function agentSecretOf(scope: Scope, kind: TaskKind): readonly CfnValue[] {
  const key = (target: Target) => agentSecret(target, kind, STACK_WORDS);
  const has = (target: Target) => key(target) !== undefined;
  if (!scope.targets.some(has)) return [];
  return [
    itemIn(
      scope,
      has,
      spread(within(scope, has), (target) => asCloudFormation(key(target) ?? {})),
    ),
  ];
}

const named = (scope: Scope, image: CfnValue): CfnMapping => ({
  Name: byEnvironment(scope, ({ names }) => names.container),
  Image: image,
  Essential: true,
});
