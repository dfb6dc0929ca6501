/** GitLab: what of a service's pipeline is a setting of its project or a file in its repository. */
import type { Registrar } from '../../registration/registrar';
import type { Resource } from '../../registration/resource';
import { standing } from '../../registration/standing';
import { applyFiles } from './apply-files';
import { applyProject } from './apply-project';
import { consequencesOf } from './consequences';
import type { Context } from './context';
import { blobIds } from './files/blob';
import { filesResource } from './files/wanted';
import { applyJobToken, jobTokenResource, readJobToken } from './job-token';
import { projectResource } from './project';
import { readAll, readMarks } from './read';
import { projectScopes, scopesOnce } from './scope';

export function gitlabRegistrar(context: Context): Registrar {
  const wishes = { oidOf: blobIds(), scopeOf: scopesOnce() };
  return {
    system: 'gitlab',
    // People move projects; the mark in the description moves along.
    moves: [],
    desired: (intent) => {
      const scopes = projectScopes(intent);
      const files = scopes.map((scope) => filesResource(scope, wishes.oidOf));
      return [...scopes.map(projectResource), ...files, jobTokenResource(intent)].filter(isThere);
    },
    read: (request) => (request.depth === 'mark' ? readMarks(context, request.desired) : readAll(context, request)),
    consequences: async (change) => consequencesOf(change, context.platform),
    apply: async (change, applying) => {
      if (change.kind === 'files') return applyFiles(context, change, applying, wishes);
      if (change.kind === 'project') return applyProject(context, change, applying);
      const { resource, tell } = applying;
      if (resource === undefined) return;
      const found = await readJobToken(context.gitlab, resource);
      if (found?.settings === undefined) throw new Error(`${change.address}: there is no such project that this token may see.`);
      if (standing(change, found.settings) === 'planned')
        await applyJobToken(context.gitlab, context.groups, resource, found.settings, tell);
    },
  };
}

const isThere = (resource: Resource | undefined): resource is Resource => resource !== undefined;
