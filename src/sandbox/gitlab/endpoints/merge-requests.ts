/** Merge requests, their notes, and merging. */
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, need, neededText, textOf, wordsOf } from '../../http/fields';
import { DEVELOPER, projectFor, projectOf } from '../access';
import { atLeast, type GitLabCall, type GitLabEndpoint, notFound, projectUrl, read, recalled, refusal, stamp } from '../host';
import { commitsOf, headPipeline, merge, mergeStatus, saveRequest } from '../merging';
import type { MergeRequest, Project } from '../model';
import { page } from '../pages';
import { mayMove } from '../push-right';
import { branchesOf, neededCommit, startPipeline } from '../repository';
import { showUser } from '../show';
import { showCommit } from '../show-commit';
import { showPipeline } from '../show-pipeline';
import { nextId } from '../world';
import { notes } from './notes';

const REQUESTS = recalled('GL:doc/api/merge_requests.md');

export const mergeRequestEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/projects/:id/merge_requests',
    does: 'merge requests by state, source, target, the newest first',
    evidence: REQUESTS,
    handle: list,
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/merge_requests',
    does: 'opens one; 409 with a list of one text when there is one for the source',
    evidence: read('public clients that handle the 409'),
    handle: open,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/merge_requests/:iid',
    does: 'one merge request with its head pipeline and detailed_merge_status',
    evidence: REQUESTS,
    handle: (call) => {
      const { project, request } = requestOf(call);
      return json(200, showRequest(call, project, request));
    },
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/merge_requests/:iid',
    does: 'edits, closes or reopens',
    evidence: REQUESTS,
    handle: edit,
  },
  {
    method: 'PUT',
    path: '/api/v4/projects/:id/merge_requests/:iid/merge',
    does: 'merges, or with auto_merge waits for a running pipeline; 401, 405, 409 for another sha, 422',
    evidence: read('merge request 184731 of GitLab, issue 37292'),
    handle: accept,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/merge_requests/:iid/commits',
    does: 'its commits',
    evidence: REQUESTS,
    handle: (call) => {
      const { project, request } = requestOf(call);
      return page(call, commitsOf(call.world, project, request), (commit) => showCommit(call, project, commit));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/merge_requests/:iid/pipelines',
    does: 'its pipelines',
    evidence: REQUESTS,
    handle: (call) => {
      const { project, request } = requestOf(call);
      const all = (call.world.pipelines.get(project.id) ?? []).filter(({ sha }) => sha === request.sha);
      return page(call, [...all].reverse(), (pipeline) => showPipeline(call, project, pipeline));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id/merge_requests/:iid',
    does: 'deletes one',
    evidence: REQUESTS,
    handle: (call) => {
      const { project, request } = requestOf(call);
      const rest = (call.world.mergeRequests.get(project.id) ?? []).filter(({ iid }) => iid !== request.iid);
      call.world.mergeRequests.set(project.id, rest);
      return empty(204);
    },
  },
  ...notes('/api/v4/projects/:id/merge_requests/:iid/notes', (call) => {
    const { project, request } = requestOf(call);
    return `notes:${project.id}:${request.iid}`;
  }),
];

function requestOf(call: GitLabCall): { readonly project: Project; readonly request: MergeRequest } {
  const project = projectOf(call);
  const request = call.world.mergeRequests.get(project.id)?.find(({ iid }) => String(iid) === call.params.iid);
  if (request === undefined) throw notFound('Merge Request');
  return { project, request };
}

function list(call: GitLabCall): Reply {
  const project = projectOf(call);
  const state = textOf(call.query, 'state') ?? 'all';
  const source = textOf(call.query, 'source_branch');
  const target = textOf(call.query, 'target_branch');
  const iids = wordsOf(call.query, 'iids');
  const rows = (call.world.mergeRequests.get(project.id) ?? []).filter(
    (request) =>
      (state === 'all' || request.state === state) &&
      (source === undefined || request.source_branch === source) &&
      (target === undefined || request.target_branch === target) &&
      (iids === undefined || iids.includes(String(request.iid))),
  );
  return page(call, [...rows].reverse(), (request) => showRequest(call, project, request));
}

function open(call: GitLabCall): Reply {
  need(call, 'source_branch', 'target_branch', 'title');
  const project = projectFor(call, DEVELOPER);
  const source = neededText(call, 'source_branch');
  const target = neededText(call, 'target_branch');
  const all = call.world.mergeRequests.get(project.id) ?? [];
  const other = all.find((each) => each.state === 'opened' && each.source_branch === source && each.target_branch === target);
  if (other !== undefined)
    throw refusal(409, [`Another open merge request already exists for this source branch: !${other.iid}`]);
  if (source === target) throw refusal(409, ["You can't use same project/branch for source and target"]);
  const missing = [source, target].find((name) => !Object.hasOwn(branchesOf(call.world, project), name));
  if (missing !== undefined)
    throw refusal(400, [`${missing === source ? 'Source' : 'Target'} branch "${missing}" does not exist`]);
  const head = neededCommit(call, project, source);
  const at = stamp(call.now);
  const request: MergeRequest = {
    id: nextId(call.world, 'merge_request'),
    iid: Math.max(0, ...all.map(({ iid }) => iid)) + 1,
    project: project.id,
    author: call.user.id,
    title: neededText(call, 'title'),
    description: textOf(call.fields, 'description') ?? null,
    source_branch: source,
    target_branch: target,
    state: 'opened',
    labels: wordsOf(call.fields, 'labels') ?? [],
    squash: flagOf(call.fields, 'squash') ?? false,
    remove_source_branch: flagOf(call.fields, 'remove_source_branch') ?? false,
    auto_merge: false,
    sha: head.oid,
    merge_commit_sha: null,
    merged_at: null,
    created_at: at,
    updated_at: at,
  };
  saveRequest(call.world, request);
  startPipeline(call, project, { ref: `refs/merge-requests/${request.iid}/head`, commit: head, source: 'merge_request_event' });
  return json(201, showRequest(call, project, request));
}

function edit(call: GitLabCall): Reply {
  projectFor(call, DEVELOPER);
  const { project, request } = requestOf(call);
  const event = textOf(call.fields, 'state_event');
  const state = event === 'close' ? 'closed' : event === 'reopen' ? 'opened' : request.state;
  const edited: MergeRequest = {
    ...request,
    state: request.state === 'merged' ? 'merged' : state,
    title: textOf(call.fields, 'title') ?? request.title,
    description: textOf(call.fields, 'description') ?? request.description,
    target_branch: textOf(call.fields, 'target_branch') ?? request.target_branch,
    labels: wordsOf(call.fields, 'labels') ?? request.labels,
    squash: flagOf(call.fields, 'squash') ?? request.squash,
    remove_source_branch: flagOf(call.fields, 'remove_source_branch') ?? request.remove_source_branch,
    updated_at: stamp(call.now),
  };
  saveRequest(call.world, edited);
  return json(200, showRequest(call, project, edited));
}

function accept(call: GitLabCall): Reply {
  projectFor(call, DEVELOPER);
  const { project, request } = requestOf(call);
  if (!mayMove(call, project, request.target_branch, 'merge_access_levels')) throw refusal(401, '401 Unauthorized');
  if (request.state !== 'opened') throw refusal(405, '405 Method Not Allowed');
  const sha = textOf(call.fields, 'sha');
  if (sha !== undefined && sha !== request.sha) throw refusal(409, `SHA does not match HEAD of source branch: ${request.sha}`);
  const waits = flagOf(call.fields, atLeast(call, 17, 11) ? 'auto_merge' : 'merge_when_pipeline_succeeds') === true;
  const options = {
    squash: flagOf(call.fields, 'squash') ?? request.squash,
    removeSource: flagOf(call.fields, 'should_remove_source_branch') ?? request.remove_source_branch,
    message: textOf(call.fields, 'merge_commit_message'),
    squashMessage: textOf(call.fields, 'squash_commit_message'),
  };
  const status = mergeStatus(call.world, project, request);
  if (status === 'conflict') throw refusal(422, 'Branch cannot be merged');
  if (
    waits &&
    (status === 'ci_still_running' || (status === 'ci_must_pass' && headPipeline(call.world, project, request.sha) === undefined))
  ) {
    const waiting = { ...request, auto_merge: true, squash: options.squash, remove_source_branch: options.removeSource };
    saveRequest(call.world, waiting);
    call.world.singles.set(`merge_message:${project.id}:${request.iid}`, options.message ?? null);
    return json(200, showRequest(call, project, waiting));
  }
  const must = project.settings.only_allow_merge_if_pipeline_succeeds === true;
  if (status !== 'mergeable' && (status !== 'ci_still_running' || must)) throw refusal(405, '405 Method Not Allowed');
  return json(200, showRequest(call, project, merge(call, project, request, options)));
}

function showRequest(call: GitLabCall, project: Project, request: MergeRequest): JsonObject {
  const { world } = call;
  const author = world.users.get(request.author);
  const pipeline = headPipeline(world, project, request.sha);
  const status = mergeStatus(world, project, request);
  return {
    id: request.id,
    iid: request.iid,
    project_id: project.id,
    title: request.title,
    description: request.description,
    state: request.state,
    created_at: request.created_at,
    updated_at: request.updated_at,
    merged_at: request.merged_at,
    target_branch: request.target_branch,
    source_branch: request.source_branch,
    source_project_id: project.id,
    target_project_id: project.id,
    author: author === undefined ? null : showUser(call, author),
    assignees: [],
    reviewers: [],
    labels: request.labels,
    draft: status === 'draft_status',
    merge_when_pipeline_succeeds: request.auto_merge,
    merge_status: status === 'conflict' ? 'cannot_be_merged' : 'can_be_merged',
    detailed_merge_status: status,
    has_conflicts: status === 'conflict',
    sha: request.sha,
    merge_commit_sha: request.merge_commit_sha,
    squash: request.squash,
    should_remove_source_branch: null,
    force_remove_source_branch: request.remove_source_branch,
    references: { short: `!${request.iid}`, relative: `!${request.iid}`, full: `${project.full_path}!${request.iid}` },
    web_url: `${projectUrl(call, project)}/-/merge_requests/${request.iid}`,
    head_pipeline: pipeline === undefined ? null : showPipeline(call, project, pipeline),
    user_notes_count: world.lists.get(`notes:${project.id}:${request.iid}`)?.length ?? 0,
  };
}
