/** Python with uv: locked dependencies, pytest and pytest-cov in the `dev` group. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, integrationTests, PEP440, UNIT_REPORTS, UPLOAD, unitTests } from './python-parts';

/** The lock names the project's own version too: `--frozen` keeps it from being written anew for the release's. */
const SET_VERSION = verbatim('uv version --frozen "$PEP440"');
const BUILD = verbatim('uv build --out-dir dist');
const UV = 'uv run --frozen python -m';

export const pythonUv = {
  title: 'Python with uv',
  packageType: 'pypi',
  languageVersion: '3.12',
  tools: ['Python', 'uv', 'Ruff'],
  cache: () => ({ keyFiles: ['uv.lock'], paths: ['.uv'], variables: { UV_CACHE_DIR: '.uv' } }),
  commands: () => ({
    lint: [verbatim('uv lock --check'), verbatim('ruff check .')],
    unitTests: [unitTests(UV)],
    integrationTests: [integrationTests(UV)],
    build: [PEP440, SET_VERSION, BUILD],
    publish: [PEP440, SET_VERSION, BUILD, UPLOAD],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => ['dist/'],
} satisfies Toolchain;
