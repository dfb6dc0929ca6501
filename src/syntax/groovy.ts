/** Groovy source out of data: single-quoted literals, which expand no `$` and cannot be broken out of. */

/** Groovy source that was made here. A plain string is none, so data cannot be taken for code. */
export class Groovy {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
  /** A literal with exactly this text. */
  static literal(text: string): Groovy {
    return new Groovy(literalSource(text));
  }
  /** Code with values in its holes; see `groovy`. */
  static template(parts: readonly string[], values: readonly GroovyValue[]): Groovy {
    const holes = values.map((value, hole) => `${parts[hole] ?? ''}${String(groovyValue(value))}`);
    return new Groovy(`${holes.join('')}${parts[values.length] ?? ''}`);
  }
  /** Pieces of code with this code between them. */
  static joined(pieces: readonly Groovy[], between: Groovy): Groovy {
    return new Groovy(pieces.map(String).join(String(between)));
  }
}

/** Data that Groovy has a literal for, or code. */
export type GroovyValue = Groovy | string | number | boolean | null | readonly GroovyValue[] | GroovyMap;

export interface GroovyMap {
  readonly [key: string]: GroovyValue | undefined;
}

/** The tag's text is code; each `${...}` is data and arrives quoted, unless it is Groovy itself. */
export function groovy(parts: TemplateStringsArray, ...values: readonly GroovyValue[]): Groovy {
  return Groovy.template(parts, values);
}

/**
 * `'text'`. Line ends are written `\n` and `\r`, other characters outside printable ASCII `\uXXXX`: Groovy
 * decodes `\u` before it finds tokens, so that a line end or a quote written so would end the literal.
 * Beyond 65,535 bytes (the class file's bound for one constant) literals are added up, in parentheses.
 */
export function literal(text: string): Groovy {
  return Groovy.literal(text);
}

/** Any value as Groovy: literals, `[a, b]`, `['key': value]`. @throws TypeError for NaN and the infinities. */
export function groovyValue(value: GroovyValue): Groovy {
  if (value instanceof Groovy) return value;
  if (typeof value === 'string') return literal(value);
  if (value === null || typeof value !== 'object') return Groovy.template([bare(value)], []);
  return isList(value) ? list(value) : map(value);
}

/** `[a, b]`. */
export function list(items: readonly GroovyValue[]): Groovy {
  return groovy`[${Groovy.joined(items.map(groovyValue), groovy`, `)}]`;
}

/** `[key: value, 'other-key': value]`, in the order given; `[:]` when empty. */
export function map(entries: GroovyMap): Groovy {
  const pairs = Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [groovy`${key}: ${value}`]));
  return pairs.length === 0 ? groovy`[:]` : groovy`[${Groovy.joined(pairs, groovy`, `)}]`;
}

/** Pieces of code, a line each. */
export function groovyLines(pieces: readonly Groovy[]): Groovy {
  return Groovy.joined(pieces, groovy`\n`);
}

const MOST_BYTES = 65_535;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

function literalSource(text: string): string {
  const pieces = constants(text).map((piece) => `'${piece.replace(/[\\']|[^\x20-\x7e]/g, escaped)}'`);
  return pieces.length === 1 ? (pieces[0] ?? "''") : `(${pieces.join(' + ')})`;
}

/** A UTF-16 unit at a time: Java's class files write each half of a pair by itself. */
function escaped(char: string): string {
  return NAMED[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text in pieces of at most 65,535 bytes of Java's modified UTF-8. */
function constants(text: string): readonly string[] {
  if (text.length * 3 <= MOST_BYTES) return [text];
  const pieces: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const size = bytesOf(text.charCodeAt(at));
    if (bytes + size > MOST_BYTES) {
      pieces.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += size;
  }
  return [...pieces, text.slice(start)];
}

function bytesOf(unit: number): number {
  if (unit === 0) return 2;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

function bare(value: number | boolean | null): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`Groovy output: ${value} has no literal.`);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  throw new TypeError(`Groovy output: ${typeof value} has no literal.`);
}

function isList(value: object): value is readonly GroovyValue[] {
  return Array.isArray(value);
}
