/** `SP502`: an approval must be enforced, and the engine can only offer an advisory one. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { enforcement } from '../../model/enforcement';
import { type Fleet, placed } from './fleet';

export const approvalStrength = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap(({ service, target }) => {
    if (target.approval?.strength !== 'enforced') return [];
    const { strength, why, remedy } = enforcement(service.engines.deliver, service.delivery, fleet.platform.gitlab);
    if (strength === 'enforced') return [];
    const environment = target.environment.name;
    return [
      {
        code: 'SP502',
        severity: 'error',
        at: fleet.places.service(service.name, ['spec', 'pipeline', 'engines', 'deliver']),
        message: `The approval of ${quoted(service.name)} before ${environment} must be enforced, but ${why}.`,
        fix: `${remedy}.`,
      },
    ];
  });
