import { describe, expect, test } from 'vitest';
import { counted, oneOf, quoted, visible, width } from '../../src/diagnostics/visible';

describe('visible', () => {
  test.each([
    ['an escape sequence', '\u001b[2J', '<U+001B>[2J'],
    ['a line end', 'a\r\nb', 'a<U+000D><U+000A>b'],
    ['a C1 control', '\u009b31m', '<U+009B>31m'],
    ['an override of direction', '\u202eabc', '<U+202E>abc'],
    ['a zero-width space', 'a\u200bb', 'a<U+200B>b'],
    ['a byte order mark', '\ufeffa', '<U+FEFF>a'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['a tag character', 'a\u{e0041}b', 'a<U+E0041>b'],
    ['half of a pair', 'a\ud800b', 'a<U+D800>b'],
  ])('%s is written out', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('ordinary text of any script stays, and so does a tab', () => {
    const text = 'a\tb é 日本 العربية 🚀';
    expect(visible(text)).toBe(text);
  });
});

describe('words in messages', () => {
  test('a long value is cut in the middle', () => {
    expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(40)}…${'x'.repeat(15)}"`);
  });

  test('alternatives read as a sentence', () => {
    expect([oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual(['a', 'a or b', 'a, b or c']);
  });

  test('a count agrees with its noun', () => {
    expect([counted(1, 'error'), counted(0, 'error'), counted(2, 'entity', 'entities')]).toEqual([
      '1 error',
      '0 errors',
      '2 entities',
    ]);
  });

  test.each([
    ['a', 1],
    ['é', 1],
    ['\u0301', 0],
    ['日', 2],
    ['🚀', 2],
  ])('%s takes %i columns', (char, columns) => {
    expect(width(char)).toBe(columns);
  });
});
