/** `SP207`: a notice channel that platform.yaml does not define. */
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { type Found, keysAt, textAt, textsAt } from './read';
import { remedy, suggestion } from './reference';
import type { CatalogView, Rule } from './rule';

export const channels: Rule = (catalog) => {
  const known = keysAt(catalog.platform, ['spec', 'notices', 'channels']);
  // Without a readable platform every name would look unknown.
  if (known.length === 0) return [];
  const all = new Set(known);
  return uses(catalog)
    .filter(([, { text }]) => !all.has(text))
    .map(([manifest, { path, text }]) => ({
      code: 'SP207',
      severity: 'error',
      at: manifest.locate(path),
      message: `The platform has no notice channel ${quoted(text)}.`,
      fix: remedy(suggestion(text, known), 'define it under "notices" in platform.yaml.'),
    }));
};

const uses = ({ platform, services, stacks, teams }: CatalogView): readonly (readonly [Manifest, Found])[] => [
  ...teams.flatMap((team) => textAt(team, ['spec', 'pipeline', 'channel']).map((found) => [team, found] as const)),
  ...[...services, ...stacks].flatMap((service) =>
    textsAt(service, ['spec', 'pipeline', 'notices', 'channels']).map((found) => [service, found] as const),
  ),
  ...(platform === undefined
    ? []
    : textsAt(platform, ['spec', 'defaults', 'notices', 'channels']).map((found) => [platform, found] as const)),
];
