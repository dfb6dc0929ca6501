/** What GitLab must know of approvals: the groups that may approve, and the environments that they protect. */
import type { Approval } from '../../../model/platform';
import type { ServiceEnvironment } from '../../../model/service';
import { gitlabBuilt, type ProjectScope } from '../scope';

/** An environment of the project whose deployments wait for an approval in GitLab. */
export interface ApprovedEnvironment {
  readonly name: string;
  readonly approval: Approval;
  /** GitLab group of each approving team, in the approval's order; no group twice. */
  readonly groups: readonly string[];
}

/** Empty where GitLab does not deliver, or has no protected environments. */
export function approvedEnvironments(scope: ProjectScope): readonly ApprovedEnvironment[] {
  const service = gitlabBuilt(scope);
  if (service?.engines.deliver !== 'gitlab' || scope.platform.gitlab.tier === 'free') return [];
  return service.environments.flatMap((target) => approved(scope, target));
}

function approved({ teams }: ProjectScope, { environment, approval }: ServiceEnvironment): readonly ApprovedEnvironment[] {
  if (approval === undefined) return [];
  const groups = approval.teams.flatMap((team) => teams[team]?.approvers.gitlabGroup ?? []);
  return [{ name: environment.name, approval, groups: [...new Set(groups)] }];
}

/**
 * How many of each group must approve. GitLab asks every rule, so with several teams each gives its share: never fewer people
 * than the catalog asks for.
 */
export const requiredOfEach = ({ approval, groups }: ApprovedEnvironment): number =>
  Math.max(1, Math.ceil(approval.count / Math.max(1, groups.length)));
