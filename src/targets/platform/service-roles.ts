/** What CloudFormation may do with the roles of services' stacks: make and bound them, hand them on, and leave the platform's own alone. */
import type { Environment, Platform } from '../../model/platform';
import { boundaryArn, platformNames } from '../../model/platform-names';
import { stackRoleArn } from '../../model/stack-names';
import { passRole, type Statement } from '../../syntax/iam';

const ROLE_ACTIONS = ['iam:CreateRole', 'iam:DeleteRolePolicy', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'];

export function roleStatements(platform: Platform, environment: Environment): readonly Statement[] {
  const { account } = environment;
  const services = `arn:aws:iam::${account}:role/${platform.name}-*`;
  const boundary = boundaryArn(platform, account);
  return [
    {
      sid: 'MakeRoles',
      actions: ROLE_ACTIONS,
      resources: [services],
      // Where the platform bounds its roles, none is made or widened without the boundary.
      ...(boundary === undefined ? {} : { condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } } }),
    },
    {
      sid: 'Roles',
      actions: [
        'iam:DeleteRole',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListRolePolicies',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:UpdateRoleDescription',
      ],
      resources: [services],
    },
    {
      sid: 'LeaveThePlatformsRoles',
      effect: 'Deny',
      actions: [...ROLE_ACTIONS, 'iam:DeleteRole', 'iam:UpdateAssumeRolePolicy', 'iam:UpdateRole'],
      resources: platformRoles(platform, account),
    },
    passRole(
      [services],
      'codebuild.amazonaws.com',
      'codedeploy.amazonaws.com',
      'ecs-tasks.amazonaws.com',
      'ecs.amazonaws.com',
      'scheduler.amazonaws.com',
    ),
    {
      sid: 'ServiceLinkedRoles',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: [`arn:aws:iam::${account}:role/aws-service-role/*`],
      condition: { StringEquals: { 'iam:AWSServiceName': ['ecs.amazonaws.com', 'ecs.application-autoscaling.amazonaws.com'] } },
    },
  ];
}

/** A service's template must not widen what deploys it. */
function platformRoles(platform: Platform, account: string): readonly string[] {
  return platform.environments
    .filter((environment) => environment.account === account)
    .flatMap(({ name }) => {
      const names = platformNames(platform).environment(name, account);
      const ofStacks = stackRoleArn(platform, { name, account });
      const own = [
        names.pipelineRoleArn,
        names.cloudformationRoleArn,
        names.codedeployRoleArn,
        names.ecsRoleArn,
        names.smokeRoleArn,
      ];
      return ofStacks === undefined ? own : [...own, ofStacks];
    });
}
