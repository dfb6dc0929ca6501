/** What the platform's stacks have to know of the services: little, so that a new service seldom changes them. */
import type { BuildEngine, DeliveryEngine, Team } from '../../model/platform';
import type { Service } from '../../model/service';

export interface PlatformUse {
  /** Engines that build something, in alphabetical order. */
  readonly builds: readonly BuildEngine[];
  /** By environment name: engines that deliver something there, in alphabetical order. */
  readonly delivers: Readonly<Record<string, readonly DeliveryEngine[]>>;
  /** By team name: the IAM role whose holders answer approvals in CodePipeline. */
  readonly approvers: Readonly<Record<string, string>>;
}

/** The result does not depend on the order of services. */
export function useOf(services: readonly Service[], teams: Readonly<Record<string, Team>>): PlatformUse {
  const delivered = services.flatMap(({ environments, engines }) =>
    environments.map(({ environment, approval }) => ({ environment: environment.name, engine: engines.deliver, approval })),
  );
  const environments = ordered(delivered.map(({ environment }) => environment));
  const approving = ordered(
    delivered.flatMap(({ engine, approval }) => (engine === 'codepipeline' ? (approval?.teams ?? []) : [])),
  );
  return {
    builds: ordered(services.map(({ engines }) => engines.build)),
    delivers: Object.fromEntries(
      environments.map((name) => [
        name,
        ordered(delivered.flatMap(({ environment, engine }) => (environment === name ? [engine] : []))),
      ]),
    ),
    approvers: Object.fromEntries(
      approving.flatMap((name) => {
        const team = teams[name];
        return team === undefined ? [] : [[name, team.approvers.iamRole] as const];
      }),
    ),
  };
}

const ordered = <T extends string>(items: readonly T[]): readonly T[] => [...new Set(items)].sort((a, b) => (a < b ? -1 : 1));
