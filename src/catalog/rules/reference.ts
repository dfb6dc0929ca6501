/** Backstage's references: `[kind:][namespace/]name`. */
import { closest } from '../../diagnostics/closest';
import { oneOf, quoted } from '../../diagnostics/visible';

export interface Reference {
  /** In small letters; empty where none is written. */
  readonly kind: string;
  readonly name: string;
}

/** The parts of a reference; a namespace other than `default` stays part of the name, so that it is not found. */
export function referenceOf(text: string): Reference {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? '' : text.slice(0, colon).toLowerCase();
  return { kind, name: text.slice(colon + 1).replace(/^default\//, '') };
}

/** "did you mean", or the words that would do when they are few, or nothing. `prefix` stands before each. */
export function suggestion(written: string, known: readonly string[], prefix = ''): string {
  const guess = closest(written, known);
  if (guess !== undefined) return `did you mean ${quoted(prefix + guess)}?`;
  if (known.length === 0 || known.length > FEW) return '';
  return `write ${oneOf(known.map((name) => quoted(prefix + name)))}.`;
}

/** What was most likely meant, and what else would do. `other` begins with a small letter. */
export const remedy = (suggested: string, other: string): string => (suggested === '' ? other : `${suggested} Or ${other}`);

/** More names than this help nobody. */
const FEW = 8;
