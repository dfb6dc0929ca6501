/** Branches. */
import { empty, type JsonObject, json } from '../../http/call';
import { need, neededText, textOf } from '../../http/fields';
import { DEVELOPER, levelIn, projectFor, projectOf } from '../access';
import { type GitLabCall, type GitLabEndpoint, notFound, recalled, refusal } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { mayMove, rulesFor } from '../push-right';
import { branchesOf, commitAt, moveBranch, neededCommit, removeBranch } from '../repository';
import { showCommit } from '../show-commit';

const BRANCHES = recalled('GL:doc/api/branches.md');

export const branchEndpoints: readonly GitLabEndpoint[] = [
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
