/**
 * Starts the new version beside the old one, tests it on the test listener, then shifts traffic.
 * CodeDeploy does it where CodePipeline delivers; elsewhere ECS does it by itself, so that the same word in the catalog holds on every engine.
 */
import type { Strategy } from '../model/extension';

export const blueGreen = {
  title: 'Blue/green',
  description:
    'The new version starts beside the old one and is tested before traffic shifts; alarms and failed checks take traffic back.',
  needsPort: true,
  mechanism: (deliver) => (deliver === 'codepipeline' ? 'codedeploy' : 'stack'),
  ecsStrategy: 'BLUE_GREEN',
} satisfies Strategy;
