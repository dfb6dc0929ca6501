/** ARNs of what a service's stack makes, by the name that IAM gives the type of resource: what CloudFormation's role must reach. */
import type { Made, Value } from '../../../test/support/stack-evaluate';
import { platform, type StackInAccount } from './fleet';
import type { Request } from './simulate';

const REGION = platform.aws.region;
const textOf = (value: Value | undefined): string => String(value ?? '');
const under = (value: Value | undefined, key: string): Value | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)[key]
    : undefined;

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

type Arns = (
  made: Made,
  arn: (service: string, resource: string) => string,
  stack: string,
) => Readonly<Record<string, readonly string[]>>;

const logGroup = (name: string) => `log-group:${name}`;

/** By resource type. Ids that AWS makes up stand as an example. */
const BY_TYPE: Readonly<Record<string, Arns>> = {
  'AWS::ECS::Service': ({ Properties: { Cluster, ServiceName } }, arn) => ({
    'ecs:service': [arn('ecs', `service/${textOf(Cluster)}/${textOf(ServiceName)}`)],
    'ecs:service-deployment': [arn('ecs', `service-deployment/${textOf(Cluster)}/${textOf(ServiceName)}/x`)],
  }),
  'AWS::ECS::TaskDefinition': ({ Properties: { Family } }, arn) => ({
    'ecs:task-definition': [arn('ecs', `task-definition/${textOf(Family)}:7`)],
  }),
  'AWS::ApplicationAutoScaling::ScalableTarget': (_, arn) => ({
    'application-autoscaling:ScalableTarget': [arn('application-autoscaling', 'scalable-target/0ec5a1b2')],
  }),
  'AWS::ApplicationAutoScaling::ScalingPolicy': (_, arn) => ({
    'application-autoscaling:ScalableTarget': [arn('application-autoscaling', 'scalable-target/0ec5a1b2')],
  }),
  'AWS::Scheduler::Schedule': ({ Properties: { Name } }, arn) => ({
    'scheduler:schedule': [arn('scheduler', `schedule/default/${textOf(Name)}`)],
  }),
  'AWS::ElasticLoadBalancingV2::TargetGroup': ({ Properties: { Name } }, arn) => ({
    'elasticloadbalancing:targetgroup': [arn('elasticloadbalancing', `targetgroup/${textOf(Name)}/0123456789abcdef`)],
  }),
  'AWS::ElasticLoadBalancingV2::ListenerRule': ({ Properties: { ListenerArn } }) => ({
    'elasticloadbalancing:listener/app': [textOf(ListenerArn)],
    'elasticloadbalancing:listener-rule/app': [
      `${textOf(ListenerArn).replace(':listener/', ':listener-rule/')}/0123456789abcdef`,
    ],
  }),
  'AWS::EC2::SecurityGroup': ({ Properties: { VpcId } }, arn) => ({
    'ec2:security-group': [arn('ec2', 'security-group/sg-1')],
    'ec2:vpc': [arn('ec2', `vpc/${textOf(VpcId)}`)],
  }),
  'AWS::EC2::SecurityGroupIngress': (_, arn) => ({ 'ec2:security-group': [arn('ec2', 'security-group/sg-1')] }),
  'AWS::SSM::Parameter': ({ Properties: { Name } }, arn) => ({ 'ssm:parameter': [arn('ssm', `parameter${textOf(Name)}`)] }),
  'AWS::Logs::LogGroup': ({ Properties: { LogGroupName } }, arn) => ({
    'logs:log-group': [arn('logs', logGroup(textOf(LogGroupName)))],
  }),
  'AWS::CloudWatch::Alarm': ({ Properties: { AlarmName } }, arn) => ({
    'cloudwatch:alarm': [arn('cloudwatch', `alarm:${textOf(AlarmName)}`)],
  }),
  'AWS::CodeDeploy::Application': ({ Properties: { ApplicationName } }, arn) => ({
    'codedeploy:application': [arn('codedeploy', `application:${textOf(ApplicationName)}`)],
  }),
  'AWS::CodeDeploy::DeploymentGroup': ({ Properties: { DeploymentGroupName } }, arn) => ({
    'codedeploy:deploymentgroup': [arn('codedeploy', `deploymentgroup:${textOf(DeploymentGroupName)}/x`)],
    'codedeploy:application': [],
  }),
  'AWS::CodeBuild::Project': ({ Properties: { Name } }, arn) => ({
    'codebuild:project': [arn('codebuild', `project/${textOf(Name)}`)],
  }),
  // A role without a name gets one that begins with its stack's.
  'AWS::IAM::Role': ({ Properties: { RoleName } }, arn, stack) => ({
    'iam:role': [roleArn(arn, RoleName ?? `${stack}-Role-1A2B3C`)],
  }),
  'AWS::IAM::Policy': ({ Properties: { Roles } }, arn) => ({
    'iam:role': (Array.isArray(Roles) ? Roles : []).map((name: Value) => roleArn(arn, name)),
  }),
};

const roleArn = (arn: (service: string, resource: string) => string, name: Value | undefined): string =>
  arn('iam', `role/${textOf(name)}`).replace(`:${REGION}:`, '::');

/** By the type of resource that IAM knows. */
export function arnsOf(stack: StackInAccount, made: Made): ReadonlyMap<string, readonly string[]> {
  const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${stack.account}:${resource}`;
  return new Map(Object.entries(BY_TYPE[made.Type]?.(made, arn, stack.title) ?? {}));
}

/** Where a resource names a role that AWS' service is handed. */
const HANDED: Readonly<Record<string, (made: Made) => readonly (readonly [role: string, service: string])[]>> = {
  'AWS::ECS::TaskDefinition': ({ Properties: { TaskRoleArn, ExecutionRoleArn } }) =>
    [TaskRoleArn, ExecutionRoleArn].map((role) => [textOf(role), 'ecs-tasks.amazonaws.com'] as const),
  'AWS::ECS::Service': ({ Properties: { LoadBalancers, DeploymentConfiguration } }) => {
    const balancers = listOf(LoadBalancers).map((entry) => under(under(entry, 'AdvancedConfiguration'), 'RoleArn'));
    const hooks = listOf(under(DeploymentConfiguration, 'LifecycleHooks')).map((hook) => under(hook, 'RoleArn'));
    return [...balancers, ...hooks].flatMap((role) => (role === undefined ? [] : [[textOf(role), 'ecs.amazonaws.com'] as const]));
  },
  'AWS::Scheduler::Schedule': ({ Properties: { Target } }) => [[textOf(under(Target, 'RoleArn')), 'scheduler.amazonaws.com']],
  'AWS::CodeDeploy::DeploymentGroup': ({ Properties: { ServiceRoleArn } }) => [
    [textOf(ServiceRoleArn), 'codedeploy.amazonaws.com'],
  ],
  'AWS::CodeBuild::Project': ({ Properties: { ServiceRole } }) => [[textOf(ServiceRole), 'codebuild.amazonaws.com']],
};

export const handedOn = (made: Made): readonly Request[] =>
  (HANDED[made.Type]?.(made) ?? []).map(([resource, service]) => ({
    action: 'iam:PassRole',
    resource,
    context: { 'iam:PassedToService': service },
  }));
