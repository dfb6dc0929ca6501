/** `SP413`, `SP414`: an environment that offers itself to review apps, and is guarded, or shares the load balancer of services. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Environment, Platform } from '../../model/platform';
import type { Outlines } from './fleet';

export function reviewPlaces(fleet: Outlines): readonly Diagnostic[] {
  const { platform, places } = fleet;
  const asking = new Set(
    fleet.services.flatMap(({ environments }) =>
      environments.flatMap(({ environment, approval }) => (approval === undefined ? [] : [environment.name])),
    ),
  );
  const pools = platform.environments.flatMap((each) => each.pools.map((pool) => ({ ...pool, environment: each.name })));
  return platform.environments.flatMap((environment, index): readonly Diagnostic[] => {
    const { name, reviewApps } = environment;
    if (reviewApps === undefined) return [];
    const at = (...path: readonly string[]) => places.platform(['spec', 'environments', index, 'reviewApps', ...path]);
    const guard = guardOf(environment, platform, asking);
    const pool = pools.find(({ loadBalancerArn }) => loadBalancerArn === loadBalancerOf(reviewApps.listenerArn));
    return [
      ...(guard === undefined
        ? []
        : [
            {
              code: 'SP413',
              severity: 'error',
              at: at(),
              message: `${name} ${guard}, and review apps are merge requests that nobody has looked at.`,
              fix: 'delete "reviewApps" here; offer it in an environment for development.',
            } as const,
          ]),
      ...(pool === undefined
        ? []
        : [
            {
              code: 'SP414',
              severity: 'error',
              at: at('loadBalancer', 'listenerArn'),
              message: `Review apps in ${name} would use the load balancer of the pool ${pool.name} of ${pool.environment}, and jobs of any branch could delete rules there and fill it.`,
              fix: 'write the listener of a load balancer that carries nothing else.',
            } as const,
          ]),
    ];
  });
}

/** `listener/app/<name>/<id>/<listener>` is one of `loadbalancer/app/<name>/<id>`. */
const loadBalancerOf = (listener: string): string => listener.replace(':listener/', ':loadbalancer/').replace(/\/[^/]*$/, '');

/** Why nobody's unread code may run there. */
function guardOf({ name, tier }: Environment, { policy }: Platform, asking: ReadonlySet<string>): string | undefined {
  if (tier === 'production') return 'is a production environment';
  if (policy.approvals[name]?.required === true || asking.has(name)) return 'is entered with an approval only';
  return policy.signatures.includes(name) ? 'takes signed images only' : undefined;
}
