/**
 * What the roles of review apps may do. Any branch of the project can use them, so that each statement stops at what bears the apps' own
 * prefix, and at a listener that carries nothing else.
 */

import { pullImages } from '../../model/registry';
import type { ReviewAppNames } from '../../model/review-app';
import type { Reviewed } from '../../model/reviewed';
import { routeActions, routeReads } from '../../model/route-actions';
import { type CfnValue, getAtt, ref, sub } from '../../syntax/cloudformation';
import { passRole, type Statement } from '../../syntax/iam';
import { listTasks } from './deploy-reads';
import { own } from './own-arns';
import { reviewTarget } from './review-target';
import type { Scope } from './scope';
import { secretsOf } from './secrets';

/** Of the jobs: stacks of review apps, made by the one role of CloudFormation that is handed to it. */
export function reviewDeployment(scope: Scope, names: ReviewAppNames): readonly Statement[] {
  const cluster = clusterOf(scope);
  return [
    {
      sid: 'ReviewApps',
      actions: [
        'cloudformation:CreateChangeSet',
        'cloudformation:DeleteChangeSet',
        'cloudformation:DeleteStack',
        'cloudformation:DescribeChangeSet',
        'cloudformation:DescribeStackEvents',
        'cloudformation:DescribeStacks',
        'cloudformation:ExecuteChangeSet',
      ],
      resources: [own('cloudformation', `stack/${names.prefix}*/*`)],
    },
    passRole([getAtt('ReviewStackRole', 'Arn')], 'cloudformation.amazonaws.com'),
    { sid: 'ReadServices', actions: ['ecs:DescribeServices'], resources: [own('ecs', `service/${cluster}/${names.prefix}*`)] },
    {
      sid: 'ReadTasks',
      // Why a task stopped.
      actions: ['ecs:DescribeTasks'],
      resources: [own('ecs', `task/${cluster}/*`)],
    },
    listTasks(own('ecs', `cluster/${cluster}`)),
    {
      sid: 'CountApps',
      actions: ['elasticloadbalancing:DescribeRules'],
      // Reading only; AWS offers no resource for this action.
      resources: ['*'],
    },
  ];
}

/** Of CloudFormation: the four resources of `review.yaml`. No role can be made with it, and none be handed on but those of the apps. */
export function reviewStack(scope: Scope, names: ReviewAppNames, { apps }: Reviewed): readonly Statement[] {
  const cluster = clusterOf(scope);
  const rules = `${apps.listenerArn.replace(':listener/', ':listener-rule/')}/*`;
  const tasks = [getAtt('ReviewExecutionRole', 'Arn'), getAtt('ReviewTaskRole', 'Arn')];
  const groups = own('elasticloadbalancing', `targetgroup/${names.targetGroupPrefix}*/*`);
  return [
    {
      sid: 'Services',
      actions: [
        'ecs:CreateService',
        'ecs:DeleteService',
        'ecs:DescribeServiceDeployments',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:ListTagsForResource',
        'ecs:StopServiceDeployment',
        'ecs:TagResource',
        'ecs:UntagResource',
        'ecs:UpdateService',
      ],
      resources: [
        own('ecs', `service/${cluster}/${names.prefix}*`),
        own('ecs', `service-deployment/${cluster}/${names.prefix}*`),
        own('ecs', `task-definition/${names.prefix}*`),
      ],
    },
    {
      sid: 'TaskDefinitions',
      actions: ['ecs:RegisterTaskDefinition'],
      resources: [own('ecs', `task-definition/${names.prefix}*`)],
    },
    passRole(tasks, 'ecs-tasks.amazonaws.com'),
    { sid: 'ReadRoles', actions: ['iam:GetRole'], resources: tasks },
    {
      sid: 'LoadBalancing',
      actions: routeActions,
      resources: [groups, apps.listenerArn, rules],
    },
    {
      sid: 'Read',
      actions: ['ec2:DescribeVpcs', 'ecs:DescribeTaskDefinition', ...routeReads],
      // Reading only; AWS offers no resource for these actions. Nor does it for deregistering a task definition, which is not among
      // them: it would reach every service's.
      resources: ['*'],
    },
  ];
}

/** Of ECS: the one repository, the one log, and the secrets that the service gives to its apps. */
export function executionStatements(scope: Scope, names: ReviewAppNames, reviewed: Reviewed): readonly Statement[] {
  const { region, toolsAccount } = scope.pipeline.platform.aws;
  const { arns } = secretsOf({ ...scope, targets: scope.targets.map((target) => reviewTarget(target, reviewed)) });
  const secrets = (sid: string, action: string, resources: readonly CfnValue[]): readonly Statement[] =>
    resources.length === 0 ? [] : [{ sid, actions: [action], resources }];
  return [
    ...pullImages([`arn:aws:ecr:${region}:${toolsAccount}:repository/${names.imageRepository}`]),
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [sub`arn:aws:logs:${ref('AWS::Region')}:${ref('AWS::AccountId')}:log-group:${names.logGroup}:*`],
    },
    ...secrets('ReadSecrets', 'secretsmanager:GetSecretValue', arns('secrets-manager')),
    ...secrets('ReadParameters', 'ssm:GetParameters', arns('parameter-store')),
  ];
}

const clusterOf = ({ targets }: Scope): string => targets[0]?.environment.cluster ?? '';
