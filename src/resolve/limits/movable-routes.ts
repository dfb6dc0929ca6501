/** `SP506`: a blue/green service with more routes on one load balancer than ECS moves. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { strategies } from '../../strategies';
import { type Fleet, placed } from './fleet';

export const movableRoutes = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, strategy, runtime } }) => {
    const loadBalancers = new Set(runtime.ingress.map(({ pool }) => pool)).size;
    const { ecsStrategy, mechanism } = strategies[strategy];
    if (ecsStrategy === 'ROLLING' || mechanism(service.engines.deliver, loadBalancers) !== 'stack') return [];
    if (runtime.ingress.length <= loadBalancers) return [];
    return [
      {
        code: 'SP506',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['runtime', 'ingress']),
        message: `${quoted(service.name)} has ${runtime.ingress.length} routes on ${balancers(loadBalancers)} in ${environment.name}, and ECS moves the traffic of one route on each.`,
        fix: `write "strategy: rolling", or leave one route for each load balancer.`,
      },
    ];
  });

const balancers = (count: number): string => (count === 1 ? '1 load balancer' : `${count} load balancers`);
