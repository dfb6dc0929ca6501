/** A permission on every resource has a comment beside it that says why nothing narrower will do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const TARGETS = join(__dirname, '..', '..', 'src', 'targets');

const sources = readdirSync(TARGETS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const WIDE = /resources: \['\*'\]/;

/** Lines that belong to the place: behind the one before it, a statement's length above and to its end. */
function around(lines: readonly string[], at: number): string {
  const above = lines.slice(Math.max(0, at - 14), at);
  const other = above.map((line) => WIDE.test(line)).lastIndexOf(true);
  return [...above.slice(other + 1), ...lines.slice(at, at + 2)].join('\n');
}

const wide = sources.flatMap((name) => {
  const lines = readFileSync(join(TARGETS, name), 'utf8').split('\n');
  return lines.flatMap((line, index) => (WIDE.test(line) ? [[`${name}:${index + 1}`, around(lines, index)] as const] : []));
});

describe('a permission on every resource', () => {
  test('is seldom', () => {
    expect(wide.length).toBeGreaterThan(5);
    expect(wide.length).toBeLessThan(24);
  });

  test.each(wide)('at %s has its reason beside it', (_, statement) => {
    expect(statement).toMatch(/\/\/ \S/);
  });
});
