/** Which generator runs: its version, and whether it may differ from the last one of that version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-root';

export const generator = {
  version: version(),
  /** TypeScript is only run from a checkout; the package holds JavaScript. */
  fromSource: __filename.endsWith('.ts'),
} as const;

function version(): string {
  const { version: written }: { version: string } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return written;
}
