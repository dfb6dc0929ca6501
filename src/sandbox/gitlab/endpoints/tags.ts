/** Tags. */
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { need, neededText, textOf } from '../../http/fields';
import { DEVELOPER, projectFor, projectOf } from '../access';
import { faulty, type GitLabCall, type GitLabEndpoint, notFound, recalled, refusal, stamp } from '../host';
import type { Project } from '../model';
import { page } from '../pages';
import { commitAt, neededCommit } from '../repository';
import { showCommit } from '../show-commit';

const TAGS = recalled('GL:doc/api/tags.md');

export const tagEndpoints: readonly GitLabEndpoint[] = [
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
