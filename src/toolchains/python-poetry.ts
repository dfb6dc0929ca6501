/** Python with Poetry: locked dependencies, pytest and pytest-cov in the `dev` group. */
import { verbatim } from '../syntax/shell';
import { pythonToolchain } from './python-parts';

export const pythonPoetry = pythonToolchain({
  title: 'Python with Poetry',
  tools: ['Python', 'Poetry 2 or newer', 'Ruff'],
  cache: { keyFiles: ['poetry.lock'], paths: ['.poetry'], variables: { POETRY_CACHE_DIR: '.poetry' } },
  lint: [verbatim('poetry check --lock --no-ansi'), verbatim('ruff check .')],
  install: [verbatim('poetry install --no-interaction --no-ansi')],
  run: 'poetry run python -m',
  setVersion: verbatim('poetry version --no-ansi "$PEP440"'),
  build: verbatim('poetry build --no-ansi --output dist'),
});
