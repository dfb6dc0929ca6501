/** Versions of servers and plugins, compared as their makers count them: by the numbers at the beginning, part by part. Pure. */

/**
 * Whether `found` is `least` or newer; `undefined` where it begins with no number.
 *
 * What follows a number in its part says nothing of the order: `17.1.2-ee`, and Jenkins' `994.vd57e3ca_46d24`, whose second part is
 * the name of a commit.
 */
export function atLeast(found: string, least: string): boolean | undefined {
  const [has, needs] = [numbersOf(found), numbersOf(least)];
  if (has.length === 0 || needs.length === 0) return undefined;
  const at = needs.findIndex((number, index) => (has[index] ?? 0) !== number);
  return at === -1 || (has[at] ?? 0) > (needs[at] ?? 0);
}

/** The numbers before the first part that begins with none. */
function numbersOf(version: string): readonly number[] {
  const parts = version.trim().replace(/^v/, '').split(/[.-]/);
  const end = parts.findIndex((part) => !/^\d/.test(part));
  return (end === -1 ? parts : parts.slice(0, end)).map((part) => Number.parseInt(part, 10));
}
