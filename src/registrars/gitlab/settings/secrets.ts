/** Secrets that the emitted GitLab pipeline expects as CI/CD variables: looked for by name, never made, never read. */
import { PAGE, unless } from '../client';
import { gitlabBuilt } from '../scope';
import type { LiveProject, Setting } from './setting';

const EXPECTED = 'a masked variable of the project or of a group above it';

/** By name. A missing one is told and is no difference: nobody but its owner can supply it. */
export const secrets: Setting = {
  name: 'secrets',
  desired: (scope) => {
    const service = gitlabBuilt(scope);
    const channels = scope.platform.notices.channels;
    const names = (service?.notices.channels ?? []).flatMap((name) => channels[name]?.gitlabVariable ?? []);
    return names.length === 0 ? undefined : Object.fromEntries([...new Set(names)].sort().map((name) => [name, EXPECTED]));
  },
  read: async (live, wanted) => {
    const missing: string[] = [];
    const known = await projectVariables(live);
    for (const name of Object.keys(wanted)) if (!known.has(name) && !(await inGroups(live, name))) missing.push(name);
    const note = `no CI/CD variable ${missing.join(', ')} in the project or in a group above it that this token may see; add it, masked`;
    return { settings: wanted, notes: missing.length === 0 ? [] : [note] };
  },
  apply: async () => undefined,
};

async function projectVariables({ gitlab, id }: LiveProject): Promise<ReadonlySet<string>> {
  const variables = await unless([403, 404], () => gitlab.rest.ProjectVariables.all(id, PAGE));
  return new Set((variables ?? []).map(({ key }) => key));
}

async function inGroups({ path, groups }: LiveProject, name: string): Promise<boolean> {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const group = folders.slice(0, depth).join('/');
    if ((await groups.variablesOf(group)).has(name)) return true;
  }
  return false;
}
