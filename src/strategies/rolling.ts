/** Replaces tasks a few at a time; the ECS circuit breaker goes back when new tasks do not become healthy. */
import type { Strategy } from '../model/extension';

export const rolling = {
  title: 'Rolling',
  description:
    'New tasks replace old ones a few at a time; the ECS circuit breaker goes back by itself when they do not become healthy.',
  needsPort: false,
  mechanism: () => 'stack',
  ecsStrategy: 'ROLLING',
  steps: undefined,
} satisfies Strategy;
