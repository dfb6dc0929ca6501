/** What the Node.js toolchains share: the version in package.json, the reports, and publishing. */
import type { Reports } from '../model/pipeline';
import { type ShellCommand, verbatim } from '../syntax/shell';

/** Writes `$VERSION` to package.json; npm comes with Node.js, whatever manager installs. */
export const SET_VERSION: ShellCommand = verbatim('npm version --no-git-tag-version --allow-same-version "$VERSION"');

/** Packs and publishes the folder as it is: nothing is installed or built by it. */
export const PUBLISH: ShellCommand = verbatim('jf npm publish');

/** The defaults of the common reporters. */
export const UNIT_REPORTS: Reports = {
  junit: ['reports/junit.xml'],
  coverage: { format: 'cobertura', path: 'coverage/cobertura-coverage.xml' },
};

export const INTEGRATION_REPORTS: Reports = { junit: ['reports/integration.xml'], coverage: undefined };

/** What images are made from. */
export const OUTPUTS: readonly string[] = ['dist/', 'package.json'];
