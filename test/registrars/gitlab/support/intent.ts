/** A small catalog to register: services with a handful of generated files each. */
import { createHash } from 'node:crypto';
import type { Platform } from '../../../../src/model/platform';
import type { Service } from '../../../../src/model/service';
import type { GeneratedFile, GeneratedFiles, Intent } from '../../../../src/registration/registrar';
import { aPlatform, aService, aTeam } from '../../../support/builders';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What was generated for a service, by name of the file. */
export function generated(
  service: string,
  engine: 'Jenkinsfile' | '.gitlab-ci.yml' = 'Jenkinsfile',
): Readonly<Record<string, string>> {
  const carried = { 'pipeline.sh': '#!/bin/sh\nexit 0\n', 'settings.sh': `SERVICE='${service}'\n` };
  const sums = Object.entries(carried).map(([name, text]) => `${sha256(text)}  ${name}\n`);
  return {
    [engine]: `// ${service}\n`,
    'README.md': `# ${service}\n`,
    'catalog-info.yaml': `name: ${service}\n`,
    'codepipeline.yaml': '{}\n',
    'delivery.sha256': sums.join(''),
    ...carried,
  };
}

const fileOf = ([path, text]: readonly [string, string]): GeneratedFile => ({
  path,
  executable: path === 'pipeline.sh',
  sha256: sha256(text),
  text: () => text,
  derived: (_what, make) => make(text),
});

/** @param services What differs from the usual service, by name. */
export function anIntent(services: Readonly<Record<string, Partial<Service>>>, platform: Partial<Platform> = {}): Intent {
  const made = Object.entries(services).map(([name, more]) =>
    aService({ name, project: `retail/commerce/${name}`, path: '', tagPrefix: 'v', ...more }),
  );
  return {
    platform: aPlatform(platform),
    teams: { commerce: aTeam() },
    services: made.sort((a, b) => (a.name < b.name ? -1 : 1)),
    files: filesOf(made),
  };
}

function filesOf(services: readonly Service[]): GeneratedFiles {
  const byName = new Map(services.map(({ name, engines }) => [name, engines.build]));
  return {
    of: (service) => {
      const engine = byName.get(service) === 'gitlab' ? '.gitlab-ci.yml' : 'Jenkinsfile';
      return Object.entries(generated(service, engine)).map(fileOf);
    },
    top: () => [],
  };
}
