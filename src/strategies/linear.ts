/** Traffic moves to the new version in equal steps. */
import type { Strategy } from '../model/extension';

export const linear = {
  title: 'Linear',
  description:
    'ECS starts the new version beside the old one and gives it the traffic in equal steps, as long as nothing raises an alarm.',
  needsPort: true,
  mechanism: () => 'stack',
  ecsStrategy: 'LINEAR',
  steps: { percent: 20, stepMinutes: 5 },
} satisfies Strategy;
