/** Catalog texts in memory: from YAML to the printed report, without a disk. */
import type { Manifest } from '../../src/catalog/manifest';
import { parseFile } from '../../src/catalog/parse';
import { validateShape } from '../../src/catalog/shape';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import { printDiagnostics } from '../../src/diagnostics/print';

/** A file of the catalog as the loader would hand it over. */
export const aFile = (text: string, catalogPath = 'services/checkout.yaml') => ({
  path: `catalog/${catalogPath}`,
  catalogPath,
  text,
  digest: 'd'.repeat(64),
});

/** The manifest of a text that has no fault of YAML. */
export function aManifest(text: string, catalogPath?: string): Manifest {
  const { manifest, diagnostics } = parseFile(aFile(text, catalogPath));
  if (manifest === undefined || diagnostics.length > 0) throw new Error(report(text, diagnostics));
  return manifest;
}

/** The printed report without its last line. */
export function report(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = printDiagnostics(diagnostics, () => text)
    .trimEnd()
    .split('\n');
  return lines.slice(0, -1).join('\n').trimEnd();
}

/** What reading and checking a text reports. */
export function check(text: string, catalogPath?: string): string {
  const { manifest, diagnostics } = parseFile(aFile(text, catalogPath));
  return report(text, [...diagnostics, ...(manifest === undefined ? [] : validateShape(manifest))]);
}

/** A component whose `spec.pipeline` is the given lines, which need no indentation. */
export function aComponent(pipeline: string): string {
  const block = pipeline
    .trim()
    .split('\n')
    .map((line) => `    ${line}`);
  return [...COMPONENT, ...block, ''].join('\n');
}

const COMPONENT = [
  'apiVersion: backstage.io/v1alpha1',
  'kind: Component',
  'metadata: { name: checkout }',
  'spec:',
  '  type: service',
  '  lifecycle: production',
  '  owner: group:commerce',
  '  pipeline:',
];
