/** docs/reference/toolchains.md, from the registries themselves: what toolchains and scans run, and what their images must have. */
import type { Toolchain } from '../src/model/extension';
import { scans } from '../src/scans';
import { toolchains } from '../src/toolchains';
import { aService } from '../test/support/builders';

const OPENING = `# Toolchains

Made by \`npx tsx scripts/make-reference.ts\` from \`src/toolchains/\` and \`src/scans/\`; edit those instead.

A job runs in \`<builders>/<toolchain>:<language version>\`, an image of the platform's own registry. Every image has sh, git, curl, jq,
zip and the JFrog CLI (\`jf\`), and besides them what is listed here. Commands run in the service's folder, as one shell with
\`set -e\`; \`$VERSION\` comes from Git. A team replaces a stage's commands, or adds some, with \`hooks\`.
`;

/** The whole page. */
export function toolchainsPage(): string {
  return [
    OPENING,
    ...Object.entries(toolchains).map(([name, toolchain]) => section(name, toolchain)),
    SCANS,
    ...Object.values(scans).flatMap(({ title, tool, commands }) => block(`${title} (${tool})`, commands)),
  ].join('\n');
}

const SCANS = `# Scans

\`quality.scans\` of a service, and \`policy.scans\` of the platform. Each is a job of its own in the platform's scanner image; a finding
stops the pipeline.
`;

function section(name: string, toolchain: Toolchain): string {
  const service = aService();
  const { lint, unitTests, integrationTests, build, publish } = toolchain.commands(service);
  const outputs = toolchain.outputs(service);
  return [
    `## ${name}\n`,
    `${toolchain.title}. Language version \`${toolchain.languageVersion}\` unless the service names another.\n`,
    `- Builder image: ${toolchain.tools.length > 0 ? toolchain.tools.join(', ') : 'nothing more'}`,
    `- Packages: ${toolchain.packageType === undefined ? 'none' : `\`${toolchain.packageType}\``}`,
    `- Cache: ${cacheOf(toolchain)}`,
    `- Test results: ${codes([...toolchain.unitReports.junit, ...toolchain.integrationReports.junit])}`,
    `- Coverage: ${coverage(toolchain)}`,
    `- For the image: ${codes(outputs)}\n`,
    ...block('Lint', lint),
    ...block('Unit tests', unitTests),
    ...block('Integration tests', integrationTests),
    ...block('Build', build),
    ...block('Build and publish', publish),
  ].join('\n');
}

const codes = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.map((word) => `\`${word}\``).join(', '));

function cacheOf(toolchain: Toolchain): string {
  const cache = toolchain.cache(aService());
  return cache === undefined ? 'none' : `${codes(cache.paths)}, named after ${codes(cache.keyFiles)}`;
}

const coverage = ({ unitReports: { coverage: report } }: Toolchain): string =>
  report === undefined ? 'none' : `\`${report.path}\` (${report.format})`;

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:\n`, '```sh', ...lines, '```\n'];
