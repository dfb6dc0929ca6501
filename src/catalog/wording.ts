/** Words for values, keys and paths of an entity, as messages use them. */
import { oneOf, quoted } from '../diagnostics/visible';
import type { Path } from './manifest';
import { isMapping, type Schema } from './schema';
import { expand, having } from './schema-walk';

/** `"spec.pipeline.deploy.port"`; `"environments[0].name"`; keys with dots or slashes in brackets; the root is "The entity". */
export function subject(path: Path): string {
  if (path.length === 0) return 'The entity';
  const text = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w-]+$/.test(step) ? `.${step}` : `[${step}]`;
  });
  return quoted(text.join('').replace(/^\./, ''));
}

/** What a value is, for "is …": `"text"`, `the number 3`, `a list`. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : quoted(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** The JSON Schema types in plain words. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
};

/** A value as one would write it in YAML on one line; text that YAML would change gets single quotes. */
export function yamlInline(value: unknown): string {
  if (typeof value === 'string') return PLAIN_WORD.test(value) ? value : `'${value.replace(/'/g, "''")}'`;
  if (Array.isArray(value)) return `[${value.map(yamlInline).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, item]) => `${yamlInline(key)}: ${yamlInline(item)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return String(value);
}

/** Begins with a letter or slash, and holds nothing that YAML 1.1 or 1.2 gives a meaning to. */
const PLAIN_WORD = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z/][A-Za-z0-9_./@+-]*(?::[A-Za-z0-9_./@+-]+)*$/i;

/** An example of what may stand at a place: the schema's own, its default, its first word, or one made of its parts. */
export function example(schema: Schema): unknown {
  const schemas = expand(schema, undefined);
  const [given] = having(schemas, 'examples') ?? [];
  const ready = given ?? having(schemas, 'default') ?? having(schemas, 'enum')?.[0];
  if (ready !== undefined) return ready;
  const alternative = having(schemas, 'oneOf')?.[0];
  if (alternative !== undefined) return example(alternative);
  const items = having(schemas, 'items');
  if (items !== undefined) return [example(items)];
  return having(schemas, 'type') === 'object' ? exampleMapping(schemas) : 'text';
}

function exampleMapping(schemas: readonly Schema[]): unknown {
  const required = [...new Set(schemas.flatMap((schema) => schema.required ?? []))];
  return Object.fromEntries(required.map((key) => [key, example({ allOf: propertiesNamed(schemas, key) })]));
}

const propertiesNamed = (schemas: readonly Schema[], key: string): readonly Schema[] =>
  schemas.flatMap(({ properties }) => properties?.[key] ?? []);

/** For a pattern that does not say what it means. */
export const ANOTHER_FORM = 'must have another form';

/** The remedy for a wrong form: examples of the right one. */
export const formFix = (examples: readonly unknown[]): string =>
  examples.length === 0 ? 'write it in that form.' : `write it like ${oneOf(examples.map(yamlInline))}.`;
