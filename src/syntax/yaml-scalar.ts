/** How one string, number, boolean or null is written in YAML so that readers of 1.1 and of 1.2 agree on it. */

/**
 * One scalar on one line: plain where no reader can take it for anything else, single quotes otherwise,
 * double quotes where characters must be escaped.
 *
 * @throws TypeError for NaN and the infinities, which no host of ours accepts.
 */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') return textScalar(value);
  if (typeof value === 'number') return numeral(value);
  return String(value);
}

function textScalar(text: string): string {
  const known = SHORT.get(text);
  if (known !== undefined) return known;
  const written = isPlain(text) ? text : quoted(text);
  if (text.length <= LONGEST_SHORT && SHORT.size < MOST_SHORT) SHORT.set(text, written);
  return written;
}

/** Keys, types and references come by the thousand: what was written once need not be looked at again. */
const SHORT = new Map<string, string>();
const LONGEST_SHORT = 40;
const MOST_SHORT = 2000;

/** A scalar that may also stand inside `[...]`, where commas and brackets end a plain one. */
export function flowScalar(text: string): string {
  return isPlain(text) && !FLOW_INDICATOR.test(text) ? text : quoted(text);
}

/**
 * True where the text may be written as a literal block (`|`): its lines come back unchanged from every reader.
 * First and last line hold something that is not space, because indentation is found from the first and
 * editors strip the last.
 */
export function fitsLiteralBlock(text: string): boolean {
  return LITERAL_BLOCK.test(text) && !UNPRINTABLE.test(text) && !LONE_SURROGATE.test(text);
}

/**
 * A comment line for each line of the text. Nothing in it can end the comment early.
 */
export function commentLines(text: string, indent = ''): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return lines.map((line) => `${indent}#${line === '' ? '' : ` ${line.replace(EACH_UNPRINTABLE, '?')}`}\n`).join('');
}

/** Words that YAML 1.1 reads as a boolean or null, in any case (1.2 only some of them). */
const WORDS: ReadonlySet<string> = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '.inf', '.nan']);
const LONGEST_WORD = 5;

/** First character that starts no other token; then no `: `, no ` #`, no space at the end. ASCII only, for speed. */
const PLAIN = /^(?:[A-Za-z0-9_/$(]|\.\.?(?=[A-Za-z/_])|--?(?=[A-Za-z]))(?:[!-9;-~]|:(?=[!-~])| (?=[ !"$-~]))*$/;
/** Integers in all bases, floats (also `._`, to a reader of 1.1), `1:30`, dates and times, also as Ruby reads them (`1,000`). */
const LIKE_A_NUMBER = /^(?:\.?[0-9]|\._)[0-9a-fA-FxXoOtTzZ_:.,+\- ]*$/;
const FLOW_INDICATOR = /[,[\]{}]/;
const LITERAL_BLOCK = /^[^\s](?:[^\r]*[^\s])?\n?$/;

/**
 * Not printable for YAML, or not visible for people: controls, line ends other than `\n`, byte order mark,
 * zero-width and bidirectional marks, and what is no character at all.
 */
const UNPRINTABLE =
  /[\0-\x08\x0b-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'g');
const NEEDS_ESCAPE = new RegExp(`${UNPRINTABLE.source}|[\\t\\n]`);
const EACH_ESCAPE = new RegExp(`${UNPRINTABLE.source}|[\\t\\n"\\\\]|\\p{Surrogate}`, 'gu');
const NAMED_ESCAPE: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function isPlain(text: string): boolean {
  if (!PLAIN.test(text)) return false;
  if (text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase())) return false;
  return !LIKE_A_NUMBER.test(text);
}

function quoted(text: string): string {
  if (!NEEDS_ESCAPE.test(text) && !LONE_SURROGATE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(EACH_ESCAPE, escaped)}"`;
}

function escaped(char: string): string {
  return NAMED_ESCAPE[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`YAML output: ${value} is not a number that can be written.`);
  const text = String(value === 0 ? 0 : value);
  // YAML 1.1 takes an exponent for a number only after a point.
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}
