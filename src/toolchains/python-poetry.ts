/** Python with Poetry: locked dependencies, pytest and pytest-cov in the `dev` group. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, integrationTests, PEP440, UNIT_REPORTS, UPLOAD, unitTests } from './python-parts';

const INSTALL = verbatim('poetry install --no-interaction --no-ansi');
const SET_VERSION = verbatim('poetry version --no-ansi "$PEP440"');
const BUILD = verbatim('poetry build --no-ansi --output dist');
const POETRY = 'poetry run python -m';

export const pythonPoetry = {
  title: 'Python with Poetry',
  packageType: 'pypi',
  languageVersion: '3.12',
  tools: ['Python', 'Poetry 2 or newer', 'Ruff'],
  cache: () => ({ keyFiles: ['poetry.lock'], paths: ['.poetry'], variables: { POETRY_CACHE_DIR: '.poetry' } }),
  commands: () => ({
    lint: [verbatim('poetry check --lock --no-ansi'), verbatim('ruff check .')],
    unitTests: [INSTALL, unitTests(POETRY)],
    integrationTests: [INSTALL, integrationTests(POETRY)],
    build: [PEP440, SET_VERSION, BUILD],
    publish: [PEP440, SET_VERSION, BUILD, UPLOAD],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => ['dist/'],
} satisfies Toolchain;
