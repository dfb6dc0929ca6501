/** What is delivered to many projects, in as few calls as GitLab allows: fifty projects in each. */
import type { Server } from '../../../remote/server';
import {
  deliveredFiles,
  type FoundBlob,
  type FoundMergeRequest,
  type Nodes,
  nodesOf,
  PATHS_A_QUERY,
  PROJECTS_A_QUERY,
} from '../graphql';
import { blobWord } from './blob';
import { type Blobs, BRANCH } from './wanted';

export interface Asked {
  readonly project: string;
  readonly paths: readonly string[];
}

/** What lies at the paths that were asked for. */
export interface FoundBlobs {
  readonly onDefault: Blobs;
  /** On our branch, whether a merge request is open or not. */
  readonly onBranch: Blobs;
  readonly mergeRequest: FoundMergeRequest | undefined;
}

/** By project path in small letters; a project that cannot be seen is left out. */
export async function findInBulk(server: Server, asked: readonly Asked[]): Promise<ReadonlyMap<string, FoundBlobs>> {
  const answers = await Promise.all(
    queries(asked).map(({ projects, paths }) => deliveredFiles(server, { projects, paths, branch: BRANCH })),
  );
  const found = new Map<string, FoundBlobs>();
  for (const { fullPath, repository, mergeRequests } of answers.flat()) {
    const key = fullPath.toLowerCase();
    const before = found.get(key);
    found.set(key, {
      onDefault: { ...before?.onDefault, ...blobsOf(repository?.blobs) },
      onBranch: { ...before?.onBranch, ...blobsOf(repository?.proposed) },
      mergeRequest: nodesOf(mergeRequests)[0],
    });
  }
  return found;
}

const blobsOf = (connection: Nodes<FoundBlob> | null | undefined): Blobs =>
  Object.fromEntries(nodesOf(connection).map((blob) => [blob.path, blobWord(blob)]));

interface Query {
  readonly projects: readonly string[];
  readonly paths: readonly string[];
}

/** Projects with the same paths lie side by side, so that few queries ask for paths that their projects do not have. */
export function queries(asked: readonly Asked[]): readonly Query[] {
  const sorted = [...asked].map((each) => ({ ...each, sign: each.paths.join('\n') })).sort((a, b) => (a.sign < b.sign ? -1 : 1));
  const made: { projects: string[]; paths: Set<string> }[] = [];
  for (const { project, paths } of sorted) {
    const last = made.at(-1);
    const union = new Set([...(last?.paths ?? []), ...paths]);
    if (last !== undefined && last.projects.length < PROJECTS_A_QUERY && union.size <= PATHS_A_QUERY) {
      last.projects.push(project);
      last.paths = union;
    } else made.push({ projects: [project], paths: new Set(paths) });
  }
  return made.flatMap(({ projects, paths }) => slices([...paths], PATHS_A_QUERY).map((some) => ({ projects, paths: some })));
}

export function slices<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
