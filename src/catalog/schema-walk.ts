/** Which schemas speak of a place in a value: the way from an error back to its descriptions, bounds and examples. */
import type { Path } from './manifest';
import { childOf, isMapping, type Kind, resolveRef, type Schema, schemaOf } from './schema';

/** Every schema that speaks of the value at a path, references followed; the most specific first. */
export function schemasAt(kind: Kind, root: unknown, path: Path): readonly Schema[] {
  let schemas = expand(schemaOf(kind), root);
  let value = root;
  for (const step of path) {
    const child = childOf(value, step);
    schemas = schemas.flatMap((schema) => under(schema, step)).flatMap((schema) => expand(schema, child));
    value = child;
  }
  return schemas;
}

/** The first of them that has a keyword. */
export function having<K extends keyof Schema>(schemas: readonly Schema[], keyword: K): NonNullable<Schema[K]> | undefined {
  for (const schema of schemas) {
    const found = schema[keyword];
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** The keys that a mapping may hold by name, in the schema's order. */
export const knownKeys = (schemas: readonly Schema[]): readonly string[] => [
  ...new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {}))),
];

/** A schema with all that it is put together from. Of alternatives only the one that the value chooses. */
export function expand(schema: Schema, value: unknown): readonly Schema[] {
  const parts = [
    ...(schema.then ? [schema.then] : []),
    schema,
    ...(schema.$ref === undefined ? [] : [resolveRef(schema.$ref)]),
    ...(schema.allOf ?? []),
    ...chosen(schema, value),
  ];
  return parts.flatMap((part) => (part === schema ? [schema] : expand(part, value)));
}

function chosen({ oneOf = [], discriminator }: Schema, value: unknown): readonly Schema[] {
  if (discriminator === undefined || !isMapping(value)) return [];
  const word = value[discriminator.propertyName];
  return oneOf.filter(({ properties }) => properties?.[discriminator.propertyName]?.enum?.includes(word));
}

/** The words that choose between alternatives. */
export const alternatives = (schemas: readonly Schema[], tag: string): readonly unknown[] =>
  schemas.flatMap(({ oneOf = [] }) => oneOf.flatMap(({ properties }) => properties?.[tag]?.enum ?? []));

function under({ properties, items, additionalProperties }: Schema, step: string | number): readonly Schema[] {
  if (typeof step === 'number') return items === undefined ? [] : [items];
  if (properties !== undefined && Object.hasOwn(properties, step)) return [properties[step] ?? {}];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** Paths of mappings, maps by free keys left out, where a key is known: for "move it under …". */
export function homesOf(kind: Kind, key: string): readonly Path[] {
  const index = homes.get(kind) ?? indexOf(kind);
  homes.set(kind, index);
  return index.get(key) ?? [];
}

/** Made once for each kind; schemas do not change. */
const homes = new Map<Kind, ReadonlyMap<string, readonly Path[]>>();

function indexOf(kind: Kind): ReadonlyMap<string, readonly Path[]> {
  const index = new Map<string, readonly Path[]>();
  const visit = (schema: Schema, path: Path): void => {
    for (const part of expand(schema, undefined)) {
      for (const [name, child] of Object.entries(part.properties ?? {})) {
        index.set(name, [...(index.get(name) ?? []), path]);
        visit(child, [...path, name]);
      }
    }
  };
  visit(schemaOf(kind), []);
  return index;
}
