/** `SP501`, `SP508`: no hand-over exists from the engine that builds to the engine that delivers. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Service } from '../../model/service';
import type { Fleet } from './fleet';

export const enginePairs = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services.flatMap(({ name, engines, template }) => {
    if (template !== undefined && engines.deliver !== 'codepipeline') return [stackOf(name, engines, places)];
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

/** Only CodePipeline carries out a change set that no file of a repository has a part in. */
const stackOf = (name: string, { deliver }: Service['engines'], places: Fleet['places']): Diagnostic => ({
  code: 'SP508',
  severity: 'error',
  at: places.service(name, ['spec', 'pipeline', 'engines', 'deliver']),
  message: `The stack ${quoted(name)} is delivered by ${deliver}, and stacks are delivered by CodePipeline only: it alone shows the change set to whoever approves and then carries out that very one.`,
  fix: 'write "engines: { deliver: codepipeline }".',
});

function refused({ build, deliver }: Service['engines']): string | undefined {
  if (build === 'jenkins' && deliver === 'gitlab') return 'no GitLab pipeline waits for what Jenkins built';
  if (build === 'gitlab' && deliver === 'jenkins') return 'no Jenkins job waits for what GitLab CI built';
  return undefined;
}
