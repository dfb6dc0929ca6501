/** What CodeDeploy and ECS may do while they move traffic: on the pools' listeners and the platform's services, nowhere else. */
import type { Environment, Platform } from '../../model/platform';
import { passRole, type Statement } from '../../syntax/iam';
import { listenersAndRules } from './load-balancers';

/** @source AWS managed policy AWSCodeDeployRoleForECS, narrowed to what a service needs; its hook stands beside. */
export function codedeployStatements(platform: Platform, environment: Environment): readonly Statement[] {
  const { region } = platform.aws;
  const own = (service: string, resource: string) => `arn:aws:${service}:${region}:${environment.account}:${resource}`;
  return [
    {
      sid: 'MoveTasks',
      actions: ['ecs:CreateTaskSet', 'ecs:DeleteTaskSet', 'ecs:DescribeServices', 'ecs:UpdateServicePrimaryTaskSet'],
      resources: [
        own('ecs', `service/${environment.cluster}/${platform.name}-*`),
        own('ecs', `task-set/${environment.cluster}/${platform.name}-*`),
      ],
    },
    readTraffic(),
    {
      sid: 'ReadAlarms',
      actions: ['cloudwatch:DescribeAlarms'],
      resources: [own('cloudwatch', `alarm:${platform.name}-*`)],
    },
    passRole([`arn:aws:iam::${environment.account}:role/${platform.name}-*`], 'ecs-tasks.amazonaws.com'),
  ];
}

/** @source AWS managed policy AmazonECSInfrastructureRolePolicyForLoadBalancers, narrowed to the pools. */
export function ecsStatements(environment: Environment, { name, aws }: Platform): readonly Statement[] {
  return [
    readTraffic('elasticloadbalancing:DescribeTargetHealth'),
    {
      sid: 'RegisterTasks',
      actions: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
      resources: [`arn:aws:elasticloadbalancing:${aws.region}:${environment.account}:targetgroup/${name}-*/*`],
    },
  ];
}

/** In policies of its own, as load balancers may be many. */
export const trafficStatement = (environment: Environment): Statement => ({
  sid: 'MoveTraffic',
  actions: ['elasticloadbalancing:ModifyListener', 'elasticloadbalancing:ModifyRule'],
  resources: listenersAndRules(environment),
});

const readTraffic = (...more: readonly string[]): Statement => ({
  sid: 'ReadTraffic',
  actions: [
    'elasticloadbalancing:DescribeListeners',
    'elasticloadbalancing:DescribeRules',
    'elasticloadbalancing:DescribeTargetGroups',
    ...more,
  ],
  // Reading only; AWS offers no resource for these actions.
  resources: ['*'],
});
