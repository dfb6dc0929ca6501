/** The program's text, `pipeline.sh`: the same bytes for every service, so it is read and joined once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root';

/** Its parts in their order; each file of `templates/delivery/` has one subject. */
export const PARTS = [
  'start',
  'version',
  'build',
  'release',
  'bases',
  'image',
  'proof',
  'bundle',
  'aws',
  'stack',
  'traffic',
  'proposal',
  'service',
  'dependencies',
  'codedeploy',
  'review-app',
  'migrate',
  'smoke',
  'record',
  'rollback',
  'redeploy',
  'hotfix',
  'gitlab',
  'changes',
  'notify',
  'card',
  'main',
] as const;

let text: string | undefined;

/** The whole program. @throws the file system's error where the package is damaged. */
export function programText(): string {
  text ??= PARTS.map(readPart).join('');
  return text;
}

const FOLDER = join(PACKAGE_ROOT, 'templates', 'delivery');

function readPart(name: (typeof PARTS)[number]): string {
  return readFileSync(join(FOLDER, `${name}.sh`), 'utf8');
}
