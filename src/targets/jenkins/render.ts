/** Reads the templates of `templates/jenkins` and fills them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../package-root';
import { compileTemplate, type Template } from '../../syntax/template';
import type { JenkinsfileView } from './view';

/** The text of the `Jenkinsfile`. */
export function jenkinsfile(view: JenkinsfileView): string {
  compiled ??= compileTemplate<JenkinsfileView>('Jenkinsfile.hbs', text('Jenkinsfile.hbs'), {
    host: 'groovy',
    partials: partials(),
  });
  return compiled(view);
}

const FOLDER = join(PACKAGE_ROOT, 'templates', 'jenkins');

let compiled: Template<JenkinsfileView> | undefined;

function partials(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.hbs') && name !== 'Jenkinsfile.hbs');
  return Object.fromEntries(names.sort().map((name) => [name.replace(/\.hbs$/, ''), text(name)]));
}

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
