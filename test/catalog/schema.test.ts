import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { entityTypes, SCHEMAS, validatorCode } from '../../scripts/catalog-code';
import { KINDS, type Schema, schemaOf, shapeErrors } from '../../src/catalog/schema';
import { homesOf, schemasAt } from '../../src/catalog/schema-walk';
import { example } from '../../src/catalog/wording';
import { strategies } from '../../src/strategies';
import { toolchains } from '../../src/toolchains';

const NAMES = ['common', 'component', 'group', 'platform', 'resource'];
const read = (name: string): Schema => JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));

/** Every schema in a file with the path to it; `described` where a reader would look for a description. */
function* parts(schema: Schema, path: string, described = true): Generator<{ schema: Schema; path: string; described: boolean }> {
  yield { schema, path, described };
  for (const [key, child] of Object.entries(schema.properties ?? {})) yield* parts(child, `${path}.${key}`);
  for (const [key, child] of Object.entries(schema.definitions ?? {})) yield* parts(child, `${path}#${key}`);
  if (schema.items) yield* parts(schema.items, `${path}[]`);
  if (typeof schema.additionalProperties === 'object') yield* parts(schema.additionalProperties, `${path}{}`);
  if (schema.propertyNames) yield* parts(schema.propertyNames, `${path}(key)`, false);
  for (const child of schema.allOf ?? []) yield* parts(child, `${path}&`, false);
  for (const child of schema.oneOf ?? []) yield* parts(child, `${path}|`);
  if (schema.then) yield* parts(schema.then, `${path}then`, false);
}

const all = NAMES.flatMap((name) => [...parts(read(name), name)]);
const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  discriminator: true,
  formats: { date: true },
  keywords: ['patternErrorMessage'],
});
for (const name of NAMES) ajv.addSchema(read(name));

/** What is wrong with a value by the schema that stands at a place of a file. */
function breaks(file: string, schema: Schema, value: unknown): string {
  const own = { ...schema, $id: `${file}.part.json` };
  const validate = ajv.compile(own);
  ajv.removeSchema(`${file}.part.json`);
  return validate(value) ? '' : `${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`;
}

/** Stacks have it without asking; no service may. */
const OF_STACKS = 'cloudformation';

describe('the schemas', () => {
  test('describe every key, so that editors and the reference can', () => {
    const bare = all.filter(
      ({ schema, path, described }) =>
        described && !path.includes('then') && schema.description === undefined && schema.$ref === undefined,
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test('say what a pattern means, and show an example of it', () => {
    const silent = all.filter(
      ({ schema }) => schema.pattern !== undefined && (schema.patternErrorMessage === undefined || !schema.examples?.length),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('state bounds in pairs, as their messages do', () => {
    expect(all.filter(({ schema }) => (schema.minimum === undefined) !== (schema.maximum === undefined))).toEqual([]);
  });

  test('give examples and defaults that they accept themselves', () => {
    const faults = all.flatMap(({ schema, path }) => {
      const values = [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])];
      return values.map((value) => breaks(path.split(/[.#]/)[0] ?? '', schema, value)).filter((text) => text !== '');
    });
    expect(faults).toEqual([]);
  });

  test('close every block of ours', () => {
    const titled = all.filter(
      ({ schema }) => schema.type === 'object' && / |Rule|Block|Defaults/.test(String(Reflect.get(schema, 'title') ?? '')),
    );
    expect(titled.length).toBeGreaterThan(20);
    const open = titled.filter(({ schema }) => schema.additionalProperties !== false && schema.oneOf === undefined);
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test.each(KINDS)('make an example of a %s that they accept', (kind) => {
    expect(shapeErrors(kind, example(schemaOf(kind)))).toEqual([]);
  });

  test('offer the toolchains and strategies that exist', () => {
    const definitions = read('common').definitions ?? {};
    expect(definitions.toolchain?.enum).toEqual(Object.keys(toolchains).filter((name) => name !== OF_STACKS));
    expect([...(definitions.strategy?.enum ?? [])].sort()).toEqual(Object.keys(strategies).sort());
  });

  test("let `defaults` of the platform hold what a pipeline holds, but for what is a service's own", () => {
    const { pipeline, defaults } = read('common').definitions ?? {};
    const own = ['environments', 'path', 'renamedFrom', 'reviewApp', 'tagPrefix'];
    expect(Object.keys(defaults?.properties ?? {}).sort()).toEqual(
      Object.keys(pipeline?.properties ?? {})
        .filter((key) => !own.includes(key))
        .sort(),
    );
  });
});

describe('what is made from the schemas', () => {
  test('is current: the types (npm run types)', async () => {
    const path = join(__dirname, '..', '..', 'src', 'catalog', 'entities.ts');
    expect(readFileSync(path, 'utf8')).toBe(await entityTypes());
  });

  test('is current: the validators (npm run types)', () => {
    expect(readFileSync(join(SCHEMAS, 'validators.js'), 'utf8') === validatorCode()).toBe(true);
  });
});

describe('the way through a schema', () => {
  test('follows references, maps, lists and the chosen alternative', () => {
    const value = { spec: { pipeline: { runtime: { grants: [{ kind: 'sendToQueue', queue: 'x' }] } } } };
    const titles = schemasAt('Component', value, ['spec', 'pipeline', 'runtime', 'grants', 0]).map((schema) =>
      Reflect.get(schema, 'title'),
    );
    expect(titles).toContain('QueueGrant');
    expect(titles).not.toContain('BucketGrant');
    expect(schemasAt('Component', {}, ['spec', 'pipeline', 'environments', 'prod', 'size', 'cpu'])[0]?.default).toBe(512);
  });

  test('gives nothing where a value leaves the schema', () => {
    expect(schemasAt('Component', {}, ['spec', 'unknown', 'deeper'])).toEqual([]);
  });

  test('finds the homes of a key', () => {
    expect(homesOf('Component', 'port')).toContainEqual(['spec', 'pipeline', 'deploy']);
    expect(homesOf('Component', 'nonsense')).toEqual([]);
  });
});
