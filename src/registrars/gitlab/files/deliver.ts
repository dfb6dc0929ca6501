/** Delivers files into a repository: one branch, one commit, one merge request that is updated in place. */
import type { Tell } from '../../../registration/registrar';
import { type GitLab, unless } from '../client';
import type { ProjectScope } from '../scope';
import { setAutoMerge, type Waiting } from './auto-merge';
import { blobWord, modeOf } from './blob';
import { type FileAction, fileActions } from './commit';
import type { FoundDelivery } from './found';
import { isDelivered, staleIn } from './judge';
import type { PlacedFile } from './placement';
import { type Blobs, BRANCH } from './wanted';
import { descriptionOf, messageOf, titleOf } from './words';

export interface Delivery {
  readonly gitlab: GitLab;
  readonly scope: ProjectScope;
  readonly found: FoundDelivery;
  /** The files that this delivery brings. */
  readonly files: readonly PlacedFile[];
  /** All that is wanted in the repository: what records name beyond it is stale. */
  readonly wanted: Blobs;
  readonly waiting: Waiting;
  readonly tell: Tell;
}

/** Safe to repeat at any step: what is done already is found and left. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { gitlab, scope, found, files, wanted, tell } = delivery;
  const target = found.defaultBranch;
  if (target === undefined)
    throw new Error(`${scope.path}: the repository is empty. Push a first commit to "${scope.platform.gitlab.defaultBranch}".`);
  const actions = fileActions(found.onDefault, files, wanted);
  if (actions.length === 0) return withdraw(delivery);
  if (!isDelivered(found.onBranch.blobs, blobsOf(files)) || staleIn(found.onBranch, wanted).length > 0) {
    await gitlab.rest.Commits.create(scope.path, BRANCH, messageOf(scope), [...actions], { startBranch: target, ...FORCE });
    tell(`${scope.path}: ${actions.length} changes to files committed to ${BRANCH}`);
  }
  const iid = await mergeRequest(delivery, target, actions);
  if (scope.platform.gitlab.autoMerge) await setAutoMerge(delivery, iid);
}

const blobsOf = (files: readonly PlacedFile[]): Blobs =>
  Object.fromEntries(files.map(({ path, oid, executable }) => [path, blobWord({ mode: modeOf(executable), oid })]));

/** The branch is ours alone: it always starts from the default branch as it is now. */
const FORCE = { force: true };

async function mergeRequest(delivery: Delivery, target: string, actions: readonly FileAction[]): Promise<number> {
  const { gitlab, scope, found, tell } = delivery;
  const more = { description: descriptionOf(scope, actions), squash: true, removeSourceBranch: true };
  if (found.mergeRequest !== undefined) {
    const iid = Number(found.mergeRequest.iid);
    await gitlab.rest.MergeRequests.edit(scope.path, iid, { title: titleOf(scope), ...more });
    tell(`${scope.path}: merge request !${iid} brought up to date: ${found.mergeRequest.webUrl}`);
    return iid;
  }
  const made = await gitlab.rest.MergeRequests.create(scope.path, BRANCH, target, titleOf(scope), more);
  tell(`${scope.path}: merge request !${made.iid} opened: ${made.web_url}`);
  return made.iid;
}

/** All that is wanted is on the default branch already: an open merge request of ours would undo it. */
async function withdraw({ gitlab, scope, found, tell }: Delivery): Promise<void> {
  if (found.mergeRequest === undefined) return;
  const iid = Number(found.mergeRequest.iid);
  await gitlab.rest.MergeRequests.edit(scope.path, iid, { stateEvent: 'close' });
  await unless([404], () => gitlab.rest.Branches.remove(scope.path, BRANCH));
  tell(`${scope.path}: merge request !${iid} closed, since nothing is left to deliver`);
}
