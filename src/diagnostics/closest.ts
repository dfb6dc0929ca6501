/** "Did you mean": the known word that a written one was most likely meant to be. */

/**
 * The known word nearest to the written one, if it is near enough to be a slip of the pen.
 *
 * Distance counts insertions, deletions, changes and swaps of neighbours (optimal string alignment),
 * letter case apart. At most a third of the letters may differ, and never more than 2; the first of equals wins.
 */
export function closest(written: string, known: readonly string[]): string | undefined {
  const limit = Math.min(2, Math.max(1, Math.floor(written.length / 3)));
  const word = written.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const far = distance(word, candidate.toLowerCase());
    if (far < least && far < candidate.length) [best, least] = [candidate, far];
  }
  return best;
}

/** Edits that turn `a` into `b`, a swap of two neighbours being one. */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, i, j, row[j - 1] ?? i, last, before));
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

function cheapest(
  a: string,
  b: string,
  i: number,
  j: number,
  left: number,
  last: readonly number[],
  before: readonly number[],
): number {
  const same = a[i - 1] === b[j - 1];
  const edits = Math.min(left + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(edits, (before[j - 2] ?? 0) + 1) : edits;
}
