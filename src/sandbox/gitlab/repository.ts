/** A project's repository: its branches and what happens when one moves. */
import { type Files, treeOf } from '../git/files';
import { filesAt } from '../git/history';
import { type Commit, writeCommit } from '../git/objects';
import { type GitLabCall, refusal, stamp } from './host';
import type { Branches, Item, Pipeline, Project } from './model';
import { nextId, type World } from './world';

export const branchesOf = (world: World, project: Project): Branches => world.branches.get(project.id) ?? {};

/** The commit at a branch's head, or of a tag or an id; `undefined` when there is none of that name. */
export function commitAt(world: World, project: Project, ref: string | undefined): Commit | undefined {
  const name =
    ref === undefined || ref === '' || ref === 'HEAD' ? project.default_branch : ref.replace(/^refs\/(heads|tags)\//, '');
  if (name === undefined) return undefined;
  const branch = Object.hasOwn(branchesOf(world, project), name) ? branchesOf(world, project)[name] : undefined;
  const tag = world.tags.get(project.id)?.find((each) => each.name === name)?.target;
  return world.objects.commits.get(branch ?? tag ?? name);
}

export interface NewCommit {
  readonly files: Files;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author?: { readonly name?: string | undefined; readonly email?: string | undefined };
}

export function writeCommitOf(call: GitLabCall, { files, parents, message, author }: NewCommit): Commit {
  const at = Math.floor(call.now / 1000);
  const self = { name: call.user.name, email: `${call.user.username}@sandbox.invalid`, at };
  return writeCommit(call.world.objects, {
    tree: treeOf(call.world.objects, files),
    parents,
    author: { name: author?.name ?? self.name, email: author?.email ?? self.email, at },
    committer: self,
    message,
  });
}

/** Moves a branch as a push does: the first branch becomes the default one and is protected, and a pipeline starts. */
export function moveBranch(call: GitLabCall, project: Project, branch: string, commit: Commit): void {
  const { world } = call;
  world.branches.set(project.id, { ...branchesOf(world, project), [branch]: commit.oid });
  const first = project.default_branch === undefined;
  if (first) protectDefault(world, project, branch);
  world.paths.saveProject({ ...project, default_branch: project.default_branch ?? branch, last_activity_at: stamp(call.now) });
  followBranch(call, project, branch, commit);
  startPipeline(call, project, { ref: branch, commit, source: 'push' });
}

export function removeBranch(world: World, project: Project, branch: string): void {
  const { [branch]: _gone, ...rest } = branchesOf(world, project);
  world.branches.set(project.id, rest);
}

/** Makes a pipeline where there is a file for one; `[skip ci]` in the message makes none. */
export function startPipeline(
  call: GitLabCall,
  project: Project,
  { ref, commit, source }: { readonly ref: string; readonly commit: Commit; readonly source: Pipeline['source'] },
): Pipeline | undefined {
  const { world, host } = call;
  const { pipelines: outcome } = host.settings();
  if (outcome === 'none' || /\[(skip ci|ci skip)\]/i.test(commit.message) || !hasConfiguration(world, project, commit))
    return undefined;
  const known = world.pipelines.get(project.id) ?? [];
  const pipeline: Pipeline = {
    id: nextId(world, 'pipeline'),
    iid: known.length + 1,
    project: project.id,
    ref,
    sha: commit.oid,
    source,
    status: outcome,
    created_at: stamp(call.now),
  };
  world.pipelines.set(project.id, [...known, pipeline]);
  return pipeline;
}

export function neededCommit(call: GitLabCall, project: Project, ref: string | undefined): Commit {
  const commit = commitAt(call.world, project, ref);
  if (commit === undefined) throw refusal(404, '404 Commit Not Found');
  return commit;
}

function protectDefault(world: World, project: Project, name: string): void {
  const rule: Item = {
    id: nextId(world, 'protected_branch'),
    name,
    push_access_levels: [{ id: nextId(world, 'access_level'), access_level: 40, access_level_description: 'Maintainers' }],
    merge_access_levels: [{ id: nextId(world, 'access_level'), access_level: 40, access_level_description: 'Maintainers' }],
    allow_force_push: false,
    unprotect_access_levels: [],
    code_owner_approval_required: false,
    inherited: false,
  };
  world.lists.set(`protected_branches:${project.id}`, [rule]);
}

/** A merge request's head follows its source branch. */
function followBranch({ world, now }: GitLabCall, project: Project, branch: string, commit: Commit): void {
  const requests = world.mergeRequests.get(project.id) ?? [];
  if (!requests.some((each) => each.state === 'opened' && each.source_branch === branch)) return;
  world.mergeRequests.set(
    project.id,
    requests.map((each) =>
      each.state === 'opened' && each.source_branch === branch ? { ...each, sha: commit.oid, updated_at: stamp(now) } : each,
    ),
  );
}

function hasConfiguration(world: World, project: Project, commit: Commit): boolean {
  const path = typeof project.settings.ci_config_path === 'string' ? project.settings.ci_config_path : '';
  return path.includes('@') || path.includes('://') || filesAt(world.objects, commit).has(path === '' ? '.gitlab-ci.yml' : path);
}
