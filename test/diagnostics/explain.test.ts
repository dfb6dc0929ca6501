import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, codes, families, isCode } from '../../src/diagnostics/codes';
import type { CodeEntry } from '../../src/diagnostics/codes/entry';
import { diagnosticsPage, explain } from '../../src/diagnostics/explain';

const all = Object.keys(codes).filter(isCode);

describe('explain', () => {
  test('tells what a code means, why it matters and how to mend it, with an example', () => {
    expect(explain('SP110')).toMatchInlineSnapshot(`
      "SP110: YAML read text as something else

      What it is: A value without quotes that is meant as text looks to YAML like a number, true, false or nothing.
      Why it matters: 012345678901 loses its leading zero and version 1.10 becomes 1.1, so that the wrong account or version would be used.
      How to mend it: Put the value in single quotes.

      Wrong:
        account: 012345678901

      Right:
        account: '012345678901'
      "
    `);
  });

  test('shows a tab of an example as a mark', () => {
    expect(explain('SP011')).toContain('  → type: service');
  });
});

describe('the list of codes', () => {
  test.each(all)('%s has a family and whole sentences', (code) => {
    const entry: CodeEntry = codes[code];
    expect(families.some(({ prefix }) => code.startsWith(prefix))).toBe(true);
    expect(code).toMatch(/^SP\d{3}$/);
    expect(entry.title).toMatch(/^[A-Za-z].*[^.]$/);
    for (const text of [entry.what, entry.why, entry.mend]) expect(text).toMatch(/^[A-Z0-9`].*[.)]$/s);
    expect(entry.right === undefined || entry.wrong !== undefined).toBe(true);
  });

  test('knows its codes and no others', () => {
    expect([isCode('SP101'), isCode('SP999'), isCode('toString')]).toEqual([true, false, false]);
  });

  test('has a heading for each code on the reference page, in order', () => {
    const headings = [...diagnosticsPage().matchAll(/^### (SP\d+): /gm)].map(([, code]) => code);
    expect(headings).toEqual([...all].sort());
  });

  test.each(all)('%s is expected by a test', (code: Code) => {
    expect(tests.some((text) => text.includes(code))).toBe(true);
  });
});

const tests = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('diagnostics'))
  .map((file) => readFileSync(join(__dirname, '..', file), 'utf8'));
