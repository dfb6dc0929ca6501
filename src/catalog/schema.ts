/** The schemas of the catalog's kinds, and the only door to ajv: its validators, compiled beforehand by `npm run types`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { PACKAGE_ROOT } from '../package-root';
import type { Path } from './manifest';

/** Kinds that the catalog knows, each with its schema. */
export const KINDS = ['Component', 'Group', 'Resource', 'Platform'] as const;
export type Kind = (typeof KINDS)[number];

/** The part of JSON Schema (draft-07) that our schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly then?: Schema;
  readonly discriminator?: { readonly propertyName: string };
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  /** What the pattern means: "must be …". Editors show it too. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** One way in which a value breaks its schema. */
export interface ShapeError {
  readonly keyword: string;
  /** Where the value is that breaks it; for a key, the mapping that holds it. */
  readonly path: Path;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key, where it is a key itself that has the wrong form. */
  readonly key: string | undefined;
}

/** All ways in which a value breaks the schema of a kind; wrappers that only repeat another error are left out. */
export function shapeErrors(kind: Kind, value: unknown): readonly ShapeError[] {
  const validate = validators()[fileOf(kind)];
  if (validate === undefined || validate(value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => !WRAPPERS.has(keyword));
  return errors.map(({ keyword, instancePath, params, propertyName }) => {
    return { keyword, path: pathOf(instancePath, value), params, key: propertyName };
  });
}

/** The schema of a kind. */
export const schemaOf = (kind: Kind): Schema => readSchema(fileOf(kind));

/** The schema that a reference leads to: `common.schema.json#/definitions/size`. */
export function resolveRef(ref: string): Schema {
  const [, name = '', definition = ''] = /^(\w+)\.schema\.json#\/definitions\/(\w+)$/.exec(ref) ?? [];
  const found = readSchema(name).definitions?.[definition];
  if (found === undefined) throw new Error(`A schema refers to ${ref}, which is not there.`);
  return found;
}

/** `if` and `propertyNames` stand beside the error that they wrap. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'propertyNames']);

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

const fileOf = (kind: Kind): string => kind.toLowerCase();

// Neither file is TypeScript, and the compiler copies neither.
const load = createRequire(join(PACKAGE_ROOT, 'package.json'));
const loaded = new Map<string, Schema>();
let code: Readonly<Record<string, Validator>> | undefined;

function validators(): Readonly<Record<string, Validator>> {
  code ??= load('./schemas/validators.js');
  return code ?? {};
}

function readSchema(name: string): Schema {
  const schema: Schema = loaded.get(name) ?? load(`./schemas/${name}.schema.json`);
  loaded.set(name, schema);
  return schema;
}

/** A JSON pointer as a path; steps into lists become numbers. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(here) ? Number(key) : key;
    path.push(step);
    here = childOf(here, step);
  }
  return path;
}

/** What is under a step of a path, if anything. */
export function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Whether a value is a mapping. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, if any. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>(childOf, value);
