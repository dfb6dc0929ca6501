/** What is on the servers in the end, without what differs from run to run: ids, times, hashes of commits. */
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { inGitLab } from './others';

/** Counters and moments: how a state was reached is not what it is. */
const PASSING = new Set([
  'id',
  'iid',
  'group',
  'author',
  'project',
  'created_at',
  'updated_at',
  'last_activity_at',
  'sha',
  'scans',
  'hookCalls',
  'builds',
  'user_id',
  'merge_commit_sha',
  'merged_at',
  'commit_sha',
  'package_id',
  'pipeline',
]);

export async function picture(sandbox: Sandbox): Promise<string> {
  const { gitlab, jenkins } = sandbox.control.state();
  const { projects, lists, merge_requests, protected_environments, singles, variables } = Object(gitlab);
  const named = Object.values(Object(projects)).map((each) => Object(each));
  const paths = new Map(named.map(({ id, full_path }) => [String(id), String(full_path)]));
  const trees: Record<string, unknown> = {};
  for (const { id, full_path, default_branch } of named) {
    if (default_branch !== undefined) trees[full_path] = await tree(sandbox, id);
  }
  const state = {
    projects: named.sort((a, b) => (a.full_path < b.full_path ? -1 : 1)),
    trees,
    lists: byPath(lists, paths),
    requests: Object.values(Object(merge_requests)),
    protected_environments: byPath(protected_environments, paths),
    singles: byPath(singles, paths),
    variables: byPath(variables, paths),
    jenkins,
  };
  return JSON.stringify(state, (key, value) => (PASSING.has(key) ? undefined : settled(value)), 1);
}

/** Blob ids by branch and path. */
async function tree(sandbox: Sandbox, id: number): Promise<unknown> {
  const base = `/projects/${id}/repository`;
  const branches = await inGitLab(sandbox, 'GET', `${base}/branches?per_page=100`);
  const found = (Array.isArray(branches) ? branches : []).map(async ({ name }) => {
    const entries = await inGitLab(sandbox, 'GET', `${base}/tree?recursive=true&per_page=100&ref=${encodeURIComponent(name)}`);
    return [name, (Array.isArray(entries) ? entries : []).map(({ path, id: blob }) => `${path} ${blob}`).sort()];
  });
  return Object.fromEntries(await Promise.all(found));
}

/**
 * Keys of tables hold the ids of projects; files of packages stand under their digest instead of the package's id. An archive that
 * was sent again because its answer was lost is there twice, with the same bytes, as GitLab keeps it: whichever is served is right.
 */
function byPath(table: unknown, paths: ReadonlyMap<string, string>): unknown {
  const rows = Object.entries(Object(table)).map(([key, value]): [string, unknown] => {
    const [file] = Array.isArray(value) && key.startsWith('package_files:') ? value : [];
    return file === undefined
      ? [key.replace(/\d+/g, (id) => paths.get(id) ?? id), value]
      : [`file ${file.file_sha256}`, [...new Set((Array.isArray(value) ? value : []).map(({ file_sha256 }) => file_sha256))]];
  });
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ports of the stand-ins, and ids of projects in the XML of jobs. */
const VARYING = /(?<=127\.0\.0\.1:)\d+|(?<=<projectId>)\d+|(?<=Secret: )[0-9a-f]+/g;

/** Lists of things in the order of their texts; secrets are encrypted anew each time they are written. */
function settled(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\{AQAA[^}]*\}/g, '{AQAA}').replace(VARYING, '');
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'object')) return value;
  const text = (each: unknown) => JSON.stringify(each, (key, inner) => (PASSING.has(key) ? undefined : inner));
  return [...value].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
