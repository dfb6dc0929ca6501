/** .NET with the `dotnet` command. Test projects reference `JunitXml.TestLogger` and `coverlet.collector`. */
import type { Toolchain } from '../model/extension';
import { type ShellCommand, verbatim } from '../syntax/shell';

/** NuGet would take a relative folder from each project's own. */
const CACHE = verbatim('export NUGET_PACKAGES="$PWD/.nuget/packages"');
const RESTORE = verbatim('dotnet restore');
const PUBLISH = verbatim('dotnet publish --no-restore --configuration Release --output dist -p:Version="$VERSION"');

/** `{assembly}` keeps the reports of several test projects apart. */
const tests = (filter: string, report: string): ShellCommand =>
  verbatim(
    `dotnet test --no-restore --configuration Release --filter '${filter}' --logger 'junit;LogFilePath=../reports/${report}-{assembly}.xml' --collect 'XPlat Code Coverage' --results-directory reports/raw`,
  );

/** The collector writes into a folder with a name of its own making; of several test projects the largest report counts. */
const KEEP_COVERAGE = verbatim(
  'find reports/raw -name coverage.cobertura.xml -exec ls -S {} + | head -n 1 | while read -r report; do cp "$report" reports/coverage.xml; done',
);

export const dotnet = {
  title: '.NET',
  packageType: 'generic',
  languageVersion: '10.0',
  tools: ['.NET SDK'],
  cache: () => ({
    keyFiles: ['packages.lock.json', 'Directory.Packages.props'],
    paths: ['.nuget/packages'],
    variables: {},
  }),
  commands: () => ({
    lint: [CACHE, verbatim('dotnet format --verify-no-changes')],
    unitTests: [CACHE, RESTORE, tests('Category!=Integration', 'junit'), KEEP_COVERAGE],
    integrationTests: [CACHE, RESTORE, tests('Category=Integration', 'integration')],
    build: [CACHE, RESTORE, PUBLISH],
    publish: [
      CACHE,
      RESTORE,
      PUBLISH,
      verbatim('jf rt upload "dist/(*)" "$PUBLISH_REPOSITORY/$SERVICE/$VERSION/$SERVICE.zip" --archive=zip --flat=false'),
    ],
  }),
  unitReports: { junit: ['reports/junit-*.xml'], coverage: { format: 'cobertura', path: 'reports/coverage.xml' } },
  integrationReports: { junit: ['reports/integration-*.xml'], coverage: undefined },
  agents: {},
  outputs: () => ['dist/'],
} satisfies Toolchain;
