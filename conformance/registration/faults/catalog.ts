/** A small catalog with every sort of registered thing, written out from the sample's platform and teams. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCatalog, type Resolved } from '../../../src/check';
import { generate } from '../../../src/commands/generate';

const SAMPLE = resolve(__dirname, '../../../catalog');

/** Built by Jenkins, delivered by CodePipeline; its files come by merge request. */
const BASKET = `
    toolchain: node-npm
    deploy: { port: 3000 }`;

/** All on GitLab, centrally, with approvals. Its project does not exist yet. */
const DESK = `
    toolchain: node-npm
    engines: { build: gitlab, deliver: gitlab }
    delivery: central
    deploy: { port: 3000 }`;

/** All on Jenkins, centrally. */
const PARCELS = `
    toolchain: node-npm
    engines: { build: jenkins, deliver: jenkins }
    delivery: central
    deploy: { port: 3000 }`;

export const SERVICES: Readonly<Record<string, string>> = { basket: BASKET, desk: DESK, parcels: PARCELS };

/** Writes `catalog/` and `pipelines/` into a folder. @param services `spec.pipeline` by name. */
export function writeCatalog(folder: string, services: Readonly<Record<string, string>> = SERVICES): Resolved {
  const catalog = join(folder, 'catalog');
  mkdirSync(join(catalog, 'services'), { recursive: true });
  cpSync(join(SAMPLE, 'teams'), join(catalog, 'teams'), { recursive: true });
  writeFileSync(join(catalog, 'platform.yaml'), platformText());
  for (const [name, pipeline] of Object.entries(services))
    writeFileSync(join(catalog, 'services', `${name}.yaml`), serviceText(name, pipeline));
  return generated(folder);
}

/** Generates anew what the catalog of the folder says. */
export function generated(folder: string): Resolved {
  const [catalog, out] = [join(folder, 'catalog'), join(folder, 'pipelines')];
  if (generate({ catalog, out }) !== 0) throw new Error('the catalog of the suite is faulty');
  const { resolved } = checkCatalog(catalog);
  if (resolved === undefined) throw new Error('the catalog of the suite is faulty');
  return resolved;
}

export const serviceText = (name: string, pipeline: string, team = 'commerce'): string => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    gitlab.com/project-slug: retail/${team}/${name}
spec:
  type: service
  lifecycle: production
  owner: group:${team}
  pipeline:${pipeline}
`;

/** The sample's, without what it says of services that are not here; projects may be made. */
function platformText(): string {
  const text = readFileSync(join(SAMPLE, 'platform.yaml'), 'utf8');
  return text
    .replace(/\n {4}exceptions:\n(?: {6}.*\n)+/, '\n')
    .replace('    tier: premium', '    createProjects: true\n    tier: premium');
}
