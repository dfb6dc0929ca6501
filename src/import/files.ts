/** The door of `import` to the file system: reads a Backstage catalog, and adds files to ours without ever replacing one. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Disk, disk } from '../catalog/disk';
import type { NewFile } from './entities';

/** Larger files are no entities. */
const MOST_BYTES = 1_000_000;

/**
 * Text of every YAML file below a folder (or of the file itself), by path; `node_modules` and hidden folders are left out.
 *
 * @throws Error where there is neither.
 */
export function yamlFiles(path: string): readonly { readonly path: string; readonly text: string }[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`There is no file or folder "${path}".`);
  if (!found.isDirectory()) return [{ path, text: readFileSync(path, 'utf8') }];
  const names = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap((entry) => {
    const at = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : yamlFiles(at);
    const fits = entry.isFile() && /\.ya?ml$/.test(entry.name) && statSync(at).size <= MOST_BYTES;
    return fits ? [{ path: at, text: readFileSync(at, 'utf8') }] : [];
  });
}

/** @returns paths that were written. @throws where a file is there already: then that one is as it was. */
export function addFiles(catalog: string, files: readonly NewFile[]): readonly string[] {
  return files.map(({ path, text }) => {
    const at = join(catalog, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text, { flag: 'wx' });
    return at;
  });
}

/** The catalog as it would be with these files in it. */
export function diskWith(catalog: string, files: readonly NewFile[]): Disk {
  const root = disk.real(catalog);
  const texts = new Map(files.map(({ path, text }) => [join(root, path), text]));
  const folders = new Set([...texts.keys()].map(dirname));
  return {
    list: (folder) => {
      const own = [...texts.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => ({ name: path.slice(folder.length + 1), kind: 'file' as const }));
      const made = [...folders]
        .filter((each) => dirname(each) === folder && !exists(each))
        .map((each) => ({ name: each.slice(folder.length + 1), kind: 'folder' as const }));
      return [...(exists(folder) ? disk.list(folder) : []), ...made, ...own];
    },
    kind: (path) => (texts.has(path) ? 'file' : folders.has(path) && !exists(path) ? 'folder' : disk.kind(path)),
    real: (path) => (texts.has(path) || (folders.has(path) && !exists(path)) ? path : disk.real(path)),
    read: (path, limit) => {
      const text = texts.get(path);
      return text === undefined ? disk.read(path, limit) : Buffer.from(text);
    },
  };
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
