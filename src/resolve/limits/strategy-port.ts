/** `SP503`: a strategy that moves traffic, for a service that has none. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { strategies } from '../../strategies';
import { type Fleet, placed } from './fleet';

export const strategyPort = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target }) => {
    if (!strategies[target.strategy].needsPort || service.deploy.port !== undefined) return [];
    const environment = target.environment.name;
    return [
      {
        code: 'SP503',
        severity: 'error',
        at: fleet.places.environment(service.name, environment, ['strategy']),
        message: `${quoted(service.name)} listens on no port, and ${target.strategy} in ${environment} moves traffic with a load balancer.`,
        fix: 'write "strategy: rolling"; or add "port" and "healthCheck" under "deploy".',
      },
    ];
  });
