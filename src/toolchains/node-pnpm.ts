/** Node.js with pnpm. Scripts and reports are those of `node-npm`. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, OUTPUTS, PUBLISH, SET_VERSION, UNIT_REPORTS } from './node-parts';

const INSTALL = verbatim('pnpm install --frozen-lockfile');
const BUILD = verbatim('pnpm run --if-present build');

export const nodePnpm = {
  title: 'Node.js with pnpm',
  packageType: 'npm',
  languageVersion: '22',
  tools: ['Node.js with npm', 'pnpm'],
  cache: () => ({
    keyFiles: ['pnpm-lock.yaml'],
    paths: ['.pnpm-store'],
    variables: { npm_config_store_dir: '.pnpm-store' },
  }),
  commands: () => ({
    lint: [INSTALL, verbatim('pnpm run --if-present lint')],
    unitTests: [INSTALL, verbatim('pnpm test')],
    integrationTests: [INSTALL, verbatim('pnpm run --if-present test:integration')],
    build: [INSTALL, SET_VERSION, BUILD],
    publish: [INSTALL, SET_VERSION, BUILD, PUBLISH],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => OUTPUTS,
} satisfies Toolchain;
