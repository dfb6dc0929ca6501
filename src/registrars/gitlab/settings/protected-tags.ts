/** Protection of the tags that carry a version: a release starts from them. */
import { PAGE } from '../client';
import { type AccessEntry, levelOf, protectRef, rolesIn } from './access';
import type { LiveProject, Setting } from './setting';

const CREATE = 'maintainers';

/** By wildcard, who may create such tags. */
export const protectedTags: Setting = {
  name: 'protectedTags',
  desired: ({ services }) => Object.fromEntries(services.map(({ tagPrefix }) => [`${tagPrefix}*`, CREATE])),
  read: async (live, wanted) => {
    const rules = (await listed(live)).filter(({ name }) => wanted[name] !== undefined);
    return { settings: Object.fromEntries(rules.map((rule) => [rule.name, rolesIn(rule.create_access_levels)])) };
  },
  apply: async (live, wanted, found) => {
    const { rest } = live.gitlab;
    for (const name of Object.keys(wanted)) {
      if (wanted[name] === found[name]) continue;
      // There is no way to change a rule.
      if (found[name] !== undefined) await rest.ProtectedTags.unprotect(live.id, name);
      await protectRef(live, 'protected_tags', { name, create_access_level: levelOf(CREATE) });
    }
  },
};

interface TagRule {
  readonly name: string;
  readonly create_access_levels?: readonly AccessEntry[];
}

const listed = ({ gitlab, id }: LiveProject): Promise<readonly TagRule[]> => gitlab.rest.ProtectedTags.all(id, PAGE);
