/** YAML text from plain data: block style, two spaces, read alike by YAML 1.1 and 1.2; no anchors, no folding. */
import { commentLines, fitsLiteralBlock, flowScalar, scalar } from './yaml-scalar';

/** What can be written: JSON's values, and `!reference`. A key whose value is `undefined` is left out. */
export type YamlValue = string | number | boolean | null | Reference | readonly YamlValue[] | YamlMapping;

export interface YamlMapping {
  readonly [key: string]: YamlValue | undefined;
}

export interface YamlOptions {
  /** Comment at the top; each entry is a line (an entry with line ends becomes several). */
  readonly header?: readonly string[];
  /** Comment before a top-level key, by key. */
  readonly comments?: Readonly<Record<string, string>>;
  /** An empty line before each top-level key but the first, for people. */
  readonly spaced?: boolean;
}

/**
 * The text of one YAML document, ending with a line end. The same value gives the same text.
 *
 * @throws TypeError for what YAML cannot carry: `undefined` in a list, NaN, functions, dates and other class
 * instances, and nesting deeper than 200 (a cycle).
 */
export function yamlText(value: YamlValue, options: YamlOptions = {}): string {
  const header = (options.header ?? []).map((line) => commentLines(line)).join('');
  if (isMapping(value) && (options.spaced === true || options.comments !== undefined)) {
    return header + sections(value, options, header !== '');
  }
  return `${header}${isBlock(value) ? block(value, 0, '') : inline(value, 0)}\n`;
}

/** GitLab's `!reference [job, key]`: the value of another place of the same configuration. */
export class Reference {
  readonly #path: readonly string[];
  constructor(path: readonly string[]) {
    this.#path = path;
  }
  toString(): string {
    return `!reference [${this.#path.map(flowScalar).join(', ')}]`;
  }
}

/** @source GitLab, "Optimize GitLab CI/CD configuration files", `!reference` tags. */
export function reference(...path: readonly string[]): Reference {
  return new Reference(path);
}

const DEEPEST = 200;
/** A longer key is no implicit key (YAML 1.2.2, 7.4.2) and is announced with `?`. */
const LONGEST_KEY = 1000;

const PADS = Array.from({ length: DEEPEST + 2 }, (_, depth) => '  '.repeat(depth));

function sections(value: YamlMapping, options: YamlOptions, spaceFirst: boolean): string {
  const texts = Object.keys(value).flatMap((key) => {
    const item = value[key];
    if (item === undefined) return [];
    const comment = options.comments?.[key];
    return [`${comment === undefined ? '' : commentLines(comment)}${keyText(key, '')}${afterKey(item, 1)}\n`];
  });
  if (texts.length === 0) return '{}\n';
  return (options.spaced === true && spaceFirst ? '\n' : '') + texts.join(options.spaced === true ? '\n' : '');
}

/** What follows `key:`: on the same line after a space, or below. `depth` is that of the node's own lines. */
function afterKey(value: YamlValue, depth: number): string {
  return isBlock(value) ? `\n${block(value, depth, PADS[depth] ?? '')}` : ` ${inline(value, depth)}`;
}

type Block = readonly YamlValue[] | YamlMapping;

/** Lists and mappings that hold something take lines of their own. */
function isBlock(value: YamlValue): value is Block {
  if (typeof value !== 'object' || value === null || value instanceof Reference) return false;
  if (isSequence(value)) return value.length > 0;
  for (const key in value) if (value[key] !== undefined) return true;
  return false;
}

function inline(value: YamlValue, depth: number): string {
  if (typeof value === 'string') return value.includes('\n') ? multiline(value, depth) : scalar(value);
  if (value === null || typeof value !== 'object') return scalar(checked(value));
  if (value instanceof Reference) return String(value);
  if (isSequence(value)) return '[]';
  refuseInstances(value);
  return '{}';
}

/** `pad` stands before the first line: nothing where a dash precedes it. */
function block(value: Block, depth: number, pad: string): string {
  if (depth > DEEPEST) throw new TypeError(`YAML output: nested deeper than ${DEEPEST}; is there a cycle?`);
  return isSequence(value) ? sequence(value, depth, pad) : mapping(value, depth, pad);
}

function mapping(value: YamlMapping, depth: number, first: string): string {
  refuseInstances(value);
  const pad = PADS[depth] ?? '';
  let text = '';
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    text += `${text === '' ? first : `\n${pad}`}${keyText(key, pad)}${afterKey(item, depth + 1)}`;
  }
  return text;
}

function sequence(items: readonly YamlValue[], depth: number, first: string): string {
  const pad = PADS[depth] ?? '';
  let text = '';
  for (const item of items) {
    const below = isBlock(item) ? block(item, depth + 1, '') : inline(item, depth + 1);
    text += `${text === '' ? first : `\n${pad}`}- ${below}`;
  }
  return text;
}

function multiline(text: string, depth: number): string {
  if (!fitsLiteralBlock(text)) return scalar(text);
  const pad = PADS[Math.max(depth, 1)] ?? '';
  const ended = text.endsWith('\n');
  const body = ended ? text.slice(0, -1) : text;
  return `|${ended ? '' : '-'}\n${pad}${body.replace(/\n(?!\n)/g, `\n${pad}`)}`;
}

function keyText(key: string, pad: string): string {
  const text = scalar(key);
  return text.length > LONGEST_KEY ? `? ${text}\n${pad}:` : `${text}:`;
}

function isSequence(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(value: YamlValue): value is YamlMapping {
  return typeof value === 'object' && value !== null && !isSequence(value) && !(value instanceof Reference);
}

function refuseInstances(value: object): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return;
  throw new TypeError(`YAML output: an instance of ${value.constructor.name} is not plain data.`);
}

/** The types exclude these; data that came round the types does not get further. */
function checked(value: string | number | boolean | null): string | number | boolean | null {
  const type = typeof value;
  if (value === null || type === 'number' || type === 'boolean') return value;
  throw new TypeError(`YAML output: a ${type} is not plain data.`);
}
