import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../scripts/make-reference';

test.each([...pages()])(
  'docs/reference/%s is what the schemas and codes make it (npx tsx scripts/make-reference.ts)',
  (file, page) => {
    expect(readFileSync(join(__dirname, '../../docs/reference', file), 'utf8')).toBe(page);
  },
);
