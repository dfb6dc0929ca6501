/** Handlebars behind a fence: every value in a template passes a helper that quotes it for the template's host. */
import { hash } from 'node:crypto';
import Handlebars from 'handlebars';
import Runtime from 'handlebars/runtime';
import { type GroovyValue, groovyValue } from './groovy';
import { type JsonValue, jsonLine } from './json';
import { MADE_TEMPLATES, type MadeTemplate } from './made-templates';
import { codeSpan, link, Markdown, mermaidId, mermaidLabel, phrase } from './markdown';
import { ShellBlock, ShellWord, word } from './shell';
import { type BareMustache, findBareMustaches, type TemplateHost } from './template-fence';
import { flowScalar, scalar } from './yaml-scalar';

export type { BareMustache, TemplateHost } from './template-fence';
export { templateHost } from './template-fence';

/** A compiled template: the same context gives the same text. */
export type Template<Context extends object> = (context: Context) => string;

export interface TemplateOptions {
  /** The language of the file that the template makes; only that language's helpers are allowed in it. */
  readonly host: TemplateHost;
  /** Texts of the partials that `{{> name}}` inserts; the fence holds for them too. */
  readonly partials?: Readonly<Record<string, string>>;
}

/**
 * Compiles a template. At run time a name that the context lacks is an error, not empty text.
 *
 * Helpers: `sh`, `groovy`, `json`, `yaml`, `markdown`, `code`, `link label url`, `mermaid`, `mermaidId`, `comment`
 * (text after `#` or `//`); `groovy` and `markdown` take `indent=<spaces>` for code of several lines. Blocks: `each`,
 * `if`, `unless`, `with`. Inside parentheses: `eq`, `not`, `lookup`.
 *
 * @throws TemplateFault with every place that the fence refuses, or where the template cannot be parsed.
 */
export function compileTemplate<Context extends object>(name: string, text: string, options: TemplateOptions): Template<Context> {
  const made = MADE_TEMPLATES[templateKey(name, text, options)];
  if (made !== undefined) return madeTemplate(name, made);
  refuseUnquoted(name, text, options);
  const environment = Handlebars.create();
  environment.registerHelper(strictHelpers(environment.helpers));
  environment.registerPartial({ ...options.partials });
  const compiled = environment.compile<Context>(text, compileOptions(options));
  return (context) => rendered(name, () => compiled(context));
}

/** The text of a `MadeTemplate`, as JavaScript. @throws TemplateFault as `compileTemplate`. */
export function precompileTemplate(name: string, text: string, options: TemplateOptions): string {
  refuseUnquoted(name, text, options);
  const made = (source: string) => String(Handlebars.precompile(source, compileOptions(options)));
  const partials = Object.entries(options.partials ?? {}).map(
    ([partial, source]) => `${JSON.stringify(partial)}: ${made(source)}`,
  );
  return `{ main: ${made(text)}, partials: { ${partials.join(', ')} } }`;
}

/** What a made template is known by: all that it was made from. */
export function templateKey(name: string, text: string, { host, partials = {} }: TemplateOptions): string {
  return hash('sha256', JSON.stringify([name, text, host, partials]));
}

function madeTemplate<Context extends object>(name: string, { main, partials }: MadeTemplate): Template<Context> {
  const environment = Runtime.create();
  environment.registerHelper(strictHelpers(environment.helpers));
  const made = (specification: unknown) => environment.template<Context>(Object(specification));
  for (const [partial, specification] of Object.entries(partials)) environment.registerPartial(partial, made(specification));
  const compiled = made(main);
  return (context) => rendered(name, () => compiled(context));
}

function refuseUnquoted(name: string, text: string, { host, partials = {} }: TemplateOptions): void {
  const faults = [[name, text] as const, ...Object.entries(partials)].flatMap(([file, source]) => faultsOf(file, source, host));
  if (faults.length > 0) throw new TemplateFault(faults);
}

/**
 * The fence: every place where a template would write a value that no helper of the host has quoted, or where the
 * helper's work would be undone (inside quotes, in a comment). Empty for a template that may be used.
 *
 * @throws Error where the text is no Handlebars template.
 */
export function bareMustaches(text: string, host?: TemplateHost): readonly BareMustache[] {
  return findBareMustaches(text, Handlebars.parse(text), host);
}

