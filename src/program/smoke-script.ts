/** A team's own smoke-test commands, verbatim, as scripts that the program runs: one, or one an environment where they differ. */
import type { Artifact } from '../model/artifact';
import type { Service, ServiceEnvironment } from '../model/service';

/** The file that tests this environment; `undefined` where the team has no commands of its own for it. */
export function smokeScriptName(service: Service, target: ServiceEnvironment): string | undefined {
  if (target.smokeTest.commands.length === 0) return undefined;
  return textsOf(service).size === 1 ? 'smoke-test.sh' : `smoke-test-${target.environment.name}.sh`;
}

/** Each file once, in the order of the environments. */
export function smokeScripts(service: Service): readonly Artifact[] {
  const files = service.environments.flatMap((target) => {
    const path = smokeScriptName(service, target);
    return path === undefined ? [] : ([[path, textOf(target)]] as const);
  });
  return [...new Map(files)].map(([path, text]) => ({ path, text, executable: true }));
}

/** The distinct scripts; environments without commands run none and do not count. */
const textsOf = (service: Service): ReadonlySet<string> =>
  new Set(service.environments.filter(({ smokeTest }) => smokeTest.commands.length > 0).map(textOf));

const textOf = ({ smokeTest }: ServiceEnvironment): string => `${HEADER}\n${smokeTest.commands.join('\n')}\n`;

const HEADER = `#!/bin/sh
# The team's own smoke test, as the catalog has it. SERVICE_URL, ENVIRONMENT and VERSION are set.
set -eu`;
