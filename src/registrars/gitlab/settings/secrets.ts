/** Secrets that the emitted GitLab pipeline expects as CI/CD variables: looked for by name, never made, never read. */
import { gitlabBuilt } from '../scope';
import type { Setting } from './setting';
import { type FoundVariable, variablesOf } from './variables';

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
    const names = Object.keys(wanted);
    const found = (await variablesOf(live)).filter(({ key }) => names.includes(key));
    const missing = names.filter((name) => !found.some(({ key }) => key === name));
    const note = `no CI/CD variable ${missing.join(', ')} in the project or in a group above it that this token may see; add it, masked`;
    return { settings: wanted, notes: [...(missing.length === 0 ? [] : [note]), ...found.flatMap(poorlyKept)] };
  },
  apply: async () => undefined,
};

function poorlyKept({ key, owner, masked, scope }: FoundVariable): readonly string[] {
  const open = `the CI/CD variable ${key} of ${owner} is not masked, so a job's log may show it; mask it ("Expand variable reference" off)`;
  const narrow = `the CI/CD variable ${key} of ${owner} is for the environment ${scope} only, and jobs of no environment use it; widen it to *`;
  return [...(masked ? [] : [open]), ...(scope === '*' ? [] : [narrow])];
}
