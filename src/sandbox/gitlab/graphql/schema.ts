/** The part of GitLab's GraphQL schema that is served: types, fields, arguments, and what each is made from. */

import { filesAt } from '../../git/history';
import type { Commit } from '../../git/objects';
import { readBlob } from '../../git/objects';
import { levelIn, seesProject } from '../access';
import { type GitLabCall, projectUrl } from '../host';
import { mergeStatus } from '../merging';
import type { Group, MergeRequest, Project } from '../model';
import { commitAt } from '../repository';
import { QueryFault } from './parse';

export type Arguments = Readonly<Record<string, unknown>>;

/** `S` is what the field's object is made from. */
export interface FieldOf<S> {
  /** Name of an object type, or `scalar`. */
  readonly type: string;
  readonly connection?: true;
  /** Types as GraphQL writes them. */
  readonly args?: Readonly<Record<string, string>>;
  /** A resolver's cost depends on its arguments and the length of its page; without one a field costs 1. */
  readonly resolver?: true;
  /** Costs one more: it asks the Git server. */
  readonly gitaly?: true;
  readonly resolve: (source: S, args: Arguments, call: GitLabCall) => unknown;
}

/** The only place where sources are untyped: the type's name decides which they are. */
export type AnyField = FieldOf<never>;
export type ObjectType = Readonly<Record<string, AnyField>>;

const scalar = <S>(resolve: FieldOf<S>['resolve']): FieldOf<S> => ({ type: 'scalar', resolve });

/** @source GitLab, GraphQL API reference, `Query.projects(fullPaths:)`. */
const MOST_FULL_PATHS = 50;

interface Repository {
  readonly project: Project;
}
interface Blob {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}

const page = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

const query: Readonly<Record<string, FieldOf<undefined>>> = {
  currentUser: { type: 'User', resolve: (_source, _args, { user }) => user },
  metadata: { type: 'Metadata', resolve: () => ({}) },
  group: {
    type: 'Group',
    resolver: true,
    args: { fullPath: 'ID!' },
    resolve: (_source, { fullPath }, call) => call.world.paths.group(String(fullPath)) ?? null,
  },
  project: {
    type: 'Project',
    resolver: true,
    args: { fullPath: 'ID!' },
    resolve: (_source, { fullPath }, call) => visible(call, call.world.paths.project(String(fullPath))) ?? null,
  },
  projects: {
    type: 'Project',
    connection: true,
    resolver: true,
    args: {
      fullPaths: '[String!]',
      ids: '[ID!]',
      search: 'String',
      membership: 'Boolean',
      sort: 'String',
      archived: 'ProjectArchived',
      ...page,
    },
    resolve: (_source, { fullPaths, membership }, call) => {
      if (Array.isArray(fullPaths) && fullPaths.length > MOST_FULL_PATHS)
        throw new QueryFault(`You cannot provide more than ${MOST_FULL_PATHS} full paths.`);
      const all = Array.isArray(fullPaths)
        ? fullPaths.flatMap((path) => call.world.paths.project(String(path)) ?? [])
        : [...call.world.projects.values()];
      const found = all.filter((project) => visible(call, project) !== undefined);
      const own = membership === true ? found.filter((project) => levelIn(call.world, call.user, project) > 0) : found;
      return [...own].sort((a, b) => b.id - a.id);
    },
  },
};

const group: Readonly<Record<string, FieldOf<Group>>> = {
  id: scalar(({ id }) => `gid://gitlab/Group/${id}`),
  fullPath: scalar(({ full_path }) => full_path),
  name: scalar(({ name }) => name),
  description: scalar(({ description }) => description),
  webUrl: scalar(({ full_path }, _args, { host }) => `${host.url}/groups/${full_path}`),
  projects: {
    type: 'Project',
    connection: true,
    resolver: true,
    args: {
      includeSubgroups: 'Boolean',
      includeArchived: 'Boolean',
      search: 'String',
      sort: 'NamespaceProjectSort',
      ids: '[ID!]',
      ...page,
    },
    resolve: (source, { includeSubgroups, includeArchived }, call) =>
      call.world.paths
        .projectsOf(source, includeSubgroups === true)
        .filter((each) => visible(call, each) !== undefined && (includeArchived !== false || !each.archived)),
  },
};

