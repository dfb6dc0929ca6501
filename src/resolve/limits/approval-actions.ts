/** `SP607`: more approving teams than the name of a CodePipeline action holds. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

/** @source CodePipeline API, `ActionName`: at most 100 characters. */
const MOST = 100;

/** The names are joined by `@`; of two approvers the second action holds all teams but the first. */
export const approvalActions = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, approval } }) => {
    if (service.engines.deliver !== 'codepipeline' || approval === undefined) return [];
    const together = approval.count === 2 ? approval.teams.slice(1) : approval.teams;
    if (together.join('@').length <= MOST) return [];
    return [
      {
        code: 'SP607',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['approval', 'teams']),
        message: `${quoted(service.name)} lets ${approval.teams.length} teams approve in ${environment.name}, and their names are too long for the action's name of ${MOST} characters.`,
        fix: 'name fewer teams.',
      },
    ];
  });
