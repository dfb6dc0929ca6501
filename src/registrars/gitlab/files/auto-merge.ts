/** Lets a merge request merge by itself once its own pipeline has succeeded. */
import type { Tell } from '../../../registration/registrar';
import { type GitLab, unless } from '../client';
import { gitlabBuilt, type ProjectScope } from '../scope';
import { titleOf } from './words';

/** How long GitLab is given to start the pipeline of a merge request. */
export interface Waiting {
  readonly looks: number;
  /** Milliseconds between two looks. */
  readonly pauseMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Merging {
  readonly gitlab: GitLab;
  readonly scope: ProjectScope;
  readonly waiting: Waiting;
  readonly tell: Tell;
}

/**
 * Asked for before the pipeline is there, GitLab would merge at once; so its pipeline is waited for, and where none comes, the
 * merge is left to people. The next run asks again.
 */
export async function setAutoMerge({ gitlab, scope, waiting, tell }: Merging, iid: number): Promise<void> {
  const { rest } = gitlab;
  // Where Jenkins builds, its first report makes the pipeline, and that may take as long as its queue: the next run asks again.
  const looks = gitlabBuilt(scope) === undefined ? Math.min(2, waiting.looks) : waiting.looks;
  for (let look = 0; look < looks; look += 1) {
    const found = await rest.MergeRequests.show(scope.path, iid);
    if (found.merge_when_pipeline_succeeds || found.state !== 'opened') return;
    if (found.head_pipeline && FAILED.has(found.head_pipeline.status)) break;
    if (found.head_pipeline && !UNSETTLED.has(String(found.detailed_merge_status))) {
      const fields = { autoMerge: true, mergeWhenPipelineSucceeds: true, squash: true, shouldRemoveSourceBranch: true };
      const messages = { mergeCommitMessage: titleOf(scope), squashCommitMessage: titleOf(scope) };
      const taken = await unless(NOT_NOW, () =>
        rest.MergeRequests.merge(scope.path, iid, { ...fields, ...messages, sha: found.sha }),
      );
      if (taken === undefined) break;
      tell(`${scope.path}: merge request !${iid} merges by itself when its pipeline succeeds`);
      return;
    }
    await waiting.sleep(waiting.pauseMs);
  }
  tell(
    `${scope.path}: merge request !${iid} does not merge by itself yet (no good pipeline, or it cannot be merged now); run again, or merge it by hand`,
  );
}

const UNSETTLED: ReadonlySet<string> = new Set(['preparing', 'checking', 'unchecked']);
const FAILED: ReadonlySet<string> = new Set(['failed', 'canceled', 'skipped']);
/** May not be merged by this token, cannot be merged now, changed meanwhile. */
const NOT_NOW = [401, 405, 406, 409, 422];
