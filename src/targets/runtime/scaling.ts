/** Autoscaling owns the number of tasks. */
import { getAtt, join, ref, sub } from '../../syntax/cloudformation';
import { CODEDEPLOY_SERVICE, SERVICE } from './ecs-service';
import { byEnvironment, type Part, type Scope } from './scope';
import { isCodeDeploy } from './task-definitions';

export function scaling(scope: Scope): Part {
  const service = byEnvironment(scope, (target) => getAtt(isCodeDeploy(target) ? CODEDEPLOY_SERVICE : SERVICE, 'Name'));
  return {
    given: {
      MinTasks: { description: 'Fewest tasks.', type: 'Number', value: ({ size }) => String(size.min) },
      MaxTasks: { description: 'Most tasks.', type: 'Number', value: ({ size }) => String(size.max) },
      TargetCpu: {
        description: 'CPU use that autoscaling aims at, in percent.',
        type: 'Number',
        value: ({ size }) => String(size.targetCpu),
      },
    },
    resources: {
      ScalableTarget: {
        type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        properties: {
          ServiceNamespace: 'ecs',
          ScalableDimension: 'ecs:service:DesiredCount',
          ResourceId: join('/', ['service', ref('ClusterName'), service]),
          MinCapacity: ref('MinTasks'),
          MaxCapacity: ref('MaxTasks'),
        },
      },
      ScalingPolicy: {
        type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
        properties: {
          PolicyName: sub`${ref('ServiceName')}-cpu`,
          PolicyType: 'TargetTrackingScaling',
          ScalingTargetId: ref('ScalableTarget'),
          TargetTrackingScalingPolicyConfiguration: {
            PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
            TargetValue: ref('TargetCpu'),
            ScaleInCooldown: 300,
            ScaleOutCooldown: 60,
          },
        },
      },
    },
  };
}
