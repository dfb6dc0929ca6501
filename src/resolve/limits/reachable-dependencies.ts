/** `SP217`: a service that waits for one that never comes to the environment. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { type Outlines, placed } from './fleet';

export function reachableDependencies(fleet: Outlines): readonly Diagnostic[] {
  const places = new Set(placed(fleet).map(({ service, target }) => `${service.name} ${target.environment.name}`));
  return placed(fleet).flatMap(({ service, target: { environment } }) => {
    if (!service.deploy.waitForDependencies) return [];
    return service.dependsOn
      .filter((name) => !places.has(`${name} ${environment.name}`))
      .map((name) => ({
        code: 'SP217',
        severity: 'error' as const,
        at: fleet.places.service(service.name, ['spec', 'dependsOn']),
        message: `${quoted(service.name)} waits for ${quoted(name)} in ${environment.name}, and ${quoted(name)} does not go there.`,
        fix: `let ${quoted(name)} go to ${environment.name}, take it out of "dependsOn", or write "waitForDependencies: false".`,
      }));
  });
}
