/** What the Python toolchains share: the version as PEP 440 has it, and pytest with the reports that hosts read. */
import type { Reports } from '../model/pipeline';
import { type ShellCommand, verbatim } from '../syntax/shell';

/** Sets `PEP440`: `1.8.0-12.g3fa9c1e` is `1.8.0.post12+g3fa9c1e`. @source PEP 440, "Post-releases", "Local version identifiers". */
export const PEP440: ShellCommand = verbatim(
  `PEP440="$(printf '%s\\n' "$VERSION" | sed -E 's/-([0-9]+)\\.(g[0-9a-f]+)$/.post\\1+\\2/')"`,
);

/** pytest with JUnit and Cobertura reports (pytest-cov), the integration tests left out. @param run What runs a module: `python -m`. */
export const unitTests = (run: string): ShellCommand =>
  verbatim(`${run} pytest --junitxml=reports/junit.xml --cov --cov-report=xml:reports/coverage.xml --ignore=tests/integration`);

/** The tests of `tests/integration`, where there are some. */
export const integrationTests = (run: string): ShellCommand =>
  verbatim(`if [ -d tests/integration ]; then ${run} pytest --junitxml=reports/integration.xml tests/integration; fi`);

/** Uploads what the build left in `dist/`; after `PEP440`. */
export const UPLOAD: ShellCommand = verbatim('jf rt upload "dist/*" "$PUBLISH_REPOSITORY/$SERVICE/$PEP440/"');

export const UNIT_REPORTS: Reports = {
  junit: ['reports/junit.xml'],
  coverage: { format: 'cobertura', path: 'reports/coverage.xml' },
};

export const INTEGRATION_REPORTS: Reports = { junit: ['reports/integration.xml'], coverage: undefined };
