/** Markdown (GitHub's dialect, as GitLab renders it) and Mermaid's names and labels, out of data that may be hostile. */

/** Markdown that was made here. A plain string is none. */
export class Markdown {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
  /** Words that read as they are: no markup, no HTML, no line of their own. */
  static text(text: string): Markdown {
    return new Markdown(plainText(text));
  }
  static codeSpan(text: string): Markdown {
    return new Markdown(codeSpanSource(text));
  }
  static link(label: string | Markdown, url: string): Markdown {
    const words = String(inline(label));
    return new Markdown(SAFE_URL.test(url) ? `[${words}](${destination(url)})` : words);
  }
  /** One after the other. */
  static joined(parts: readonly (string | Markdown)[], between: string): Markdown {
    return new Markdown(parts.map((part) => String(inline(part))).join(between));
  }
  /** The template's text is Markdown; each `${…}` is data and arrives quoted, unless it is Markdown itself. */
  static prose(literals: readonly string[], values: readonly (string | Markdown)[]): Markdown {
    return new Markdown(literals.map((literal, index) => literal + String(inline(values[index] ?? ''))).join(''));
  }
  /** A fenced block whose fence is longer than any in the text. */
  static codeBlock(text: string, language: string): Markdown {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return new Markdown(`${fence}${language.replace(/[^A-Za-z0-9_-]/g, '')}\n${text.replace(/\n$/, '')}\n${fence}`);
  }
  static table(head: readonly (string | Markdown)[], rows: readonly (readonly (string | Markdown)[])[]): Markdown {
    const line = (cells: readonly (string | Markdown)[]) => `| ${cells.map((cell) => String(inline(cell)) || ' ').join(' | ')} |`;
    return new Markdown([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'));
  }
}

/** Words that read as they are, on one line: line ends and runs of space become one space. */
export function text(words: string): Markdown {
  return Markdown.text(words);
}

/** `words` in the fixed-width face; also safe in a table. */
export function codeSpan(words: string): Markdown {
  return Markdown.codeSpan(words);
}

/** A link to http(s), mail or a relative place; with any other address only its words. */
export function link(label: string | Markdown, url: string): Markdown {
  return Markdown.link(label, url);
}

export function codeBlock(code: string, language = ''): Markdown {
  return Markdown.codeBlock(code, language);
}

/** A table; strings are quoted, no cell can end its row or column. */
export function table(head: readonly (string | Markdown)[], rows: readonly (readonly (string | Markdown)[])[]): Markdown {
  return Markdown.table(head, rows);
}

/** A sentence with holes: its own text is Markdown, what is filled in is quoted. */
export function prose(literals: TemplateStringsArray, ...values: readonly (string | Markdown)[]): Markdown {
  return Markdown.prose(literals, values);
}

/** Inline pieces in a row; strings are quoted. */
export function phrase(parts: readonly (string | Markdown)[], between = ''): Markdown {
  return Markdown.joined(parts, between);
}

/** A node's or edge's label, with its double quotes; everything but words is written as an entity code. Mermaid takes no empty one. */
export function mermaidLabel(label: string): string {
  const line = label.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim() || ' ';
  return `"${line.replace(NOT_WORDS, (char) => (UNSHOWABLE.test(char) ? '\ufffd' : `#${char.codePointAt(0) ?? 0};`))}"`;
}

/** A node's identifier: never one of Mermaid's own words, and different for different names. */
export function mermaidId(name: string): string {
  return `n_${name.replace(/[^A-Za-z0-9]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

const NOT_WORDS =
  /[^A-Za-z0-9 .,/_\u00a1-\u{10ffff}-]|[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/gu;
const UNSHOWABLE = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/u;
const INVISIBLE = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
/**
 * What may mean something inside a line: markup, HTML, table bars, mathematics, the start of a bare address or of
 * `:emoji:`. An underscore inside a word means nothing.
 */
const MARKUP = /[\\`*[\]<>&|~${}#]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi;
/** A backslash does not hold for these in every renderer, or not in a table. */
const AS_ENTITY = /[<>&|$:.]/;
/** What makes a heading, a list, a rule or an underlined heading at the start of a line. */
const LINE_START = /^(?:[-+=]|\d+(?=[.)]))/;
const PLAIN_CODE = /^(?! )[^`|\n\r$]+(?<! )$/;
const SAFE_URL = /^(?:https?:\/\/|mailto:|#|\.{0,2}\/(?!\/)|(?![a-z][a-z0-9+.-]*:)[^/\\\s])/i;

function inline(part: string | Markdown): Markdown {
  return part instanceof Markdown ? part : text(part);
}

function oneLine(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(INVISIBLE, '\ufffd');
}

function plainText(words: string): string {
  return oneLine(words)
    .replace(MARKUP, (char) => (AS_ENTITY.test(char) ? entity(char) : `\\${char}`))
    .replace(LINE_START, (start) => (/\d/.test(start) ? `${start.slice(0, -1)}${entity(start.slice(-1))}` : `\\${start}`));
}

function codeSpanSource(words: string): string {
  const line = oneLine(words);
  if (line === '') return '';
  return PLAIN_CODE.test(line) ? `\`${line}\`` : `<code>${line.replace(/[^A-Za-z0-9 \u00a1-\u{10ffff}-]/gu, entity)}</code>`;
}

function destination(url: string): string {
  const encoded = url.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\w\-.~:/?#@!$&'+,;=%]/gu, encodeURIComponent);
  return encoded.replaceAll("'", '%27').replaceAll('&', '&amp;');
}

function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
}

function entity(char: string): string {
  return `&#${char.codePointAt(0) ?? 0};`;
}
