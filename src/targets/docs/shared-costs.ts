/** What services share, and roughly what that costs: on the index, since it changes with each service that comes or goes. */
import type { Platform } from '../../model/platform';
import { codeSpan, type Markdown, prose, table } from '../../syntax/markdown';
import type { IndexRow } from './index-page';
import { HOURS, rangeOf, rounded, usd } from './money';
import { pricesInWords } from './price-words';

type Part = string | Markdown;

export function sharedCosts(rows: readonly IndexRow[], { aws, environments }: Platform): readonly Part[] {
  const { prices } = aws;
  const counts = servicesByPool(rows);
  const month = prices.loadBalancerHour.usd * HOURS;
  const pools = environments.flatMap(({ name, pools: all }) =>
    all.map((pool) => poolRow(name, pool.name, counts.get(keyOf(name, pool.name)) ?? 0, month)),
  );
  return [
    '## What they share, and roughly what that costs',
    ...(pools.length === 0
      ? []
      : [table(['Environment', 'Load balancer', 'Services', 'USD a month', 'For each of them'], pools)]),
    prose`Counted: the hours of each load balancer (${String(HOURS)} a month), in equal parts to the services with a route on it. With ${pricesInWords(prices, aws.region)}. Before taxes, discounts and what AWS gives for free.`,
    prose`Not counted, as it goes by use: what load balancers carry (${usd(prices.loadBalancerLcuHour)} for an LCU-hour), bundles of releases (${usd(prices.bundlesGbMonth)} a GB and month), the functions that write notices and test before traffic (${usd(prices.lambdaGbSecond)} a GB-second, ${usd(prices.lambdaMillionRequests)} a million calls). Each key of the platform's stacks costs ${usd(prices.keyMonth)} a month, and as much again for each of its versions once it rotates. CodeDeploy asks nothing for ECS. NAT gateways, networks and clusters are the platform's own: no stack here makes them.`,
  ];
}

const keyOf = (environment: string, pool: string): string => JSON.stringify([environment, pool]);

function servicesByPool(rows: readonly IndexRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { environment, pool } of rows.flatMap(({ pools }) => pools)) {
    const key = keyOf(environment, pool);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const poolRow = (environment: string, pool: string, services: number, month: number): readonly Part[] => [
  codeSpan(environment),
  codeSpan(pool),
  String(services),
  rangeOf(month, month),
  services === 0 ? 'nobody uses it' : `about ${rounded(month / services)}`,
];
