/** JSON text for files: stable, two spaces, harmless inside JavaScript and for readers that split at odd line ends. */

/** What JSON can carry. A key whose value is `undefined` is left out, as JSON does. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The text with a line end at its end; keys in the order given; U+2028 and U+2029 escaped.
 *
 * @throws TypeError for a cycle, and for numbers that JSON would turn into null.
 */
export function jsonText(value: JsonValue): string {
  return `${safe(JSON.stringify(value, refuseLoss, 2))}\n`;
}

/** The same on one line without a line end, for a value inside another text. */
export function jsonLine(value: JsonValue): string {
  return safe(JSON.stringify(value, refuseLoss));
}

function safe(json: string): string {
  return json.replace(/[\u2028\u2029]/g, (char) => (char === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** Nothing becomes null or disappears but a key whose value is `undefined`. */
function refuseLoss(this: unknown, key: string, value: unknown): unknown {
  const absent = value === undefined && (key === '' || Array.isArray(this));
  const odd = typeof value === 'function' || typeof value === 'symbol' || (typeof value === 'number' && !Number.isFinite(value));
  if (absent || odd) throw new TypeError(`JSON output: the value of "${key}" (${String(value)}) would be lost.`);
  return value;
}
