import { describe, expect, test } from 'vitest';
import type { Ingress } from '../../../src/model/runtime';
import { movableRoutes } from '../../../src/resolve/limits/movable-routes';
import { aRuntime, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const route = (path: string, pool: string): Ingress => ({ host: 'a.example', path, scheme: 'internal', pool, priority: 1 });

function routed(deliver: 'codepipeline' | 'gitlab', ...ingress: readonly Ingress[]) {
  const runtime = aRuntime('prod', 'checkout', { ingress });
  const environments = [aServiceEnvironment('prod', 'checkout', { runtime, strategy: 'blue-green' })];
  return aFleet([aService({ engines: { build: deliver === 'gitlab' ? 'gitlab' : 'jenkins', deliver }, environments })]);
}

describe('SP506', () => {
  test('refuses two routes on one load balancer where ECS moves the traffic', () => {
    expect(reports(movableRoutes(routed('gitlab', route('/a', 'one'), route('/b', 'one'))))).toEqual([
      `SP506 checkout@prod:runtime.ingress
"checkout" has 2 routes on 1 load balancer in prod, and ECS moves the traffic of one route on each.
write "strategy: rolling", or leave one route for each load balancer.`,
    ]);
  });

  test('refuses three routes on two load balancers', () => {
    const fleet = routed('codepipeline', route('/a', 'one'), route('/b', 'two'), route('/c', 'two'));
    expect(reports(movableRoutes(fleet))[0]).toContain('has 3 routes on 2 load balancers in prod');
  });

  test('accepts one route on each, and several where CodeDeploy moves the whole listener', () => {
    expect(movableRoutes(routed('gitlab', route('/a', 'one'), route('/b', 'two')))).toEqual([]);
    expect(movableRoutes(routed('codepipeline', route('/a', 'one'), route('/b', 'one')))).toEqual([]);
  });
});
