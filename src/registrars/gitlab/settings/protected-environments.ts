/** Protected environments with approval rules: what makes an approval more than a button (Premium). */
import { same } from '../../../registration/digest';
import type { Json, JsonObject } from '../../../registration/resource';
import { type Members, PAGE, unless } from '../client';
import { isRecord } from '../members';
import type { AccessEntry } from './access';
import { approvedEnvironments, requiredOfEach } from './approvals';
import type { LiveProject, Setting } from './setting';

const LACKING =
  'this GitLab has no protected environments (they need Premium), so its approvals are not enforced, whatever the catalog says of its tier';

/** By environment: who may deploy, and how many of which group must approve. Nobody else may do either. */
export const protectedEnvironments: Setting = {
  name: 'protectedEnvironments',
  desired: (scope) => {
    const approved = approvedEnvironments(scope);
    if (approved.length === 0) return undefined;
    return Object.fromEntries(
      approved.map((each) => {
        const required = each.groups.map((group) => [group, requiredOfEach(each)] as const);
        return [each.name, { deploy: [...each.groups].sort(), approvals: Object.fromEntries(required) }];
      }),
    );
  },
  read: async (live, wanted) => {
    const listed = await list(live);
    if (listed === undefined) return { settings: wanted, notes: [LACKING] };
    const names = await groupNames(live, wanted);
    const found = listed.filter(({ name }) => wanted[name] !== undefined);
    return { settings: Object.fromEntries(found.map((each) => [each.name, settingsOf(each, names)])) };
  },
  apply: async (live, wanted, found) => {
    const listed = (await list(live)) ?? [];
    const names = await groupNames(live, wanted);
    for (const [name, rule] of Object.entries(wanted)) {
      if (same(found[name], rule)) continue;
      const now = await write(live, name, rule, listed);
      // GitLab takes the call and leaves out groups that it does not accept.
      if (!same(settingsOf(now, names), rule))
        throw new Error(
          `${live.path}: GitLab did not take all approvers of "${name}". A group must be invited to the project itself, and have members.`,
        );
    }
  },
};

interface Rule extends AccessEntry {
  readonly required_approvals?: number;
}

interface Protection {
  readonly name: string;
  readonly deploy_access_levels?: readonly Rule[];
  readonly approval_rules?: readonly Rule[];
}

/** The client encodes no name here, and the path of a project is one. */
function list({ gitlab, id }: LiveProject): Promise<readonly Protection[] | undefined> {
  return unless([403, 404], () => gitlab.rest.ProjectProtectedEnvironments.all(id, PAGE));
}

async function write(live: LiveProject, name: string, rule: Json, listed: readonly Protection[]): Promise<Protection> {
  const { rest } = live.gitlab;
  const existing = listed.find((each) => each.name === name);
  const approvals = isRecord(rule) && isRecord(rule.approvals) ? rule.approvals : {};
  const groups = await Promise.all(Object.keys(approvals).map(async (group) => ({ group, id: await idOf(live, group) })));
  const deploy = groups.map(({ id }) => ({ groupId: id }));
  const rules = groups.map(({ group, id }) => ({ groupId: id, required_approvals: Number(approvals[group]) }));
  const gone = (entries: readonly Rule[] = []) => entries.map(({ id }) => ({ id, _destroy: true }));
  const fields: Members = {
    deploy_access_levels: [...gone(existing?.deploy_access_levels), ...deploy],
    approval_rules: [...gone(existing?.approval_rules), ...rules],
  };
  if (existing === undefined) return rest.ProjectProtectedEnvironments.create(live.id, name, deploy, { approvalRules: rules });
  return rest.ProjectProtectedEnvironments.edit(live.id, encodeURIComponent(name), fields);
}

async function idOf({ groups, path }: LiveProject, group: string): Promise<number> {
  const id = await groups.idOf(group);
  if (id === undefined) throw new Error(`${path}: there is no group "${group}" that this token may see.`);
  return id;
}

async function groupNames({ groups }: LiveProject, wanted: JsonObject): Promise<ReadonlyMap<number, string>> {
  const rules: readonly unknown[] = Object.values(wanted);
  const named = rules.flatMap((rule) => (isRecord(rule) && isRecord(rule.approvals) ? Object.keys(rule.approvals) : []));
  const pairs = await Promise.all([...new Set(named)].map(async (group) => [await groups.idOf(group), group] as const));
  return new Map(pairs.flatMap(([id, group]) => (id === undefined ? [] : [[id, group] as const])));
}

function settingsOf(protection: Protection, names: ReadonlyMap<number, string>): JsonObject {
  const who = (entry: AccessEntry): string => {
    if (entry.group_id) return names.get(entry.group_id) ?? `group ${entry.group_id}`;
    return entry.user_id ? `user ${entry.user_id}` : `access level ${entry.access_level ?? 0}`;
  };
  const rules = (protection.approval_rules ?? []).map((rule) => [who(rule), rule.required_approvals ?? 1] as const);
  return { deploy: (protection.deploy_access_levels ?? []).map(who).sort(), approvals: Object.fromEntries(rules) };
}
