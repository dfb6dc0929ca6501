/** Folders for tests of the output tree: a scratch folder per test, its contents as a map, and a door that fails when told to. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import type { Artifact } from '../../src/model/artifact';
import { type FileDoor, nodeDoor } from '../../src/output/door';
import { type OutputTree, openTree, TreeFault, type TreeSummary } from '../../src/output/tree';

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What stands below a folder: text of files (with `*` for scripts), `->` for links, `/` for empty folders. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.flatMap((name) => described(folder, name)));
}

export function withoutManifests(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contents(out)).filter(([path]) => !path.endsWith('.manifest.json')));
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A catalog's worth of artifacts: files by path, by service; the input digest is made from them. */
export interface World {
  readonly services: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly top: Readonly<Record<string, string>>;
}

export const world: World = {
  services: {
    cart: { Jenkinsfile: 'cart 1\n', 'delivery/pipeline.sh': '#!/bin/sh\n' },
    pay: { Jenkinsfile: 'pay 1\n' },
  },
  top: { 'README.md': 'index\n', 'platform/tools.yaml': 'a: 1\n' },
};

/** The same with one file of one service changed. */
export const changed: World = { ...world, services: { ...world.services, pay: { Jenkinsfile: 'pay 2\n' } } };

/** Does what a caller does: checks everything, then writes everything. @throws the faults' messages, one a line. */
export function generate(
  out: string,
  world: World,
  options: { readonly door?: FileDoor; readonly cacheFolder?: string } = {},
): TreeSummary {
  const tree = openTree(out, { generator: '1.0.0', ...options });
  const services = Object.keys(world.services);
  const stale = services.filter((service) => !tree.unchanged(service, inputOf(world, service)));
  const faults = [...tree.check(services), ...stale.flatMap((service) => conflicts(tree, world, service))];
  faults.push(...tree.rootConflicts(artifacts(world.top), services));
  const refused = (found: readonly Diagnostic[]) =>
    new Error(found.map(({ code, message }) => `${code} ${message}`.replaceAll(out, 'out')).join('\n'));
  if (faults.length > 0) throw refused(faults);
  try {
    for (const service of stale) tree.writeService(service, inputOf(world, service), artifacts(world.services[service] ?? {}));
    tree.writeRoot(artifacts(world.top), 'catalog');
    return tree.finish(services);
  } catch (error) {
    throw error instanceof TreeFault ? refused(error.diagnostics) : error;
  }
}

/** A file whose name ends with `.sh` is a script. */
export function artifacts(files: Readonly<Record<string, string>>): readonly Artifact[] {
  return Object.entries(files).map(([path, text]) => ({ path, text, ...(path.endsWith('.sh') && { executable: true }) }));
}

export class Killed extends Error {}

/** Works for a number of changes, then does half of the next one and nothing more, as if the process were killed. */
export function dyingDoor(changes: number): FileDoor & { readonly died: () => boolean } {
  let left = changes;
  const step = (half: () => void, whole: () => void): void => {
    if (left < 0) throw new Killed();
    left -= 1;
    if (left < 0) {
      half();
      throw new Killed();
    }
    whole();
  };
  const nothing = () => undefined;
  const alive = <T>(work: () => T): T => {
    if (left < 0) throw new Killed();
    return work();
  };
  return {
    died: () => left < 0,
    stat: (path) => alive(() => nodeDoor.stat(path)),
    list: (path) => alive(() => nodeDoor.list(path)),
    read: (path) => alive(() => nodeDoor.read(path)),
    create: (file, content, executable) =>
      step(
        () => nodeDoor.create(file, content.slice(0, content.length / 2), executable),
        () => nodeDoor.create(file, content, executable),
      ),
    rename: (from, to) => step(nothing, () => nodeDoor.rename(from, to)),
    makeFolder: (folder) => step(nothing, () => nodeDoor.makeFolder(folder)),
    remove: (file) => step(nothing, () => nodeDoor.remove(file)),
    removeFolder: (folder) => step(nothing, () => nodeDoor.removeFolder(folder)),
  };
}

function conflicts(tree: OutputTree, world: World, service: string) {
  return tree.occupied(service) ? tree.conflicts(service, artifacts(world.services[service] ?? {})) : [];
}

function inputOf(world: World, service: string): string {
  return JSON.stringify(world.services[service]);
}

function described(folder: string, name: string): readonly (readonly [string, string])[] {
  const stat = lstatSync(join(folder, name));
  if (stat.isSymbolicLink()) return [[name, `-> ${readlinkSync(join(folder, name))}`]];
  if (stat.isFile()) return [[name, `${(stat.mode & 0o100) === 0 ? '' : '*'}${readFileSync(join(folder, name), 'utf8')}`]];
  return readdirSync(join(folder, name)).length === 0 ? [[name, '/']] : [];
}
