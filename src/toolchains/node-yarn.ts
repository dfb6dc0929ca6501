/** Node.js with Yarn 2 and newer. Scripts and reports are those of `node-npm`. */
import type { Toolchain } from '../model/extension';
import { type ShellCommand, verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, OUTPUTS, PUBLISH, SET_VERSION, UNIT_REPORTS } from './node-parts';

const INSTALL = verbatim('yarn install --immutable');

/** Yarn knows no `--if-present`; npm prints `{}` for a script that is not there. */
const ifPresent = (script: string): ShellCommand =>
  verbatim(`if [ "$(npm pkg get 'scripts.${script}')" != '{}' ]; then yarn run ${script}; fi`);

export const nodeYarn = {
  title: 'Node.js with Yarn',
  packageType: 'npm',
  languageVersion: '22',
  tools: ['Node.js with npm', 'Yarn 2 or newer'],
  cache: () => ({
    keyFiles: ['yarn.lock'],
    paths: ['.yarn-cache'],
    variables: { YARN_CACHE_FOLDER: '.yarn-cache', YARN_ENABLE_GLOBAL_CACHE: 'false', YARN_ENABLE_TELEMETRY: 'false' },
  }),
  commands: () => ({
    lint: [INSTALL, ifPresent('lint')],
    unitTests: [INSTALL, verbatim('yarn run test')],
    integrationTests: [INSTALL, ifPresent('test:integration')],
    build: [INSTALL, SET_VERSION, ifPresent('build')],
    publish: [INSTALL, SET_VERSION, ifPresent('build'), PUBLISH],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => OUTPUTS,
} satisfies Toolchain;
