/** Code that the platform's stacks carry: the same bytes for every platform, so each is read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../package-root';

const texts = new Map<string, string>();

/** The function of the notices, in JavaScript. */
export const noticesCode = (): string => textOf('notices', 'index.js');

/** The function that tells GitLab what CodePipeline deploys, in JavaScript. */
export const gitlabReportsCode = (): string => textOf('gitlab-reports', 'index.js');

/** The function that tests before traffic shifts, in JavaScript. */
export const smokeCode = (): string => textOf('smoke', 'index.js');

/** What brings a recorded release back, in shell. */
export const redeployScript = (): string => textOf('redeploy', 'redeploy.sh');

/** @throws the file system's error where the package is damaged. */
function textOf(folder: string, name: string): string {
  const path = join(folder, name);
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(PACKAGE_ROOT, 'templates', path), 'utf8');
  texts.set(path, text);
  return text;
}
