import { describe, expect, test } from 'vitest';
import { shiftMinutes } from '../../src/model/traffic';
import { strategies } from '../../src/strategies';

describe.each(Object.entries(strategies))('strategy %s', (_, strategy) => {
  test('CodeDeploy is only used where CodePipeline delivers, since its files travel as an action’s artifacts', () => {
    expect(strategy.mechanism('gitlab', 1)).toBe('stack');
    expect(strategy.mechanism('jenkins', 1)).toBe('stack');
  });

  test('a strategy that shifts traffic needs a port', () => {
    expect(strategy.needsPort).toBe(strategy.ecsStrategy !== 'ROLLING');
  });

  test('only one that moves traffic in parts says how large they are, within what ECS takes', () => {
    const inParts = strategy.ecsStrategy === 'CANARY' || strategy.ecsStrategy === 'LINEAR';
    expect(strategy.steps !== undefined).toBe(inParts);
    if (strategy.steps === undefined) return;
    expect(strategy.steps.percent).toBeGreaterThanOrEqual(3);
    expect(shiftMinutes(strategy.ecsStrategy, { ...strategy.steps, bakeMinutes: 10 })).toBeLessThan(60);
  });
});

test('blue/green leaves two load balancers to ECS, since CodeDeploy moves the traffic of one listener', () => {
  expect(strategies['blue-green'].mechanism('codepipeline', 1)).toBe('codedeploy');
  expect(strategies['blue-green'].mechanism('codepipeline', 2)).toBe('stack');
});

test('native blue/green, canary and linear are done by ECS on CodePipeline too', () => {
  for (const name of ['native-blue-green', 'canary', 'linear'] as const)
    expect(strategies[name].mechanism('codepipeline', 1)).toBe('stack');
});

test('the time that traffic takes is that of all steps and the bake time', () => {
  const traffic = { percent: 20, stepMinutes: 5, bakeMinutes: 10 };
  expect(shiftMinutes('ROLLING', traffic)).toBe(0);
  expect(shiftMinutes('BLUE_GREEN', traffic)).toBe(10);
  expect(shiftMinutes('CANARY', traffic)).toBe(15);
  expect(shiftMinutes('LINEAR', traffic)).toBe(30);
  expect(shiftMinutes('LINEAR', { ...traffic, percent: 30 })).toBe(25);
});
