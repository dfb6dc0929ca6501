/** What is left of an environment in a review app. */
import type { Reviewed } from '../../model/reviewed';
import type { Target } from './scope';

/** The service's own container, with the secrets that it gives to its apps. */
export function reviewTarget(target: Target, { app }: Reviewed): Target {
  const { runtime } = target;
  const secrets = Object.entries(runtime.secrets).filter(([name]) => app.secrets.includes(name));
  return {
    ...target,
    strategy: 'rolling',
    mechanism: 'stack',
    ecsStrategy: 'ROLLING',
    monitoring: { logs: 'cloudwatch', agent: undefined, prometheus: undefined },
    runtime: {
      ...runtime,
      variables: { ...runtime.variables, ...app.variables },
      secrets: Object.fromEntries(secrets),
      grants: [],
      ingress: [],
      scheduledTasks: [],
      migration: undefined,
      volumes: {},
      sidecars: {},
      startAfter: {},
      privateDns: undefined,
    },
  };
}
