/** GitLab groups by path: each is asked for once in a run. */
import { type GitLab, PAGE, unless } from './client';
import type { Listed } from './settings/variables';

export interface Groups {
  /** The group's id; `undefined` when there is none, or none that this token may see. */
  idOf(path: string): Promise<number | undefined>;
  /** Its CI/CD variables; empty where this token may not see them. */
  variablesOf(path: string): Promise<readonly Listed[]>;
}

export function groupsOf({ rest }: GitLab): Groups {
  return {
    idOf: once(async (path) => {
      const group = await unless([404], () => rest.Groups.show(path, { withProjects: false }));
      return group?.id;
    }),
    variablesOf: once(async (path) => {
      const variables = await unless([401, 403, 404], () => rest.GroupVariables.all(path, PAGE));
      return variables ?? [];
    }),
  };
}

function once<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (path) => {
    const key = path.toLowerCase();
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = ask(path);
    asked.set(key, answer);
    // What failed once may be answered the next time.
    answer.catch(() => asked.delete(key));
    return answer;
  };
}
