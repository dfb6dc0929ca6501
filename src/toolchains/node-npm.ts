/** Node.js with npm. Test scripts write `reports/junit.xml` and `coverage/cobertura-coverage.xml`, the defaults of the common reporters. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';

const INSTALL = verbatim('npm ci');
const SET_VERSION = verbatim('npm version --no-git-tag-version --allow-same-version "$VERSION"');
const BUILD = verbatim('npm run build --if-present');

export const nodeNpm = {
  title: 'Node.js with npm',
  packageType: 'npm',
  languageVersion: '22',
  cache: () => ({ keyFiles: ['package-lock.json'], paths: ['.npm'], variables: { npm_config_cache: '.npm' } }),
  commands: () => ({
    lint: [INSTALL, verbatim('npm run lint --if-present')],
    unitTests: [INSTALL, verbatim('npm test')],
    integrationTests: [INSTALL, verbatim('npm run test:integration --if-present')],
    build: [INSTALL, SET_VERSION, BUILD],
    publish: [INSTALL, SET_VERSION, BUILD, verbatim('jf npm publish')],
  }),
  unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'coverage/cobertura-coverage.xml' } },
  integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
  outputs: () => ['dist/', 'package.json'],
} satisfies Toolchain;
