/** `SP301`, `SP302`: entities and environments whose names are the same, or the same for a host. */
import type { Diagnostic, Location } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Manifest, Path } from '../manifest';
import { itemsAt, textAt } from './read';
import type { Rule } from './rule';

export const names: Rule = ({ platform, services, teams, stacks }) => [
  ...clashes(services.flatMap(named), 'service'),
  ...clashes(teams.flatMap(named), 'team'),
  ...clashes(stacks.flatMap(named), 'stack'),
  ...clashes(namedIn(platform, ['spec', 'environments']), 'environment'),
  ...itemsAt(platform, ['spec', 'environments']).flatMap((item) =>
    clashes(namedIn(platform, [...item, 'pools']), 'pool of the environment'),
  ),
];

interface Named {
  readonly name: string;
  /** Asked only for a message: finding a place may mean reading the file again. */
  place(): Location;
}

const named = (manifest: Manifest): readonly Named[] =>
  manifest.name === undefined ? [] : [{ name: manifest.name, place: () => manifest.locate(['metadata', 'name']) }];

/** The names of the items of a list. */
const namedIn = (platform: Manifest | undefined, list: Path): readonly Named[] =>
  itemsAt(platform, list)
    .flatMap((item) => textAt(platform, [...item, 'name']))
    .flatMap(({ path, text }) => (platform === undefined ? [] : [{ name: text, place: () => platform.locate(path) }]));

/** Each name that repeats an earlier one, letter for letter or as hosts write it. */
function clashes(all: readonly Named[], noun: string): readonly Diagnostic[] {
  const first = new Map<string, Named>();
  return all.flatMap((each) => {
    const key = each.name.toLowerCase().replace(/[._]/g, '-');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, each);
      return [];
    }
    return [each.name === earlier.name ? same(earlier, each, noun) : alike(earlier, each, noun)];
  });
}

const same = (first: Named, second: Named, noun: string): Diagnostic => ({
  code: 'SP301',
  severity: 'error',
  at: second.place(),
  message: `A second ${noun} is named ${quoted(second.name)}.`,
  fix: 'rename one of the two, or delete the one that is out of date.',
  related: [{ at: first.place(), message: 'The first one is here.' }],
});

const alike = (first: Named, second: Named, noun: string): Diagnostic => ({
  code: 'SP302',
  severity: 'error',
  at: second.place(),
  message: `The ${noun} ${quoted(second.name)} and the ${noun} ${quoted(first.name)} are one and the same for hosts that do not tell capitals, or "-", "_" and ".", apart.`,
  fix: 'rename one of the two.',
  related: [{ at: first.place(), message: 'The other one is here.' }],
});
