/** The reference pages of the catalog's kinds, made from schemas/*.schema.json: a section for each mapping, a row for each key. */
import { codeSpan, Markdown, phrase, table, text } from '../src/syntax/markdown';

/** The part of JSON Schema that the catalog's schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly patternErrorMessage?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What a page is made of: its heading, and its opening lines. */
export interface Page {
  readonly title: string;
  readonly opening: string;
}

/** The page of one kind. `common` holds what several kinds share. */
export function referencePage(page: Page, schema: Schema, common: Schema): string {
  const resolve = resolver(common);
  const sections = sectionsOf(schema, '', resolve, new Map());
  return `${[`# ${page.title}`, page.opening, NOTE, ...sections].join('\n\n')}\n`;
}

const NOTE = 'Made by `npx tsx scripts/make-reference.ts` from the JSON Schemas in `schemas/`; edit those instead.';

type Resolve = (schema: Schema) => Resolved;

/** A schema without references, and the name of the definition that it came from. */
interface Resolved {
  readonly schema: Schema;
  readonly definition: string | undefined;
}

function resolver(common: Schema): Resolve {
  const resolve = (schema: Schema): Resolved => {
    const own = schema.allOf?.[0]?.$ref ?? schema.$ref;
    if (own === undefined) return { schema, definition: undefined };
    const name = own.slice(own.lastIndexOf('/') + 1);
    const { allOf, $ref, ...beside } = schema;
    return { schema: { ...resolve(common.definitions?.[name] ?? {}).schema, ...beside }, definition: name };
  };
  return resolve;
}

/** A section for a mapping and for every mapping below it; a shared definition has one section, where it is first met. */
function sectionsOf(schema: Schema, path: string, resolve: Resolve, seen: Map<string, string>): readonly string[] {
  const below: string[] = [];
  const rows = Object.entries(schema.properties ?? {}).map(([key, raw]) => {
    const { schema: value, definition } = resolve(raw);
    const where = path === '' ? key : `${path}.${key}`;
    const nested = nestedOf(value, where, resolve);
    const known = definition === undefined ? undefined : seen.get(definition);
    if (nested !== undefined && known === undefined) {
      if (definition !== undefined) seen.set(definition, nested.path);
      below.push(...sectionsOf(nested.schema, nested.path, resolve, seen), ...alternatives(nested, resolve));
    }
    return row(key, value, schema.required?.includes(key) ?? false, nested === undefined ? '' : (known ?? nested.path), resolve);
  });
  const own = rows.length === 0 ? [] : [heading(path, schema), String(table(['Key', 'Value', 'Default', 'Meaning'], rows))];
  return [...own, ...below];
}

interface Nested {
  readonly path: string;
  readonly schema: Schema;
}

/** The mapping inside a value: itself, each item of a list, or each value of a mapping with free keys. */
function nestedOf(value: Schema, path: string, resolve: Resolve): Nested | undefined {
  if (value.properties !== undefined || value.oneOf !== undefined) return { path, schema: value };
  if (value.items !== undefined) return nestedOf(resolve(value.items).schema, `${path}[]`, resolve);
  const free = value.additionalProperties;
  return typeof free === 'object' ? nestedOf(resolve(free).schema, `${path}.<name>`, resolve) : undefined;
}

/** One table for each form that a value may have. */
function alternatives({ path, schema }: Nested, resolve: Resolve): readonly string[] {
  if (schema.oneOf === undefined) return [];
  return [
    `## \`${path}\``,
    String(text(schema.description ?? '')),
    ...schema.oneOf.flatMap((form) => [
      `### ${form.title ?? ''}`,
      String(text(form.description ?? '')),
      String(table(['Key', 'Value', 'Default', 'Meaning'], rowsOf(form, resolve))),
    ]),
  ].filter((part) => part !== '');
}

const rowsOf = (schema: Schema, resolve: Resolve) =>
  Object.entries(schema.properties ?? {}).map(([key, raw]) =>
    row(key, resolve(raw).schema, schema.required?.includes(key) ?? false, '', resolve),
  );

const heading = (path: string, { description = '' }: Schema): string =>
  [path === '' ? '## The entity' : `## \`${path}\``, ...(description === '' ? [] : [String(prose(description))])].join('\n\n');

function row(key: string, value: Schema, required: boolean, section: string, resolve: Resolve): readonly (string | Markdown)[] {
  const fallback = value.default === undefined ? '' : codeSpan(JSON.stringify(value.default));
  const more = section === '' ? [] : [prose(`See \`${section}\`.`)];
  return [
    codeSpan(key),
    kindOf(value, resolve),
    required ? 'required' : fallback,
    phrase([prose(value.description ?? ''), ...more], ' '),
  ];
}

function kindOf(value: Schema, resolve: Resolve): string | Markdown {
  if (value.enum !== undefined)
    return phrase(
      value.enum.map((word) => codeSpan(String(word))),
      ', ',
    );
  if (value.type === 'array') return phrase(['list of', kindOf(resolve(value.items ?? {}).schema, resolve)], ' ');
  if (value.type === 'object' || value.oneOf !== undefined) return 'mapping';
  const bounds = value.minimum === undefined || value.maximum === undefined ? '' : `, ${value.minimum} to ${value.maximum}`;
  return `${NAMES[value.type ?? ''] ?? 'value'}${bounds}`;
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', boolean: 'true or false' };

/** Descriptions mark keys and words with backticks, as Markdown does. */
function prose(description: string): Markdown {
  const parts = description.split(/(`[^`]+`)/).filter((part) => part !== '');
  const values = parts.map((part) => (part.startsWith('`') ? codeSpan(part.slice(1, -1)) : text(part)));
  // Text is trimmed when it is quoted: the space around a marked word is put back.
  const gaps = parts.map((part) => (/\s$/.test(part) ? ' ' : ''));
  const before = parts.map((part, index) => (index > 0 && /^\s/.test(part) ? ' ' : ''));
  return Markdown.prose(['', ...parts.map((_, index) => (gaps[index] ?? '') + (before[index + 1] ?? ''))], values);
}
