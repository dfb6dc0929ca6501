/** Task definitions that the stack owns: of the service itself, of its migration, of its scheduled tasks, and what a CodeDeploy service starts from. */
import { type CfnMapping, type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { byEnvironment, onlyIn, type Part, type Scope, type Target, within } from './scope';
import { secretsOf } from './secrets';
import { variablesOf } from './variables';

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
  const { port } = scope.pipeline.service.deploy;
  return task(scope, onlyIn(all, isStack), {
    Family: ref('TaskFamily'),
    Cpu: ref('Cpu'),
    Memory: ref('Memory'),
    ContainerDefinitions: [
      { ...container(scope, ref('Image'), 'app'), PortMappings: port === undefined ? undefined : ports(port) },
    ],
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
        ...bareContainer(scope, scope.pipeline.platform.aws.bootstrapImage, 'bootstrap'),
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
    Cpu: ref('Cpu'),
    Memory: ref('Memory'),
    ContainerDefinitions: [{ ...container(scope, ref('MigrationImage'), 'migration'), Command: command }],
  });
}

/** One for all scheduled tasks: each schedule brings its own command. */
function scheduledTask(all: Scope): StackResource {
  const scope = within(all, hasSchedules);
  return task(scope, onlyIn(all, hasSchedules), {
    Family: sub`${ref('TaskFamily')}-scheduled`,
    Cpu: ref('Cpu'),
    Memory: ref('Memory'),
    ContainerDefinitions: [container(scope, ref('Image'), 'scheduled')],
  });
}

function task(scope: Scope, condition: string | undefined, properties: CfnMapping): StackResource {
  return {
    type: 'AWS::ECS::TaskDefinition',
    condition,
    properties: {
      ...properties,
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      RuntimePlatform: { CpuArchitecture: scope.pipeline.service.deploy.architecture, OperatingSystemFamily: 'LINUX' },
      ExecutionRoleArn: getAtt('ExecutionRole', 'Arn'),
      TaskRoleArn: getAtt('TaskRole', 'Arn'),
    },
  };
}

const ports = (port: number): readonly CfnValue[] => [{ ContainerPort: port, Protocol: 'tcp' }];

function container(scope: Scope, image: CfnValue, stream: string): CfnMapping {
  const { environment } = variablesOf(scope);
  const secrets = secretsOf(scope).list;
  return {
    ...bareContainer(scope, image, stream),
    Environment: environment.length === 0 ? undefined : environment,
    Secrets: secrets.length === 0 ? undefined : secrets,
  };
}

function bareContainer(scope: Scope, image: CfnValue, stream: string): CfnMapping {
  return {
    Name: byEnvironment(scope, ({ names }) => names.container),
    Image: image,
    Essential: true,
    LogConfiguration: {
      LogDriver: 'awslogs',
      Options: { 'awslogs-group': ref('LogGroup'), 'awslogs-region': ref('AWS::Region'), 'awslogs-stream-prefix': stream },
    },
  };
}
