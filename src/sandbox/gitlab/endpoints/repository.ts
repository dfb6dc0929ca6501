/** Branches, files, trees, tags and comparisons. */
import { createHash } from 'node:crypto';
import { differences } from '../../git/files';
import { commitsBetween, filesAt, lastCommitOf, mergeBase } from '../../git/history';
import { readBlob } from '../../git/objects';
import { bytes, empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, need, neededText, textOf } from '../../http/fields';
import { DEVELOPER, levelIn, projectFor, projectOf } from '../access';
import { faulty, type GitLabCall, type GitLabEndpoint, notFound, recalled, refusal, stamp } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { mayMove, rulesFor } from '../push-right';
import { branchesOf, commitAt, moveBranch, neededCommit, removeBranch } from '../repository';
import { showCommit } from '../show-commit';

const BRANCHES = recalled('GL:doc/api/branches.md');
const FILES = recalled('GL:doc/api/repository_files.md');
const REPOSITORY = recalled('GL:doc/api/repositories.md');
const TAGS = recalled('GL:doc/api/tags.md');

export const repositoryEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/branches',
    does: 'branches, by name',
    evidence: BRANCHES,
    handle: (call) => {
      const project = projectOf(call);
      const search = textOf(call.query, 'search') ?? '';
      const names = Object.keys(branchesOf(call.world, project))
        .filter((name) => name.includes(search))
        .sort();
      return page(call, names, (name) => showBranch(call, project, name));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/branches/:branch',
    does: 'one branch',
    evidence: BRANCHES,
    handle: (call) => {
      const project = projectOf(call);
      return json(200, showBranch(call, project, knownBranch(call, project)));
    },
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/repository/branches',
    does: 'new branch from a ref; 400 when it is there',
    evidence: BRANCHES,
    handle: (call) => {
      need(call, 'branch', 'ref');
      const project = projectFor(call, DEVELOPER);
      const name = neededText(call, 'branch');
      if (Object.hasOwn(branchesOf(call.world, project), name)) throw refusal(400, 'Branch already exists');
      const start = commitAt(call.world, project, neededText(call, 'ref'));
      if (start === undefined) throw refusal(400, `Invalid reference name: ${neededText(call, 'ref')}`);
      moveBranch(call, project, name, start);
      return json(201, showBranch(call, project, name));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id/repository/branches/:branch',
    does: 'deletes a branch; the default one and protected ones are refused',
    evidence: BRANCHES,
    handle: (call) => {
      const project = projectFor(call, DEVELOPER);
      const name = knownBranch(call, project);
      if (name === project.default_branch) throw refusal(400, 'Cannot remove HEAD branch');
      if (rulesFor(call.world, project, name).length > 0 && levelIn(call.world, call.user, project) < 40)
        throw refusal(403, 'Protected branch cannot be removed');
      removeBranch(call.world, project, name);
      return empty(204);
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/files/:path',
    does: 'a file with its content, base64',
    evidence: FILES,
    handle: (call) => json(200, showFile(call), fileHeaders(call)),
  },
  {
    method: 'HEAD',
    path: '/api/v4/projects/:id/repository/files/:path',
    does: 'what is known of a file, in headers',
    evidence: FILES,
    handle: (call) => empty(200, fileHeaders(call)),
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/files/:path/raw',
    does: 'the bytes of a file',
    evidence: FILES,
    handle: (call) => bytes(fileOf(call).content, { 'content-type': 'text/plain; charset=utf-8', ...fileHeaders(call) }),
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/tree',
    does: 'entries of a folder; of all below it with recursive',
    evidence: REPOSITORY,
    handle: listTree,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/blobs/:sha/raw',
    does: 'the bytes of a blob',
    evidence: REPOSITORY,
    handle: (call) => {
      projectOf(call);
      if (call.world.objects.blobs.get(call.params.sha ?? '') === undefined) throw notFound('Blob');
      return bytes(readBlob(call.world.objects, call.params.sha ?? ''));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/compare',
    does: 'commits and files between two refs',
    evidence: REPOSITORY,
    handle: compare,
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/tags',
    does: 'tags, the newest first',
    evidence: TAGS,
    handle: (call) => {
      const project = projectOf(call);
      return page(call, [...(call.world.tags.get(project.id) ?? [])].reverse(), (tag) => showTag(call, project, tag.name));
    },
  },
  {
    method: 'GET',
    path: '/api/v4/projects/:id/repository/tags/:tag',
    does: 'one tag',
    evidence: TAGS,
    handle: (call) => json(200, showTag(call, projectOf(call), call.params.tag ?? '')),
  },
  {
    method: 'POST',
    path: '/api/v4/projects/:id/repository/tags',
    does: 'new tag; 400 when it is there',
    evidence: TAGS,
    handle: createTag,
  },
  {
    method: 'DELETE',
    path: '/api/v4/projects/:id/repository/tags/:tag',
    does: 'deletes a tag',
    evidence: TAGS,
    handle: (call) => {
      const project = projectFor(call, DEVELOPER);
      const tags = call.world.tags.get(project.id) ?? [];
      if (!tags.some(({ name }) => name === call.params.tag)) throw notFound('Tag');
      call.world.tags.set(
        project.id,
        tags.filter(({ name }) => name !== call.params.tag),
      );
      return empty(204);
    },
  },
];

function knownBranch(call: GitLabCall, project: Project): string {
  const name = call.params.branch ?? '';
  if (!Object.hasOwn(branchesOf(call.world, project), name)) throw notFound('Branch');
  return name;
}

function showBranch(call: GitLabCall, project: Project, name: string): JsonObject {
  return {
    name,
    commit: showCommit(call, project, neededCommit(call, project, name)),
    merged: false,
    protected: rulesFor(call.world, project, name).length > 0,
    developers_can_push: false,
    developers_can_merge: false,
    can_push: mayMove(call, project, name, 'push_access_levels'),
    default: name === project.default_branch,
    web_url: `${call.host.url}/${project.full_path}/-/tree/${name}`,
  };
}

function fileOf(call: GitLabCall) {
  const project = projectOf(call);
  const ref = textOf(call.query, 'ref');
  // Only the raw form may do without a ref; newer servers take HEAD for all.
  const commit = neededCommit(call, project, ref);
  const path = call.params.path ?? '';
  const entry = filesAt(call.world.objects, commit).get(path);
  if (entry === undefined) throw notFound('File');
  return { path, ref: ref ?? 'HEAD', commit, entry, content: readBlob(call.world.objects, entry.oid) };
}

function showFile(call: GitLabCall): JsonObject {
  const { path, ref, commit, entry, content } = fileOf(call);
  return {
    file_name: path.split('/').at(-1) ?? path,
    file_path: path,
    size: content.length,
    encoding: 'base64',
    content: content.toString('base64'),
    content_sha256: createHash('sha256').update(content).digest('hex'),
    ref,
    blob_id: entry.oid,
    commit_id: commit.oid,
    last_commit_id: lastCommitOf(call.world.objects, commit, path).oid,
    execute_filemode: entry.mode === '100755',
  };
}

function fileHeaders(call: GitLabCall): Readonly<Record<string, string>> {
  const { content: _content, ...rest } = showFile(call);
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [`x-gitlab-${name.replace(/_/g, '-')}`, encodeURI(String(value))]),
  );
}

