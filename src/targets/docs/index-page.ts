/** `pipelines/README.md`: all services in one table. It is made from small rows, which the caller may keep between runs. */
import type { Outline } from '../../model/outline';
import type { BuildEngine, DeliveryEngine, Platform, Team } from '../../model/platform';
import type { Lifecycle } from '../../model/service';
import { codeSpan, link, type Markdown, table } from '../../syntax/markdown';
import { sharedCosts } from './shared-costs';
import { engineTitles } from './words';

/** What the index needs to know of a service; plain JSON. */
export interface IndexRow {
  readonly name: string;
  readonly title: string;
  readonly owner: string;
  readonly domain: string;
  /** `stack` where it is one. */
  readonly lifecycle: Lifecycle | 'stack';
  readonly build: BuildEngine;
  readonly deliver: DeliveryEngine;
  readonly environments: readonly string[];
  /** Load balancers that it has a route on, each once. */
  readonly pools: readonly { readonly environment: string; readonly pool: string }[];
  /** Where the service's page is, from the index page. */
  readonly link: string;
}

export function indexRow({ service, team }: { readonly service: Outline; readonly team: Team }): IndexRow {
  return {
    name: service.name,
    title: service.title,
    owner: team.title,
    domain: service.domain,
    lifecycle: service.template === undefined ? service.lifecycle : 'stack',
    build: service.engines.build,
    deliver: service.engines.deliver,
    environments: service.environments.map(({ environment }) => environment.name),
    pools: service.environments.flatMap(({ environment, runtime }) =>
      [...new Set(runtime.ingress.map(({ pool }) => pool))].map((pool) => ({ environment: environment.name, pool })),
    ),
    link: `${service.name}/README.md`,
  };
}

/** The page, whatever the order of the rows. */
export function indexPage(rows: readonly IndexRow[], platform: Platform): string {
  const sorted = [...rows].sort((a, b) => compare(a.domain, b.domain) || compare(a.name, b.name));
  const head = ['Service', 'Title', 'Owner', 'Domain', 'Lifecycle', 'Builds', 'Delivers', 'Environments'];
  const stacks = rows.filter(({ lifecycle }) => lifecycle === 'stack').length;
  const services = rows.length - stacks;
  const count = [
    `${services} ${services === 1 ? 'service' : 'services'}`,
    ...(stacks === 0 ? [] : [`${stacks} ${stacks === 1 ? 'stack' : 'stacks'}`]),
  ].join(', ');
  const parts = [
    '# Services',
    `${count}. This page and the folders beside it are generated from the catalog; edits are overwritten.`,
    table(head, sorted.map(cells)),
    ...sharedCosts(rows, platform),
  ];
  return `${parts.map(String).join('\n\n')}\n`;
}

const cells = (row: IndexRow): readonly (string | Markdown)[] => [
  link(codeSpan(row.name), row.link),
  row.title,
  row.owner,
  row.domain,
  row.lifecycle,
  engineTitles[row.build],
  engineTitles[row.deliver],
  row.environments.join(', '),
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
