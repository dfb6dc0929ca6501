/** Finds groups and projects by path, and projects by group, at a cost that does not grow with the fleet. */
import type { Table } from '../store/table';
import type { Group, Project } from './model';

export interface Paths {
  group(path: string): Group | undefined;
  project(path: string): Project | undefined;
  /** The project that had this path before. */
  moved(path: string): Project | undefined;
  /** Projects of a group, by id ascending. */
  projectsOf(group: Group, withSubgroups: boolean): readonly Project[];
  /** Groups inside a group, at any depth, by id ascending. */
  descendants(group: Group): readonly Group[];
  saveGroup(group: Group): void;
  saveProject(project: Project): void;
  removeProject(project: Project): void;
}

/** Ids stay what they are when a thing is edited, so only a new, moved or removed thing touches the maps. */
export function openPaths(groups: Table<Group>, projects: Table<Project>): Paths {
  const groupIds = new Map([...groups.values()].map(({ id, full_path }) => [key(full_path), id]));
  const projectIds = new Map<string, number>();
  const formerIds = new Map<string, number>();
  const listings = new Map<string, readonly number[]>();
  const enter = (project: Project) => {
    projectIds.set(key(project.full_path), project.id);
    for (const path of project.former) formerIds.set(key(path), project.id);
    listings.clear();
  };
  for (const project of projects.values()) enter(project);
  const found = <T>(table: Table<T>, id: number | undefined) => (id === undefined ? undefined : table.get(id));
  const projectsIn = (group: Group, deep: boolean) =>
    [...projects.values()].filter((project) => (deep ? isBelow(group, project.full_path) : project.group === group.id));
  return {
    group: (path) => found(groups, groupIds.get(key(path))),
    project: (path) => found(projects, projectIds.get(key(path))),
    moved: (path) => found(projects, formerIds.get(key(path))),
    descendants: (group) => [...groups.values()].filter(({ full_path }) => isBelow(group, full_path)),
    projectsOf: (group, deep) => {
      const name = `${group.id} ${deep}`;
      const ids = listings.get(name) ?? projectsIn(group, deep).map(({ id }) => id);
      listings.set(name, ids);
      return ids.flatMap((id) => projects.get(id) ?? []);
    },
    saveGroup: (group) => {
      groups.set(group.id, group);
      groupIds.set(key(group.full_path), group.id);
    },
    saveProject: (project) => {
      const before = projects.get(project.id);
      projects.set(project.id, project);
      if (before?.full_path === project.full_path) return;
      if (before !== undefined) projectIds.delete(key(before.full_path));
      enter(project);
    },
    removeProject: (project) => {
      projects.delete(project.id);
      projectIds.delete(key(project.full_path));
      for (const path of project.former) formerIds.delete(key(path));
      listings.clear();
    },
  };
}

/** GitLab's paths do not tell capitals apart. */
const key = (path: string): string => path.toLowerCase();

const isBelow = (outer: Group, path: string): boolean => path.startsWith(`${outer.full_path}/`);
