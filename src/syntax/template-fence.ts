/** The fence around templates: finds every mustache that would put unquoted data into a file. */

/** The languages that templates make. */
export type TemplateHost = 'groovy' | 'sh' | 'markdown' | 'json' | 'yaml';

export interface BareMustache {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly col: number;
  /** The mustache as written. */
  readonly text: string;
  /** What is wrong and what to write. */
  readonly reason: string;
}

/** The part of Handlebars' syntax tree that the fence reads. */
export interface TemplateNode {
  readonly type: string;
  readonly loc?: { readonly start: Place; readonly end: Place };
}

/**
 * Walks the tree of the same text.
 * @param host when given, only its own helpers count, and the text around a mustache is judged too.
 */
export function findBareMustaches(text: string, tree: TemplateNode, host?: TemplateHost): readonly BareMustache[] {
  const fence = { lines: text.split('\n'), host };
  return walk(tree, fence);
}

/** The language that a template makes, by its file's name, or by the folder `jenkins`; nothing where neither says. */
export function templateHost(path: string): TemplateHost | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
  const ending = ENDINGS[name.slice(name.lastIndexOf('.') + 1)];
  return ending ?? (/(?:^|[\\/])jenkins[\\/]|(?:^|[\\/])Jenkinsfile/.test(path) ? 'groovy' : undefined);
}

const ENDINGS: Readonly<Record<string, TemplateHost>> = {
  groovy: 'groovy',
  sh: 'sh',
  md: 'markdown',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
};
const QUOTING: Readonly<Record<TemplateHost, readonly string[]>> = {
  groovy: ['groovy', 'comment'],
  sh: ['sh', 'comment'],
  markdown: ['markdown', 'code', 'link', 'mermaid', 'mermaidId'],
  json: ['json'],
  yaml: ['yaml', 'json', 'comment'],
};
const ALL_QUOTING: readonly string[] = [...new Set(Object.values(QUOTING).flat())];
const BLOCKS: readonly string[] = ['each', 'if', 'unless', 'with'];
/** Yield data for a quoting helper or a block, never text for the file. */
const PURE: readonly string[] = ['eq', 'not', 'lookup'];

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Fence {
  readonly lines: readonly string[];
  readonly host: TemplateHost | undefined;
}

function walk(node: TemplateNode, fence: Fence): readonly BareMustache[] {
  const reason = fault(node, fence);
  const own = reason === undefined ? [] : [found(node, fence, reason)];
  return [...own, ...children(node).flatMap((child) => walk(child, fence))];
}

function fault(node: TemplateNode, fence: Fence): string | undefined {
  switch (node.type) {
    case 'MustacheStatement':
      return mustacheFault(node, fence);
    case 'BlockStatement':
      if (!BLOCKS.includes(calledHelper(node) ?? '')) return `only ${said(BLOCKS)} open a block.`;
      return shadowing(node);
    case 'SubExpression':
      return PURE.includes(calledHelper(node) ?? '') ? undefined : `only ${said(PURE)} may stand in parentheses.`;
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return field(node, 'name')?.type === 'PathExpression' ? undefined : "write the partial's name itself: {{> name}}.";
    case 'Decorator':
    case 'DecoratorBlock':
      return 'decorators are not for these templates; give the partial a file of its own.';
    default:
      return undefined;
  }
}

function mustacheFault(node: TemplateNode, fence: Fence): string | undefined {
  const helpers = fence.host === undefined ? ALL_QUOTING : QUOTING[fence.host];
  const helper = calledHelper(node);
  const first = helpers[0] ?? '';
  if (property(node, 'escaped') === false) return `write two braces and a helper: {{${first} ...}}.`;
  if (helper === undefined || !helpers.includes(helper)) return `every value passes a quoting helper: {{${first} ...}}.`;
  if (list(node, 'params').length !== (helper === 'link' ? 2 : 1)) return `"${helper}" is given the wrong number of values.`;
  if (!onlyIndent(node)) return 'the only option is indent=<number of spaces>.';
  return fence.host === undefined || fence.host === 'markdown' ? undefined : surroundings(node, helper, fence.lines, fence.host);
}

