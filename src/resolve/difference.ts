/** What a row of the table of differences is made of, and the words that it asks with. */
import type { BuildCapability, Capability, DeliveryCapability, EnvironmentCapability } from '../model/capability';
import { type Enforcement, enforcement } from '../model/enforcement';
import type { Engine, Platform, Team } from '../model/platform';
import { promotionRepository } from '../model/promotion';
import type { NoticeEvent, Service, ServiceEnvironment } from '../model/service';

/** What the catalog asks for, as far as an engine may not be able to give it. */
export interface Asked {
  readonly service: Service;
  readonly platform: Platform;
  readonly teams: Readonly<Record<string, Team>>;
}

export interface AskedThere extends Asked {
  readonly target: ServiceEnvironment;
}

/** `asked`, `done` and `why` go on the service's page; `{name}` in them is a word of `wordsOf`. */
export interface Difference<Can extends Capability, Place> {
  readonly engines: readonly Engine[];
  readonly capability: Can;
  readonly asked: string;
  readonly done: string;
  readonly why: string;
  /** Does the service ask for what this engine does otherwise? */
  readonly applies: (place: Place) => boolean;
}

export interface Differences {
  /** Of the engine that builds. */
  readonly building: readonly Difference<BuildCapability, Asked>[];
  /** Of the engine that delivers. */
  readonly delivering: readonly Difference<DeliveryCapability, Asked>[];
  /** Of the engine that delivers, in each environment. */
  readonly inEnvironments: readonly Difference<EnvironmentCapability, AskedThere>[];
}

export const tells = ({ service: { notices } }: Asked, event: NoticeEvent): boolean =>
  notices.channels.length > 0 && notices.events.includes(event);

export const asksPeople = ({ service }: Asked): boolean => service.environments.some(({ approval }) => approval !== undefined);

/** Is some environment's new version asked before it takes traffic? */
export const testsBefore = ({ service }: Asked): boolean =>
  service.environments.some(({ smokeTest }) => smokeTest.beforeTraffic !== undefined);

export const onFree = ({ platform }: Asked): boolean => platform.gitlab.tier === 'free';

export const strengthOf = ({ service, platform }: Asked): Enforcement =>
  enforcement(service.engines.deliver, service.delivery, platform.gitlab);

export const repositoryOf = ({ target, ...asked }: AskedThere): string | undefined =>
  promotionRepository(asked, target.environment.name);

/** GitLab's groups of those who approve; teams may share one. */
export function groupsOf({ target, teams }: AskedThere): readonly string[] {
  return [...new Set(target.approval?.teams.flatMap((team) => teams[team]?.approvers.gitlabGroup ?? []))];
}

/** One switch for a whole project: what does its strictest environment ask? */
export const someoneForbidsSelf = ({ service }: Asked): boolean =>
  service.environments.some(({ approval }) => approval?.selfApproval === false);

/** The words of a row, by name. */
export function wordsOf(asked: Asked, target: ServiceEnvironment | undefined): Readonly<Record<string, string>> {
  const { why, remedy } = strengthOf(asked);
  if (target === undefined) return {};
  const { environment, approval } = target;
  const [first = '', ...others] = approval?.teams ?? [];
  return {
    environment: environment.name,
    hours: String(approval?.timeoutHours ?? ''),
    people: approval?.count === 2 ? 'two people' : 'one person',
    teams: [first, ...others].join(' or '),
    each: [first, ...others].join(' and of '),
    first,
    others: others.join(' or '),
    repository: repositoryOf({ ...asked, target }) ?? '',
    gap: why,
    remedy,
  };
}
