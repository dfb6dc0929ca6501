/** Commits of many files at once, and reading commits. */
import type { FileEntry, Files } from '../../git/files';
import { ancestry, filesAt, lastCommitOf } from '../../git/history';
import { type Commit, writeBlob } from '../../git/objects';
import { type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, need, neededText, recordsOf, textOf } from '../../http/fields';
import { DEVELOPER, projectFor, projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, projectUrl, read, recalled, refusal } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { checkPush } from '../push-right';
import { branchesOf, commitAt, moveBranch, neededCommit, writeCommitOf } from '../repository';
import { showCommit } from '../show-commit';

const COMMITS = read('GL:doc/api/commits.md, GL:app/services/files/multi_service.rb');

export const commitEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'POST',
    path: '/api/v4/projects/:id/repository/commits',
    does: 'one commit of many actions; a file that changed since last_commit_id, or is or is not there, refuses all of it',
    evidence: COMMITS,
    handle: commitFiles,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/commits',
    does: 'history of a ref, or of a file',
    evidence: recalled('GL:doc/api/commits.md'),
    handle: (call) => {
      const project = projectOf(call);
      const head = commitAt(call.world, project, textOf(call.query, 'ref_name'));
      if (head === undefined) return page(call, [], () => ({}));
      const path = textOf(call.query, 'path');
      const all = [...ancestry(call.world.objects, head.oid)].filter(
        (commit) => path === undefined || touches(call, commit, path),
      );
      return page(call, all, (commit) => showCommit(call, project, commit));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/commits/:sha',
    does: 'one commit by id, branch or tag',
    evidence: recalled('GL:doc/api/commits.md'),
    handle: (call) => {
      const project = projectOf(call);
      return json(200, showCommit(call, project, neededCommit(call, project, call.params.sha)));
    },
  },
];

function commitFiles(call: GitLabCall): Reply {
  need(call, 'branch', 'commit_message', 'actions');
  const project = projectFor(call, DEVELOPER);
  const branch = neededText(call, 'branch');
  const actions = recordsOf(call.fields, 'actions') ?? [];
  const start = startOf(call, project, branch);
  checkPush(call, project, branch);
  const before = filesAt(call.world.objects, start);
  const files = actions.reduce<Files>((current, action) => acted(call, { files: current, start }, action), before);
  const commit = writeCommitOf(call, {
    files,
    parents: start === undefined ? [] : [start.oid],
    message: neededText(call, 'commit_message'),
    author: { name: textOf(call.fields, 'author_name'), email: textOf(call.fields, 'author_email') },
  });
  moveBranch(call, project, branch, commit);
  return json(201, { ...showCommit(call, project, commit), url: `${projectUrl(call, project)}/-/commit/${commit.oid}` });
}

/** The commit that the new one follows: the branch's head, or that of `start_branch` where the branch is new or `force` is set. */
function startOf(call: GitLabCall, project: Project, branch: string): Commit | undefined {
  const from = textOf(call.fields, 'start_branch') ?? textOf(call.fields, 'start_sha');
  const exists = Object.hasOwn(branchesOf(call.world, project), branch);
  if (from === undefined || from === branch) {
    const empty = Object.keys(branchesOf(call.world, project)).length === 0;
    if (!exists && !empty) throw refusal(400, 'You can only create or edit files when you are on a branch');
    return exists ? commitAt(call.world, project, branch) : undefined;
  }
  if (exists && flagOf(call.fields, 'force') !== true)
    throw refusal(400, `A branch called '${branch}' already exists. Switch to that branch in order to make changes`);
  const start = commitAt(call.world, project, from);
  if (start === undefined) throw refusal(400, `Cannot find start_branch '${from}'`);
  return start;
}

interface Standing {
  readonly files: Files;
  readonly start: Commit | undefined;
}

function acted(call: GitLabCall, { files, start }: Standing, action: JsonObject): Files {
  const path = textOf(action, 'file_path') ?? '';
  if (path === '' || path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.git'))
    throw refusal(400, 'Invalid path');
  const next = new Map(files);
  const kind = textOf(action, 'action');
  switch (kind) {
    case 'create':
      if (files.has(path)) throw refusal(400, 'A file with this name already exists');
      return next.set(path, { mode: '100644', oid: blobOf(call, action) });
    case 'update':
      return next.set(path, { ...existing(call, { files, start }, path, action), oid: blobOf(call, action) });
    case 'delete':
      existing(call, { files, start }, path, action);
      next.delete(path);
      return next;
    case 'move': {
      const previous = textOf(action, 'previous_path') ?? '';
      const moved = existing(call, { files, start }, previous, action);
      if (files.has(path)) throw refusal(400, 'A file with this name already exists');
      next.delete(previous);
      return next.set(path, action.content === undefined ? moved : { ...moved, oid: blobOf(call, action) });
    }
    case 'chmod':
      return next.set(path, {
        ...existing(call, { files, start }, path, action),
        mode: flagOf(action, 'execute_filemode') === true ? '100755' : '100644',
      });
    default:
      throw refusal(400, `Unknown action '${kind ?? ''}'`);
  }
}

function existing(call: GitLabCall, { files, start }: Standing, path: string, action: JsonObject): FileEntry {
  const file = files.get(path);
  if (file === undefined) throw refusal(400, "A file with this name doesn't exist");
  const expected = textOf(action, 'last_commit_id');
  if (expected !== undefined && start !== undefined && lastCommitOf(call.world.objects, start, path).oid !== expected)
    throw refusal(400, `The file has changed since you started editing it: ${path}`);
  return file;
}

function blobOf(call: GitLabCall, action: JsonObject): string {
  const content = textOf(action, 'content') ?? '';
  return writeBlob(call.world.objects, Buffer.from(content, textOf(action, 'encoding') === 'base64' ? 'base64' : 'utf8'));
}

function touches(call: GitLabCall, commit: Commit, path: string): boolean {
  const own = filesAt(call.world.objects, commit).get(path)?.oid;
  const parents = commit.parents.map((oid) => filesAt(call.world.objects, call.world.objects.commits.get(oid)).get(path)?.oid);
  return parents.length === 0 ? own !== undefined : parents.every((oid) => oid !== own);
}
