/** `npm run types`: writes src/catalog/entities.ts and schemas/validators.js from schemas/*.schema.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes, SCHEMAS, validatorCode } from './catalog-code';

async function main(): Promise<void> {
  writeFileSync(join(__dirname, '..', 'src', 'catalog', 'entities.ts'), await entityTypes());
  writeFileSync(join(SCHEMAS, 'validators.js'), validatorCode());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
