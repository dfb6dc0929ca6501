/** One note of ours in a merge request, written anew in its place: a plan is read where the change is discussed. */
import type { GitLab, Members } from './client';
import { PAGE } from './client';

export interface NotePlace {
  /** Path or number of the project. */
  readonly project: string;
  /** Number of the merge request within the project. */
  readonly mergeRequest: number;
  /** Tells several notes of ours apart: `plan`. Letters, digits and hyphens. */
  readonly name: string;
}

/** A note belongs to us when it begins with our comment and the token's own user wrote it: others may quote it. */
export async function putNote({ rest }: GitLab, place: NotePlace, text: string): Promise<'created' | 'updated' | 'unchanged'> {
  const { project, mergeRequest } = place;
  const body = `${markOf(place.name)}\n${text}`;
  const me: Members = await rest.Users.showCurrentUser();
  const notes: readonly Members[] = await rest.MergeRequestNotes.all(project, mergeRequest, { ...PAGE, sort: 'asc' });
  const own = notes.find((note) => authorOf(note) === me.id && String(note.body).startsWith(markOf(place.name)));
  if (own === undefined) {
    await rest.MergeRequestNotes.create(project, mergeRequest, body);
    return 'created';
  }
  if (own.body === body) return 'unchanged';
  await rest.MergeRequestNotes.edit(project, mergeRequest, Number(own.id), { body });
  return 'updated';
}

/** An HTML comment is not shown. */
const markOf = (name: string): string => `<!-- service-pipelines ${name} -->`;

function authorOf({ author }: Members): unknown {
  return typeof author === 'object' && author !== null && 'id' in author ? author.id : undefined;
}
