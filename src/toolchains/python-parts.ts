/** What the Python toolchains share: the version as PEP 440 has it, and pytest with the reports that hosts read. */
import type { Toolchain } from '../model/extension';
import type { Cache } from '../model/pipeline';
import { type ShellCommand, verbatim } from '../syntax/shell';
import { PYTHON_AGENTS } from './agents';

/** Sets `PEP440`: `1.8.0-12.g3fa9c1e` is `1.8.0.post12+g3fa9c1e`. @source PEP 440, "Post-releases", "Local version identifiers". */
const PEP440: ShellCommand = verbatim(
  `PEP440="$(printf '%s\\n' "$VERSION" | sed -E 's/-([0-9]+)\\.(g[0-9a-f]+)$/.post\\1+\\2/')"`,
);

/** pytest with JUnit and Cobertura reports (pytest-cov), the integration tests left out. @param run What runs a module: `python -m`. */
const unitTests = (run: string): ShellCommand =>
  verbatim(`${run} pytest --junitxml=reports/junit.xml --cov --cov-report=xml:reports/coverage.xml --ignore=tests/integration`);

/** The tests of `tests/integration`, where there are some. */
const integrationTests = (run: string): ShellCommand =>
  verbatim(`if [ -d tests/integration ]; then ${run} pytest --junitxml=reports/integration.xml tests/integration; fi`);

/** Uploads what the build left in `dist/`; after `PEP440`. */
const UPLOAD: ShellCommand = verbatim('jf rt upload "dist/*" "$PUBLISH_REPOSITORY/$SERVICE/$PEP440/"');

/** What differs between the ways to manage a Python project. */
export interface PythonProject {
  readonly title: string;
  readonly tools: readonly string[];
  readonly cache: Cache;
  readonly lint: readonly ShellCommand[];
  /** Before tests; empty where what runs a module installs too. */
  readonly install: readonly ShellCommand[];
  /** What runs a module of the project: `python -m`. */
  readonly run: string;
  /** Writes `$PEP440` where the project has its version. */
  readonly setVersion: ShellCommand;
  /** Leaves a wheel and a source archive in `dist/`. */
  readonly build: ShellCommand;
}

/** A toolchain of Python: pytest with pytest-cov, a version of PEP 440, packages in `dist/`. */
export function pythonToolchain({ title, tools, cache, lint, install, run, setVersion, build }: PythonProject): Toolchain {
  return {
    title,
    packageType: 'pypi',
    languageVersion: '3.12',
    tools,
    cache: () => cache,
    commands: () => ({
      lint,
      unitTests: [...install, unitTests(run)],
      integrationTests: [...install, integrationTests(run)],
      build: [PEP440, setVersion, build],
      publish: [PEP440, setVersion, build, UPLOAD],
    }),
    unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'reports/coverage.xml' } },
    integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
    agents: PYTHON_AGENTS,
    outputs: () => ['dist/'],
  };
}
