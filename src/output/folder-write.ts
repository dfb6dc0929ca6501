/** Carries out a folder's plan so that a kill at any point leaves what the next run can finish. */
import { basename, dirname, join } from 'node:path';
import type { Artifact } from '../model/artifact';
import type { FileDoor } from './door';
import { digestOf, type FolderPlan, type OwnedFolder } from './folder-plan';
import { removeLeftovers } from './listing';
import { ANY_CONTENT, type Manifest, type ManifestContent, manifestText } from './manifest';
import { MANIFEST, parentsOf, temporaryName } from './paths';

export interface Origin {
  /** The folder's name in its manifest. */
  readonly folder: string;
  readonly generator: string;
  readonly input: string;
}

/** A folder that is not there yet is made under a temporary name and appears whole. @returns its manifest's text. */
export function createFolder(
  door: FileDoor,
  parent: string,
  name: string,
  artifacts: readonly Artifact[],
  origin: Origin,
): string {
  const temporary = join(parent, temporaryName(name));
  door.makeFolder(temporary);
  const folders = new Set(artifacts.flatMap(({ path }) => parentsOf(path)));
  for (const folder of folders) door.makeFolder(join(temporary, folder));
  const files = new Map<string, string>();
  for (const { path, text, executable = false } of artifacts) {
    const content = Buffer.from(text);
    files.set(path, digestOf(content));
    door.create(join(temporary, path), content, executable);
  }
  const manifest = manifestText(finalManifest(artifacts, files, origin));
  door.create(join(temporary, MANIFEST), manifest, false);
  door.rename(temporary, join(parent, name));
  return manifest;
}

/**
 * Changes a folder in place. What may be there while it lasts is in the manifest first, so that each file can be
 * proved ours at any moment: new ones by their digest to come, old ones by the digests they had.
 * @returns the folder's manifest's text.
 */
export function changeFolder(
  door: FileDoor,
  folder: OwnedFolder,
  plan: FolderPlan,
  manifest: Manifest,
  artifacts: readonly Artifact[],
  origin: Origin,
): string {
  removeLeftovers(door, folder.path, plan.listing);
  const final = finalManifest(artifacts, plan.desired, origin);
  if (plan.writes.length + plan.removals.length + plan.emptied.length > 0) {
    replace(door, join(folder.path, MANIFEST), manifestText({ ...final, previous: previously(plan, manifest) }), false);
  }
  removeUnwanted(door, folder, plan);
  const folders = new Set(plan.writes.flatMap(({ path }) => parentsOf(path)));
  for (const path of folders) {
    if (door.stat(join(folder.path, path)) === undefined) door.makeFolder(join(folder.path, path));
  }
  for (const { path, text, executable = false } of plan.writes) replace(door, join(folder.path, path), text, executable);
  const text = manifestText(final);
  writeIfChanged(door, join(folder.path, MANIFEST), text);
  return text;
}

/** Removes what is ours of a folder that is no longer needed; files of others stay, and the folder with them. */
export function removeFolder(door: FileDoor, parent: string, folder: OwnedFolder, plan: FolderPlan, manifest: Manifest): void {
  removeLeftovers(door, folder.path, plan.listing);
  const gone = { folder: manifest.folder, generator: manifest.generator, input: '', files: new Map(), executable: [] };
  replace(door, join(folder.path, MANIFEST), manifestText({ ...gone, previous: previously(plan, manifest) }), false);
  removeUnwanted(door, folder, plan);
  removeManifest(door, parent, basename(folder.path));
}

/**
 * A folder that holds nothing but the manifest takes a temporary name first, so that a kill leaves no empty folder
 * that nobody would know ours.
 */
function removeManifest(door: FileDoor, parent: string, name: string): void {
  const folder = join(parent, name);
  if (door.list(folder).length > 1) {
    door.remove(join(folder, MANIFEST));
    return;
  }
  const temporary = join(parent, temporaryName(name));
  door.rename(folder, temporary);
  door.remove(join(temporary, MANIFEST));
  door.removeFolder(temporary);
}

/** Files of ours, then the folders that became empty by it. */
function removeUnwanted(door: FileDoor, folder: OwnedFolder, { removals, emptied }: FolderPlan): void {
  for (const path of removals) door.remove(join(folder.path, path));
  for (const parent of [...emptied].sort((a, b) => b.length - a.length)) removeIfEmpty(door, join(folder.path, parent));
}

/** The folder and those above it, where they are not there. */
export function ensureFolder(door: FileDoor, folder: string): void {
  if (door.stat(folder) !== undefined) return;
  if (dirname(folder) !== folder) ensureFolder(door, dirname(folder));
  door.makeFolder(folder);
}

function removeIfEmpty(door: FileDoor, folder: string): void {
  if (door.stat(folder)?.kind === 'folder' && door.list(folder).length === 0) door.removeFolder(folder);
}

function replace(door: FileDoor, file: string, content: string, executable: boolean): void {
  const temporary = join(dirname(file), temporaryName(basename(file)));
  door.create(temporary, content, executable);
  door.rename(temporary, file);
}

function writeIfChanged(door: FileDoor, file: string, content: string): void {
  const same = door.stat(file)?.kind === 'file' && door.read(file).toString() === content;
  if (!same) replace(door, file, content, false);
}

function finalManifest(artifacts: readonly Artifact[], digests: ReadonlyMap<string, string>, origin: Origin): ManifestContent {
  const files = new Map(artifacts.map(({ path, shared }) => [path, shared === true ? ANY_CONTENT : (digests.get(path) ?? '')]));
  const executable = artifacts.filter((artifact) => artifact.executable === true).map(({ path }) => path);
  return { ...origin, files, executable };
}

/** Also what a killed run had removed, for its folders' sake. Files that someone changed are theirs, and no longer listed. */
function previously(plan: FolderPlan, manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  return new Map([...manifest.owned].filter(([path]) => !plan.kept.includes(path)));
}
