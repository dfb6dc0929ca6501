import { describe, expect, test } from 'vitest';
import { strategies } from '../../src/strategies';

describe.each(Object.entries(strategies))('strategy %s', (_, strategy) => {
  test('CodeDeploy is only used where CodePipeline delivers, since its files travel as an action’s artifacts', () => {
    expect(strategy.mechanism('gitlab', 1)).toBe('stack');
    expect(strategy.mechanism('jenkins', 1)).toBe('stack');
  });

  test('a strategy that shifts traffic needs a port', () => {
    expect(strategy.needsPort).toBe(strategy.ecsStrategy !== 'ROLLING');
  });
});

test('blue/green leaves two load balancers to ECS, since CodeDeploy moves the traffic of one listener', () => {
  expect(strategies['blue-green'].mechanism('codepipeline', 1)).toBe('codedeploy');
  expect(strategies['blue-green'].mechanism('codepipeline', 2)).toBe('stack');
});
