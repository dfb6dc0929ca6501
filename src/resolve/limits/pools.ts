/** `SP206`: a route for which an environment has no load balancer, or several to choose from. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf, quoted } from '../../diagnostics/visible';
import type { Ingress } from '../../model/runtime';
import { type Fleet, grouped, perEnvironment, placed } from './fleet';

export function pools(fleet: Fleet): readonly Diagnostic[] {
  const schemesOf = perEnvironment(({ pools: all }) => grouped(all, ({ scheme }) => scheme));
  return placed(fleet).flatMap(({ service, target: { environment, runtime } }) =>
    runtime.ingress.flatMap((route, index) => {
      const fitting = schemesOf(environment).get(route.scheme) ?? [];
      if (fitting.some(({ name }) => name === route.pool)) return [];
      const fault = faultOf(
        route,
        environment.name,
        fitting.map(({ name }) => name),
      );
      const path = ['runtime', 'ingress', index, ...(route.pool === '' ? [] : ['pool'])];
      const at = fleet.places.environment(service.name, environment.name, path);
      return [{ code: 'SP206', severity: 'error', at, ...fault } as const];
    }),
  );
}

/** A route that names no pool has an empty one, unless the environment has exactly one that fits. */
function faultOf(
  { pool, scheme }: Ingress,
  environment: string,
  fitting: readonly string[],
): Pick<Diagnostic, 'message' | 'fix'> {
  if (fitting.length === 0) {
    const message = `${environment} has no load balancer pool that is ${scheme}.`;
    return { message, fix: `define one for ${environment} in platform.yaml, or write another "scheme".` };
  }
  const fix = `write "pool: ${oneOf(fitting)}".`;
  if (pool !== '') return { message: `${environment} has no load balancer pool ${quoted(pool)} that is ${scheme}.`, fix };
  const count = `${fitting.length} load balancer pools that are ${scheme}`;
  return { message: `${environment} has ${count}, and the route does not say which it takes.`, fix };
}
