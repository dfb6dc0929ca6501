/** `SP306`, `SP307`: two ingresses that one listener cannot hold both. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Ingress } from '../../model/runtime';
import { type Outlines, perEnvironment, placed, repeated } from './fleet';

export function routes(fleet: Outlines): readonly Diagnostic[] {
  const all = routesOf(fleet);
  return [
    ...repeated(all, ({ listener, ingress }) => `${listener} ${ingress.priority}`).map(([first, second]) =>
      samePriority(fleet, first, second),
    ),
    ...repeated(all, ({ listener, ingress }) => `${listener} ${ingress.host.toLowerCase()} ${ingress.path}`).map(
      ([first, second]) => sameAddress(fleet, first, second),
    ),
  ];
}

interface Route {
  readonly service: string;
  readonly environment: string;
  readonly index: number;
  readonly ingress: Ingress;
  /** Pools of different environments may be one load balancer. */
  readonly listener: string;
}

function routesOf(fleet: Outlines): readonly Route[] {
  const listenersOf = perEnvironment(({ pools }) => new Map(pools.map(({ name, listenerArn }) => [name, listenerArn])));
  return placed(fleet).flatMap(({ service, target: { environment, runtime } }) => {
    const listeners = listenersOf(environment);
    return runtime.ingress.map((ingress, index) => {
      const listener = listeners.get(ingress.pool) ?? `${environment.name}/${ingress.pool}`;
      return { service: service.name, environment: environment.name, index, ingress, listener };
    });
  });
}

function samePriority(fleet: Outlines, first: Route, second: Route): Diagnostic {
  const { priority } = second.ingress;
  return {
    code: 'SP306',
    severity: 'error',
    at: placeOf(fleet, second, ['priority']),
    message: `The ${route(second)} has priority ${priority}, as has the ${route(first)} on the same listener.`,
    fix: 'write another "priority", 1 to 50000, for one of them.',
    related: [{ at: placeOf(fleet, first, ['priority']), message: `The ${route(first)} is here.` }],
  };
}

function sameAddress(fleet: Outlines, first: Route, second: Route): Diagnostic {
  return {
    code: 'SP307',
    severity: 'error',
    at: placeOf(fleet, second, ['path']),
    message: `The ${route(second)} would never get a request: the ${route(first)} has the same address on the same listener.`,
    fix: 'change the host or the path of one of them.',
    related: [{ at: placeOf(fleet, first, ['path']), message: `The ${route(first)} is here.` }],
  };
}

const placeOf = ({ places }: Outlines, { service, environment, index }: Route, path: readonly string[]) =>
  places.environment(service, environment, ['runtime', 'ingress', index, ...path]);

const route = ({ service, environment, ingress }: Route): string =>
  `route ${quoted(ingress.host + ingress.path)} of ${quoted(service)} in ${environment}`;
