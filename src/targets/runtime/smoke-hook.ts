/** The smoke test before traffic shifts: what calls the platform's function, and what it is told to ask. */
import { platformNames, platformRole } from '../../model/platform-names';
import { trafficTestOf } from '../../model/traffic-test';
import { type CfnMapping, ref, sub } from '../../syntax/cloudformation';
import type { Statement } from '../../syntax/iam';
import { jsonLine } from '../../syntax/json';
import { ownNamed } from './own-arns';
import { isBlueGreen, onlyIn, type Part, platformRoleArn, type Scope, type Target } from './scope';
import { isCodeDeploy } from './task-definitions';

/** Where traffic waits for an answer, and somebody asks. */
export const isTestedBefore = (target: Target): boolean => isBlueGreen(target) && textOf(target) !== undefined;

const textOf = (target: Target): string | undefined => {
  const test = trafficTestOf(target, target.names);
  return test && jsonLine({ ...test });
};

export function smokeHook(scope: Scope): Part {
  if (!scope.targets.some(isTestedBefore)) return {};
  const byCodeDeploy = (target: Target) => isTestedBefore(target) && isCodeDeploy(target);
  return {
    given: {
      SmokeTest: {
        description: 'What the new version is asked before traffic shifts.',
        value: (target) => (isTestedBefore(target) ? textOf(target) : undefined),
      },
    },
    resources: scope.targets.some(byCodeDeploy)
      ? {
          // CodeDeploy tells a hook nothing but the deployment's id: the function finds this by the application's name.
          SmokeTestParameter: {
            type: 'AWS::SSM::Parameter',
            condition: onlyIn(scope, byCodeDeploy),
            properties: {
              Name: sub`${platformNames(scope.pipeline.platform).smokeParameter('')}${ref('CodeDeployApplicationName')}`,
              Description: `What ${scope.pipeline.service.name} is asked before traffic shifts.`,
              Type: 'String',
              Value: ref('SmokeTest'),
            },
          },
        }
      : {},
  };
}

/** @source Amazon ECS developer guide, "Lambda hooks for Amazon ECS service deployments". It is not called again when traffic goes back. */
export const lifecycleHooks = (scope: Scope, target: Target): readonly CfnMapping[] | undefined =>
  isTestedBefore(target)
    ? [
        {
          HookTargetArn: functionArn(scope),
          RoleArn: platformRoleArn(scope, 'ecs'),
          LifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'],
          HookDetails: ref('SmokeTest'),
        },
      ]
    : undefined;

/** @source CodeDeploy user guide, "AppSpec 'hooks' section for an Amazon ECS deployment". */
export function appspecHooks({ pipeline: { platform } }: Scope, target: Target): readonly CfnMapping[] | undefined {
  if (!isTestedBefore(target)) return undefined;
  const { name, account } = target.environment;
  const { smokeFunction } = platformNames(platform).environment(name, account);
  return [{ AfterAllowTestTraffic: `arn:aws:lambda:${platform.aws.region}:${account}:function:${smokeFunction}` }];
}

/** Why a test failed stands in the function's log. */
export const readSmokeLog = ({ pipeline }: Scope): readonly Statement[] => [
  {
    sid: 'ReadSmokeTest',
    actions: ['logs:FilterLogEvents'],
    resources: [ownNamed('logs', `log-group:/aws/lambda/${smokeName(pipeline.platform.name)}`, 'Environment', ':*')],
  },
];

const functionArn = ({ pipeline }: Scope) => ownNamed('lambda', `function:${smokeName(pipeline.platform.name)}`, 'Environment');

/** The environment's name is its end, and is the template's parameter. */
const smokeName = (platform: string): string => platformRole(platform, 'smoke', '');
