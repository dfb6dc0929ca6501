/** Reads the catalog from disk: the only place that does. Finds its files, refuses what is not safe to read. */
import { hash } from 'node:crypto';
import { basename, isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { type Disk, type Entry, disk as realDisk } from './disk';
import { FOLDERS, leavesCatalog, noCatalog, noPlatform, PLATFORM_FILE, reason, stray, unreadable, YAML } from './load-faults';
import { decode, MAX_KIB, MAX_PLATFORM_KIB } from './text';

/** A file of the catalog, as text. */
export interface SourceFile {
  /** Path as shown in messages: `catalog/services/checkout.yaml`. */
  readonly path: string;
  /** Path from the catalog's root, the same wherever the catalog lies: `services/checkout.yaml`. */
  readonly catalogPath: string;
  readonly text: string;
  /** sha256 of the file's bytes, hex. */
  readonly digest: string;
}

export interface LoadedCatalog {
  /** By catalogPath, ascending by code unit. */
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LoadOptions {
  /** How messages name the catalog's folder. Default: the folder as given, or its last part where that is absolute. */
  readonly shownAs?: string;
  readonly disk?: Disk;
}

/**
 * Reads `platform.yaml` and every `.yaml` or `.yml` file under `services/`, `teams/` and `stacks/`.
 * All faults are gathered (SP001 to SP009); a faulty file is left out of `files`.
 */
export function loadCatalog(dir: string, options: LoadOptions = {}): LoadedCatalog {
  const disk = options.disk ?? realDisk;
  const shown = options.shownAs ?? shownName(dir);
  const root = openRoot(dir, shown, disk);
  if ('code' in root) return { files: [], diagnostics: [root] };
  const walk: Walk = { disk, root: root.path, shown, found: [], diagnostics: [] };
  readRoot(walk);
  const files: SourceFile[] = [];
  for (const catalogPath of walk.found.sort()) {
    const file = readSource(walk, catalogPath);
    if (file !== undefined) files.push(file);
  }
  return { files, diagnostics: walk.diagnostics };
}

/** What one call gathers. */
interface Walk {
  readonly disk: Disk;
  /** Absolute, links resolved. */
  readonly root: string;
  readonly shown: string;
  readonly found: string[];
  readonly diagnostics: Diagnostic[];
}

const shownName = (dir: string): string => slashes(isAbsolute(dir) ? basename(dir) : normalize(dir)).replace(/(.)\/+$/, '$1');
const slashes = (path: string): string => path.split(sep).join('/');

function openRoot(dir: string, shown: string, disk: Disk): { readonly path: string } | Diagnostic {
  try {
    if (disk.kind(dir) !== 'folder') return noCatalog(shown, 'The catalog must be a folder, and this is none.');
    return { path: disk.real(dir) };
  } catch (error) {
    return noCatalog(shown, `The catalog folder cannot be read: ${reason(error)}.`);
  }
}

function readRoot(walk: Walk): void {
  const entries = listed(walk, '');
  const misnamed = entries.some(({ name }) => name === PLATFORM_FILE)
    ? undefined
    : entries.find(({ name }) => NEAR_PLATFORM.test(name));
  for (const entry of entries) {
    if (entry.name === PLATFORM_FILE || FOLDERS.some((folder) => folder === entry.name)) take(walk, entry.name, entry);
    else if (entry !== misnamed) passOver(walk, entry.name, entry);
  }
  if (!entries.some(({ name }) => name === PLATFORM_FILE)) walk.diagnostics.push(noPlatform(walk.shown, misnamed?.name));
}

const NEAR_PLATFORM = /^platform\.ya?ml$/i;

/** Takes up a file, or what is in a folder. */
function take(walk: Walk, path: string, entry: Entry): void {
  const wanted = YAML.test(path) ? 'file' : 'folder';
  if (entry.kind === 'link') followLink(walk, path);
  else if (entry.kind === 'other') report(walk, path, unreadable, 'it is not a regular file');
  else if (entry.kind !== wanted) report(walk, path, unreadable, `it is a ${entry.kind}, not a ${wanted}`);
  else if (wanted === 'file') walk.found.push(path);
  else for (const child of listed(walk, path)) takeChild(walk, `${path}/${child.name}`, child);
}

function takeChild(walk: Walk, path: string, entry: Entry): void {
  const taken = YAML.test(entry.name) || entry.kind === 'folder';
  if (taken && !entry.name.startsWith('.')) take(walk, path, entry);
  else passOver(walk, path, entry);
}

function passOver({ shown, diagnostics }: Walk, path: string, entry: Entry): void {
  const silent = entry.name.startsWith('.') || entry.name.endsWith('.md');
  if (!silent) diagnostics.push(stray(`${shown}/${path}`, path, entry));
}

function followLink(walk: Walk, path: string): void {
  try {
    const target = walk.disk.real(join(walk.root, path));
    const inside = relative(walk.root, target);
    if (inside.startsWith('..') || isAbsolute(inside)) report(walk, path, leavesCatalog, 'a place outside the catalog');
    else if (walk.disk.kind(target) !== 'file') report(walk, path, leavesCatalog, 'a folder');
    else if (YAML.test(path)) walk.found.push(path);
    else report(walk, path, leavesCatalog, 'a file');
  } catch {
    report(walk, path, leavesCatalog, 'nothing');
  }
}

function listed(walk: Walk, path: string): readonly Entry[] {
  try {
    return walk.disk.list(join(walk.root, path));
  } catch (error) {
    report(walk, path, unreadable, reason(error));
    return [];
  }
}

function readSource(walk: Walk, catalogPath: string): SourceFile | undefined {
  const path = `${walk.shown}/${catalogPath}`;
  try {
    const maxKib = catalogPath === PLATFORM_FILE ? MAX_PLATFORM_KIB : MAX_KIB;
    const bytes = walk.disk.read(join(walk.root, catalogPath), maxKib * 1024 + 1);
    const { text, diagnostics } = decode(path, bytes, maxKib);
    walk.diagnostics.push(...diagnostics);
    return text === undefined ? undefined : { path, catalogPath, text, digest: hash('sha256', bytes) };
  } catch (error) {
    report(walk, catalogPath, unreadable, reason(error));
    return undefined;
  }
}

function report(walk: Walk, path: string, fault: (file: string, why: string) => Diagnostic, why: string): void {
  walk.diagnostics.push(fault(path === '' ? walk.shown : `${walk.shown}/${path}`, why));
}
