/** What the Node.js toolchains share: the version in package.json, the scripts' order, the reports, and publishing. */
import type { Toolchain } from '../model/extension';
import type { Cache } from '../model/pipeline';
import { type ShellCommand, verbatim } from '../syntax/shell';
import { NODE_AGENTS } from './agents';

/** Writes `$VERSION` to package.json; npm comes with Node.js, whatever manager installs. */
const SET_VERSION: ShellCommand = verbatim('npm version --no-git-tag-version --allow-same-version "$VERSION"');

/** Packs and publishes the folder as it is: nothing is installed or built by it. */
const PUBLISH: ShellCommand = verbatim('jf npm publish');

/** What differs between the managers of packages. */
export interface NodeManager {
  readonly title: string;
  readonly tools: readonly string[];
  readonly cache: Cache;
  /** Installs exactly what the lock file says. */
  readonly install: ShellCommand;
  /** Runs the script `test`. */
  readonly test: ShellCommand;
  /** Runs a script of package.json where it has one of that name. */
  readonly ifPresent: (script: string) => ShellCommand;
}

/** A toolchain of Node.js: scripts `lint`, `test`, `test:integration` and `build`, reports where the common reporters put them. */
export function nodeToolchain({ title, tools, cache, install, test, ifPresent }: NodeManager): Toolchain {
  const build = [install, SET_VERSION, ifPresent('build')];
  return {
    title,
    packageType: 'npm',
    languageVersion: '22',
    tools,
    cache: () => cache,
    commands: () => ({
      lint: [install, ifPresent('lint')],
      unitTests: [install, test],
      integrationTests: [install, ifPresent('test:integration')],
      build,
      publish: [...build, PUBLISH],
    }),
    unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'coverage/cobertura-coverage.xml' } },
    integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
    agents: NODE_AGENTS,
    outputs: () => ['dist/', 'package.json'],
  };
}