/** A helper writes a whole token; inside quotes or a comment of the template's own it would be taken apart. */
function surroundings(node: TemplateNode, helper: string, lines: readonly string[], host: TemplateHost): string | undefined {
  const start = node.loc?.start;
  if (start === undefined) return undefined;
  const before = (lines[start.line - 1] ?? '').slice(0, start.column).replace(/\{\{.*?\}\}/g, '');
  const state = lexed(before, host);
  if (state === 'quotes') return 'stands inside quotes; the helper writes the quotes itself.';
  if (state === 'comment' && helper !== 'comment') return 'stands in a comment; write {{comment ...}}.';
  if (state === 'code' && helper === 'comment') return '"comment" stands outside a comment.';
  return undefined;
}

function lexed(line: string, host: TemplateHost): 'code' | 'quotes' | 'comment' {
  const comment = host === 'groovy' ? '//' : '#';
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === '\\' && (quote !== "'" || host === 'groovy')) at += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (line.startsWith(comment, at) && /^$|\s/.test(line.charAt(at - 1))) return 'comment';
  }
  if (/^\s*\/?\*/.test(line) && host === 'groovy') return 'comment';
  return quote === '' ? 'code' : 'quotes';
}

/** The helper's name where the node calls one by its bare name: neither `./sh`, `this.sh` nor `@sh`. */
function calledHelper(node: TemplateNode): string | undefined {
  const path = field(node, 'path');
  if (path?.type !== 'PathExpression') return undefined;
  const original = property(path, 'original');
  const parts = property(path, 'parts');
  const single = Array.isArray(parts) && parts.length === 1 && parts[0] === original;
  const calls = list(node, 'params').length > 0;
  return single && calls && typeof original === 'string' ? original : undefined;
}

/** `{{#each items as |sh|}}` would make `sh` a value inside. */
function shadowing(node: TemplateNode): string | undefined {
  const names = ['program', 'inverse'].flatMap((branch) => {
    const program = field(node, branch);
    const params = program === undefined ? [] : property(program, 'blockParams');
    return Array.isArray(params) ? params : [];
  });
  const taken = names.find((name) => [...ALL_QUOTING, ...BLOCKS, ...PURE].includes(String(name)));
  return taken === undefined ? undefined : `"${String(taken)}" is a helper's name; choose another after "as".`;
}

function onlyIndent(node: TemplateNode): boolean {
  const hash = field(node, 'hash');
  if (hash === undefined) return true;
  return list(hash, 'pairs').every(
    (pair) => property(pair, 'key') === 'indent' && field(pair, 'value')?.type === 'NumberLiteral',
  );
}

function found(node: TemplateNode, fence: Fence, reason: string): BareMustache {
  const start = node.loc?.start ?? { line: 1, column: 0 };
  const line = fence.lines[start.line - 1] ?? '';
  const text = /^.*?\}\}+/.exec(line.slice(start.column))?.[0] ?? line.slice(start.column);
  return { line: start.line, col: start.column + 1, text, reason };
}

function children(node: TemplateNode): readonly TemplateNode[] {
  const values: readonly unknown[] = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'loc' ? [] : [value],
  );
  return values.flat().filter(isNode);
}

function field(node: TemplateNode, name: string): TemplateNode | undefined {
  const value = property(node, name);
  return isNode(value) ? value : undefined;
}

function list(node: TemplateNode, name: string): readonly TemplateNode[] {
  const value = property(node, name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function property(node: TemplateNode, name: string): unknown {
  return Object.entries(node).find(([key]) => key === name)?.[1];
}

function isNode(value: unknown): value is TemplateNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function said(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