function listTree(call: GitLabCall): Reply {
  const project = projectOf(call);
  const commit = commitAt(call.world, project, textOf(call.query, 'ref'));
  if (commit === undefined) throw notFound('Tree');
  const prefix = (textOf(call.query, 'path') ?? '').replace(/\/?$/, '/').replace(/^\/$/, '');
  const files = [...filesAt(call.world.objects, commit)].filter(([path]) => path.startsWith(prefix));
  if (files.length === 0 && prefix !== '') throw refusal(404, '404 invalid revision or path Not Found');
  const recursive = flagOf(call.query, 'recursive') === true;
  const rows = new Map<string, JsonObject>();
  for (const [path, { mode, oid }] of files) {
    const parts = path.slice(prefix.length).split('/');
    for (let depth = 1; depth < parts.length && (recursive || depth === 1); depth++) {
      const folder = prefix + parts.slice(0, depth).join('/');
      rows.set(folder, {
        id: folderId(call, commit.tree, folder),
        name: parts[depth - 1] ?? '',
        type: 'tree',
        path: folder,
        mode: '040000',
      });
    }
    if (recursive || parts.length === 1) rows.set(path, { id: oid, name: parts.at(-1) ?? '', type: 'blob', path, mode });
  }
  const ordered = [...rows.values()].sort((a, b) => Number(a.type === 'blob') - Number(b.type === 'blob'));
  return page(call, ordered, (row) => row);
}

function folderId({ world }: GitLabCall, tree: string, path: string): string {
  return path
    .split('/')
    .reduce((oid, name) => world.objects.trees.get(oid)?.find((entry) => entry.name === name)?.oid ?? '', tree);
}

function compare(call: GitLabCall): Reply {
  need(call, 'from', 'to');
  const project = projectOf(call);
  const from = neededCommit(call, project, neededText(call, 'from'));
  const to = neededCommit(call, project, neededText(call, 'to'));
  const { objects } = call.world;
  const base = flagOf(call.query, 'straight') === true ? from : mergeBase(objects, from.oid, to.oid);
  const commits = [...commitsBetween(objects, from.oid, to.oid)].reverse().map((commit) => showCommit(call, project, commit));
  const diffs = differences(filesAt(objects, base), filesAt(objects, to)).map(({ path, before, after }) => ({
    old_path: path,
    new_path: path,
    a_mode: before?.mode ?? '0',
    b_mode: after?.mode ?? '0',
    new_file: before === undefined,
    renamed_file: false,
    deleted_file: after === undefined,
    diff: '',
  }));
  return json(200, {
    commit: commits.at(-1) ?? null,
    commits,
    diffs,
    compare_timeout: false,
    compare_same_ref: from.oid === to.oid,
    web_url: `${call.host.url}/${project.full_path}/-/compare/${from.oid}...${to.oid}`,
  });
}

function createTag(call: GitLabCall): Reply {
  need(call, 'tag_name', 'ref');
  const project = projectFor(call, DEVELOPER);
  const name = neededText(call, 'tag_name');
  const tags = call.world.tags.get(project.id) ?? [];
  if (tags.some((tag) => tag.name === name)) throw refusal(400, `Tag ${name} already exists`);
  const commit = commitAt(call.world, project, neededText(call, 'ref'));
  if (commit === undefined) throw faulty('ref', 'is invalid');
  const tag = { name, target: commit.oid, message: textOf(call.fields, 'message') ?? '', created_at: stamp(call.now) };
  call.world.tags.set(project.id, [...tags, tag]);
  return json(201, showTag(call, project, name));
}

function showTag(call: GitLabCall, project: Project, name: string): JsonObject {
  const tag = call.world.tags.get(project.id)?.find((each) => each.name === name);
  if (tag === undefined) throw notFound('Tag');
  return {
    name,
    message: tag.message,
    target: tag.target,
    commit: showCommit(call, project, neededCommit(call, project, tag.target)),
    release: null,
    protected: false,
    created_at: tag.created_at,
  };
}
