/** Protected branches and tags. */
import type { JsonObject } from '../../http/call';
import { flagOf, neededText, numberOf, recordsOf } from '../../http/fields';
import { DEVELOPER } from '../access';
import { type GitLabCall, type GitLabEndpoint, isPremium, read, recalled, refusal } from '../host';
import type { Item } from '../model';
import { nextId } from '../world';
import { listEndpoints } from './lists';

const NAMES: Readonly<Record<number, string>> = {
  0: 'No one',
  30: 'Developers + Maintainers',
  40: 'Maintainers',
  60: 'Instance admins',
};

export const protectionEndpoints: readonly GitLabEndpoint[] = [
  ...listEndpoints({
    name: 'protected_branches',
    evidence: read('GL:doc/api/protected_branches.md'),
    reads: DEVELOPER,
    key: 'name',
    edits: 'PATCH',
    make: (call, all) => {
      const name = neededText(call, 'name');
      if (all.some((each) => each.name === name)) throw refusal(409, `Protected branch '${name}' already exists`);
      return {
        name,
        push_access_levels: levels(call, 'push_access_level', 'allowed_to_push'),
        merge_access_levels: levels(call, 'merge_access_level', 'allowed_to_merge'),
        unprotect_access_levels: isPremium(call) ? levels(call, 'unprotect_access_level', 'allowed_to_unprotect') : [],
        allow_force_push: flagOf(call.fields, 'allow_force_push') ?? false,
        code_owner_approval_required: isPremium(call) && (flagOf(call.fields, 'code_owner_approval_required') ?? false),
        inherited: false,
      };
    },
    change: changedBranch,
  }),
  ...listEndpoints({
    name: 'protected_tags',
    evidence: recalled('GL:doc/api/protected_tags.md'),
    reads: DEVELOPER,
    key: 'name',
    edits: undefined,
    make: (call, all) => {
      const name = neededText(call, 'name');
      if (all.some((each) => each.name === name)) throw refusal(409, `Protected tag '${name}' already exists`);
      return { name, create_access_levels: levels(call, 'create_access_level', 'allowed_to_create') };
    },
    show: (_call, { id: _id, ...tag }) => tag,
  }),
];

function levels(call: GitLabCall, single: string, many: string): readonly JsonObject[] {
  const entries = isPremium(call) ? recordsOf(call.fields, many) : undefined;
  const level = numberOf(call.fields, single);
  const listed = (entries ?? []).map((entry) => entryOf(call, entry));
  if (level !== undefined || listed.length === 0) return [entryOf(call, { access_level: level ?? 40 }), ...listed];
  return listed;
}

function entryOf(call: GitLabCall, entry: JsonObject): JsonObject {
  const user = numberOf(entry, 'user_id');
  const group = numberOf(entry, 'group_id');
  const access_level = user === undefined && group === undefined ? (numberOf(entry, 'access_level') ?? 40) : 40;
  if (NAMES[access_level] === undefined) throw refusal(422, `${access_level} is not an allowed access level`);
  const named = user === undefined ? call.world.groups.get(group ?? 0)?.name : call.world.users.get(user)?.name;
  return {
    id: nextId(call.world, 'access_level'),
    access_level,
    access_level_description: named ?? NAMES[access_level] ?? '',
    deploy_key_id: null,
    ...(isPremium(call) && { user_id: user ?? null, group_id: group ?? null }),
  };
}

function changedBranch(call: GitLabCall, before: Item): JsonObject {
  const force = flagOf(call.fields, 'allow_force_push');
  const owners = flagOf(call.fields, 'code_owner_approval_required');
  const lists = isPremium(call)
    ? [
        ['push_access_levels', 'allowed_to_push'],
        ['merge_access_levels', 'allowed_to_merge'],
        ['unprotect_access_levels', 'allowed_to_unprotect'],
      ]
    : [];
  const edited = lists.flatMap(([own = '', written = '']) => {
    const entries = recordsOf(call.fields, written);
    return entries === undefined ? [] : [[own, patched(call, recordsOf(before, own) ?? [], entries)]];
  });
  return {
    ...Object.fromEntries(edited),
    ...(force !== undefined && { allow_force_push: force }),
    ...(owners !== undefined && isPremium(call) && { code_owner_approval_required: owners }),
  };
}

/** An entry with an id is edited, with `_destroy` removed; one without is added. */
function patched(call: GitLabCall, own: readonly JsonObject[], entries: readonly JsonObject[]): readonly JsonObject[] {
  return entries.reduce<readonly JsonObject[]>((list, entry) => {
    const id = numberOf(entry, 'id');
    if (id === undefined) return list.concat(fresh(entryOf(call, entry), list));
    const rest = list.filter((each) => each.id !== id);
    return flagOf(entry, '_destroy') === true ? rest : rest.concat({ ...entryOf(call, entry), id });
  }, own);
}

/** A rule names a role, a person or a group once. @source GL:app/models/concerns/protected_ref_access.rb, validations of uniqueness. */
function fresh(entry: JsonObject, list: readonly JsonObject[]): JsonObject {
  const same = (other: JsonObject) => ['access_level', 'user_id', 'group_id'].every((key) => other[key] === entry[key]);
  if (list.some(same)) throw refusal(422, 'Access level has already been taken');
  return entry;
}
