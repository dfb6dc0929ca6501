/** `comment`: puts a file, such as a plan, into the merge request whose pipeline runs; written anew in place each time. */
import { readFileSync } from 'node:fs';
import { gitlabClient } from '../registrars/gitlab/client';
import { putNote } from '../registrars/gitlab/merge-request-note';
import { Redactor } from '../remote/redact';
import { type Environment, gitlabServer } from '../remote/settings';
import { realWorld, type World } from '../remote/world';

export interface CommentOptions {
  readonly file: string;
  readonly project: string;
  /** Of the pipeline's own merge request when it is not given. */
  readonly mergeRequest?: string;
  readonly name: string;
  readonly gitlabUrl?: string;
}

/** Given from outside so that tests decide them. */
export interface CommentWorld {
  readonly env: Environment;
  readonly world: World;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

const realComment = (): CommentWorld => ({
  env: process.env,
  world: realWorld,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});

/** @returns 0 when the note says what the file says, 1 when that could not be done. */
export async function comment(options: CommentOptions, outside: CommentWorld = realComment()): Promise<0 | 1> {
  const redactor = new Redactor();
  try {
    outside.write(`${await put(options, outside, redactor)}\n`);
    return 0;
  } catch (error) {
    outside.complain(`${redactor.clean(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
}

async function put(options: CommentOptions, { env, world }: CommentWorld, redactor: Redactor): Promise<string> {
  const context = { env, redactor, world, signal: undefined, limits: {} };
  const reached = gitlabServer(context, options.gitlabUrl, env.CI_SERVER_URL);
  if (reached.kind === 'missing') throw new Error(reached.text);
  const place = { project: options.project, mergeRequest: numberOf(options, env), name: nameOf(options) };
  const done = await putNote(gitlabClient(reached.server), place, redactor.clean(readFileSync(options.file, 'utf8')));
  return `The note "${place.name}" of ${place.project}!${place.mergeRequest} is ${done}.`;
}

function numberOf({ mergeRequest }: CommentOptions, env: Environment): number {
  const written = mergeRequest ?? env.CI_MERGE_REQUEST_IID ?? '';
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new Error(
    written === ''
      ? 'There is no merge request: this pipeline belongs to none. Run it for a merge request, or give --merge-request <number>.'
      : 'The merge request must be given by its number, such as 12.',
  );
}

function nameOf({ name }: CommentOptions): string {
  if (/^[A-Za-z0-9-]{1,40}$/.test(name)) return name;
  throw new Error('--name must be letters, digits and hyphens, 40 at most.');
}
