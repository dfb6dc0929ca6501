/** Every code is met by a test that names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes';

const TESTS = join(__dirname, '..');
const texts = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('codes.test.ts'))
  .map((file) => readFileSync(join(TESTS, file), 'utf8'));

test.each(Object.keys(codes))('%s has a test', (code) => {
  expect(texts.some((text) => text.includes(code))).toBe(true);
});
