/** `SP606`: more stages than CodePipeline takes. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Service } from '../../model/service';
import type { Fleet } from './fleet';

/** @source CodePipeline, "Quotas": 2 to 50 stages. */
const MOST = 50;

export const pipelineStages = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services.flatMap((service) => {
    const count = stagesOf(service);
    if (service.engines.deliver !== 'codepipeline' || count <= MOST) return [];
    return [
      {
        code: 'SP606',
        severity: 'error',
        at: places.service(service.name, ['spec', 'pipeline', 'environments']),
        message: `${quoted(service.name)} needs ${count} stages in CodePipeline, which takes ${MOST}.`,
        fix: 'deliver to fewer environments.',
      },
    ];
  });

/** Source, image, and the bundle where a push comes before it; for each environment deployment and smoke test, and its approval. */
const stagesOf = ({ environments, trigger }: Service): number =>
  environments.reduce((count, { approval }) => count + (approval === undefined ? 2 : 3), trigger === 'gitlab-connection' ? 3 : 2);
