/** Where the package is: its own folder, found alike from the source, from the compiled modules, and from those that were joined to one file. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above that has a `package.json`; `schemas/` and `templates/` are in it. */
export const PACKAGE_ROOT: string = rootAbove(__dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`the package's own package.json is missing above ${__dirname}`);
  return rootAbove(parent);
}
