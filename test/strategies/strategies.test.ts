import { describe, expect, test } from 'vitest';
import { strategies } from '../../src/strategies';

describe.each(Object.entries(strategies))('strategy %s', (_, strategy) => {
  test('CodeDeploy is only used where CodePipeline delivers, since its files travel as an action’s artifacts', () => {
    expect(strategy.mechanism('gitlab')).toBe('stack');
    expect(strategy.mechanism('jenkins')).toBe('stack');
  });

  test('a strategy that shifts traffic needs a port', () => {
    expect(strategy.needsPort).toBe(strategy.ecsStrategy !== 'ROLLING');
  });
});
