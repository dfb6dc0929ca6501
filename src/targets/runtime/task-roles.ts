/** What a running task may do (its grants) and what ECS may do to start it (pull the image, write logs, read its secrets). */
import { imagesBeside } from '../../model/containers';
import { boundaryArn } from '../../model/platform-names';
import { pullImages } from '../../model/registry';
import type { SecretReference } from '../../model/runtime';
import { type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import { policyDocument, role, type Statement, serviceTrust, statementValue } from '../../syntax/iam';
import type { StackResource } from '../../syntax/stack';
import { grantsOf } from './grants';
import { itemIn, onlyIn, type Part, type Scope, type Target, within } from './scope';
import { secretsBeside, secretsOf } from './secrets';
import { fileSystemsIn, mountFileSystems } from './volumes';

export function taskRoles(scope: Scope): Part {
  const { service } = scope.pipeline;
  const granted = (target: Target) => target.runtime.grants.length > 0 || fileSystemsIn(target).length > 0;
  const trust = [serviceTrust('ecs-tasks.amazonaws.com', ref('AWS::AccountId'))];
  const boundary = boundaryOf(scope);
  return {
    given: {
      ...grantsOf(scope).given,
      TaskRoleName: { description: 'Role of the running task.', value: ({ names }) => names.taskRole },
      ExecutionRoleName: { description: 'Role that ECS starts the task with.', value: ({ names }) => names.executionRole },
      LogGroupName: { description: 'Log group of the tasks.', value: ({ names }) => names.logGroup },
    },
    resources: {
      TaskRole: role({ name: ref('TaskRoleName'), description: `What ${service.name} may do.`, trust, statements: [], boundary }),
      ...(scope.targets.some(granted) ? { TaskPolicy: taskPolicy(scope, granted) } : {}),
      ExecutionRole: role({
        name: ref('ExecutionRoleName'),
        description: `Starts the tasks of ${service.name}.`,
        trust,
        statements: startTasks(scope),
        boundary,
      }),
      ...secretsPolicy(scope),
    },
  };
}

/** One boundary for all roles of the stack, in whichever account it is. */
export const boundaryOf = ({ pipeline: { platform } }: Scope): CfnValue | undefined =>
  boundaryArn(platform, '') === undefined
    ? undefined
    : sub`arn:aws:iam::${ref('AWS::AccountId')}:policy/${platform.aws.permissionsBoundary ?? ''}`;

function taskPolicy(scope: Scope, granted: (target: Target) => boolean): StackResource {
  const inner = within(scope, granted);
  const statements = [...grantsOf(inner).statements, ...mountFileSystems(inner)];
  return {
    type: 'AWS::IAM::Policy',
    condition: onlyIn(scope, granted),
    properties: {
      PolicyName: 'grants',
      PolicyDocument: { Version: '2012-10-17', Statement: statements },
      Roles: [ref('TaskRole')],
    },
  };
}

function startTasks({ pipeline: { platform, names }, targets }: Scope): readonly Statement[] {
  const { region, toolsAccount } = platform.aws;
  const others = [platform.aws.bootstrapImage, ...targets.flatMap((target) => imagesBeside(platform, target))];
  return [
    ...pullImages([
      `arn:aws:ecr:${region}:${toolsAccount}:repository/${names.imageRepository}`,
      ...new Set(others.flatMap(privateRepository)),
    ]),
    { sid: 'WriteLogs', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [getAtt('LogGroup', 'Arn')] },
  ];
}

/** The other images may be in a private registry of AWS as well. */
function privateRepository(image: string): readonly string[] {
  const [, account, region, name] = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\/([^:@]+)/.exec(image) ?? [];
  return name === undefined ? [] : [`arn:aws:ecr:${region}:${account}:repository/${name}`];
}

function secretsPolicy(scope: Scope): Readonly<Record<string, StackResource>> {
  const used = (target: Target) => secretsIn(target).length > 0;
  if (!scope.targets.some(used)) return {};
  return {
    SecretsPolicy: {
      type: 'AWS::IAM::Policy',
      condition: onlyIn(scope, used),
      properties: {
        PolicyName: 'secrets',
        PolicyDocument: {
          ...policyDocument(),
          Statement: readSecrets(within(scope, used)),
        },
        Roles: [ref('ExecutionRole')],
      },
    },
  };
}

const secretsIn = (target: Target): readonly SecretReference[] => [
  ...Object.values(target.runtime.secrets),
  ...secretsBeside(target),
];

function readSecrets(scope: Scope): readonly CfnValue[] {
  const { arns } = secretsOf(scope);
  const statement = (sid: string, action: string, from: SecretReference['from']): readonly CfnValue[] => {
    const resources = arns(from);
    const used = (target: Target) => secretsIn(target).some((reference) => reference.from === from);
    return resources.length === 0 ? [] : [itemIn(scope, used, statementValue({ sid, actions: [action], resources }))];
  };
  return [
    ...statement('ReadSecrets', 'secretsmanager:GetSecretValue', 'secrets-manager'),
    ...statement('ReadParameters', 'ssm:GetParameters', 'parameter-store'),
  ];
}