const project: Readonly<Record<string, FieldOf<Project>>> = {
  id: scalar(({ id }) => `gid://gitlab/Project/${id}`),
  fullPath: scalar(({ full_path }) => full_path),
  path: scalar((source) => source.path),
  name: scalar(({ name }) => name),
  description: scalar(({ description }) => description),
  archived: scalar(({ archived }) => archived),
  visibility: scalar(({ visibility }) => visibility),
  topics: scalar(({ topics }) => topics),
  webUrl: scalar((source, _args, call) => projectUrl(call, source)),
  ciConfigPathOrDefault: scalar(({ settings }) => settings.ci_config_path || '.gitlab-ci.yml'),
  repository: { type: 'Repository', resolve: (source) => ({ project: source }) },
  mergeRequests: {
    type: 'MergeRequest',
    connection: true,
    resolver: true,
    args: {
      state: 'MergeRequestState',
      sourceBranches: '[String!]',
      targetBranches: '[String!]',
      iids: '[String!]',
      sort: 'MergeRequestSort',
      ...page,
    },
    resolve: (source, args, call) => {
      const all = call.world.mergeRequests.get(source.id) ?? [];
      const requests = all.filter(
        (each) =>
          (args.state === undefined || args.state === null || args.state === 'all' || args.state === each.state) &&
          among(args.sourceBranches, each.source_branch) &&
          among(args.targetBranches, each.target_branch) &&
          among(args.iids, String(each.iid)),
      );
      return [...requests].reverse().map((request) => ({ request, project: source }));
    },
  },
};

interface Requested {
  readonly request: MergeRequest;
  readonly project: Project;
}

const mergeRequest: Readonly<Record<string, FieldOf<Requested>>> = {
  id: scalar(({ request }) => `gid://gitlab/MergeRequest/${request.id}`),
  iid: scalar(({ request }) => String(request.iid)),
  title: scalar(({ request }) => request.title),
  description: scalar(({ request }) => request.description),
  state: scalar(({ request }) => request.state),
  sourceBranch: scalar(({ request }) => request.source_branch),
  targetBranch: scalar(({ request }) => request.target_branch),
  diffHeadSha: scalar(({ request }) => request.sha),
  autoMergeEnabled: scalar(({ request }) => request.auto_merge),
  detailedMergeStatus: scalar(({ request, project: own }, _args, { world }) => mergeStatus(world, own, request).toUpperCase()),
  webUrl: scalar(({ request, project: own }, _args, call) => `${projectUrl(call, own)}/-/merge_requests/${request.iid}`),
};

const repository: Readonly<Record<string, FieldOf<Repository>>> = {
  rootRef: { type: 'scalar', gitaly: true, resolve: (source) => source.project.default_branch ?? null },
  empty: { type: 'scalar', gitaly: true, resolve: (source) => source.project.default_branch === undefined },
  exists: { type: 'scalar', gitaly: true, resolve: () => true },
  blobs: {
    type: 'RepositoryBlob',
    connection: true,
    resolver: true,
    gitaly: true,
    args: { paths: '[String!]!', ref: 'String', refType: 'RefType', ...page },
    resolve: (source, { paths, ref }, { world }) => {
      const commit: Commit | undefined = commitAt(world, source.project, typeof ref === 'string' ? ref : undefined);
      const files = filesAt(world.objects, commit);
      const wanted = Array.isArray(paths) ? paths.map(String) : [];
      return wanted.flatMap((path): readonly Blob[] => {
        const file = files.get(path);
        return file === undefined ? [] : [{ path, ...file }];
      });
    },
  },
};

const blob: Readonly<Record<string, FieldOf<Blob>>> = {
  id: scalar(({ oid }) => `gid://gitlab/Gitlab::Git::Blob/${oid}`),
  oid: scalar(({ oid }) => oid),
  path: scalar(({ path }) => path),
  name: scalar(({ path }) => path.split('/').at(-1) ?? path),
  mode: scalar(({ mode }) => mode),
  size: scalar(({ oid }, _args, { world }) => String(readBlob(world.objects, oid).length)),
  rawSize: scalar(({ oid }, _args, { world }) => String(readBlob(world.objects, oid).length)),
  rawTextBlob: scalar(({ oid }, _args, { world }) => readBlob(world.objects, oid).toString('utf8')),
  rawBlob: scalar(({ oid }, _args, { world }) => readBlob(world.objects, oid).toString('utf8')),
};

const user: Readonly<Record<string, FieldOf<GitLabCall['user']>>> = {
  id: scalar(({ id }) => `gid://gitlab/User/${id}`),
  username: scalar(({ username }) => username),
  name: scalar(({ name }) => name),
};

const metadata: Readonly<Record<string, FieldOf<object>>> = {
  version: scalar((_source, _args, { host }) => host.settings().version),
  revision: scalar(() => 'sandbox'),
  enterprise: scalar((_source, _args, { host }) => host.settings().tier !== 'free'),
};

export const TYPES: Readonly<Record<string, ObjectType>> = {
  Query: query,
  Group: group,
  Project: project,
  MergeRequest: mergeRequest,
  Repository: repository,
  RepositoryBlob: blob,
  User: user,
  Metadata: metadata,
};

function visible(call: GitLabCall, found: Project | undefined): Project | undefined {
  return found !== undefined && seesProject(call, found) ? found : undefined;
}

const among = (list: unknown, word: string): boolean => !Array.isArray(list) || list.map(String).includes(word);
