/** GitLab's line of the registry: how it is reached. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gitlabServer } from '../../remote/settings';
import type { Connector } from '../connect';

/** A minute for GitLab to start the pipeline of a merge request. */
const WAITING = { looks: 30, pauseMs: 2000, sleep: async (milliseconds: number) => sleep(milliseconds) };

export const gitlab: Connector = {
  system: 'gitlab',
  connect: async (context) => {
    const reached = gitlabServer(context, context.flags.gitlabUrl, context.platform.gitlab.url);
    if (reached.kind === 'missing') return reached;
    const { gitlabClient } = await import('./client.js');
    const { gitlabRegistrar } = await import('./gitlab.js');
    const { groupsOf } = await import('./groups.js');
    const client = gitlabClient(reached.server);
    const secret = (name: string) => {
      const value = context.env[name];
      context.redactor.add(value ?? '');
      return value === '' ? undefined : value;
    };
    const registrar = gitlabRegistrar({
      gitlab: client,
      groups: groupsOf(client),
      platform: context.platform,
      secret,
      waiting: WAITING,
    });
    return { kind: 'connected', registrar, calls: () => reached.server.counts.sent };
  },
};
