/** The tables of the GitLab stand-in. */
import { type Objects, openObjects } from '../git/objects';
import type { Json, JsonObject } from '../http/call';
import type { Store, Table } from '../store/table';
import type { Branches, Group, Item, Member, MergeRequest, Pipeline, Project, Tag, Token, User, Variable } from './model';
import { openPaths, type Paths } from './paths';

export interface World {
  readonly objects: Objects;
  readonly users: Table<User>;
  /** By value. */
  readonly tokens: Table<Token>;
  readonly groups: Table<Group>;
  readonly projects: Table<Project>;
  /** The following are by id of the group (`g7`) or project (`p7`). */
  readonly members: Table<readonly Member[]>;
  readonly variables: Table<readonly Variable[]>;
  readonly protectedEnvironments: Table<readonly JsonObject[]>;
  /** The following are by project. */
  readonly branches: Table<Branches>;
  readonly tags: Table<readonly Tag[]>;
  readonly mergeRequests: Table<readonly MergeRequest[]>;
  readonly pipelines: Table<readonly Pipeline[]>;
  /** Lists of plain things, by sort and project: `hooks:7`, `notes:7:1`. */
  readonly lists: Table<readonly Item[]>;
  /** Single things, by sort and project: `job_token_scope:7`. */
  readonly singles: Table<Json>;
  /** The last id that was given, by sort. */
  readonly ids: Table<number>;
  readonly paths: Paths;
}

export function openWorld(store: Store): World {
  const groups = store.table<Group>('groups');
  const projects = store.table<Project>('projects');
  return {
    objects: openObjects(store),
    users: store.table('users'),
    tokens: store.table('tokens'),
    groups,
    projects,
    members: store.table('members'),
    variables: store.table('variables'),
    protectedEnvironments: store.table('protected_environments'),
    branches: store.table('branches'),
    tags: store.table('tags'),
    mergeRequests: store.table('merge_requests'),
    pipelines: store.table('pipelines'),
    lists: store.table('lists'),
    singles: store.table('singles'),
    ids: store.table('ids'),
    paths: openPaths(groups, projects),
  };
}

/** The next id of a sort: 1, 2, 3... */
export function nextId(world: World, sort: string): number {
  const id = (world.ids.get(sort) ?? 0) + 1;
  world.ids.set(sort, id);
  return id;
}
