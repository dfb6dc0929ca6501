/** Makes text safe to show: what a terminal would obey or an eye would miss is written out as `<U+001B>`. */

// Controls (C0 but tab, delete, C1), formats (zero-width, directional, BOM, tags), lone surrogates, line and paragraph separators.
const UNSEEN = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with every control, directional and invisible character written out, line ends too. Tabs stay. */
export const visible = (text: string): string => text.replace(UNSEEN, named);

const named = (char: string): string => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;

/** A value as messages quote it: in double quotes, visible, and cut in the middle beyond 60 characters. */
export function quoted(value: string): string {
  const chars = Array.from(value);
  const short = chars.length > 60 ? [...chars.slice(0, 40), '…', ...chars.slice(-15)].join('') : value;
  return `"${visible(short)}"`;
}

/** "a", "a or b", "a, b or c": alternatives in one sentence. */
export function oneOf(words: readonly string[], last = 'or'): string {
  const tail = words.slice(-2).join(` ${last} `);
  return [...words.slice(0, -2), tail].join(', ');
}

/** "1 fault", "2 faults": a count with its noun. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`;

/** Columns that a character takes on a terminal: 0 for combining marks, 2 for wide scripts and emoji, else 1. */
export function width(char: string): number {
  if (/^\p{M}$/u.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

// Ranges of Unicode's East Asian Width W and F that fonts agree on.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
