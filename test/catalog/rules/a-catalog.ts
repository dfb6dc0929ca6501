/** A small catalog as text, for tests of rules: one team, one environment, and the files that a test is about. */
import { parseCatalog } from '../../../src/catalog/parse';
import { crossRules, viewOf } from '../../../src/catalog/rules';
import { printDiagnostics } from '../../../src/diagnostics/print';

export type Files = Readonly<Record<string, string>>;

/** What the rules report of these files, as people see it; the platform and the team `commerce` are there unless given. */
export function report(files: Files): string {
  const all: Files = { 'platform.yaml': PLATFORM, 'teams/commerce.yaml': aGroup('commerce'), ...files };
  const sources = Object.entries(all).map(([path, text]) => ({ path, catalogPath: path, text, digest: '' }));
  const { manifests, diagnostics } = parseCatalog(sources);
  const faults = [...diagnostics, ...crossRules(viewOf(manifests))];
  return `\n${printDiagnostics(faults, (file) => all[file])}`;
}

export const PLATFORM = `kind: Platform
spec:
  notices: { channels: { commerce: {}, operations: {} } }
  environments:
    - name: dev
    - name: prod
      approval: { teams: [commerce] }
  policy:
    approvals: { prod: {} }
  defaults: { toolchain: docker }
`;

export const aGroup = (name: string): string => `kind: Group
metadata: { name: ${name} }
spec:
  pipeline: { channel: commerce, approvers: {} }
`;

/** A component whose `spec` begins with an owner; lines are added to `spec`. */
export const aComponent = (name: string, ...lines: readonly string[]): string =>
  [
    'kind: Component',
    'metadata:',
    `  name: ${name}`,
    '  annotations: { gitlab.com/project-slug: retail/shop }',
    'spec:',
    '  owner: group:commerce',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
