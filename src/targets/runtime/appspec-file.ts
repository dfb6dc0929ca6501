/** `appspec-<env>.yaml`: tells CodeDeploy which container takes the traffic, on which port, and in which network. */
import type { Artifact } from '../../model/artifact';
import { yamlText } from '../../syntax/yaml';
import type { Scope, Target } from './scope';
import { appspecHooks } from './smoke-hook';

export function appspecFile(scope: Scope, target: Target): Artifact {
  const { port } = scope.pipeline.service.deploy;
  const service = {
    // CodeDeploy's action puts the new revision here.
    TaskDefinition: '<TASK_DEFINITION>',
    LoadBalancerInfo: { ContainerName: target.names.container, ContainerPort: port },
  };
  const document = {
    version: VERSION,
    Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties: service } }],
    // Last: a way back cuts them off.
    Hooks: appspecHooks(scope, target),
  };
  return { path: `appspec-${target.name}.yaml`, text: yamlText(document).replace(`version: ${VERSION}`, 'version: 0.0') };
}

/** The reader compares with `0.0` as text; as a number it would be written `0`. @source CodeDeploy user guide, AppSpec file reference. */
const VERSION = 'appspec-version';
