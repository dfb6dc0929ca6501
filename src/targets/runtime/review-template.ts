/** `review.yaml`: a merge request's own copy of the service, as the delivery program makes, changes and deletes it. */
import type { Artifact } from '../../model/artifact';
import type { ReviewAppNames } from '../../model/review-app';
import { type Reviewed, reviewedOf } from '../../model/reviewed';
import { type CfnMapping, importValue, ref, sub } from '../../syntax/cloudformation';
import { type StackParameter, type StackResource, type StackSection, stackTemplate, stackText } from '../../syntax/stack';
import { targetGroupProperties } from './load-balancing';
import { reviewTarget } from './review-target';
import type { Scope } from './scope';
import { container, task } from './task-definitions';

/**
 * The service's own container, one task, rolling, behind one host name. What would cost much, wake somebody or touch what is shared
 * stays away: alarms, autoscaling, blue/green, grants, sidecars, volumes, agents, schedules, migrations.
 *
 * It makes no role: whoever can push a branch can have any template here, and gets no further than the roles that are there.
 */
export function reviewTemplate({ pipeline, targets }: Scope): readonly Artifact[] {
  const reviewed = reviewedOf(pipeline.service);
  const names = pipeline.names.reviewApp;
  const target = targets.find(({ name }) => name === reviewed?.target.environment.name);
  if (reviewed === undefined || names === undefined || target === undefined) return [];
  const parts: Parts = { reviewed, names, scope: { pipeline, targets: [reviewTarget(target, reviewed)] } };
  const sections: readonly StackSection[] = [
    { parameters: parametersOf(names) },
    {
      resources: {
        Service: service(parts),
        TaskDefinition: taskDefinition(parts),
        TargetGroup: targetGroup(parts),
        Rule: rule(parts),
      },
      outputs: { Url: { description: 'Where it is.', value: sub`https://${ref('Host')}` } },
    },
  ];
  const template = stackTemplate(`A merge request of ${pipeline.service.name}, as an app of its own.`, sections);
  return [{ path: 'review.yaml', text: stackText(template, ['One stack for each merge request that is looked at.']) }];
}

interface Parts {
  readonly reviewed: Reviewed;
  readonly names: ReviewAppNames;
  /** Of one target: what is left of the environment's. */
  readonly scope: Scope;
}

const text = (description: string, value?: string): StackParameter => ({
  type: 'String',
  description,
  ...(value === undefined ? {} : { default: value }),
});

const parametersOf = (names: ReviewAppNames): Readonly<Record<string, StackParameter>> => ({
  Image: text('Image of the commit, with its digest.'),
  Name: text('Name of the ECS service and of the family of its task definitions.'),
  TargetGroupName: text('Name of the target group.'),
  Host: text('Host name of the app.'),
  Priority: { type: 'Number', description: 'Priority of its rule; it keeps the one that it begins with.' },
  LogGroup: text('Log group of all apps.', names.logGroup),
});

function service({ reviewed: { target }, names, scope }: Parts): StackResource {
  const { gracePeriodSeconds, port } = scope.pipeline.service.deploy;
  return {
    type: 'AWS::ECS::Service',
    // A target group takes no tasks before a listener forwards to it.
    dependsOn: ['Rule'],
    properties: {
      ServiceName: ref('Name'),
      Cluster: target.environment.cluster,
      LaunchType: 'FARGATE',
      DesiredCount: 1,
      TaskDefinition: ref('TaskDefinition'),
      HealthCheckGracePeriodSeconds: gracePeriodSeconds,
      DeploymentController: { Type: 'ECS' },
      DeploymentConfiguration: {
        Strategy: 'ROLLING',
        MaximumPercent: 200,
        MinimumHealthyPercent: 100,
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
      },
      LoadBalancers: [
        {
          ContainerName: scope.targets[0]?.names.container,
          ContainerPort: port,
          TargetGroupArn: ref('TargetGroup'),
        },
      ],
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          AssignPublicIp: 'DISABLED',
          Subnets: target.environment.vpc.subnets,
          // As long as an app uses it, the environment's stack cannot take it away, nor the roles that are needed to delete the app.
          SecurityGroups: [importValue(names.securityGroupExport)],
        },
      },
      PropagateTags: 'SERVICE',
      EnableECSManagedTags: true,
    },
  };
}

function taskDefinition({ reviewed: { app }, names, scope }: Parts): StackResource {
  const own = container(scope, 'service', ref('Image'), 'app');
  const environment = [
    ...(Array.isArray(own.Environment) ? own.Environment : []),
    { Name: 'REVIEW_URL', Value: sub`https://${ref('Host')}` },
  ];
  const properties: CfnMapping = {
    Family: ref('Name'),
    Cpu: String(app.size.cpu),
    Memory: String(app.size.memory),
    ContainerDefinitions: [{ ...own, Environment: environment }],
  };
  const roles = { execution: roleArn(names.executionRole), task: roleArn(names.taskRole) };
  // Left behind: AWS has no permission to deregister one family's alone. It is text, and costs nothing.
  return { ...task(scope, undefined, properties, roles), retain: true };
}

const roleArn = (name: string) => sub`arn:aws:iam::${ref('AWS::AccountId')}:role/${name}`;

const targetGroup = ({ reviewed: { target }, scope }: Parts): StackResource => ({
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  properties: targetGroupProperties(scope, ref('TargetGroupName'), target.environment.vpc.id),
});

const rule = ({ reviewed: { apps } }: Parts): StackResource => ({
  type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  properties: {
    ListenerArn: apps.listenerArn,
    Priority: ref('Priority'),
    Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [ref('Host')] } }],
    Actions: [{ Type: 'forward', TargetGroupArn: ref('TargetGroup') }],
  },
});
