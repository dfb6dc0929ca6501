/** `SP601`, `SP602`: more rules or target groups on a load balancer than it takes. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { strategies } from '../../strategies';
import { grouped, type Outlines, type PlacedOutline, perEnvironment, placed } from './fleet';

/** @source Elastic Load Balancing, "Quotas for your Application Load Balancers": target groups; AWS does not raise it. */
const TARGET_GROUPS = 100;

export function loadBalancers(fleet: Outlines): readonly Diagnostic[] {
  const balancers = perEnvironment(({ pools }) => new Map(pools.map(({ name, loadBalancerArn }) => [name, loadBalancerArn])));
  const uses = placed(fleet).flatMap((each) => usesOf(each, (pool) => balancers(each.target.environment).get(pool)));
  return [...grouped(uses, ({ loadBalancer }) => loadBalancer).values()].flatMap((group) => [
    ...over(fleet, group, 'rules', sum(group, 'rules')),
    ...over(fleet, group, 'targetGroups', sum(group, 'targetGroups')),
  ]);
}

/** What one service takes from one pool. */
interface Use {
  readonly environment: string;
  readonly pool: string;
  readonly loadBalancer: string;
  readonly rules: number;
  readonly targetGroups: number;
}

/** Where traffic moves, or may move under another strategy, there is a second target group, and a second rule for each route on the test listener. */
function usesOf(
  { target: { environment, strategy, runtime } }: PlacedOutline,
  balancerOf: (pool: string) => string | undefined,
): readonly Use[] {
  return [...grouped(runtime.ingress, ({ pool }) => pool)].flatMap(([pool, routes]) => {
    const loadBalancer = balancerOf(pool);
    if (loadBalancer === undefined) return [];
    const factor = strategies[strategy].ecsStrategy !== 'ROLLING' || routes.length === 1 ? 2 : 1;
    return [{ environment: environment.name, pool, loadBalancer, rules: routes.length * factor, targetGroups: factor }];
  });
}

type Counted = 'rules' | 'targetGroups';

const sum = (uses: readonly Use[], what: Counted): number => uses.reduce((total, use) => total + use[what], 0);

const WORDS = {
  rules: { code: 'SP601', noun: 'rules' },
  targetGroups: { code: 'SP602', noun: 'target groups' },
} as const;

function over({ platform, places }: Outlines, uses: readonly Use[], what: Counted, count: number): readonly Diagnostic[] {
  const [use] = uses;
  const most = what === 'rules' ? platform.aws.quotas.rulesPerLoadBalancer : TARGET_GROUPS;
  if (use === undefined || count <= most) return [];
  const { code, noun } = WORDS[what];
  const index = platform.environments.findIndex(({ name }) => name === use.environment);
  return [
    {
      code,
      severity: 'error',
      at: places.platform(['spec', 'environments', index, 'pools']),
      message: `The services on pool ${quoted(use.pool)} in ${use.environment} need ${count} ${noun}, and a load balancer takes ${most}.`,
      fix: `add a pool to ${use.environment} and move services to it.`,
    },
  ];
}
