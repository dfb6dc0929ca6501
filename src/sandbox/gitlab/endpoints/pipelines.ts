/** Pipelines, statuses of commits, and the check of a configuration. Nothing is run here. */

import { filesAt } from '../../git/history';
import { readBlob } from '../../git/objects';
import { json, type Reply } from '../../http/call';
import { need, neededText, notAllowed, textOf } from '../../http/fields';
import { DEVELOPER, projectFor, projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, guessed, notFound, read, recalled, refusal, stamp } from '../host';
import type { Item } from '../model';
import { page } from '../pages';
import { commitAt, neededCommit, startPipeline } from '../repository';
import { showPipeline } from '../show-pipeline';
import { nextId } from '../world';

const LINT = guessed('the text is not read as GitLab reads it: only emptiness and tabs are faults');

export const pipelineEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/projects/:id/pipelines',
    does: 'pipelines by ref, sha, source and status, the newest first',
    evidence: recalled('GL:doc/api/pipelines.md'),
    handle: (call) => {
      const project = projectOf(call);
      const wanted = (['ref', 'sha', 'source', 'status'] as const).map((name) => [name, textOf(call.query, name)] as const);
      const rows = (call.world.pipelines.get(project.id) ?? []).filter((each) =>
        wanted.every(([name, value]) => value === undefined || each[name] === value),
      );
      return page(call, [...rows].reverse(), (pipeline) => showPipeline(call, project, pipeline));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/pipelines/:pipeline',
    does: 'one pipeline',
    evidence: recalled('GL:doc/api/pipelines.md'),
    handle: (call) => {
      const project = projectOf(call);
      const found = call.world.pipelines.get(project.id)?.find(({ id }) => String(id) === call.params.pipeline);
      if (found === undefined) throw notFound();
      return json(200, showPipeline(call, project, found));
    },
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/pipeline',
    does: 'starts one',
    evidence: guessed('real ones refuse variables and empty pipelines in ways that are not kept here'),
    handle: (call) => {
      const project = projectFor(call, DEVELOPER);
      const ref = neededText(call, 'ref');
      const commit = commitAt(call.world, project, ref);
      if (commit === undefined) throw refusal(400, { base: ['Reference not found'] });
      const pipeline = startPipeline(call, project, { ref, commit, source: 'api' });
      if (pipeline === undefined) throw refusal(400, { base: ['Missing CI config file'] });
      return json(201, showPipeline(call, project, pipeline));
    },
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/statuses/:sha',
    does: 'status of a commit; 400 when it is in that state already',
    evidence: read('GitLab’s specs and public clients'),
    handle: setStatus,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/commits/:sha/statuses',
    does: 'statuses of a commit',
    evidence: recalled('GL:doc/api/commits.md'),
    handle: (call) => {
      const project = projectOf(call);
      const commit = neededCommit(call, project, call.params.sha);
      const rows = (call.world.lists.get(`statuses:${project.id}`) ?? []).filter(({ sha }) => sha === commit.oid);
      return page(call, rows, (row) => row);
    },
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/ci/lint',
    does: 'checks a text; needs Developer',
    evidence: LINT,
    handle: (call) => {
      need(call, 'content');
      projectFor(call, DEVELOPER);
      return lint(neededText(call, 'content'));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/ci/lint',
    does: 'checks the file of the repository; 404 when there is none',
    evidence: LINT,
    handle: (call) => {
      const project = projectFor(call, DEVELOPER);
      const commit = neededCommit(call, project, textOf(call.query, 'content_ref') ?? textOf(call.query, 'sha'));
      const path = typeof project.settings.ci_config_path === 'string' ? project.settings.ci_config_path : '';
      const entry = filesAt(call.world.objects, commit).get(path === '' ? '.gitlab-ci.yml' : path);
      if (entry === undefined)
        return json(200, { valid: false, errors: ['Please provide content of .gitlab-ci.yml'], warnings: [], includes: [] });
      return lint(readBlob(call.world.objects, entry.oid).toString('utf8'));
    },
  },
];

function setStatus(call: GitLabCall): Reply {
  need(call, 'state');
  const project = projectFor(call, DEVELOPER);
  const commit = neededCommit(call, project, call.params.sha);
  const state = neededText(call, 'state');
  const event = EVENTS[state];
  if (event === undefined) throw notAllowed('state');
  const name = textOf(call.fields, 'name') ?? textOf(call.fields, 'context') ?? 'default';
  const key = `statuses:${project.id}`;
  const all = call.world.lists.get(key) ?? [];
  const last = [...all].reverse().find((each) => each.sha === commit.oid && each.name === name);
  if (last !== undefined && last.status === state) throw refusal(400, `Cannot transition status via :${event} from :${state}`);
  const status: Item = {
    id: nextId(call.world, 'status'),
    sha: commit.oid,
    ref: textOf(call.fields, 'ref') ?? project.default_branch ?? '',
    status: state,
    name,
    target_url: textOf(call.fields, 'target_url') ?? null,
    description: textOf(call.fields, 'description') ?? null,
    created_at: stamp(call.now),
    allow_failure: false,
  };
  const isOver = last !== undefined && ['success', 'failed', 'canceled'].includes(String(last.status));
  const rest = last === undefined || isOver ? all : all.filter((each) => each !== last);
  call.world.lists.set(key, [...rest, status]);
  return json(201, status);
}

const EVENTS: Readonly<Record<string, string>> = {
  pending: 'enqueue',
  running: 'run',
  success: 'success',
  failed: 'drop',
  canceled: 'cancel',
  skipped: 'skip',
};

function lint(content: string): Reply {
  const errors = content.trim() === '' ? ['Please provide content of .gitlab-ci.yml'] : [];
  const tabs = /^\t/m.test(content)
    ? ['(<unknown>): found character that cannot start any token while scanning for the next token']
    : [];
  const all = [...errors, ...tabs];
  return json(200, { valid: all.length === 0, errors: all, warnings: [], includes: [], merged_yaml: content });
}
