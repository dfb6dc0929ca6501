/** Python with uv: locked dependencies, pytest and pytest-cov in the `dev` group. */
import { verbatim } from '../syntax/shell';
import { pythonToolchain } from './python-parts';

export const pythonUv = pythonToolchain({
  title: 'Python with uv',
  tools: ['Python', 'uv', 'Ruff'],
  cache: { keyFiles: ['uv.lock'], paths: ['.uv'], variables: { UV_CACHE_DIR: '.uv' } },
  lint: [verbatim('uv lock --check'), verbatim('ruff check .')],
  install: [],
  run: 'uv run --frozen python -m',
  // The lock names the project's own version too: `--frozen` keeps it from being written anew for the release's.
  setVersion: verbatim('uv version --frozen "$PEP440"'),
  build: verbatim('uv build --out-dir dist'),
});
