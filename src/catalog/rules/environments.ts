/** `SP204`: an environment that platform.yaml does not define. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest, Path } from '../manifest';
import { type Found, itemsAt, keysAt, textAt, textsAt } from './read';
import { suggestion } from './reference';
import type { Rule } from './rule';

export const environments: Rule = ({ platform, services, stacks }) => {
  const known = environmentNames(platform);
  // Without a readable platform every name would look unknown.
  if (platform === undefined || known.length === 0) return [];
  return [
    ...[...services, ...stacks].flatMap((manifest) => unknownKeys(manifest, ['spec', 'pipeline', 'environments'], known)),
    ...services.flatMap((manifest) => unknownItems(manifest, ['spec', 'pipeline', 'hotfix', 'environments'], known)),
    ...services.flatMap((manifest) =>
      unknownTexts(manifest, textAt(manifest, ['spec', 'pipeline', 'reviewApp', 'environment']), known),
    ),
    ...unknownItems(platform, ['spec', 'defaults', 'hotfix', 'environments'], known),
    ...unknownKeys(platform, ['spec', 'policy', 'approvals'], known),
    ...unknownItems(platform, ['spec', 'policy', 'signatures'], known),
    ...keysAt(platform, REPOSITORIES).flatMap((type) => unknownKeys(platform, [...REPOSITORIES, type, 'promote'], known)),
  ];
};

/** The names of the platform's environments, in order of promotion. */
export const environmentNames = (platform: Manifest | undefined): readonly string[] =>
  itemsAt(platform, ['spec', 'environments']).flatMap((item) => textAt(platform, [...item, 'name']).map(({ text }) => text));

const REPOSITORIES: Path = ['spec', 'artifactory', 'repositories'];

const unknownKeys = (manifest: Manifest, path: Path, known: readonly string[]): readonly Diagnostic[] =>
  keysAt(manifest, path)
    .filter((name) => !known.includes(name))
    .map((name) => unknown(name, manifest.locate([...path, name], 'key'), known));

const unknownItems = (manifest: Manifest, path: Path, known: readonly string[]): readonly Diagnostic[] =>
  unknownTexts(manifest, textsAt(manifest, path), known);

const unknownTexts = (manifest: Manifest, texts: readonly Found[], known: readonly string[]): readonly Diagnostic[] =>
  texts.filter(({ text }) => !known.includes(text)).map(({ text, path }) => unknown(text, manifest.locate(path), known));

const unknown = (name: string, at: Diagnostic['at'], known: readonly string[]): Diagnostic => ({
  code: 'SP204',
  severity: 'error',
  at,
  message: `The platform has no environment ${quoted(name)}.`,
  fix: suggestion(name, known) || 'write the name of an environment of platform.yaml.',
});
