/** `SP504`: two approvers of one team, where the engine tells roles apart but not people. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

export const twoApprovers = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, approval } }) => {
    if (service.engines.deliver !== 'codepipeline' || approval === undefined) return [];
    if (approval.count !== 2 || approval.teams.length !== 1) return [];
    const [team = ''] = approval.teams;
    return [
      {
        code: 'SP504',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['approval', 'count']),
        message: `${quoted(service.name)} asks for two members of ${quoted(team)} before ${environment.name}, and CodePipeline knows the role that approves, not the person.`,
        fix: `name a second team: "teams: [${team}, ...]".`,
      },
    ];
  });
