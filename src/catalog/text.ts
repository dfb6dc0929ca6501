/** Bytes of a catalog file to text that is safe to parse: UTF-8, no control and no bidirectional characters. */
import { type Diagnostic, type Location, wholeFile } from '../diagnostics/diagnostic';

/** Largest file of an entity, in KiB. One takes a few. */
export const MAX_KIB = 256;
/** Largest platform.yaml, in KiB: the load balancers of 5,000 services take about 400. */
export const MAX_PLATFORM_KIB = 1024;

export interface Decoded {
  /** Absent where the bytes cannot be trusted as text. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes and checks the bytes of a file of at most `maxKib`. A byte order mark at the start is tolerated and dropped. */
export function decode(file: string, bytes: Uint8Array, maxKib: number): Decoded {
  if (bytes.length > maxKib * 1024) return refused(tooLarge(file, maxKib));
  const text = tryDecode(bytes);
  if (text === undefined) return refused(notUtf8(file, bytes));
  const faults = [firstOf(file, text, CONTROL, control), firstOf(file, text, BIDI, bidirectional)];
  const diagnostics = faults.filter((fault) => fault !== undefined);
  return { text: diagnostics.length === 0 ? text : undefined, diagnostics };
}

/** Control characters, but tab, line feed, and a carriage return before a line feed. */
const CONTROL = /(?![\t\n]|\r\n)\p{Cc}/u;
/** Embeddings, overrides and isolates; plain marks (U+200E, U+200F) are harmless and stay. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** Whether a value, once YAML's escapes are read, holds what no file may hold raw. Line ends are allowed. */
export const unsafeCharacter = (value: string): string | undefined => (UNSAFE.exec(value) ?? [])[0];
const UNSAFE = /(?![\t\n]|\r\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** `U+001B`: a character by its number. */
export const codePoint = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const refused = (diagnostic: Diagnostic): Decoded => ({ text: undefined, diagnostics: [diagnostic] });

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const tooLarge = (file: string, maxKib: number): Diagnostic => ({
  code: 'SP006',
  severity: 'error',
  at: wholeFile(file),
  message: `The file is larger than ${maxKib} KiB; it must be smaller.`,
  fix: 'move it out of the catalog, or split it.',
});

function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const offset = firstBadByte(bytes);
  const good = new TextDecoder().decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: 'SP005',
    severity: 'error',
    at: placeAfter(file, good),
    message: `Byte ${offset + 1} (hexadecimal ${byte}) is not UTF-8${utf16 ? '; the file looks like UTF-16' : ''}.`,
    fix: 'save the file as UTF-8.',
  };
}

/** Where the first sequence of bytes begins that is no character: the shortest bad prefix by halving, then back to a whole one. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  let whole = bad - 1;
  while (whole > 0 && !decodes(bytes.subarray(0, whole), false)) whole -= 1;
  return whole;
}

/** `stream`: a character may be cut off at the end. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

type Describe = (char: string, more: number) => Pick<Diagnostic, 'code' | 'message' | 'fix'>;

/** One diagnostic for all characters of a sort: at the first of them, with the count of the others. */
function firstOf(file: string, text: string, sort: RegExp, describe: Describe): Diagnostic | undefined {
  const found = sort.exec(text);
  if (found === null) return undefined;
  const more = (text.match(new RegExp(sort, `${sort.flags}g`)) ?? []).length - 1;
  return { severity: 'error', at: placeAfter(file, text.slice(0, found.index), 1), ...describe(found[0], more) };
}

const control: Describe = (char, more) => ({
  code: 'SP007',
  message: `The control character ${codePoint(char)} stands here; only tabs and line ends may stand in a catalog.${others(more)}`,
  fix: char === '\r' ? 'end lines with a line feed, or a carriage return and a line feed.' : 'delete it.',
});

const bidirectional: Describe = (char, more) => ({
  code: 'SP008',
  message: `The character ${codePoint(char)} stands here and changes the direction of the text, so that it does not read as it looks.${others(more)}`,
  fix: 'delete it.',
});

const others = (more: number): string =>
  more === 0 ? '' : ` ${more} more of its sort ${more === 1 ? 'stands' : 'stand'} below.`;

function placeAfter(file: string, before: string, length = 0): Location {
  const lines = before.split('\n');
  const start = { line: lines.length, col: (lines.at(-1) ?? '').length + 1 };
  return { file, start, end: { line: start.line, col: start.col + length } };
}
