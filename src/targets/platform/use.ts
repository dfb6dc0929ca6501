/** What the platform's stacks have to know of the services: little, so that a new service seldom changes them. */

import type { Outline } from '../../model/outline';
import type { BuildEngine, DeliveryEngine, Team } from '../../model/platform';

export interface PlatformUse {
  /** Engines that build something, in alphabetical order. */
  readonly builds: readonly BuildEngine[];
  /** By environment name: engines that deliver something there, in alphabetical order. */
  readonly delivers: Readonly<Record<string, readonly DeliveryEngine[]>>;
  /** Names of environments in which a service has review apps, in alphabetical order. */
  readonly reviews: readonly string[];
  /** By team name: the IAM role whose holders answer approvals in CodePipeline. */
  readonly approvers: Readonly<Record<string, string>>;
  /** By environment name: teams that are asked for approval there by CodePipeline, in alphabetical order. */
  readonly approvals: Readonly<Record<string, readonly string[]>>;
  /** By team name: the address that gets notices of deliveries by CodePipeline. */
  readonly mail: Readonly<Record<string, string>>;
}

/** The result does not depend on the order of services. */
export function useOf(services: readonly Outline[], teams: Readonly<Record<string, Team>>): PlatformUse {
  const delivered = services.flatMap(({ environments, engines }) =>
    environments.map(({ environment, approval }) => ({ environment: environment.name, engine: engines.deliver, approval })),
  );
  const environments = ordered(delivered.map(({ environment }) => environment));
  const asked = delivered.filter(({ engine }) => engine === 'codepipeline');
  const approving = ordered(asked.flatMap(({ approval }) => approval?.teams ?? []));
  const owners = ordered(services.flatMap(({ owner, engines }) => (engines.deliver === 'codepipeline' ? [owner] : [])));
  const ofTeams = <T>(names: readonly string[], value: (team: Team) => T | undefined): Readonly<Record<string, T>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const team = teams[name];
        const given = team && value(team);
        return given === undefined ? [] : [[name, given] as const];
      }),
    );
  return {
    builds: ordered(services.map(({ engines }) => engines.build)),
    delivers: Object.fromEntries(
      environments.map((name) => [
        name,
        ordered(delivered.flatMap(({ environment, engine }) => (environment === name ? [engine] : []))),
      ]),
    ),
    reviews: ordered(services.flatMap(reviewsIn)),
    approvers: ofTeams(approving, ({ approvers }) => approvers.iamRole),
    approvals: Object.fromEntries(
      environments.map((name) => [
        name,
        ordered(asked.flatMap(({ environment, approval }) => (environment === name ? (approval?.teams ?? []) : []))),
      ]),
    ),
    mail: ofTeams(owners, ({ mail }) => mail),
  };
}

/** Name of the environment in which the service has review apps, if any. */
function reviewsIn({ engines, reviewApp, environments }: Outline): readonly string[] {
  const offers = environments.some(({ environment: { name, reviewApps } }) => name === reviewApp?.environment && reviewApps);
  return reviewApp !== undefined && engines.build === 'gitlab' && offers ? [reviewApp.environment] : [];
}

const ordered = <T extends string>(items: readonly T[]): readonly T[] => [...new Set(items)].sort((a, b) => (a < b ? -1 : 1));
