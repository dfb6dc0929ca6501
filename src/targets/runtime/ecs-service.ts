/** The ECS service. Its number of tasks is never stated: ECS begins with one, autoscaling raises it, and an update leaves it alone. */

import { unreachable } from '../../model/unreachable';
import { type CfnMapping, type CfnValue, ifElse, NO_VALUE, ref, sub } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { GATE_ALARMS } from './alarms';
import { ROUTES, servicePair, shifts, targetGroup, testRule } from './load-balancing';
import { registries } from './private-dns';
import { type Slot, slotsOf } from './routes';
import { byEnvironment, onlyIn, optional, type Part, platformRoleArn, type Scope, type Target, within } from './scope';
import { lifecycleHooks } from './smoke-hook';
import { BOOTSTRAP_PORT, isCodeDeploy, isStack } from './task-definitions';

export const SERVICE = 'Service';
export const CODEDEPLOY_SERVICE = 'CodeDeployService';

export function ecsService(scope: Scope): Part {
  const stack = scope.targets.some(isStack);
  return {
    given: {
      ClusterName: { description: 'ECS cluster.', value: ({ environment }) => environment.cluster },
      ServiceName: { description: 'Name of the ECS service.', value: ({ names }) => names.ecsService },
      TaskFamily: { description: 'Family of the task definitions.', value: ({ names }) => names.taskFamily },
    },
    resources: {
      ...(stack ? { [SERVICE]: stackService(scope) } : {}),
      ...(scope.targets.some(isCodeDeploy) ? { [CODEDEPLOY_SERVICE]: codedeployService(scope) } : {}),
    },
    outputs: {
      ServiceName: { description: 'Name of the ECS service.', value: ref('ServiceName') },
      ClusterName: { description: 'ECS cluster.', value: ref('ClusterName') },
      ...(stack
        ? {
            TaskDefinitionArn: {
              description: 'Task definition in service.',
              value: ref('TaskDefinition'),
              condition: onlyIn(scope, isStack),
            },
          }
        : {}),
    },
  };
}

/** ECS replaces tasks by itself, and goes back by itself. */
function stackService(all: Scope): StackResource {
  const scope = within(all, isStack);
  return {
    type: 'AWS::ECS::Service',
    condition: onlyIn(all, isStack),
    dependsOn: rulesOf(scope),
    properties: {
      ...common(scope),
      DeploymentController: { Type: 'ECS' },
      DeploymentConfiguration: byEnvironment(scope, (target) => deploymentConfiguration(scope, target)),
      TaskDefinition: ref('TaskDefinition'),
      LoadBalancers: loadBalancers(scope, (slot, target) => stackLoadBalancer(scope, slot, target)),
      ServiceRegistries: optional(scope, registries),
    },
  };
}

/** CodeDeploy owns task definition, load balancer and platform version after the first creation; nothing here may change with a release. */
function codedeployService(all: Scope): StackResource {
  const scope = within(all, isCodeDeploy);
  return {
    type: 'AWS::ECS::Service',
    condition: onlyIn(all, isCodeDeploy),
    dependsOn: ['BootstrapTaskDefinition', ...rulesOf(scope)],
    properties: {
      ...common(scope),
      DeploymentController: { Type: 'CODE_DEPLOY' },
      // The family and not the revision: a new bootstrap revision must not reach a service that CodeDeploy owns.
      TaskDefinition: sub`${ref('TaskFamily')}-bootstrap`,
      LoadBalancers: loadBalancers(scope, (slot, { names }) => ({
        ContainerName: names.container,
        ContainerPort: BOOTSTRAP_PORT,
        TargetGroupArn: ref(targetGroup(slot, 'Blue')),
      })),
    },
  };
}

function common(scope: Scope): CfnMapping {
  const { gracePeriodSeconds, port } = scope.pipeline.service.deploy;
  return {
    ServiceName: ref('ServiceName'),
    Cluster: ref('ClusterName'),
    LaunchType: 'FARGATE',
    HealthCheckGracePeriodSeconds: port === undefined ? undefined : gracePeriodSeconds,
    NetworkConfiguration: {
      AwsvpcConfiguration: {
        AssignPublicIp: 'DISABLED',
        Subnets: ref('SubnetIds'),
        SecurityGroups: [ref('TaskSecurityGroup')],
      },
    },
    PropagateTags: 'SERVICE',
    EnableECSManagedTags: true,
    Tags: optional(scope, metricsTags),
  };
}

