/** What is made from schemas/*.schema.json: TypeScript types, and ajv's validators as code so that no start has to compile them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { compile } from 'json-schema-to-typescript';

export const SCHEMAS = join(__dirname, '..', 'schemas');
const KINDS = ['component', 'group', 'platform', 'resource'] as const;

const schemaFile = (name: string): string => `${name}.schema.json`;
const readSchema = (name: string): object => JSON.parse(readFileSync(join(SCHEMAS, schemaFile(name)), 'utf8'));

/** The text of src/catalog/entities.ts. One compilation over all kinds, so that shared parts become one type. */
export async function entityTypes(): Promise<string> {
  const all = {
    title: 'Entities',
    type: 'object',
    additionalProperties: false,
    required: KINDS,
    properties: Object.fromEntries(KINDS.map((kind) => [kind, { $ref: schemaFile(kind) }])),
  };
  return compile(JSON.parse(JSON.stringify(all)), 'Entities', {
    cwd: SCHEMAS,
    bannerComment: '/** Types of the catalog as written, made by `npm run types` from schemas/*.schema.json. Do not edit. */',
    additionalProperties: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 130 },
  });
}

/** The text of schemas/validators.js: CommonJS, one function a kind. */
export function validatorCode(): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    // `if` and the branches of a discriminated `oneOf` name keys whose properties are described elsewhere.
    strictRequired: false,
    discriminator: true,
    inlineRefs: false,
    // Sentences are made by src/catalog/shape-words.ts.
    messages: false,
    // Dates are checked by their pattern; the format is for editors and for the rule on bare words.
    formats: { date: true },
    keywords: ['patternErrorMessage'],
    schemas: ['common', ...KINDS].map(readSchema),
    code: { source: true, lines: true },
  });
  const code = standaloneCode(ajv, Object.fromEntries(KINDS.map((kind) => [kind, schemaFile(kind)])));
  return `// Made by \`npm run types\` from schemas/*.schema.json. Do not edit.\n${code}\n`;
}
