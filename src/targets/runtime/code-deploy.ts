/** CodeDeploy's application and group, in the environments where it moves traffic. */
import { type CfnValue, getAtt, ref } from '../../syntax/cloudformation';
import type { StackResource } from '../../syntax/stack';
import { GATE_ALARMS } from './alarms';
import { CODEDEPLOY_SERVICE } from './ecs-service';
import { type Colour, targetGroup } from './load-balancing';
import { type Slot, slotsOf } from './routes';
import { byEnvironment, onlyIn, type Part, platformRoleArn, type Scope, within } from './scope';
import { isCodeDeploy } from './task-definitions';

export function codeDeploy(scope: Scope): Part {
  if (!scope.targets.some(isCodeDeploy)) return {};
  return {
    given: {
      CodeDeployApplicationName: {
        description: 'Name of the CodeDeploy application.',
        value: (target) => (isCodeDeploy(target) ? target.names.codedeployApplication : undefined),
      },
      CodeDeployGroupName: {
        description: 'Name of the CodeDeploy deployment group.',
        value: (target) => (isCodeDeploy(target) ? target.names.codedeployGroup : undefined),
      },
    },
    resources: {
      CodeDeployApplication: {
        type: 'AWS::CodeDeploy::Application',
        condition: onlyIn(scope, isCodeDeploy),
        properties: { ApplicationName: ref('CodeDeployApplicationName'), ComputePlatform: 'ECS' },
      },
      CodeDeployGroup: group(scope),
    },
  };
}

/** Minutes in which the old tasks stand by after the shift: going back takes seconds then. */
const STAND_BY_MINUTES = 15;

function group(all: Scope): StackResource {
  const scope = within(all, isCodeDeploy);
  const slots = slotsOf(scope);
  const inSlot = (make: (slot: Slot) => CfnValue): CfnValue =>
    byEnvironment(scope, (target) => {
      const slot = slots.find((each) => each.pool(target) !== undefined);
      return slot && make(slot);
    });
  const groupName = (colour: Colour) => inSlot((slot) => getAtt(targetGroup(slot, colour), 'TargetGroupName'));
  return {
    type: 'AWS::CodeDeploy::DeploymentGroup',
    condition: onlyIn(all, isCodeDeploy),
    dependsOn: [CODEDEPLOY_SERVICE],
    properties: {
      ApplicationName: ref('CodeDeployApplication'),
      DeploymentGroupName: ref('CodeDeployGroupName'),
      ServiceRoleArn: platformRoleArn(scope, 'codedeploy'),
      DeploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ECSServices: [{ ClusterName: ref('ClusterName'), ServiceName: ref('ServiceName') }],
      BlueGreenDeploymentConfiguration: {
        DeploymentReadyOption: { ActionOnTimeout: 'CONTINUE_DEPLOYMENT', WaitTimeInMinutes: 0 },
        TerminateBlueInstancesOnDeploymentSuccess: { Action: 'TERMINATE', TerminationWaitTimeInMinutes: STAND_BY_MINUTES },
      },
      LoadBalancerInfo: {
        TargetGroupPairInfoList: [
          {
            TargetGroups: [{ Name: groupName('Blue') }, { Name: groupName('Green') }],
            ProdTrafficRoute: { ListenerArns: [inSlot(({ id }) => ref(`${id}ListenerArn`))] },
            TestTrafficRoute: { ListenerArns: [inSlot(({ id }) => ref(`${id}TestListenerArn`))] },
          },
        ],
      },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      AlarmConfiguration: {
        Enabled: true,
        IgnorePollAlarmFailure: false,
        Alarms: GATE_ALARMS.map((alarm) => ({ Name: ref(alarm) })),
      },
    },
  };
}
