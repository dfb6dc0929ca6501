/** Service to Pipeline: names, stages with their engines, and losses. Nothing after this decides what is done, only how a host does it. */
import type { Pipeline } from '../model/pipeline';
import type { Platform, Team } from '../model/platform';
import type { Service } from '../model/service';
import { namesOf } from '../model/service-names';
import { buildStages } from './build-stages';
import { deliveryStages } from './delivery-stages';
import { lossesOf } from './losses';
import { stackStages } from './stack-stages';

/** @param teams Every team of the catalog by name. @throws Error when the owner is none of them: validation comes first. */
export function resolvePipeline(service: Service, platform: Platform, teams: Readonly<Record<string, Team>>): Pipeline {
  const team = teams[service.owner];
  if (team === undefined) throw new Error(`no team "${service.owner}" for service "${service.name}"`);
  const names = namesOf(service, platform);
  const scope = { service, platform, names };
  return {
    ...scope,
    team,
    teams,
    stages: [...buildStages(scope), ...(service.template === undefined ? deliveryStages(scope) : stackStages(scope))],
    losses: lossesOf({ service, platform, teams }),
  };
}
