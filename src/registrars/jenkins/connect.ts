/** Connects the registrar of Jenkins: where the server is, and who calls it. */
import { jenkinsServer } from '../../remote/settings';
import type { Connector } from '../connect';
import { jenkinsRegistrar } from './jenkins';

export const connectJenkins: Connector['connect'] = async (context) => {
  const reached = jenkinsServer(context, context.flags.jenkinsUrl, context.platform.jenkins.url);
  if (reached.kind === 'missing') return reached;
  const { server } = reached;
  return {
    kind: 'connected',
    registrar: jenkinsRegistrar({ server, platform: context.platform, world: context.world }),
    calls: () => server.counts.sent,
  };
};
