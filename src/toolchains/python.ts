/** Python with pip and a `pyproject.toml`. The version becomes PEP 440: `1.8.0-12.g3fa9c1e` is `1.8.0.post12+g3fa9c1e`. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';

const INSTALL = verbatim("python -m pip install --disable-pip-version-check '.[test]'");
const PEP440 = verbatim(`PEP440="$(printf '%s\\n' "$VERSION" | sed -E 's/-([0-9]+)\\.(g[0-9a-f]+)$/.post\\1+\\2/')"`);
/** The first `version =` line is the project's own: `[project]` opens the file by convention. */
const SET_VERSION = verbatim(`sed -i -E "0,/^version *=.*/s//version = \\"$PEP440\\"/" pyproject.toml`);
const BUILD = verbatim('python -m build --outdir dist .');

export const python = {
  title: 'Python with pip',
  packageType: 'pypi',
  languageVersion: '3.12',
  cache: () => ({ keyFiles: ['pyproject.toml'], paths: ['.pip'], variables: { PIP_CACHE_DIR: '.pip' } }),
  commands: () => ({
    lint: [verbatim('ruff check .')],
    unitTests: [
      INSTALL,
      verbatim(
        'python -m pytest --junitxml=reports/junit.xml --cov --cov-report=xml:reports/coverage.xml --ignore=tests/integration',
      ),
    ],
    integrationTests: [
      INSTALL,
      verbatim('if [ -d tests/integration ]; then python -m pytest --junitxml=reports/integration.xml tests/integration; fi'),
    ],
    build: [PEP440, SET_VERSION, BUILD],
    publish: [PEP440, SET_VERSION, BUILD, verbatim('jf rt upload "dist/*" "$PUBLISH_REPOSITORY/$SERVICE/$PEP440/"')],
  }),
  unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'reports/coverage.xml' } },
  integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
  outputs: () => ['dist/'],
} satisfies Toolchain;
