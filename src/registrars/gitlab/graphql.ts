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

export interface DeliveredRepository {
  readonly blobs: Nodes<FoundBlob> | null;
}

export interface ProposedRepository extends DeliveredRepository {
  readonly records: Nodes<FoundText> | null;
  readonly proposed: Nodes<FoundBlob> | null;
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
 * Paths in one query: each adds to its complexity, of which 250 are allowed. The second is for the query that looks at two
 * branches. @source GitLab, GraphQL API, "Limits"; the figures were tried against the sandbox's model of them.
 */
export const PATHS_A_QUERY = 50;
export const PATHS_OF_A_PROJECT = 30;
export const RECORDS_A_QUERY = 10;

export interface DeliveredQuestion {
  /** At most `PROJECTS_A_QUERY`. */
  readonly projects: readonly string[];
  /** At most `PATHS_A_QUERY`. */
  readonly paths: readonly string[];
  /** Branch to look at; `undefined` for each project's default branch. */
  readonly ref: string | undefined;
  /** Source branch of the merge requests to look for. */
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
  { projects, paths, ref, branch }: DeliveredQuestion,
): Promise<readonly FoundProject<DeliveredRepository>[]> {
  const data: { projects?: Nodes<FoundProject<DeliveredRepository>> | null } = await ask(server, DELIVERED, {
    projects,
    paths,
    ref,
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

const DELIVERED = `query deliveredFiles($projects: [String!], $paths: [String!]!, $ref: String, $branches: [String!]) {
  projects(fullPaths: $projects, first: ${PROJECTS_A_QUERY}) {
    nodes {
      fullPath
      repository { rootRef blobs(paths: $paths, ref: $ref) ${BLOBS} }
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
