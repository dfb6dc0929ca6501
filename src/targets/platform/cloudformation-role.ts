/** What CloudFormation may do with services' stacks: the resource types of `service.yaml`, under the platform's names. */
import type { Environment, Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { routeActions, routeReads } from '../../model/route-actions';
import { testsBeforeTraffic } from '../../model/traffic-test';
import type { CfnMapping } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';
import { listenersAndRules } from './load-balancers';
import { privateNames } from './private-names';
import { roleStatements } from './service-roles';

interface Place {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly own: (service: string, resource: string) => string;
}

export function cloudformationStatements(platform: Platform, environment: Environment): readonly Statement[] {
  const place: Place = {
    platform,
    environment,
    own: (service, resource) => `arn:aws:${service}:${platform.aws.region}:${environment.account}:${resource}`,
  };
  return [
    ...services(place),
    ...readLoadBalancing(),
    ...network(place),
    ...privateNames(platform, environment),
    ...watching(place),
    ...roleStatements(platform, environment),
    ...deploying(place),
    ...(testsBeforeTraffic(environment) ? [smokeParameters(place)] : []),
  ];
}

function services({ platform, environment, own }: Place): readonly Statement[] {
  return [
    {
      sid: 'Services',
      actions: [
        'ecs:CreateService',
        'ecs:DeleteService',
        'ecs:DescribeServices',
        'ecs:DescribeServiceDeployments',
        'ecs:ListServiceDeployments',
        'ecs:ListTagsForResource',
        'ecs:StopServiceDeployment',
        'ecs:TagResource',
        'ecs:UntagResource',
        'ecs:UpdateService',
      ],
      resources: [
        own('ecs', `service/${environment.cluster}/${platform.name}-*`),
        own('ecs', `service-deployment/${environment.cluster}/${platform.name}-*`),
        own('ecs', `task-definition/${platform.name}-*`),
      ],
    },
    {
      sid: 'TaskDefinitions',
      actions: ['ecs:RegisterTaskDefinition'],
      resources: [own('ecs', `task-definition/${platform.name}-*`)],
    },
    {
      sid: 'ReadTaskDefinitions',
      actions: ['ecs:DeregisterTaskDefinition', 'ecs:DescribeTaskDefinition'],
      // AWS offers no resource for these actions.
      resources: ['*'],
    },
    {
      sid: 'Autoscaling',
      actions: [
        'application-autoscaling:DeleteScalingPolicy',
        'application-autoscaling:DeregisterScalableTarget',
        'application-autoscaling:ListTagsForResource',
        'application-autoscaling:PutScalingPolicy',
        'application-autoscaling:RegisterScalableTarget',
        'application-autoscaling:TagResource',
        'application-autoscaling:UntagResource',
      ],
      // Scalable targets have ids that AWS makes up.
      resources: [own('application-autoscaling', 'scalable-target/*')],
    },
    {
      sid: 'ReadAutoscaling',
      actions: [
        'application-autoscaling:DescribeScalableTargets',
        'application-autoscaling:DescribeScalingPolicies',
        'application-autoscaling:DescribeScheduledActions',
      ],
      // Reading only; AWS offers no resource for these actions.
      resources: ['*'],
    },
    {
      sid: 'Schedules',
      actions: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
      resources: [own('scheduler', `schedule/default/${platform.name}-*`)],
    },
  ];
}

function readLoadBalancing(): readonly Statement[] {
  return [
    {
      sid: 'ReadLoadBalancing',
      actions: routeReads,
      // Reading only; AWS offers no resource for these actions.
      resources: ['*'],
    },
  ];
}

/** What is made on load balancers; it stands in policies of its own, since the rest of the role leaves no room for many. */
export function loadBalancingStatement({ name, aws }: Platform, environment: Environment): Statement {
  const groups = `arn:aws:elasticloadbalancing:${aws.region}:${environment.account}:targetgroup/${name}-*/*`;
  return {
    sid: 'LoadBalancing',
    actions: routeActions,
    resources: [groups, ...listenersAndRules(environment)],
  };
}

function network({ environment, own }: Place): readonly Statement[] {
  const inVpc: CfnMapping = { ArnEquals: { 'ec2:Vpc': own('ec2', `vpc/${environment.vpc.id}`) } };
  return [
    {
      sid: 'ReadNetwork',
      actions: ['ec2:DescribeInstances', 'ec2:DescribeSecurityGroupRules', 'ec2:DescribeSecurityGroups', 'ec2:DescribeVpcs'],
      // Reading only; AWS offers no resource for these actions.
      resources: ['*'],
    },
    {
      sid: 'CreateSecurityGroups',
      actions: ['ec2:CreateSecurityGroup'],
      resources: [own('ec2', `vpc/${environment.vpc.id}`), own('ec2', 'security-group/*')],
    },
    { sid: 'TagSecurityGroups', actions: ['ec2:CreateTags', 'ec2:DeleteTags'], resources: [own('ec2', 'security-group/*')] },
    {
      sid: 'SecurityGroups',
      actions: [
        'ec2:AuthorizeSecurityGroupEgress',
        'ec2:AuthorizeSecurityGroupIngress',
        'ec2:DeleteSecurityGroup',
        'ec2:RevokeSecurityGroupEgress',
        'ec2:RevokeSecurityGroupIngress',
        'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
        'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      ],
      // Groups have ids that AWS makes up; the network is the fence.
      resources: [own('ec2', 'security-group/*')],
      condition: inVpc,
    },
    {
      sid: 'SecurityGroupRules',
      actions: ['ec2:AuthorizeSecurityGroupEgress', 'ec2:AuthorizeSecurityGroupIngress'],
      resources: [own('ec2', 'security-group-rule/*')],
    },
  ];
}

function watching({ platform, own }: Place): readonly Statement[] {
  const groups = [`log-group:/${platform.name}/*`, `log-group:/aws/codebuild/${platform.name}-*`];
  return [
    {
      sid: 'Logs',
      actions: [
        'logs:CreateLogGroup',
        'logs:DeleteLogGroup',
        'logs:GetDataProtectionPolicy',
        'logs:ListTagsForResource',
        'logs:PutRetentionPolicy',
        'logs:TagResource',
        'logs:UntagResource',
      ],
      resources: groups.map((group) => own('logs', group)),
    },
    // Reading only; AWS offers no resource for these actions.
    {
      sid: 'ReadLogGroups',
      actions: ['logs:DescribeIndexPolicies', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies'],
      resources: ['*'],
    },
    {
      sid: 'Alarms',
      actions: [
        'cloudwatch:DeleteAlarms',
        'cloudwatch:DescribeAlarms',
        'cloudwatch:ListTagsForResource',
        'cloudwatch:PutMetricAlarm',
        'cloudwatch:TagResource',
        'cloudwatch:UntagResource',
      ],
      resources: [own('cloudwatch', `alarm:${platform.name}-*`)],
    },
  ];
}

/** What services are asked before traffic shifts. */
const smokeParameters = ({ platform, own }: Place): Statement => ({
  sid: 'SmokeTests',
  actions: [
    'ssm:AddTagsToResource',
    'ssm:DeleteParameter',
    'ssm:GetParameters',
    'ssm:ListTagsForResource',
    'ssm:PutParameter',
    'ssm:RemoveTagsFromResource',
  ],
  resources: [own('ssm', `parameter${platformNames(platform).smokeParameter('*')}`)],
});

function deploying({ platform, own }: Place): readonly Statement[] {
  return [
    {
      sid: 'CodeDeploy',
      actions: [
        'codedeploy:CreateApplication',
        'codedeploy:CreateDeploymentGroup',
        'codedeploy:DeleteApplication',
        'codedeploy:DeleteDeploymentGroup',
        'codedeploy:GetApplication',
        'codedeploy:GetDeploymentGroup',
        'codedeploy:ListTagsForResource',
        'codedeploy:TagResource',
        'codedeploy:UntagResource',
        'codedeploy:UpdateDeploymentGroup',
      ],
      resources: [own('codedeploy', `application:${platform.name}-*`), own('codedeploy', `deploymentgroup:${platform.name}-*`)],
    },
    {
      sid: 'Operations',
      actions: ['codebuild:BatchGetProjects', 'codebuild:CreateProject', 'codebuild:DeleteProject', 'codebuild:UpdateProject'],
      resources: [own('codebuild', `project/${platform.name}-*`)],
    },
  ];
}
