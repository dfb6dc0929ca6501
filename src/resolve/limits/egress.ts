/** `SP608`: tasks that cannot reach the services of AWS which Fargate needs to start them. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Fleet, placed } from './fleet';

/** @source Amazon ECS developer guide, "Fargate task networking": image, secrets and logs go over the task's own network interface. */
const HTTPS = 443;

export const egressToAws = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target: { environment, runtime } }) => {
    const open = runtime.egress.length === 0 || runtime.egress.some(({ port }) => port === HTTPS);
    if (open || environment.vpc.endpoints !== undefined) return [];
    return [
      {
        code: 'SP608',
        severity: 'error',
        at: fleet.places.environment(service.name, environment.name, ['runtime', 'egress']),
        message: `The tasks of ${quoted(service.name)} in ${environment.name} may not use port ${HTTPS} beyond private networks, and Fargate pulls the image, reads secrets and writes logs by it.`,
        fix: 'add "{ port: 443, cidr: 0.0.0.0/0, reason: AWS }" to "egress"; or write "vpc.endpoints" for the environment in platform.yaml, if its network has endpoints.',
      },
    ];
  });
