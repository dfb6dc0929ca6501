/** Merging of what is written in several places: the nearer layer wins, key by key; lists are replaced as a whole. */

/** A key of the last layer that has it; `undefined` counts as not written. */
export function layered<T extends object>(...layers: readonly (Partial<T> | undefined)[]): Partial<T> {
  const merged: Partial<T> = {};
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer ?? {})) {
      if (value !== undefined) Object.assign(merged, { [key]: value });
    }
  }
  return merged;
}

/** Mappings of user-named keys (variables, secrets), sorted by key so that the order in which they were written does not matter. */
export function sortedRecord<T>(...layers: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> {
  const entries = Object.entries<T>(Object.assign({}, ...layers));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The same keys with other values. */
export const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
