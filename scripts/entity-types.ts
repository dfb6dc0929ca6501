/** Writes src/catalog/entities.ts from schemas/*.schema.json, which are the one source of the catalog's shapes. */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';

const SCHEMAS = join(__dirname, '..', 'schemas');
const OUTPUT = join(__dirname, '..', 'src', 'catalog', 'entities.ts');
const BANNER = '/** Types of the catalog, written by `npm run types` from schemas/*.schema.json. Do not edit. */';

async function main(): Promise<void> {
  const files = readdirSync(SCHEMAS).filter((file) => file.endsWith('.schema.json'));
  const parts: string[] = [];
  for (const file of files.sort()) parts.push(await compile(file));
  writeFileSync(OUTPUT, `${BANNER}\n\n${parts.join('\n')}`);
  console.log(`${basename(OUTPUT)}: ${files.length} schemas`);
}

async function compile(file: string): Promise<string> {
  return compileFromFile(join(SCHEMAS, file), {
    cwd: SCHEMAS,
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 130 },
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
