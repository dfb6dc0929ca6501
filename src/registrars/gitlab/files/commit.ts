/** One commit that makes a repository hold what is wanted. Pure. */
import type { Members } from '../client';
import type { FoundTree } from './found';
import { staleIn } from './judge';
import type { PlacedFile } from './placement';
import type { Blobs } from './wanted';

/** One action of a commit, as GitLab's API has it. */
export interface FileAction extends Members {
  readonly action: 'create' | 'update' | 'delete' | 'chmod';
  readonly filePath: string;
}

/** In the order of paths. Empty when nothing differs. */
export function fileActions(tree: FoundTree, files: readonly PlacedFile[], wanted: Blobs): readonly FileAction[] {
  const changed = files.flatMap((file) => actionsOf(file, tree.blobs[file.path]));
  const gone = staleIn(tree, wanted).map((filePath) => ({ action: 'delete' as const, filePath }));
  return [...changed, ...gone].sort((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
}

function actionsOf({ path: filePath, oid, executable, text }: PlacedFile, found: string | undefined): readonly FileAction[] {
  const [mode, was] = found?.split(' ') ?? [];
  const content =
    was === oid ? [] : [{ action: found === undefined ? ('create' as const) : ('update' as const), filePath, content: text() }];
  const right = mode === undefined ? !executable : (mode === '100755') === executable;
  return [...content, ...(right ? [] : [{ action: 'chmod' as const, filePath, executeFilemode: executable }])];
}
