/** The registry of rules over entities: a new one is one file and one line here. */
import { type Diagnostic, sorted } from '../../diagnostics/diagnostic';
import { approvers } from './approvers';
import { channels } from './channels';
import { circles } from './circles';
import { dependencies } from './dependencies';
import { environments } from './environments';
import { exceptions } from './exceptions';
import { formerNames } from './former-names';
import { names } from './names';
import { neededKeys } from './needed-keys';
import { owners } from './owners';
import { reachableTeams } from './reachable-teams';
import type { CatalogView, Rule } from './rule';
import { stackPipelines } from './stack-pipelines';
import { workerRoutes } from './worker-routes';

export { type CatalogView, viewOf } from './rule';

const rules: readonly Rule[] = [
  names,
  formerNames,
  owners,
  dependencies,
  circles,
  environments,
  approvers,
  channels,
  reachableTeams,
  exceptions,
  neededKeys,
  workerRoutes,
  stackPipelines,
];

/** Every fault between entities, by place. They hold beside faults of shape, so that all are told at once. */
export const crossRules = (catalog: CatalogView): readonly Diagnostic[] => sorted(rules.flatMap((rule) => rule(catalog)));
