/** Reads the templates of `templates/jenkins` and fills them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../package-root';
import { compileTemplate, type Template, type TemplateOptions } from '../../syntax/template';
import type { DeployView } from './deploy-view';
import type { JenkinsfileView } from './view';

/** The text of the `Jenkinsfile`. */
export function jenkinsfile(view: JenkinsfileView): string {
  build ??= compiled<JenkinsfileView>('Jenkinsfile.hbs');
  return build(view);
}

/** The text of the `Jenkinsfile.deploy`. */
export function deployJenkinsfile(view: DeployView): string {
  deploy ??= compiled<DeployView>('Jenkinsfile.deploy.hbs');
  return deploy(view);
}

const FOLDER = join(PACKAGE_ROOT, 'templates', 'jenkins');

let build: Template<JenkinsfileView> | undefined;
let deploy: Template<DeployView> | undefined;

/** Names of the templates that make a whole file. */
export const JENKINS_TEMPLATES = ['Jenkinsfile.hbs', 'Jenkinsfile.deploy.hbs'] as const;

/** What a template is compiled from. */
export function jenkinsTemplate(name: (typeof JENKINS_TEMPLATES)[number]): readonly [string, string, TemplateOptions] {
  return [name, text(name), { host: 'groovy', partials: partials() }];
}

const compiled = <View extends object>(name: (typeof JENKINS_TEMPLATES)[number]): Template<View> =>
  compileTemplate<View>(...jenkinsTemplate(name));

function partials(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.hbs') && !name.startsWith('Jenkinsfile'));
  return Object.fromEntries(names.sort().map((name) => [name.replace(/\.hbs$/, ''), text(name)]));
}

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
