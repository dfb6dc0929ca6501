/**
 * Starts the new version beside the old one, tests it on the test listener, then shifts traffic.
 * CodeDeploy does it where CodePipeline delivers; elsewhere ECS does it by itself, so that the same word in the catalog holds on every engine.
 * CodeDeploy moves the traffic of one listener: a service on two load balancers (a public and a private route) is ECS's as well.
 */
import type { Strategy } from '../model/extension';

export const blueGreen = {
  title: 'Blue/green',
  description:
    'The new version starts beside the old one and is tested before traffic shifts; alarms and failed checks take traffic back.',
  needsPort: true,
  mechanism: (deliver, loadBalancers) => (deliver === 'codepipeline' && loadBalancers <= 1 ? 'codedeploy' : 'stack'),
  ecsStrategy: 'BLUE_GREEN',
  steps: undefined,
} satisfies Strategy;
