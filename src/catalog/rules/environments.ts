/** `SP204`: an environment that platform.yaml does not define. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest, Path } from '../manifest';
import { itemsAt, keysAt, textAt } from './read';
import { suggestion } from './reference';
import type { Rule } from './rule';

export const environments: Rule = ({ platform, services, stacks }) => {
  const known = environmentNames(platform);
  // Without a readable platform every name would look unknown.
  if (platform === undefined || known.length === 0) return [];
  return [
    ...[...services, ...stacks].flatMap((manifest) => unknownKeys(manifest, ['spec', 'pipeline', 'environments'], known)),
    ...unknownKeys(platform, ['spec', 'policy', 'approvals'], known),
  ];
};

/** The names of the platform's environments, in order of promotion. */
export const environmentNames = (platform: Manifest | undefined): readonly string[] =>
  itemsAt(platform, ['spec', 'environments']).flatMap((item) => textAt(platform, [...item, 'name']).map(({ text }) => text));

const unknownKeys = (manifest: Manifest, path: Path, known: readonly string[]): readonly Diagnostic[] =>
  keysAt(manifest, path)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'SP204',
      severity: 'error',
      at: manifest.locate([...path, name], 'key'),
      message: `The platform has no environment ${quoted(name)}.`,
      fix: suggestion(name, known) || 'write the name of an environment of platform.yaml.',
    }));
