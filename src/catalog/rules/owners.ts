/** `SP201`: an owner that is no team of the catalog. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest } from '../manifest';
import { textAt } from './read';
import { referenceOf, remedy, suggestion } from './reference';
import { namesOf, type Rule } from './rule';

export const owners: Rule = ({ services, stacks, teams }) => {
  const known = namesOf(teams);
  const all = new Set(known);
  return [...services, ...stacks].flatMap((manifest) =>
    textAt(manifest, OWNER).flatMap(({ text }) => fault(manifest, text, all, known)),
  );
};

const OWNER = ['spec', 'owner'];

function fault(manifest: Manifest, text: string, all: ReadonlySet<string>, known: readonly string[]): readonly Diagnostic[] {
  const { kind, name } = referenceOf(text);
  if ((kind === '' || kind === 'group') && all.has(name)) return [];
  const message =
    kind === '' || kind === 'group'
      ? `The owner is ${quoted(text)}, and no file in teams/ defines that group.`
      : `The owner is ${quoted(text)}, and only a group can own what has a pipeline.`;
  const prefix = kind === '' ? '' : 'group:';
  const fix = remedy(suggestion(name, known, prefix), `add the team as a file in teams/.`);
  return [{ code: 'SP201', severity: 'error', at: manifest.locate(OWNER), message, fix }];
}
