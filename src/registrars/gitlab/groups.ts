/** GitLab groups by path: each is asked for once in a run. */
import { type GitLab, unless } from './client';

export interface Groups {
  /** The group's id; `undefined` when there is none, or none that this token may see. */
  idOf(path: string): Promise<number | undefined>;
}

export function groupsOf({ rest }: GitLab): Groups {
  const asked = new Map<string, Promise<number | undefined>>();
  const ask = async (path: string) => {
    const group = await unless([404], () => rest.Groups.show(path, { withProjects: false }));
    return group?.id;
  };
  return {
    idOf(path) {
      const key = path.toLowerCase();
      const known = asked.get(key) ?? ask(path);
      asked.set(key, known);
      return known;
    },
  };
}
