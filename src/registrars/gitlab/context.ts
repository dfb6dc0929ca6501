/** What reading and applying share: the client, what is known of the catalog, and what comes from the environment. */
import type { Platform } from '../../model/platform';
import type { Note } from '../../registration/plan';
import type { GitLab } from './client';
import type { Waiting } from './files/auto-merge';
import type { Groups } from './groups';
import type { findProject } from './project';
import type { LiveProject } from './settings/setting';

export interface Context {
  readonly gitlab: GitLab;
  readonly groups: Groups;
  readonly platform: Platform;
  /** The value of a secret, by the name of its variable in the environment. */
  readonly secret: (name: string) => string | undefined;
  readonly waiting: Waiting;
}

export function liveProject(
  { gitlab, groups, secret }: Context,
  { id, path, members }: NonNullable<Awaited<ReturnType<typeof findProject>>>,
): LiveProject {
  return { gitlab, groups, secret, id, path, members };
}

export const note = (service: string | undefined, text: string): Note => ({ system: 'gitlab', service, text });
