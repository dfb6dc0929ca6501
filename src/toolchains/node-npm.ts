/** Node.js with npm. Test scripts write `reports/junit.xml` and `coverage/cobertura-coverage.xml`, the defaults of the common reporters. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, OUTPUTS, PUBLISH, SET_VERSION, UNIT_REPORTS } from './node-parts';

const INSTALL = verbatim('npm ci');
const BUILD = verbatim('npm run build --if-present');

export const nodeNpm = {
  title: 'Node.js with npm',
  packageType: 'npm',
  languageVersion: '22',
  tools: ['Node.js with npm'],
  cache: () => ({ keyFiles: ['package-lock.json'], paths: ['.npm'], variables: { npm_config_cache: '.npm' } }),
  commands: () => ({
    lint: [INSTALL, verbatim('npm run lint --if-present')],
    unitTests: [INSTALL, verbatim('npm test')],
    integrationTests: [INSTALL, verbatim('npm run test:integration --if-present')],
    build: [INSTALL, SET_VERSION, BUILD],
    publish: [INSTALL, SET_VERSION, BUILD, PUBLISH],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => OUTPUTS,
} satisfies Toolchain;
