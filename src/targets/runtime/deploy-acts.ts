/** What the role that delivers may do: run the migration, change the stack, deploy with CodeDeploy. */
import { getAtt, ref, sub } from '../../syntax/cloudformation';
import { passRole, type Statement } from '../../syntax/iam';
import { own, ownNamed, ownStack } from './own-arns';
import { platformRoleArn, type Scope } from './scope';

export function migrate(): readonly Statement[] {
  return [
    {
      sid: 'RunMigration',
      actions: ['ecs:RunTask'],
      resources: [ownNamed('ecs', 'task-definition/', 'TaskFamily', '-migration:*')],
      condition: { ArnEquals: { 'ecs:cluster': ownNamed('ecs', 'cluster/', 'ClusterName') } },
    },
    {
      sid: 'StopMigration',
      actions: ['ecs:StopTask'],
      resources: [ownNamed('ecs', 'task/', 'ClusterName', '/*')],
    },
    passRole([getAtt('TaskRole', 'Arn'), getAtt('ExecutionRole', 'Arn')], 'ecs-tasks.amazonaws.com'),
  ];
}

export function updateStack(scope: Scope): readonly Statement[] {
  return [
    {
      sid: 'UpdateStack',
      actions: [
        'cloudformation:CreateChangeSet',
        'cloudformation:DeleteChangeSet',
        'cloudformation:DescribeChangeSet',
        'cloudformation:ExecuteChangeSet',
      ],
      resources: [ownStack()],
    },
    passRole([platformRoleArn(scope, 'cloudformation')], 'cloudformation.amazonaws.com'),
  ];
}

export function deployWithCodeDeploy(): readonly Statement[] {
  return [
    {
      sid: 'DeployWithCodeDeploy',
      actions: [
        'codedeploy:CreateDeployment',
        'codedeploy:GetApplicationRevision',
        'codedeploy:GetDeployment',
        'codedeploy:GetDeploymentConfig',
        'codedeploy:ListDeployments',
        'codedeploy:RegisterApplicationRevision',
      ],
      resources: [
        ownNamed('codedeploy', 'application:', 'CodeDeployApplicationName'),
        sub`arn:aws:codedeploy:${ref('AWS::Region')}:${ref('AWS::AccountId')}:deploymentgroup:${ref('CodeDeployApplicationName')}/${ref('CodeDeployGroupName')}`,
        own('codedeploy', 'deploymentconfig:CodeDeployDefault.ECSAllAtOnce'),
      ],
    },
    {
      sid: 'FollowAndStop',
      actions: ['codedeploy:BatchGetDeploymentTargets', 'codedeploy:ListDeploymentTargets', 'codedeploy:StopDeployment'],
      // Deployments have ids that AWS makes up, and it offers no resource for these actions.
      resources: ['*'],
    },
  ];
}
