/** Python with pip and a `pyproject.toml`, whose `test` extra holds what the tests need. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { INTEGRATION_REPORTS, integrationTests, PEP440, UNIT_REPORTS, UPLOAD, unitTests } from './python-parts';

const INSTALL = verbatim("python -m pip install --disable-pip-version-check '.[test]'");
/** The first `version =` line is the project's own: `[project]` opens the file by convention. */
const SET_VERSION = verbatim(`sed -i -E "0,/^version *=.*/s//version = \\"$PEP440\\"/" pyproject.toml`);
const BUILD = verbatim('python -m build --outdir dist .');
const PYTHON = 'python -m';

export const python = {
  title: 'Python with pip',
  packageType: 'pypi',
  languageVersion: '3.12',
  tools: ['Python with pip', '`build`', 'Ruff'],
  cache: () => ({ keyFiles: ['pyproject.toml'], paths: ['.pip'], variables: { PIP_CACHE_DIR: '.pip' } }),
  commands: () => ({
    lint: [verbatim('ruff check .')],
    unitTests: [INSTALL, unitTests(PYTHON)],
    integrationTests: [INSTALL, integrationTests(PYTHON)],
    build: [PEP440, SET_VERSION, BUILD],
    publish: [PEP440, SET_VERSION, BUILD, UPLOAD],
  }),
  unitReports: UNIT_REPORTS,
  integrationReports: INTEGRATION_REPORTS,
  outputs: () => ['dist/'],
} satisfies Toolchain;
