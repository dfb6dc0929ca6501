/** Groovy source: what the literals look like. Groovy itself reads them in conformance/syntax/groovy.test.ts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Groovy, groovy, groovyLines, groovyValue, list, literal, map } from '../../src/syntax/groovy';
import { hostileText } from './hostile';

describe('literal', () => {
  test('is single-quoted, so that no $ is expanded', () => {
    expect(String(literal('$HOME ${x} "q"'))).toBe('\'$HOME ${x} "q"\'');
  });

  test("a quote, a backslash and line ends get Groovy's own names", () => {
    expect(String(literal("it's\\\n\r\t"))).toBe("'it\\'s\\\\\\n\\r\\t'");
  });

  test('everything outside printable ASCII is a \\u escape, halves of pairs apart', () => {
    expect(String(literal('é\u0085😀\u0000'))).toBe("'\\u00e9\\u0085\\ud83d\\ude00\\u0000'");
  });

  test('stays on one line and holds no quote of its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(String(literal(text))).toMatch(/^'(?:[ -&(-[\]-~]|\\[\\'nrt]|\\u[0-9a-f]{4})*'$/);
      }),
    );
  });

  test.each([
    ['x', 65_535, 1],
    ['x', 65_536, 2],
    ['é', 40_000, 2],
    ['日', 43_690, 2],
    ['\0', 65_536, 3],
  ])('%j times %i is %i constants', (char, times, constants) => {
    expect(String(literal(char.repeat(times))).split(' + ')).toHaveLength(constants);
  });
});

describe('groovy', () => {
  test("data in the tag's holes arrives quoted, code as it is", () => {
    const body = groovy`echo ${"it's"}`;
    expect(String(groovy`stage(${'a'}) { ${body}; retry(${3}) }`)).toBe("stage('a') { echo 'it\\'s'; retry(3) }");
  });

  test('lists and maps nest, in the order given, without undefined entries', () => {
    const value = { name: 'a', 'b-c': [1, true, null], gone: undefined, code: groovy`env.X`, none: {}, empty: [] };
    expect(String(groovyValue(value))).toBe("['name': 'a', 'b-c': [1, true, null], 'code': env.X, 'none': [:], 'empty': []]");
    expect(String(list([]))).toBe('[]');
    expect(String(map({}))).toBe('[:]');
  });

  test('pieces are joined a line each', () => {
    expect(String(groovyLines([groovy`a`, literal('b')]))).toBe("a\n'b'");
  });

  test('a number without a literal is refused', () => {
    expect(() => groovyValue(Number.NaN)).toThrow('Groovy output: NaN has no literal.');
    expect(() => groovyValue(JSON.parse('{}').absent)).toThrow('Groovy output: undefined has no literal.');
  });

  test('code is told from data by its class alone', () => {
    expect(groovy`x`).toBeInstanceOf(Groovy);
    expect(String(groovyValue(JSON.parse('{"source": "System.exit(0)"}')))).toBe("['source': 'System.exit(0)']");
  });
});
