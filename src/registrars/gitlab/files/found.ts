/** All that lies in one repository of ours: on its default branch, and in our merge request where one is open. */
import type { Server } from '../../../remote/server';
import {
  type FoundBlob,
  type FoundMergeRequest,
  type FoundText,
  type Nodes,
  nodesOf,
  PATHS_OF_A_PROJECT,
  proposedFiles,
  RECORDS_A_QUERY,
} from '../graphql';
import { blobWord } from './blob';
import { slices } from './bulk';
import { type DeliveryRecord, readRecord } from './record';
import { type Blobs, BRANCH, recordsIn } from './wanted';

/** One branch, as far as it concerns us. */
export interface FoundTree {
  /** What lies at the paths that are wanted, and at those that a record names. */
  readonly blobs: Blobs;
  readonly records: readonly DeliveryRecord[];
}

export interface FoundDelivery {
  /** `undefined` while the repository is empty. */
  readonly defaultBranch: string | undefined;
  readonly onDefault: FoundTree;
  readonly onBranch: FoundTree;
  readonly mergeRequest: FoundMergeRequest | undefined;
}

/** @returns `undefined` when there is no such project, or none whose code this token may see. */
export async function findDelivery(server: Server, project: string, wanted: Blobs): Promise<FoundDelivery | undefined> {
  const records = recordsIn(wanted);
  const first = await findPaths(server, project, Object.keys(wanted), records);
  if (first === undefined) return undefined;
  const named = [...first.onDefault.records, ...first.onBranch.records].flatMap(({ files }) => [...files.keys()]);
  const stale = [...new Set(named)].filter((path) => wanted[path] === undefined);
  if (stale.length === 0) return first;
  const second = await findPaths(server, project, stale, []);
  const merged = (tree: FoundTree, more: FoundTree | undefined) => ({ ...tree, blobs: { ...tree.blobs, ...more?.blobs } });
  return {
    ...first,
    onDefault: merged(first.onDefault, second?.onDefault),
    onBranch: merged(first.onBranch, second?.onBranch),
  };
}

async function findPaths(
  server: Server,
  project: string,
  paths: readonly string[],
  records: readonly string[],
): Promise<FoundDelivery | undefined> {
  const [somePaths, someRecords] = [slices(paths, PATHS_OF_A_PROJECT), slices(records, RECORDS_A_QUERY)];
  const questions = Array.from({ length: Math.max(somePaths.length, someRecords.length) }, (_, index) => ({
    project,
    paths: somePaths[index] ?? [],
    records: someRecords[index] ?? [],
    branch: BRANCH,
  }));
  const answers = await Promise.all(questions.map((question) => proposedFiles(server, question)));
  const [first] = answers;
  if (first?.repository === undefined || first.repository === null) return undefined;
  const repositories = answers.flatMap((answer) => answer?.repository ?? []);
  return {
    defaultBranch: first.repository.rootRef ?? undefined,
    onDefault: {
      blobs: blobsOf(repositories.map(({ blobs }) => blobs)),
      records: repositories.flatMap((each) => recordsOf(each.records)),
    },
    onBranch: {
      blobs: blobsOf(repositories.map(({ proposed }) => proposed)),
      records: repositories.flatMap((each) => recordsOf(each.proposedRecords)),
    },
    mergeRequest: nodesOf(first.mergeRequests)[0],
  };
}

const blobsOf = (connections: readonly (Nodes<FoundBlob> | null)[]): Blobs =>
  Object.fromEntries(connections.flatMap(nodesOf).map((blob) => [blob.path, blobWord(blob)]));

const recordsOf = (connection: Nodes<FoundText> | null): readonly DeliveryRecord[] =>
  nodesOf(connection).flatMap(({ rawTextBlob }) => readRecord(rawTextBlob ?? '') ?? []);