/** Tasks bear them too. @source Prometheus, `aws_sd_config` with the role `ecs`: `__meta_ecs_tag_service_<tag>`. */
function metricsTags({ monitoring: { prometheus } }: Target): readonly CfnMapping[] | undefined {
  return (
    prometheus && [
      { Key: 'prometheus-path', Value: prometheus.path },
      { Key: 'prometheus-port', Value: String(prometheus.port) },
    ]
  );
}

function deploymentConfiguration(scope: Scope, target: Target): CfnMapping {
  const reached = scope.pipeline.service.deploy.port !== undefined && target.runtime.ingress.length > 0;
  const shared = {
    MaximumPercent: 200,
    MinimumHealthyPercent: 100,
    Alarms: reached ? { AlarmNames: GATE_ALARMS.map((alarm) => ref(alarm)), Enable: true, Rollback: true } : undefined,
  };
  return { ...shared, ...shift(target), LifecycleHooks: lifecycleHooks(scope, target) };
}

/** The bake time is stated always: ECS's own default outlasts CloudFormation's patience. */
function shift({ ecsStrategy, traffic: { percent, stepMinutes, bakeMinutes } }: Target): CfnMapping {
  switch (ecsStrategy) {
    case 'ROLLING':
      return { Strategy: ecsStrategy, DeploymentCircuitBreaker: { Enable: true, Rollback: true } };
    case 'BLUE_GREEN':
      return { Strategy: ecsStrategy, BakeTimeInMinutes: bakeMinutes };
    case 'CANARY':
      return {
        Strategy: ecsStrategy,
        BakeTimeInMinutes: bakeMinutes,
        CanaryConfiguration: { CanaryPercent: percent, CanaryBakeTimeInMinutes: stepMinutes },
      };
    case 'LINEAR':
      return {
        Strategy: ecsStrategy,
        BakeTimeInMinutes: bakeMinutes,
        LinearConfiguration: { StepPercent: percent, StepBakeTimeInMinutes: stepMinutes },
      };
    default:
      return unreachable(ecsStrategy);
  }
}

function loadBalancers(scope: Scope, entry: (slot: Slot, target: Target) => CfnMapping): CfnValue | undefined {
  const slots = slotsOf(scope);
  if (slots.length === 0) return undefined;
  const list = slots.map((slot) =>
    byEnvironment(scope, (target) => (slot.pool(target) === undefined ? undefined : entry(slot, target))),
  );
  const condition = onlyIn(scope, (target) => slots.some((slot) => slot.pool(target) !== undefined));
  return condition === undefined ? list : ifElse(condition, list, NO_VALUE);
}

function stackLoadBalancer(scope: Scope, slot: Slot, target: Target): CfnMapping {
  const { first, other } = servicePair(slot, target);
  const entry = {
    ContainerName: target.names.container,
    ContainerPort: scope.pipeline.service.deploy.port,
    TargetGroupArn: first,
  };
  const rule = slot.rules.find((each) => each.ingress(target) !== undefined);
  if (!shifts(slot, target) || rule === undefined) return entry;
  return {
    ...entry,
    AdvancedConfiguration: {
      AlternateTargetGroupArn: other,
      ProductionListenerRule: ref(rule.id),
      TestListenerRule: ref(testRule(rule)),
      RoleArn: platformRoleArn(scope, 'ecs'),
    },
  };
}

/** A target group takes no tasks before a listener forwards to it. */
function rulesOf(scope: Scope): readonly string[] {
  const rules = slotsOf(scope).flatMap((slot) =>
    slot.rules.flatMap((rule) => {
      const routed = (target: Target) => rule.ingress(target) !== undefined;
      // A service that is told of both groups names its rules: that is dependency enough.
      if (scope.targets.every((target) => isStack(target) && shifts(slot, target))) return [];
      if (!scope.targets.every(routed)) return [ROUTES];
      if (!scope.targets.some((target) => shifts(slot, target))) return [rule.id];
      return [rule.id, scope.targets.every((target) => shifts(slot, target)) ? testRule(rule) : ROUTES];
    }),
  );
  return [...new Set(rules)];
}
