/** Reads the templates of `templates/jenkins` and fills them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The folder is the same from `src/` and from the compiled `lib/`. */
const FOLDER = join(__dirname, '..', '..', '..', 'templates', 'jenkins');

let compiled: Template<JenkinsfileView> | undefined;

function partials(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.hbs') && name !== 'Jenkinsfile.hbs');
  return Object.fromEntries(names.sort().map((name) => [name.replace(/\.hbs$/, ''), text(name)]));
}

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
