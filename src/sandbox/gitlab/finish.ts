/** Ends running pipelines, which nothing here runs, and merges the requests that waited for them. */
import type { GitLabCall } from './host';
import { headPipeline, merge, mergeStatus } from './merging';

/** @returns how many pipelines ended. */
export function finishPipelines(call: GitLabCall, status: string): number {
  const { world } = call;
  let ended = 0;
  for (const key of [...world.pipelines.keys()]) {
    const pipelines = world.pipelines.get(key) ?? [];
    const running = pipelines.filter((pipeline) => pipeline.status === 'running').length;
    ended += running;
    if (running > 0)
      world.pipelines.set(
        key,
        pipelines.map((each) => (each.status === 'running' ? { ...each, status } : each)),
      );
  }
  for (const key of [...world.mergeRequests.keys()]) mergeWaiting(call, key);
  return ended;
}

function mergeWaiting(call: GitLabCall, key: string): void {
  const { world } = call;
  for (const request of world.mergeRequests.get(key) ?? []) {
    const project = world.projects.get(key);
    if (project === undefined || !request.auto_merge || mergeStatus(world, project, request) !== 'mergeable') continue;
    if (headPipeline(world, project, request.sha)?.status !== 'success') continue;
    const message = world.singles.get(`merge_message:${key}:${request.iid}`);
    merge(call, project, request, {
      squash: request.squash,
      removeSource: request.remove_source_branch,
      message: typeof message === 'string' ? message : undefined,
      squashMessage: undefined,
    });
  }
}
