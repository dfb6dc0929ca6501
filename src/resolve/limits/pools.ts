/** `SP206`: a route for which an environment has no load balancer, or several to choose from. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf, quoted } from '../../diagnostics/visible';
import type { Environment } from '../../model/platform';
import type { Ingress } from '../../model/service';
import { type Fleet, placed } from './fleet';

export const pools = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, runtime } }) =>
    runtime.ingress.flatMap((route, index) => {
      const fault = faultOf(route, environment);
      if (fault === undefined) return [];
      const path = ['runtime', 'ingress', index, ...(route.pool === '' ? [] : ['pool'])];
      const at = fleet.places.environment(service.name, environment.name, path);
      return [{ code: 'SP206', severity: 'error', at, ...fault } as const];
    }),
  );

/** A route that names no pool has an empty one, unless the environment has exactly one that fits. */
function faultOf({ pool, scheme }: Ingress, environment: Environment): Pick<Diagnostic, 'message' | 'fix'> | undefined {
  const fitting = environment.pools.filter((each) => each.scheme === scheme).map(({ name }) => name);
  if (fitting.includes(pool)) return undefined;
  if (fitting.length === 0) {
    const message = `${environment.name} has no load balancer pool that is ${scheme}.`;
    return { message, fix: `define one for ${environment.name} in platform.yaml, or write another "scheme".` };
  }
  const fix = `write "pool: ${oneOf(fitting)}".`;
  if (pool !== '') return { message: `${environment.name} has no load balancer pool ${quoted(pool)} that is ${scheme}.`, fix };
  const count = `${fitting.length} load balancer pools that are ${scheme}`;
  return { message: `${environment.name} has ${count}, and the route does not say which it takes.`, fix };
}
