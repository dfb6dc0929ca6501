/** Protection of the branches that release: the default branch, and those of hotfixes. */
import { same } from '../../../registration/digest';
import type { JsonObject } from '../../../registration/resource';
import { PAGE } from '../client';
import { type AccessEntry, isRole, levelOf, protectRef, rolesIn } from './access';
import type { LiveProject, Setting } from './setting';

const RULE: JsonObject = { push: 'maintainers', merge: 'developers', forcePush: false };

/** By branch or wildcard. Entries for single people, groups or keys are left as they are. */
export const protectedBranches: Setting = {
  name: 'protectedBranches',
  desired: ({ platform }) => ({ [platform.gitlab.defaultBranch]: RULE, 'hotfix/*': RULE }),
  read: async (live, wanted) => {
    const rules = (await listed(live)).filter(({ name }) => wanted[name] !== undefined);
    return { settings: Object.fromEntries(rules.map((rule) => [rule.name, settingsOf(rule)])) };
  },
  apply: async (live, wanted, found) => {
    const rules = await listed(live);
    for (const name of Object.keys(wanted)) {
      if (same(wanted[name], found[name])) continue;
      await protect(
        live,
        name,
        rules.find((rule) => rule.name === name),
      );
    }
  },
};

interface BranchRule {
  readonly name: string;
  readonly allow_force_push: boolean;
  readonly push_access_levels?: readonly AccessEntry[];
  readonly merge_access_levels?: readonly AccessEntry[];
}

const listed = ({ gitlab, id }: LiveProject): Promise<readonly BranchRule[]> => gitlab.rest.ProtectedBranches.all(id, PAGE);

const settingsOf = (rule: BranchRule): JsonObject => ({
  push: rolesIn(rule.push_access_levels),
  merge: rolesIn(rule.merge_access_levels),
  forcePush: rule.allow_force_push,
});

async function protect(live: LiveProject, name: string, rule: BranchRule | undefined): Promise<void> {
  const { rest } = live.gitlab;
  const [push, merge] = [levelOf(RULE.push), levelOf(RULE.merge)];
  if (rule !== undefined) {
    const edited: BranchRule = await rest.ProtectedBranches.edit(live.id, name, changedAccess(rule, push, merge));
    if (same(settingsOf(edited), RULE)) return;
    // GitLab Free changes no roles: the rule is made anew, and until then the branch is open to developers.
    refuseToLose(live, rule);
    await rest.ProtectedBranches.unprotect(live.id, name);
  }
  await protectRef(live, 'protected_branches', {
    name,
    push_access_level: push,
    merge_access_level: merge,
    allow_force_push: false,
  });
}

function changedAccess(rule: BranchRule, push: number, merge: number): Readonly<Record<string, unknown>> {
  const right = rolesIn(rule.push_access_levels) === RULE.push && rolesIn(rule.merge_access_levels) === RULE.merge;
  if (right) return { allow_force_push: false };
  const changed = (list: readonly AccessEntry[] = [], level: number) => [
    ...list.filter((entry) => isRole(entry) && entry.access_level !== level).map(({ id }) => ({ id, _destroy: true })),
    ...(list.some((entry) => isRole(entry) && entry.access_level === level) ? [] : [{ access_level: level }]),
  ];
  return {
    allow_force_push: false,
    allowed_to_push: changed(rule.push_access_levels, push),
    allowed_to_merge: changed(rule.merge_access_levels, merge),
  };
}

function refuseToLose({ path }: LiveProject, { name, push_access_levels = [], merge_access_levels = [] }: BranchRule): void {
  if ([...push_access_levels, ...merge_access_levels].every(isRole)) return;
  throw new Error(
    `${path}: the protection of "${name}" names single people, groups or deploy keys, which GitLab Free would forget on a change of roles. Set push to maintainers and merge to developers by hand.`,
  );
}
