/** Code that stacks carry as it stands in `templates/`: the same bytes for all, so each file is read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root';

const texts = new Map<string, string>();

/** @throws the file system's error where the package is damaged. */
export function staticText(folder: string, name: string): string {
  const path = join(folder, name);
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(PACKAGE_ROOT, 'templates', path), 'utf8');
  texts.set(path, text);
  return text;
}
