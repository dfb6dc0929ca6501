/** Python with pip and a `pyproject.toml`, whose `test` extra holds what the tests need. */
import { verbatim } from '../syntax/shell';
import { pythonToolchain } from './python-parts';

export const python = pythonToolchain({
  title: 'Python with pip',
  tools: ['Python with pip', '`build`', 'Ruff'],
  cache: { keyFiles: ['pyproject.toml'], paths: ['.pip'], variables: { PIP_CACHE_DIR: '.pip' } },
  lint: [verbatim('ruff check .')],
  install: [verbatim("python -m pip install --disable-pip-version-check '.[test]'")],
  run: 'python -m',
  // The first `version =` line is the project's own: `[project]` opens the file by convention.
  setVersion: verbatim(`sed -i -E "0,/^version *=.*/s//version = \\"$PEP440\\"/" pyproject.toml`),
  build: verbatim('python -m build --outdir dist .'),
});
