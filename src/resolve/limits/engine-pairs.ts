/** `SP501`: no hand-over exists from the engine that builds to the engine that delivers. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Service } from '../../model/service';
import type { Fleet } from './fleet';

export const enginePairs = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services.flatMap(({ name, engines }) => {
    const why = refused(engines);
    if (why === undefined) return [];
    const { build, deliver } = engines;
    return [
      {
        code: 'SP501',
        severity: 'error',
        at: places.service(name, ['spec', 'pipeline', 'engines']),
        message: `${quoted(name)} is built by ${build} and delivered by ${deliver}: ${why}.`,
        fix: `write "deliver: codepipeline", or "deliver: ${build}".`,
      },
    ];
  });

function refused({ build, deliver }: Service['engines']): string | undefined {
  if (build === 'jenkins' && deliver === 'gitlab') return 'no GitLab pipeline waits for what Jenkins built';
  if (build === 'gitlab' && deliver === 'jenkins') return 'no Jenkins job waits for what GitLab CI built';
  return undefined;
}
