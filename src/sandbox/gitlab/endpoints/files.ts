/** Files, folders, blobs and comparisons. */
import { createHash } from 'node:crypto';
import { differences } from '../../git/files';
import { commitsBetween, filesAt, lastCommitOf, mergeBase } from '../../git/history';
import { readBlob } from '../../git/objects';
import { bytes, empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, need, neededText, textOf } from '../../http/fields';
import { projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, notFound, recalled, refusal } from '../host';
import { page } from '../pages';
import { commitAt, neededCommit } from '../repository';
import { showCommit } from '../show-commit';

const FILES = recalled('GL:doc/api/repository_files.md');
const REPOSITORY = recalled('GL:doc/api/repositories.md');

export const fileEndpoints: readonly GitLabEndpoint[] = [
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
];

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
