/** For esbuild: puts templates that were turned into code in the place of the empty list of the source. */
import type { Plugin } from 'esbuild';
import { precompileTemplate, templateKey } from '../src/syntax/template';
import { JENKINS_TEMPLATES, jenkinsTemplate } from '../src/targets/jenkins/render';

export const madeTemplates: Plugin = {
  name: 'made-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]syntax[\\/]made-templates\.ts$/ }, () => ({ contents: moduleText(), loader: 'js' }));
  },
};

function moduleText(): string {
  const entries = JENKINS_TEMPLATES.map((name) => {
    const template = jenkinsTemplate(name);
    return `  '${templateKey(...template)}': ${precompileTemplate(...template)},`;
  });
  return `export const MADE_TEMPLATES = {\n${entries.join('\n')}\n};\n`;
}
