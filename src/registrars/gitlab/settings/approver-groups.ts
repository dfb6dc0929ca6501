/** Groups of approvers as members of the project: GitLab passes over a group in an approval rule that is not invited. */
import { isList, isRecord } from '../members';
import { approvedEnvironments } from './approvals';
import type { LiveProject, Setting } from './setting';

const DEVELOPER = 30;
const INVITED = 'invited';

/** By group path. More than a developer's rights are left as they are. */
export const approverGroups: Setting = {
  name: 'approverGroups',
  desired: (scope) => {
    const groups = approvedEnvironments(scope).flatMap((each) => each.groups);
    // GitLab invites no group that the project lies in.
    const invited = groups.filter((group) => !`${scope.path}/`.toLowerCase().startsWith(`${group.toLowerCase()}/`));
    return invited.length === 0 ? undefined : Object.fromEntries(invited.map((group) => [group, INVITED]));
  },
  read: async (live, wanted) => {
    const there = Object.keys(wanted).flatMap((group) => {
      const share = shareOf(live, group);
      if (share === undefined) return [];
      const enough = Number(share.group_access_level) >= DEVELOPER && !share.expires_at;
      return [[group, enough ? INVITED : 'invited, but below developer or for a time only'] as const];
    });
    return { settings: Object.fromEntries(there) };
  },
  apply: async (live, wanted, found) => {
    const { rest } = live.gitlab;
    for (const group of Object.keys(wanted)) {
      if (found[group] === INVITED) continue;
      const id = await live.groups.idOf(group);
      if (id === undefined) throw new Error(`${live.path}: there is no group "${group}" that this token may see.`);
      if (shareOf(live, group) !== undefined) await rest.Projects.unshare(live.id, id);
      await rest.Projects.share(live.id, id, DEVELOPER);
    }
  },
};

function shareOf({ members }: LiveProject, group: string) {
  const shares = isList(members.shared_with_groups) ? members.shared_with_groups.filter(isRecord) : [];
  return shares.find(({ group_full_path }) => String(group_full_path).toLowerCase() === group.toLowerCase());
}
