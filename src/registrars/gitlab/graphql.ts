/** GraphQL of GitLab: what is delivered to fifty projects, in one call. */
import type { Server } from '../../remote/server';

/** A file as GitLab tells of it. */
export interface FoundBlob {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}

export interface FoundText {
  readonly path: string;
  readonly rawTextBlob: string | null;
}

export interface FoundMergeRequest {
  readonly iid: string;
  readonly webUrl: string;
  readonly autoMergeEnabled: boolean;
}

/** What lies in a project. `repository` is `null` for whom the code is hidden from. */
export interface FoundProject<Repository> {
  readonly fullPath: string;
  readonly repository: (Repository & { readonly rootRef: string | null }) | null;
  readonly mergeRequests: Nodes<FoundMergeRequest> | null;
}

/** `proposed`: on our branch; empty where there is no such branch. */
export interface DeliveredRepository {
  readonly blobs: Nodes<FoundBlob> | null;
  readonly proposed: Nodes<FoundBlob> | null;
}

export interface ProposedRepository extends DeliveredRepository {
  readonly records: Nodes<FoundText> | null;
  readonly proposedRecords: Nodes<FoundText> | null;
}

export interface Nodes<T> {
  readonly nodes: readonly (T | null)[] | null;
}

export const nodesOf = <T>(connection: Nodes<T> | null | undefined): readonly T[] =>
  (connection?.nodes ?? []).filter((node) => node !== null);

/** Projects in one query: a name more and GitLab refuses it. @source GitLab, GraphQL API reference, `Query.projects(fullPaths:)`. */
export const PROJECTS_A_QUERY = 50;

/**
 * Paths in one query, which looks at two branches. GitLab allows a query a complexity of 250, and adds up: 1 for a field, 1 more
 * where the Git server is asked, 1 for each path; then 1 % for each row of a page, which is 100 where `first` does not say less.
 * With 40 paths, fifty projects come to 208. @source GitLab, GraphQL API, "Limits"; `types/base_field.rb`,
 * `resolvers/blobs_resolver.rb`.
 */
export const PATHS_A_QUERY = 40;
export const PATHS_OF_A_PROJECT = 30;
export const RECORDS_A_QUERY = 10;

export interface DeliveredQuestion {
  /** At most `PROJECTS_A_QUERY`. */
  readonly projects: readonly string[];
  /** At most `PATHS_A_QUERY`. */
  readonly paths: readonly string[];
  /** Looked at beside each project's default branch, and the source branch of the merge requests to look for. */
  readonly branch: string;
}

export interface ProposedQuestion {
  readonly project: string;
  /** At most `PATHS_OF_A_PROJECT`. */
  readonly paths: readonly string[];
  /** Paths whose text is wanted: at most `RECORDS_A_QUERY`. */
  readonly records: readonly string[];
  readonly branch: string;
}

export async function deliveredFiles(
  server: Server,
  { projects, paths, branch }: DeliveredQuestion,
): Promise<readonly FoundProject<DeliveredRepository>[]> {
  const data: { projects?: Nodes<FoundProject<DeliveredRepository>> | null } = await ask(server, DELIVERED, {
    projects,
    paths,
    rows: paths.length,
    branch,
    branches: [branch],
  });
  return nodesOf(data.projects);
}

export async function proposedFiles(
  server: Server,
  { project, paths, records, branch }: ProposedQuestion,
): Promise<FoundProject<ProposedRepository> | undefined> {
  const data: { project?: FoundProject<ProposedRepository> | null } = await ask(server, PROPOSED, {
    project,
    paths,
    records,
    branch,
    branches: [branch],
  });
  return data.project ?? undefined;
}

const BLOBS = '{ nodes { path oid mode } }';
const MERGE_REQUESTS = `mergeRequests(state: opened, sourceBranches: $branches, first: 1) { nodes { iid webUrl autoMergeEnabled } }`;

const DELIVERED = `query deliveredFiles($projects: [String!], $paths: [String!]!, $rows: Int!, $branch: String!, $branches: [String!]) {
  projects(fullPaths: $projects, first: ${PROJECTS_A_QUERY}) {
    nodes {
      fullPath
      repository {
        rootRef
        blobs(paths: $paths, first: $rows) ${BLOBS}
        proposed: blobs(ref: $branch, paths: $paths, first: $rows) ${BLOBS}
      }
      ${MERGE_REQUESTS}
    }
  }
}`;

const PROPOSED = `query proposedFiles($project: ID!, $paths: [String!]!, $records: [String!]!, $branch: String!, $branches: [String!]) {
  project(fullPath: $project) {
    fullPath
    repository {
      rootRef
      blobs(paths: $paths) ${BLOBS}
      records: blobs(paths: $records) { nodes { path rawTextBlob } }
      proposed: blobs(ref: $branch, paths: $paths) ${BLOBS}
      proposedRecords: blobs(ref: $branch, paths: $records) { nodes { path rawTextBlob } }
    }
    ${MERGE_REQUESTS}
  }
}`;

/** GraphQL answers 200 with `errors` where a query fails. */
async function ask(server: Server, query: string, variables: Readonly<Record<string, unknown>>) {
  const reply = await server.call({ method: 'POST', path: '/api/graphql', json: { query, variables }, repeatable: true });
  const answer: { data?: object | null; errors?: readonly { readonly message?: unknown }[] } = JSON.parse(reply.text);
  const [error] = answer.errors ?? [];
  if (error !== undefined || answer.data === undefined || answer.data === null)
    throw new Error(`GitLab: the GraphQL query failed: ${String(error?.message ?? 'no data').slice(0, 300)}`);
  return answer.data;
}
