/** The code of the notices' function: the same bytes for every platform, so it is read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../package-root';

let text: string | undefined;

/** @throws the file system's error where the package is damaged. */
export function noticesCode(): string {
  text ??= readFileSync(FILE, 'utf8');
  return text;
}

const FILE = join(PACKAGE_ROOT, 'templates', 'notices', 'index.js');
