/** The registrar of Jenkins: folders, multibranch jobs and deploy jobs. */
import type { Platform } from '../../model/platform';
import type { Registrar } from '../../registration/registrar';
import type { Server } from '../../remote/server';
import type { World } from '../../remote/world';
import { applyChange } from './apply';
import { jenkinsClient } from './client';
import { consequencesOf } from './consequences';
import { desiredItems } from './desired';
import { pacer } from './pacer';
import { readItems } from './read';

/**
 * Multibranch jobs that are created or changed in a second. Each makes Jenkins look through its repository, which takes about
 * three calls to GitLab: five jobs keep to half of what GitLab.com allows a user (2,000 calls a minute).
 */
export const CHANGES_PER_SECOND = 5;

export interface JenkinsOptions {
  readonly server: Server;
  readonly platform: Platform;
  readonly world: Pick<World, 'now' | 'sleep'>;
  readonly changesPerSecond?: number;
}

export function jenkinsRegistrar({ server, platform, world, changesPerSecond = CHANGES_PER_SECOND }: JenkinsOptions): Registrar {
  const client = jenkinsClient(server);
  const hands = { client, catalog: platform.name, pacer: pacer(changesPerSecond, world) };
  return {
    system: 'jenkins',
    moves: ['multibranch', 'deploy-job'],
    desired: desiredItems,
    read: (request) => readItems(client, platform, request),
    consequences: (change) => consequencesOf(client, change),
    apply: (change, applying) => applyChange(hands, change, applying),
  };
}
