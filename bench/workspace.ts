/** Folders in which `npx projen` is timed as users run it: the compiled package, installed, with a catalog of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFleet } from './fleet';

const REPOSITORY = join(__dirname, '..');

/** `bare`: projen alone. `pipelines`: with the component. `yaml-files`: projen's own YamlFile for each file, of the same content. */
export type Kind = 'bare' | 'pipelines' | 'yaml-files';

const COMPONENT: Readonly<Record<Kind, readonly string[]>> = {
  bare: [],
  pipelines: ["new (require('projen-service-pipelines').ServicePipelines)(project);"],
  'yaml-files': [
    "const files = JSON.parse(require('fs').readFileSync('files.json', 'utf8'));",
    "for (const [path, obj] of Object.entries(files)) new (require('projen').YamlFile)(project, path, { obj });",
  ],
};

/** @param services How many the catalog has; 0 for no catalog. */
export function makeWorkspace(kind: Kind, services: number): string {
  const folder = mkdtempSync(join(tmpdir(), `bench-${kind}-${services}-`));
  installPackages(folder);
  writeRc(folder, 'bare');
  // projen wants to have run once before its command is of use.
  execFileSync(join('node_modules', '.bin', 'tsx'), ['.projenrc.ts'], { cwd: folder });
  writeRc(folder, kind);
  if (services > 0) writeFleet(join(folder, 'catalog'), services);
  return folder;
}

function writeRc(folder: string, kind: Kind): void {
  const lines = [
    "import { Project } from 'projen';",
    "const project = new Project({ name: 'bench' });",
    "project.defaultTask?.exec('tsx .projenrc.ts');",
    ...COMPONENT[kind],
    'project.synth();',
    '',
  ];
  writeFileSync(join(folder, '.projenrc.ts'), lines.join('\n'));
}

export function removeWorkspace(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Links instead of copies: what is timed is projen, not npm. */
function installPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(REPOSITORY, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name));
  }
  symlinkSync(REPOSITORY, join(modules, 'projen-service-pipelines'));
}
