/** Text to document with places: the only reader of YAML in a catalog. YAML 1.2, core schema, one mapping a file. */
import { Composer, type CST, type Document, isAlias, isMap, isSeq, Lexer, LineCounter, type ParsedNode, Parser } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { SourceFile } from './load';
import type { Manifest } from './manifest';
import { directives, empty, MAX_DEPTH, noEntity, type Place, tooDeep } from './parse-faults';
import { locate, nodePlace, placeOf, written } from './places';
import { readValue } from './read-value';
import { pairOf, type Tree, type TreeNode } from './tree';
import { syntaxWords } from './yaml-faults';

export interface ParsedFile {
  /** Absent where the file holds no mapping. */
  readonly manifest: Manifest | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedCatalog {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file to its manifest, in the order given. All faults are gathered (SP007, SP008, SP010 to SP020). */
export function parseCatalog(files: readonly SourceFile[]): ParsedCatalog {
  const parsed = files.map(parseFile);
  return {
    manifests: parsed.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** One file to its manifest. After a fault of syntax the manifest holds what could be read, and is not `sound`. */
export function parseFile(source: SourceFile): ParsedFile {
  const lines = new LineCounter();
  const place: Place = (start, end) =>
    placeOf({ file: source.path, text: source.text, lineStarts: lines.lineStarts }, start, end);
  const tokens = tokensOf(source.text, lines);
  if (typeof tokens === 'number') return { manifest: undefined, diagnostics: [tooDeep(place(tokens, tokens + 1))] };
  const documents = [...new Composer(OPTIONS).compose(tokens)].filter(holdsSomething);
  const [first, second] = documents;
  if (first === undefined) return { manifest: undefined, diagnostics: [empty(source.path)] };
  const diagnostics = [...directives(source.text, place), ...syntax(first, source.text, place), ...several(second, place)];
  const tree: Tree = { file: source.path, text: source.text, lineStarts: lines.lineStarts, root: toTree(first.contents) };
  return withManifest(source, tree, diagnostics);
}

function withManifest(source: SourceFile, tree: Tree, faults: readonly Diagnostic[]): ParsedFile {
  const read = readValue(tree);
  const broken = faults.length > 0;
  if (tree.root.kind !== 'map')
    return { manifest: undefined, diagnostics: broken ? faults : [noEntity(nodePlace(tree, tree.root), tree.root)] };
  const metadata = pairOf(tree.root, 'metadata')?.value;
  const manifest: Manifest = {
    file: source.path,
    catalogPath: source.catalogPath,
    digest: source.digest,
    sound: !broken && read.complete,
    kind: textOf(pairOf(tree.root, 'kind')?.value),
    name: textOf(metadata && pairOf(metadata, 'name')?.value),
    value: read.value,
    bareWords: read.bareWords,
    locate: (path, what = 'value') => locate(tree, path, what),
    written: (path) => written(tree, path),
  };
  return { manifest, diagnostics: broken ? faults : read.diagnostics };
}

const textOf = (node: TreeNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  strict: true,
  // Checked by our own walk, which knows the first place too and takes linear time.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** The tokens of a text; or the offset where it nests too deep. */
function tokensOf(text: string, lines: LineCounter): readonly CST.Token[] | number {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH + 2) return parser.offset - 1;
  }
  tokens.push(...parser.end());
  return tokens;
}

type Doc = Document.Parsed<ParsedNode>;

const holdsSomething = ({ contents, errors }: Doc): boolean =>
  errors.length > 0 || (contents !== null && contents.range[0] !== contents.range[1]);

function toTree(node: ParsedNode | null): TreeNode {
  if (node === null) return ABSENT;
  const [start, end] = node.range;
  if (isAlias(node)) return { kind: 'alias', start, end, anchor: undefined, tag: undefined };
  const common = { start, end, anchor: node.anchor, tag: node.tag };
  if (isMap(node)) {
    return { kind: 'map', ...common, pairs: node.items.map(({ key, value }) => ({ key: toTree(key), value: toTree(value) })) };
  }
  if (isSeq(node)) return { kind: 'list', ...common, items: node.items.map(toTree) };
  return { kind: 'scalar', ...common, value: plain(node.value), source: node.source, style: STYLES[node.type ?? ''] ?? 'other' };
}

const ABSENT: TreeNode = {
  kind: 'scalar',
  start: 0,
  end: 0,
  anchor: undefined,
  tag: undefined,
  value: null,
  source: '',
  style: 'bare',
};

const STYLES: Readonly<Record<string, 'bare' | 'double-quoted'>> = { PLAIN: 'bare', QUOTE_DOUBLE: 'double-quoted' };

/** The core schema makes these only; a tag, which is refused, could make others. */
function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The first fault of syntax: those after it are most often its echo. */
function syntax({ contents, errors }: Doc, text: string, place: Place): readonly Diagnostic[] {
  const [fault] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (fault === undefined) return [];
  const unclosed = openerOf(fault.message, contents, text);
  const start = unclosed ?? fault.pos[0];
  const [rest = ''] = text.slice(start).split('\n', 1);
  const end = unclosed === undefined ? fault.pos[1] : start + rest.length;
  const words = syntaxWords({ code: fault.code, message: fault.message, rest });
  return [{ severity: 'error', at: place(start, Math.max(end, start + 1)), ...words }];
}

/** Where the quote or bracket stands that a fault says is never closed. */
function openerOf(message: string, contents: ParsedNode | null, text: string): number | undefined {
  if (message.startsWith('Missing closing')) return lastScalar(contents);
  return /^Flow .* end with a/.test(message) ? openBracket(contents, text) : undefined;
}

function lastScalar(node: ParsedNode | null | undefined): number | undefined {
  if (isMap(node)) {
    const pair = node.items.at(-1);
    return lastScalar(pair?.value ?? pair?.key);
  }
  return isSeq(node) ? lastScalar(node.items.at(-1)) : node?.range[0];
}

/** The innermost list or mapping in brackets that does not end with one. */
function openBracket(node: ParsedNode | null, text: string): number | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const children = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  const inner = children.map((child) => openBracket(child, text)).find((found) => found !== undefined);
  if (inner !== undefined) return inner;
  const [start, end] = node.range;
  return node.flow === true && !/[\]}]\s*$/.test(text.slice(start, end)) ? start : undefined;
}

function several(second: Doc | undefined, place: Place): readonly Diagnostic[] {
  if (second === undefined) return [];
  const start = second.contents?.range[0] ?? second.range[0];
  return [
    {
      code: 'SP012',
      severity: 'error',
      at: place(start, second.contents?.range[1] ?? start + 1),
      message: 'A second document begins here; a catalog file holds one entity.',
      fix: 'move each document after a "---" to a file of its own.',
    },
  ];
}
