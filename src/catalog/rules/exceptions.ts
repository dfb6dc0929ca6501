/** `SP405`: an exception of the policy that names what is not there. */

import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest, Path } from '../manifest';
import { environmentNames } from './environments';
import { itemsAt, textAt } from './read';
import { referenceOf, suggestion } from './reference';
import { namesOf, type Rule } from './rule';

export const exceptions: Rule = ({ platform, services, stacks, teams }) => {
  if (platform === undefined) return [];
  const known = { service: namesOf([...services, ...stacks]), team: namesOf(teams), environment: environmentNames(platform) };
  return itemsAt(platform, ['spec', 'policy', 'exceptions']).flatMap((item) => [
    ...fault(platform, [...item, 'service'], 'service', known.service, (text) => text),
    ...fault(platform, [...item, 'owner'], 'team', known.team, (text) => referenceOf(text).name),
    ...fault(platform, [...item, 'rule'], 'environment', known.environment, (text) =>
      text.replace(/^(approvals|signatures)\./, ''),
    ),
  ]);
};

/** Rules of the policy that stand by themselves; others are those of an environment. */
const WHOLE_RULES: ReadonlySet<string> = new Set(['minimumCoverage', 'scans', 'image', 'baseImages']);

function fault(
  platform: Manifest,
  path: Path,
  noun: string,
  known: readonly string[],
  nameOf: (text: string) => string,
): readonly Diagnostic[] {
  return textAt(platform, path)
    .filter(({ text }) => !WHOLE_RULES.has(text) && !known.includes(nameOf(text)))
    .map(({ text }) => ({
      code: 'SP405',
      severity: 'error',
      at: platform.locate(path),
      message: `The exception names the ${noun} ${quoted(nameOf(text))}, and there is none of that name.`,
      fix: suggestion(nameOf(text), known) || 'mend the name, or delete the exception.',
    }));
}
