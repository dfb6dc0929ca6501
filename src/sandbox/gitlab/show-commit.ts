/** A commit as GitLab's API shows it. */
import type { Commit } from '../git/objects';
import type { JsonObject } from '../http/call';
import { type GitLabCall, projectUrl, stamp } from './host';
import type { Project } from './model';

export function showCommit(call: GitLabCall, project: Project, commit: Commit): JsonObject {
  const title = commit.message.split('\n', 1)[0] ?? '';
  return {
    id: commit.oid,
    short_id: commit.oid.slice(0, 8),
    created_at: stamp(commit.committer.at * 1000),
    parent_ids: commit.parents,
    title,
    message: commit.message,
    author_name: commit.author.name,
    author_email: commit.author.email,
    authored_date: stamp(commit.author.at * 1000),
    committer_name: commit.committer.name,
    committer_email: commit.committer.email,
    committed_date: stamp(commit.committer.at * 1000),
    trailers: {},
    extended_trailers: {},
    web_url: `${projectUrl(call, project)}/-/commit/${commit.oid}`,
    stats: { additions: 0, deletions: 0, total: 0 },
    status: null,
  };
}
