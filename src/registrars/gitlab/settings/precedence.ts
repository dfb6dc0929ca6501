/** Variables that would win over those in the emitted pipeline: GitLab's settings take precedence over its file. Told, and left alone. */
import { gitlabBuilt } from '../scope';
import type { Setting } from './setting';
import { variablesOf } from './variables';

/** @source GitLab, CI/CD variables, "CI/CD variable precedence": project and group variables stand above those of jobs and the file. */
export const precedence: Setting = {
  name: 'precedence',
  desired: (scope) => {
    const service = gitlabBuilt(scope);
    const file = service && scope.files.of(service.name).find(({ path }) => path === '.gitlab-ci.yml');
    const names = file?.derived('gitlab-ci variables', variableNames) ?? '';
    return names === '' ? undefined : { variables: names.split(' ') };
  },
  read: async (live, wanted) => {
    const names = Array.isArray(wanted.variables) ? wanted.variables : [];
    const over = (await variablesOf(live)).filter(({ key }) => names.includes(key));
    const notes = over.map(
      ({ key, owner }) =>
        `the CI/CD variable ${key} of ${owner} takes the place of the one that the pipeline's own file sets; remove it, or give it another name`,
    );
    return { settings: wanted, notes };
  },
  apply: async () => undefined,
};

/** Names below each `variables:` of a file of ours, whose form is known: one entry a line, two more spaces deep. */
export function variableNames(text: string): string {
  const names = new Set<string>();
  let depth: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (depth !== undefined && indent !== -1 && indent < depth) depth = undefined;
    const name = /^ *([A-Za-z_]\w*):/.exec(line)?.[1];
    if (depth === indent && name !== undefined) names.add(name);
    if (name === 'variables' && depth === undefined && /:$/.test(line)) depth = indent + 2;
  }
  return [...names].sort().join(' ');
}
