/** What was found in a repository, against what is wanted: whose the files are, what is stale, what stands in the way. Pure. */
import type { JsonObject, Ownership } from '../../../registration/resource';
import type { FoundDelivery, FoundTree } from './found';
import { type Blobs, filesSettings } from './wanted';

export interface Verdict {
  /** As the repository will be when our merge request, if one is open, is merged; `undefined` where nothing of ours is. */
  readonly settings: JsonObject | undefined;
  readonly ownership: Ownership;
  readonly notes: readonly string[];
}

export function judge(found: FoundDelivery, wanted: Blobs, catalog: string, autoMerge: boolean): Verdict {
  const tree = found.mergeRequest === undefined ? found.onDefault : found.onBranch;
  const { files, edited } = ourFiles(tree, wanted);
  if (Object.keys(files).length === 0) return { settings: undefined, ownership: 'unmarked', notes: [] };
  const strangers = strangersIn(tree, wanted);
  const others = [...new Set(tree.records.map((record) => record.catalog))].filter((name) => name !== catalog);
  const merges = found.mergeRequest === undefined ? autoMerge : autoMerge && found.mergeRequest.autoMergeEnabled;
  return {
    settings: filesSettings(files, merges),
    ownership: others.length > 0 ? 'other-catalog' : strangers.length > 0 ? 'unmarked' : 'ours',
    notes: [
      ...(others.length > 0 ? [`the files were delivered by the catalog "${others.join('", "')}"`] : []),
      ...(strangers.length > 0 ? [`${strangers.join(', ')}: not delivered by this catalog, so left alone`] : []),
      ...edited.map((path) => `${path} is no longer wanted, and was changed by hand since it was delivered; remove it by hand`),
    ],
  };
}

/** Paths that earlier deliveries made, that are no longer wanted, and whose content is still theirs. */
export function staleIn(tree: FoundTree, wanted: Blobs): readonly string[] {
  return namedBefore(tree, wanted)
    .filter(([path, blob]) => tree.blobs[path] === blob)
    .map(([path]) => path)
    .sort();
}

/** Wanted paths at which a file lies that no record names, and that is another one. */
export function strangersIn(tree: FoundTree, wanted: Blobs): readonly string[] {
  const ours = new Set(tree.records.flatMap(({ files }) => [...files.keys()]));
  return Object.keys(wanted).filter((path) => {
    const blob = tree.blobs[path];
    return blob !== undefined && blob !== wanted[path] && !ours.has(path) && !isRecordOf(tree, path);
  });
}

/** Waiting for people: the merge request holds all that is wanted, and the default branch does not yet. */
export function isWaiting({ mergeRequest, onBranch }: FoundDelivery, wanted: Blobs): boolean {
  return mergeRequest !== undefined && isDelivered(onBranch.blobs, wanted) && staleIn(onBranch, wanted).length === 0;
}

export const isDelivered = (blobs: Blobs, wanted: Blobs): boolean =>
  Object.entries(wanted).every(([path, blob]) => blobs[path] === blob);

function ourFiles(tree: FoundTree, wanted: Blobs): { readonly files: Blobs; readonly edited: readonly string[] } {
  const there = Object.keys(wanted).flatMap((path) => {
    const blob = tree.blobs[path];
    return blob === undefined ? [] : [[path, blob] as const];
  });
  const stale = staleIn(tree, wanted);
  const edited = namedBefore(tree, wanted).flatMap(([path, blob]) =>
    tree.blobs[path] !== undefined && tree.blobs[path] !== blob ? [path] : [],
  );
  return {
    files: { ...Object.fromEntries(there), ...Object.fromEntries(stale.map((path) => [path, tree.blobs[path] ?? ''])) },
    edited,
  };
}

const namedBefore = ({ records }: FoundTree, wanted: Blobs): readonly (readonly [string, string])[] =>
  records.flatMap(({ files }) => [...files]).filter(([path]) => wanted[path] === undefined);

/** A record names all files but itself. */
const isRecordOf = ({ records }: FoundTree, path: string): boolean =>
  records.length > 0 && path.endsWith('delivery/delivered.txt');
