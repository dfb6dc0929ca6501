/** Node.js with npm. Test scripts write `reports/junit.xml` and `coverage/cobertura-coverage.xml`, the defaults of the common reporters. */
import { verbatim } from '../syntax/shell';
import { nodeToolchain } from './node-parts';

export const nodeNpm = nodeToolchain({
  title: 'Node.js with npm',
  tools: ['Node.js with npm'],
  cache: { keyFiles: ['package-lock.json'], paths: ['.npm'], variables: { npm_config_cache: '.npm' } },
  install: verbatim('npm ci'),
  test: verbatim('npm test'),
  ifPresent: (script) => verbatim(`npm run ${script} --if-present`),
});
