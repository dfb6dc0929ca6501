/** `Approve-<env>`: a stage of its own, so that waiting neither holds the environment nor falls under its rollback. */

import type { Pipeline } from '../../model/pipeline';
import type { Approval } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import type { CfnMapping } from '../../syntax/cloudformation';
import { type Action, COMMIT, inOrder, VERSION } from './actions';

export function approvalStage(pipeline: Pipeline, environment: string, approval: Approval): CfnMapping {
  const { service, platform } = pipeline;
  const link = `${platform.gitlab.url}/${service.project}/-/commit/${COMMIT}`;
  return {
    Name: `Approve-${environment}`,
    Actions: inOrder([approvalActions(pipeline, environment, approval, { says: '', link })]),
  };
}

/** What is shown to whoever is asked, besides which release it is. */
export interface Shown {
  readonly says: string;
  readonly link: string;
}

/** Side by side: each is answered by others. */
export const approvalActions = (pipeline: Pipeline, environment: string, approval: Approval, shown: Shown): readonly Action[] =>
  approvers(approval).map((name) => approvalAction(pipeline, environment, approval, { ...shown, name }));

/**
 * An action's name says who may answer it: teams joined by `@`. The approvers' policies match on it, so that a team's role can answer
 * its own actions and no others. Two approvers are two actions of different teams: the same person cannot stand for both.
 */
function approvers({ teams, count }: Approval): readonly string[] {
  if (count === 1) return [teams.join('@')];
  const [first, second, ...others] = teams;
  if (first === undefined || second === undefined) return teams;
  return [first, [second, ...others].join('@')];
}

/** @source CodePipeline limits: 5 to 86,400 minutes. */
const minutes = (hours: number): number => Math.min(Math.max(hours * 60, 5), 86_400);

function approvalAction(
  pipeline: Pipeline,
  environment: string,
  { timeoutHours }: Approval,
  { name, says, link }: Shown & { readonly name: string },
): Action {
  const { service, platform } = pipeline;
  return {
    name,
    category: 'Approval',
    provider: 'Manual',
    timeoutMinutes: minutes(timeoutHours),
    configuration: {
      NotificationArn: platformNames(platform).approvalsTopicArn,
      CustomData: [
        `Release ${VERSION} (commit ${COMMIT}) of ${service.name} to ${environment}.`,
        ...(says === '' ? [] : [says]),
      ].join(' '),
      ExternalEntityLink: link,
    },
  };
}
