/** What the platform's stacks have to know of the services: little, so that a new service seldom changes them, and gathered one service at a time. */
import type { Pipeline } from '../../model/pipeline';
import type { BuildEngine, DeliveryEngine } from '../../model/platform';

export interface PlatformUse {
  /** Engines that build something, in alphabetical order. */
  readonly builds: readonly BuildEngine[];
  /** By environment name: engines that deliver something there, in alphabetical order. */
  readonly delivers: Readonly<Record<string, readonly DeliveryEngine[]>>;
  /** By team name: the IAM role whose holders answer approvals in CodePipeline. */
  readonly approvers: Readonly<Record<string, string>>;
}

export const NO_USE: PlatformUse = { builds: [], delivers: {}, approvers: {} };

/** Adds one service. The result does not depend on the order of services. */
export function withUse(use: PlatformUse, { service, teams }: Pipeline): PlatformUse {
  const { build, deliver } = service.engines;
  const delivers = { ...use.delivers };
  for (const { environment } of service.environments)
    delivers[environment.name] = withItem(delivers[environment.name] ?? [], deliver);
  return {
    builds: withItem(use.builds, build),
    delivers: sorted(delivers),
    approvers:
      deliver === 'codepipeline' ? sorted({ ...use.approvers, ...approversOf(service.environments, teams) }) : use.approvers,
  };
}

function approversOf(
  environments: Pipeline['service']['environments'],
  teams: Pipeline['teams'],
): Readonly<Record<string, string>> {
  const names = environments.flatMap(({ approval }) => approval?.teams ?? []);
  return Object.fromEntries(
    names.flatMap((name) => {
      const role = teams[name]?.approvers.iamRole;
      return role === undefined ? [] : [[name, role] as const];
    }),
  );
}

const withItem = <T extends string>(items: readonly T[], item: T): readonly T[] =>
  items.includes(item) ? items : [...items, item].sort((a, b) => (a < b ? -1 : 1));

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
