import { describe, expect, test } from 'vitest';
import type { DeliveryEngine } from '../../../src/model/platform';
import type { StrategyName, TrafficShift } from '../../../src/model/service';
import { trafficTime } from '../../../src/resolve/limits/traffic-time';
import { aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

function moving(deliver: DeliveryEngine, strategy: StrategyName, traffic: Partial<TrafficShift>) {
  const shift = { percent: 10, stepMinutes: 10, bakeMinutes: 10, ...traffic };
  const environments = [aServiceEnvironment('prod', 'checkout', { strategy, traffic: shift })];
  return aFleet([aService({ engines: { build: deliver === 'gitlab' ? 'gitlab' : 'jenkins', deliver }, environments })]);
}

describe('SP507', () => {
  test('refuses steps that outlast a job, at the line of the traffic', () => {
    expect(reports(trafficTime(moving('gitlab', 'linear', { stepMinutes: 20 })))).toEqual([
      `SP507 checkout@prod:traffic
The traffic of "checkout" in prod moves for 190 minutes (linear), and a job of GitLab may wait 180 at most.
lower "stepMinutes" or "bakeMinutes" under "traffic", or raise "percent".`,
    ]);
  });

  test('waits longer with CloudFormation, and not for ever', () => {
    expect(trafficTime(moving('codepipeline', 'linear', { stepMinutes: 20 }))).toEqual([]);
    expect(trafficTime(moving('codepipeline', 'canary', { stepMinutes: 1440, bakeMinutes: 600 }))).toHaveLength(1);
  });

  test('asks nothing of CodeDeploy and of rolling deployments', () => {
    expect(trafficTime(moving('codepipeline', 'blue-green', { bakeMinutes: 1440 }))).toHaveLength(0);
    expect(trafficTime(moving('jenkins', 'rolling', { stepMinutes: 1440 }))).toEqual([]);
  });
});
