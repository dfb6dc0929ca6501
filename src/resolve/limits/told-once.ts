/** One line of a catalog holds for several environments: a fault of it is told once, with their names. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oneOf } from '../../diagnostics/visible';
import { grouped } from './fleet';

/** @param environments In order of promotion; faults that differ in these words only, at one place, become one. */
export function toldOnce(diagnostics: readonly Diagnostic[], environments: readonly string[]): readonly Diagnostic[] {
  const anyName = new RegExp(`(?<![\\w-])(?:${environments.join('|')})(?![\\w-])`, 'g');
  const keyOf = ({ code, at, message, fix }: Diagnostic): string =>
    JSON.stringify([code, at, `${message} ${fix}`.replace(anyName, '*')]);
  return [...grouped(diagnostics, keyOf).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const names = others.flatMap(({ message }) => namesIn(message, first.message, anyName));
    const more = [...new Set(names)].sort((a, b) => environments.indexOf(a) - environments.indexOf(b));
    return [more.length === 0 ? first : { ...first, message: `${first.message} The same in ${oneOf(more, 'and')}.` }];
  });
}

/** The environments that one message names where the other names another one. */
function namesIn(message: string, other: string, anyName: RegExp): readonly string[] {
  const theirs = other.match(anyName) ?? [];
  return (message.match(anyName) ?? []).filter((name, index) => name !== theirs[index]);
}
