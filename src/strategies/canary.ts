/** A small part of the traffic tries the new version first. */
import type { Strategy } from '../model/extension';

export const canary = {
  title: 'Canary',
  description:
    'ECS starts the new version beside the old one and gives it a small part of the traffic first, the rest when nothing has raised an alarm.',
  needsPort: true,
  mechanism: () => 'stack',
  ecsStrategy: 'CANARY',
  steps: { percent: 10, stepMinutes: 10 },
} satisfies Strategy;
