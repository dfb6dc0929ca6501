/** GitLab's environments, where GitLab delivers: their tier and address. */
import { namesOf } from '../../../model/service-names';
import { same } from '../../../registration/digest';
import type { JsonObject } from '../../../registration/resource';
import { type Members, PAGE } from '../client';
import { gitlabBuilt } from '../scope';
import type { LiveProject, Setting } from './setting';

/** By name. One that the catalog no longer has stays, with its history. */
export const environments: Setting = {
  name: 'environments',
  desired: (scope) => {
    const service = gitlabBuilt(scope);
    if (service?.engines.deliver !== 'gitlab') return undefined;
    const names = namesOf(service, scope.platform).environments;
    return Object.fromEntries(
      service.environments.map(({ environment: { name, tier } }) => [name, { tier, external_url: names[name]?.url ?? '' }]),
    );
  },
  read: async (live, wanted) => {
    const found = (await listed(live)).filter(({ name }) => wanted[name] !== undefined);
    return { settings: Object.fromEntries(found.map((each) => [each.name, settingsOf(each)])) };
  },
  apply: async (live, wanted, found) => {
    const there = await listed(live);
    for (const [name, settings] of Object.entries(wanted)) {
      if (same(settings, found[name])) continue;
      const existing = there.find((each) => each.name === name);
      const fields: Members = { ...(typeof settings === 'object' && settings !== null ? settings : {}) };
      if (existing === undefined) await live.gitlab.rest.Environments.create(live.id, name, fields);
      else await live.gitlab.rest.Environments.edit(live.id, existing.id, fields);
    }
  },
};

interface Found {
  readonly id: number;
  readonly name: string;
  readonly tier: string;
  readonly external_url: string | null;
}

const listed = ({ gitlab, id }: LiveProject): Promise<readonly Found[]> => gitlab.rest.Environments.all(id, PAGE);

const settingsOf = ({ tier, external_url }: Found): JsonObject => ({ tier, external_url: external_url ?? '' });
