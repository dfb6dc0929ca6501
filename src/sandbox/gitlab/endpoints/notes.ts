/** Comments: a plan is told in one, which is then edited in place. */
import { empty, type JsonObject, json } from '../../http/call';
import { need, neededText, textOf } from '../../http/fields';
import { DEVELOPER, projectFor } from '../access';
import { forbidden, type GitLabCall, type GitLabEndpoint, notFound, recalled, stamp } from '../host';
import type { Item } from '../model';
import { page } from '../pages';
import { nextId } from '../world';

/** @param keyOf The list that the call means. */
export function notes(path: string, keyOf: (call: GitLabCall) => string): readonly GitLabEndpoint[] {
  const evidence = recalled('GL:doc/api/notes.md');
  const all = (call: GitLabCall) => call.world.lists.get(keyOf(call)) ?? [];
  const one = (call: GitLabCall) => {
    const note = all(call).find(({ id }) => String(id) === call.params.note);
    if (note === undefined) throw notFound('Note');
    return note;
  };
  return [
    {
      method: 'GET',
      path,
      does: 'comments, the newest first',
      evidence,
      handle: (call) => page(call, textOf(call.query, 'sort') === 'asc' ? all(call) : [...all(call)].reverse(), (note) => note),
    },
    { method: 'GET', path: `${path}/:note`, does: 'one comment', evidence, handle: (call) => json(200, one(call)) },
    {
      method: 'POST',
      path,
      does: 'new comment',
      evidence,
      handle: (call) => {
        need(call, 'body');
        projectFor(call, DEVELOPER);
        const note = newNote(call);
        call.world.lists.set(keyOf(call), [...all(call), note]);
        return json(201, note);
      },
    },
    {
      method: 'PUT',
      path: `${path}/:note`,
      does: 'edits a comment, by its author only',
      evidence,
      handle: (call) => {
        const note = one(call);
        if (note.author_id !== call.user.id && !call.user.admin) throw forbidden();
        const edited = { ...note, body: neededText(call, 'body'), updated_at: stamp(call.now) };
        call.world.lists.set(
          keyOf(call),
          all(call).map((each) => (each.id === note.id ? edited : each)),
        );
        return json(200, edited);
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:note`,
      does: 'deletes a comment',
      evidence,
      handle: (call) => {
        const note = one(call);
        call.world.lists.set(
          keyOf(call),
          all(call).filter(({ id }) => id !== note.id),
        );
        return empty(204);
      },
    },
  ];
}

function newNote(call: GitLabCall): Item {
  const at = stamp(call.now);
  const author: JsonObject = { id: call.user.id, username: call.user.username, name: call.user.name };
  return {
    id: nextId(call.world, 'note'),
    body: neededText(call, 'body'),
    author,
    author_id: call.user.id,
    created_at: at,
    updated_at: at,
    system: false,
    internal: false,
  };
}
