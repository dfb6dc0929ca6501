/** Blue/green by ECS itself on every engine, CodePipeline included: the service's stack owns the task definition. */
import type { Strategy } from '../model/extension';

export const nativeBlueGreen = {
  title: 'Blue/green by ECS',
  description:
    'ECS starts the new version beside the old one and shifts all traffic at once; the old one stays for a while, and alarms take traffic back to it.',
  needsPort: true,
  mechanism: () => 'stack',
  ecsStrategy: 'BLUE_GREEN',
  steps: undefined,
} satisfies Strategy;