/** A template that is not fit for use; the message names file, line and column of each fault. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

const HELPERS: Handlebars.HelperDeclareSpec = {
  sh: (value: unknown) => shellText(value),
  groovy: (value: GroovyValue, options: HelperOptions) => indented(String(groovyValue(value)), options),
  markdown: (value: unknown, options: HelperOptions) =>
    value instanceof Markdown ? indented(String(value), options) : String(phrase([plain(value)])),
  code: (value: unknown) => String(codeSpan(plain(value))),
  link: (label: unknown, url: unknown) => String(link(label instanceof Markdown ? label : plain(label), plain(url))),
  mermaid: (value: unknown) => mermaidLabel(plain(value)),
  mermaidId: (value: unknown) => mermaidId(plain(value)),
  json: (value: JsonValue) => jsonLine(value),
  yaml: (value: unknown) => (typeof value === 'string' ? flowScalar(value) : scalar(primitive(value))),
  comment: (value: unknown) => commentText(plain(value)),
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => !value,
};

const COMPILE = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((helper) => [helper, true])),
} as const;

const compileOptions = ({ host }: TemplateOptions) => ({ ...COMPILE, preventIndent: host === 'sh' });

interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
}

type Helper = Handlebars.HelperDelegate;

/** Ours and the blocks; each error gets its place, and a block whose value is missing is an error too. */
function strictHelpers(builtIn: Readonly<Record<string, Helper>>): Record<string, Helper> {
  const blocks = ['each', 'if', 'unless', 'with'].map((name) => [name, present(name, builtIn[name] ?? missing)] as const);
  return Object.fromEntries([...Object.entries(HELPERS), ...blocks].map(([name, helper]) => [name, placed(helper)]));
}

/** Handlebars takes a misspelt name in `{{#if}}` for false and in `{{#each}}` for an empty list, in strict mode too. */
function present(name: string, helper: Helper): Helper {
  return function (this: unknown, ...values: readonly unknown[]): unknown {
    if (values[0] === undefined) throw new TypeError(`{{#${name}}} got nothing: the context has no such name.`);
    return Reflect.apply(helper, this, values);
  };
}

function placed(helper: Helper): Helper {
  return function (this: unknown, ...values: readonly unknown[]): unknown {
    try {
      return Reflect.apply(helper, this, values);
    } catch (error) {
      if (error instanceof PlacedError) throw error;
      throw new PlacedError(`${placeOf(values.at(-1))} ${messageOf(error)}`, { cause: error });
    }
  };
}

/** Handlebars puts the mustache's place into the options, its last argument. */
function placeOf(options: unknown): string {
  const { loc } = Object(options);
  const start: unknown = Object(loc).start;
  const { line, column } = Object(start);
  return typeof line === 'number' && typeof column === 'number' ? `${line}:${column + 1}` : '1:1';
}

/** The innermost place is where the fault is. */
class PlacedError extends Error {}

function missing(): never {
  throw new TypeError('this block helper does not exist.');
}

function faultsOf(file: string, text: string, host: TemplateHost): readonly string[] {
  try {
    return bareMustaches(text, host).map((found) => `${file}:${found.line}:${found.col} ${found.text}: ${found.reason}`);
  } catch (error) {
    return [`${file}: ${messageOf(error)}`];
  }
}

function rendered(name: string, render: () => string): string {
  try {
    return render();
  } catch (error) {
    throw new Error(`${name}:${messageOf(error)}`, { cause: error });
  }
}

function shellText(value: unknown): string {
  if (value instanceof ShellWord || value instanceof ShellBlock) return String(value);
  return String(word(plain(value)));
}

/** Lines after the first get the spaces; a Groovy literal never spans lines, so none is changed by it. */
function indented(source: string, options: HelperOptions): string {
  const spaces = options.hash.indent;
  return typeof spaces === 'number' ? source.replace(/\n(?!\n)/g, `\n${' '.repeat(spaces)}`) : source;
}

/** One line that ends no comment in any host: Groovy decodes `\u000a` even there. */
function commentText(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufdff]/g, '?')
    .replaceAll('\\', '/')
    .replaceAll('*/', '* /');
}

function plain(value: unknown): string {
  return String(primitive(value));
}

function primitive(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const kind = value === null ? 'null' : typeof value;
  throw new TypeError(`a template's helper got ${kind} where text, a number or a boolean must be.`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
