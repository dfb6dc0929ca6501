/** The common form of what a project has many of: list, show, add, edit, delete. */
import { empty, type JsonObject, json, type Method } from '../../http/call';
import type { Evidence } from '../../http/routes';
import { MAINTAINER, projectFor } from '../access';
import { type GitLabCall, type GitLabEndpoint, notFound } from '../host';
import type { Item, Project } from '../model';
import { page } from '../pages';
import { nextId } from '../world';

export interface ListOf {
  /** Name in the path and of the table: `hooks`. */
  readonly name: string;
  /** What one is called in a refusal; GitLab answers "404 Not Found" for most. */
  readonly title?: string;
  readonly evidence: Evidence;
  /** Level that reading needs; writing needs Maintainer. */
  readonly reads: number;
  readonly writes?: number;
  /** The key that stands in the path, `id` unless told. */
  readonly key?: string;
  /** How one is edited; `undefined` where GitLab has no such endpoint. */
  readonly edits: Extract<Method, 'PUT' | 'PATCH'> | undefined;
  /** Status of a deletion. */
  readonly deleted?: number;
  /** Throws, as GitLab refuses, where the thing cannot be had at all: the licence. */
  readonly gate?: (call: GitLabCall) => void;
  /** The new thing. Throws as GitLab refuses. */
  readonly make: (call: GitLabCall, all: readonly Item[], project: Project) => JsonObject;
  readonly change?: (call: GitLabCall, before: Item, all: readonly Item[]) => JsonObject;
  readonly show?: (call: GitLabCall, item: Item, project: Project) => unknown;
  readonly filter?: (call: GitLabCall, item: Item) => boolean;
  /** The order of a listing, where it is not that in which things were made. */
  readonly sort?: (call: GitLabCall, items: readonly Item[]) => readonly Item[];
  /** Throws where a thing may not be deleted. */
  readonly guard?: (call: GitLabCall, item: Item) => void;
}

export function listEndpoints(kind: ListOf): readonly GitLabEndpoint[] {
  const path = `/api/v4/projects/:id/${kind.name}`;
  const { evidence } = kind;
  const { edits } = kind;
  return [
    { method: 'GET', path, does: `lists ${words(kind)}`, evidence, handle: (call) => listed(kind, call) },
    { method: 'GET', path: `${path}/:key`, does: `one of the ${words(kind)}`, evidence, handle: (call) => shown(kind, call) },
    { method: 'POST', path, does: `adds to the ${words(kind)}`, evidence, handle: (call) => added(kind, call) },
    ...(edits === undefined
      ? []
      : [
          {
            method: edits,
            path: `${path}/:key`,
            does: `edits one of the ${words(kind)}`,
            evidence,
            handle: (call: GitLabCall) => changed(kind, call),
          },
        ]),
    {
      method: 'DELETE',
      path: `${path}/:key`,
      does: `deletes one of the ${words(kind)}`,
      evidence,
      handle: (call) => removed(kind, call),
    },
  ];
}

const words = ({ name }: ListOf): string => name.replace(/_/g, ' ');

function open(kind: ListOf, call: GitLabCall, writing: boolean) {
  kind.gate?.(call);
  const project = projectFor(call, writing ? (kind.writes ?? MAINTAINER) : kind.reads);
  const key = `${kind.name}:${project.id}`;
  return { project, key, all: call.world.lists.get(key) ?? [] };
}

const view = (kind: ListOf, call: GitLabCall, item: Item, project: Project) => kind.show?.(call, item, project) ?? item;

function one(kind: ListOf, call: GitLabCall, all: readonly Item[]): Item {
  const item = all.find((each) => String(each[kind.key ?? 'id']) === call.params.key);
  if (item === undefined) throw notFound(kind.title);
  return item;
}

function listed(kind: ListOf, call: GitLabCall) {
  const { all, project } = open(kind, call, false);
  const found = kind.filter === undefined ? all : all.filter((item) => kind.filter?.(call, item));
  return page(call, kind.sort?.(call, found) ?? found, (item) => view(kind, call, item, project));
}

function shown(kind: ListOf, call: GitLabCall) {
  const { all, project } = open(kind, call, false);
  return json(200, view(kind, call, one(kind, call, all), project));
}

function added(kind: ListOf, call: GitLabCall) {
  const { all, key, project } = open(kind, call, true);
  const made = kind.make(call, all, project);
  const item: Item = { id: nextId(call.world, kind.name), ...made };
  call.world.lists.set(key, [...all, item]);
  return json(201, view(kind, call, item, project));
}

function changed(kind: ListOf, call: GitLabCall) {
  const { all, key, project } = open(kind, call, true);
  const before = one(kind, call, all);
  const item: Item = { ...before, ...kind.change?.(call, before, all) };
  call.world.lists.set(
    key,
    all.map((each) => (each.id === before.id ? item : each)),
  );
  return json(200, view(kind, call, item, project));
}

function removed(kind: ListOf, call: GitLabCall) {
  const { all, key } = open(kind, call, true);
  const item = one(kind, call, all);
  kind.guard?.(call, item);
  call.world.lists.set(
    key,
    all.filter(({ id }) => id !== item.id),
  );
  return empty(kind.deleted ?? 204);
}
