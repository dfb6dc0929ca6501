import { describe, expect, test } from 'vitest';
import { closest, distance } from '../../src/diagnostics/closest';

describe('closest', () => {
  const known = ['toolchain', 'deploy', 'port', 'image', 'environments'];

  test.each([
    ['toolchian', 'toolchain'],
    ['deplyo', 'deploy'],
    ['prot', 'port'],
    ['Port', 'port'],
    ['enviroments', 'environments'],
    ['imag', 'image'],
  ])('a slip of the pen is recognised: %s', (written, meant) => {
    expect(closest(written, known)).toBe(meant);
  });

  test.each(['colour', 'transport', 'x', ''])('another word is not: %s', (written) => {
    expect(closest(written, known)).toBeUndefined();
  });

  test('a word of which nothing would be left is no guess', () => {
    expect(closest('b', ['a'])).toBeUndefined();
  });

  test('the first of two that are equally near wins', () => {
    expect(closest('pont', ['port', 'pond'])).toBe('port');
  });
});

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['abc', 'acb', 1],
    ['abcd', 'abd', 1],
    ['abcd', 'abxcd', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j are %i edits', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });
});
