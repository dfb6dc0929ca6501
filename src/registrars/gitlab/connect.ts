/** How GitLab is reached: its address, its token, and the secret of the webhook. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gitlabServer, type Missing } from '../../remote/settings';
import type { ConnectContext, Connected } from '../connect';
import { gitlabClient } from './client';
import { gitlabRegistrar } from './gitlab';
import { groupsOf } from './groups';

/** A minute for GitLab to start the pipeline of a merge request. */
const WAITING = { looks: 30, pauseMs: 2000, sleep: async (milliseconds: number) => sleep(milliseconds) };

/** @throws Error for an address that no token may be sent to. */
export async function connectGitLab(context: ConnectContext): Promise<Connected | Missing> {
  const reached = gitlabServer(context, context.flags.gitlabUrl, context.platform.gitlab.url);
  if (reached.kind === 'missing') return reached;
  const client = gitlabClient(reached.server);
  const secret = (name: string): string | undefined => {
    const value = context.env[name];
    context.redactor.add(value);
    return value === '' ? undefined : value;
  };
  const { platform } = context;
  const registrar = gitlabRegistrar({ gitlab: client, groups: groupsOf(client), platform, secret, waiting: WAITING });
  return { kind: 'connected', registrar, calls: () => reached.server.counts.sent };
}
