/** `SP205`: an approver that is no team of the catalog. */
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { type Found, itemsAt, keysAt, textsAt } from './read';
import { remedy, suggestion } from './reference';
import { type CatalogView, namesOf, type Rule } from './rule';

export const approvers: Rule = (catalog) => {
  const known = namesOf(catalog.teams);
  const all = new Set(known);
  return approvingTeams(catalog)
    .filter(([, { text }]) => !all.has(text))
    .map(([manifest, { path, text }]) => ({
      code: 'SP205',
      severity: 'error',
      at: manifest.locate(path),
      message: `The approval asks for ${quoted(text)}, and no file in teams/ defines that group.`,
      fix: remedy(suggestion(text, known), 'add the team as a file in teams/.'),
    }));
};

/** Every team that an approval names, with its place. */
export const approvingTeams = ({ platform, services, stacks }: CatalogView): readonly (readonly [Manifest, Found])[] => [
  ...(platform === undefined ? [] : inEnvironments(platform)),
  ...[...services, ...stacks].flatMap((manifest) =>
    keysAt(manifest, ENVIRONMENTS)
      .flatMap((name) => textsAt(manifest, [...ENVIRONMENTS, name, 'approval', 'teams']))
      .map((found) => [manifest, found] as const),
  ),
];

const inEnvironments = (platform: Manifest): readonly (readonly [Manifest, Found])[] =>
  itemsAt(platform, ['spec', 'environments'])
    .flatMap((item) => textsAt(platform, [...item, 'approval', 'teams']))
    .map((found) => [platform, found] as const);

const ENVIRONMENTS = ['spec', 'pipeline', 'environments'];
