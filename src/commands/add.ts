/** `add`: a new service's entity from a few words, checked with the whole catalog before it is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalog } from '../check';
import { quoted } from '../diagnostics/visible';
import { addFiles, diskWith } from '../import/files';
import { serviceName } from '../import/names';
import { type YamlMapping, yamlText } from '../syntax/yaml';

export interface AddOptions {
  readonly catalog: string;
  /** GitLab project. */
  readonly project: string;
  /** Team, by name. */
  readonly owner: string;
  readonly toolchain: string;
  readonly title?: string;
  readonly description?: string;
  readonly system?: string;
  /** Folder in the repository; the root when absent. */
  readonly path?: string;
  /** TCP port; a worker has none. */
  readonly port?: number;
  readonly build?: string;
  readonly deliver?: string;
  readonly delivery?: string;
  /** Names of services that are deployed before it. */
  readonly dependsOn?: readonly string[];
  /** Print it, and write nothing. */
  readonly dryRun?: boolean;
}

/** @returns 0, or 1 where it was not written: then why is told on stderr. */
export function add(name: string, options: AddOptions): 0 | 1 {
  const refusal = refused(name, options);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    return 1;
  }
  const file = { path: `services/${name}.yaml`, text: entityText(name, options), origin: name };
  const checked = checkCatalog(options.catalog, diskWith(options.catalog, [file]));
  if (!checked.ok) {
    process.stderr.write(`${checked.report(process.stderr.isTTY === true)}Nothing was written.\n`);
    return 1;
  }
  if (options.dryRun === true) process.stdout.write(file.text);
  else process.stdout.write(`wrote ${addFiles(options.catalog, [file]).join()}. Next: npx projen\n`);
  return 0;
}

/** What is said of the name itself: it becomes a path before anything else looks at it. */
function refused(name: string, { catalog }: AddOptions): string | undefined {
  const plain = serviceName(name);
  if (plain !== name) {
    const example = plain === undefined ? '' : `, for example ${quoted(plain)}`;
    return `${quoted(name)} is no name of a service: write small letters, digits and single hyphens, a letter first${example}.`;
  }
  if (!existsSync(catalog)) return `There is no folder ${quoted(catalog)}; say where the catalog is with --catalog.`;
  const path = join(catalog, 'services', `${name}.yaml`);
  return existsSync(path) ? `${path} is there already; nothing was written.` : undefined;
}

const HEADER = [
  'yaml-language-server: $schema=../../node_modules/projen-service-pipelines/schemas/component.schema.json',
  '',
  'Your editor completes the keys with this schema; docs/reference/service.md of projen-service-pipelines has them all. Often wanted next',
  'under spec.pipeline: deploy.healthCheck, runtime (variables, secrets, routes, permissions), environments, hooks.',
];

function entityText(name: string, options: AddOptions): string {
  const { project, owner, toolchain, title, description, system, path, port, build, deliver, delivery, dependsOn } = options;
  const engines = given({ build, deliver });
  const entity: YamlMapping = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, ...given({ title, description }), annotations: { 'gitlab.com/project-slug': project } },
    spec: {
      type: 'service',
      lifecycle: 'experimental',
      owner: `group:${owner}`,
      ...given({ system }),
      ...(dependsOn !== undefined && { dependsOn: dependsOn.map((other) => `component:${other}`) }),
      pipeline: {
        toolchain,
        ...given({ path }),
        ...(Object.keys(engines).length > 0 && { engines }),
        ...given({ delivery }),
        ...(port !== undefined && { deploy: { port } }),
      },
    },
  };
  return yamlText(entity, { header: HEADER });
}

/** Without what was not said. */
const given = (fields: Readonly<Record<string, string | undefined>>): YamlMapping =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
