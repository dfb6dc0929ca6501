/** `SP660`: more stages than Jenkins can compile into one job. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Service } from '../../model/service';
import type { Fleet } from './fleet';

/**
 * Jenkins makes one method of all stages, and the JVM takes 64 KB for a method. Measured by the budget of the emitted file, which a
 * test holds to this number.
 */
const MOST = 46;

export const deployJobSize = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services.flatMap((service) => {
    const count = stagesOf(service);
    if (service.engines.deliver !== 'jenkins' || count <= MOST) return [];
    return [
      {
        code: 'SP660',
        severity: 'error',
        at: places.service(service.name, ['spec', 'pipeline', 'environments']),
        message: `${quoted(service.name)} needs ${count} stages in its deploy job, and Jenkins compiles about ${MOST} into one.`,
        fix: 'deliver to fewer environments; or deliver with CodePipeline or GitLab CI.',
      },
    ];
  });

/** One opens the release; for each environment the way there (four) and back, the announcement, and one for each who approves. */
const stagesOf = ({ environments }: Service): number =>
  environments.reduce((count, { approval }) => count + 5 + (approval === undefined ? 0 : 1 + approval.count), 1);
