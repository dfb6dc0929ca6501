/** Whether a merge request can be merged, and merging it. */
import { type Files, merged } from '../git/files';
import { ancestry, filesAt, mergeBase } from '../git/history';
import type { Commit } from '../git/objects';
import type { GitLabCall } from './host';
import { stamp } from './host';
import type { MergeRequest, Pipeline, Project } from './model';
import { branchesOf, commitAt, moveBranch, removeBranch, writeCommitOf } from './repository';
import type { World } from './world';

export interface Merging {
  readonly files: Files;
  readonly conflicts: readonly string[];
  readonly source: Commit | undefined;
  readonly target: Commit | undefined;
  /** Whether the target's head is behind the source: nothing came in between. */
  readonly forward: boolean;
}

export function mergingOf(world: World, project: Project, request: MergeRequest): Merging {
  const source = world.objects.commits.get(request.sha);
  const target = commitAt(world, project, request.target_branch);
  const base = source === undefined || target === undefined ? undefined : mergeBase(world.objects, target.oid, source.oid);
  const result = merged(filesAt(world.objects, base), filesAt(world.objects, target), filesAt(world.objects, source));
  return { ...result, source, target, forward: base !== undefined && base.oid === target?.oid };
}

export const headPipeline = (world: World, project: Project, sha: string): Pipeline | undefined =>
  world.pipelines
    .get(project.id)
    ?.filter((pipeline) => pipeline.sha === sha)
    .at(-1);

/** GitLab's word for what stands in the way; `mergeable` when nothing does. */
export function mergeStatus(world: World, project: Project, request: MergeRequest): string {
  if (request.state !== 'opened') return 'not_open';
  if (/^(draft:|\[draft\]|\(draft\))/i.test(request.title)) return 'draft_status';
  const { conflicts, forward } = mergingOf(world, project, request);
  if (conflicts.length > 0) return 'conflict';
  if (project.settings.merge_method === 'ff' && !forward) return 'need_rebase';
  const status = headPipeline(world, project, request.sha)?.status;
  if (status === 'running') return 'ci_still_running';
  if (project.settings.only_allow_merge_if_pipeline_succeeds === true && status !== 'success') return 'ci_must_pass';
  return 'mergeable';
}

export interface MergeOptions {
  readonly squash: boolean;
  readonly removeSource: boolean;
  readonly message: string | undefined;
  readonly squashMessage: string | undefined;
}

/** Merges what is mergeable. @returns the request as it is then. */
export function merge(call: GitLabCall, project: Project, request: MergeRequest, options: MergeOptions): MergeRequest {
  const { files, source, target } = mergingOf(call.world, project, request);
  const parents = [target?.oid, source?.oid].flatMap((oid) => oid ?? []);
  const ff = project.settings.merge_method === 'ff';
  const title = `Merge branch '${request.source_branch}' into '${request.target_branch}'`;
  const message = options.message ?? `${title}\n\n${request.title}\n\nSee merge request ${project.full_path}!${request.iid}`;
  const tip = options.squash
    ? writeCommitOf(call, { files, parents: parents.slice(0, 1), message: options.squashMessage ?? request.title })
    : source;
  const top = ff ? tip : writeCommitOf(call, { files, parents: [parents[0], tip?.oid].flatMap((oid) => oid ?? []), message });
  if (top !== undefined) moveBranch(call, project, request.target_branch, top);
  const at = stamp(call.now);
  const done: MergeRequest = {
    ...request,
    state: 'merged',
    auto_merge: false,
    merge_commit_sha: ff ? null : (top?.oid ?? null),
    merged_at: at,
    updated_at: at,
  };
  saveRequest(call.world, done);
  if (options.removeSource && Object.hasOwn(branchesOf(call.world, project), request.source_branch))
    removeBranch(call.world, project, request.source_branch);
  return done;
}

export function saveRequest(world: World, request: MergeRequest): void {
  const all = world.mergeRequests.get(request.project) ?? [];
  const known = all.some(({ iid }) => iid === request.iid);
  world.mergeRequests.set(
    request.project,
    known ? all.map((each) => (each.iid === request.iid ? request : each)) : [...all, request],
  );
}

/** Commits that a request would bring. */
export function commitsOf(world: World, project: Project, request: MergeRequest): readonly Commit[] {
  const target = commitAt(world, project, request.target_branch);
  const known = new Set(target === undefined ? [] : [...ancestry(world.objects, target.oid)].map(({ oid }) => oid));
  return [...ancestry(world.objects, request.sha)].filter(({ oid }) => !known.has(oid));
}
