/** Diagnostics as text for people, and as JSON for machines. */
import { type Diagnostic, isWholeFile, type Location, type Severity, sorted } from './diagnostic';
import { excerpt } from './excerpt';
import { counted, visible } from './visible';

/** Gives the text of a file by the path that locations show, if it was read. */
export type Sources = (file: string) => string | undefined;

export interface PrintOptions {
  /** ANSI colours; off by default. */
  readonly color?: boolean;
}

/**
 * The report for people, sorted by place, ending with a line that counts.
 *
 * Every part is made visible, so that nothing written in a catalog reaches the terminal as a command or as a false line of the report.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources, options: PrintOptions = {}): string {
  const paint = options.color === true ? colored : plain;
  const lines = lineReader(sources);
  const blocks = sorted(diagnostics).map((diagnostic) => block(diagnostic, lines, paint));
  return `${[...blocks, summary(diagnostics)].join('\n\n')}\n`;
}

/** The same faults, one array of plain objects, in the same order. Non-ASCII control characters are escaped. */
export const jsonDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify(sorted(diagnostics), undefined, 2).replace(UNSAFE_IN_JSON, unicodeEscape)}\n`;

/** "2 errors and 1 warning in 2 files." with the way to an explanation. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ at }) => at.file)).size;
  const counts = [...(errors ? [counted(errors, 'error')] : []), ...(warnings ? [counted(warnings, 'warning')] : [])];
  const first = sorted(diagnostics)[0];
  if (first === undefined) return 'No errors, no warnings.';
  return `${counts.join(' and ')} in ${counted(files, 'file')}. More on a code: service-pipelines explain ${first.code}`;
}

type Tone = Severity | 'place' | 'fix';
type Paint = (tone: Tone, text: string) => string;
type LineOf = (at: Location) => string | undefined;

const SGR: Readonly<Record<Tone, string>> = { error: '31', warning: '33', place: '1', fix: '32' };
const plain: Paint = (_tone, text) => text;
const colored: Paint = (tone, text) => `\u001b[${SGR[tone]}m${text}\u001b[0m`;

function block(diagnostic: Diagnostic, lineOf: LineOf, paint: Paint): string {
  const { at, code, severity, message, fix, related = [] } = diagnostic;
  const label = severity === 'warning' ? `${code} warning:` : code;
  return [
    `${paint('place', place(at))} ${paint(severity, label)} ${visible(message)}`,
    ...picture(at, lineOf, paint, severity),
    ...related.flatMap((other) => [
      `  ${paint('place', place(other.at))} ${visible(other.message)}`,
      ...picture(other.at, lineOf, paint, severity),
    ]),
    ...fixLines(fix, paint),
  ].join('\n');
}

const place = (at: Location): string => visible(isWholeFile(at) ? at.file : `${at.file}:${at.start.line}:${at.start.col}`);

function picture(at: Location, lineOf: LineOf, paint: Paint, severity: Severity): readonly string[] {
  const source = isWholeFile(at) ? undefined : lineOf(at);
  if (source === undefined) return [];
  const { line, underline } = excerpt(source, at);
  const marks = underline.trimStart();
  return [`    ${line}`.trimEnd(), `    ${' '.repeat(underline.length - marks.length)}${paint(severity, marks)}`];
}

function fixLines(fix: string, paint: Paint): readonly string[] {
  const [first = '', ...more] = fix.split('\n').map(visible);
  return [`  ${paint('fix', 'fix:')} ${first}`, ...more.map((line) => `    ${line}`.trimEnd())];
}

/** Each file is split once, however many faults it has. */
function lineReader(sources: Sources): LineOf {
  const files = new Map<string, readonly string[]>();
  return ({ file, start }) => {
    const lines = files.get(file) ?? sources(file)?.split(/\r?\n/) ?? [];
    files.set(file, lines);
    return lines[start.line - 1];
  };
}

// JSON's own escapes cover C0 and lone surrogates; line feeds here are layout.
const UNSAFE_IN_JSON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const unicodeEscape = (char: string): string =>
  Array.from({ length: char.length }, (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('');
