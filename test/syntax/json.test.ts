/** JSON text: read back the same, harmless where it is embedded. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLine, jsonText } from '../../src/syntax/json';
import { hostileText, tree } from './hostile';

test('any plain data comes back', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(value);
      expect(JSON.parse(jsonLine(value))).toEqual(value);
    }),
  );
});

test('two spaces, keys as given, a line end at the end', () => {
  expect(jsonText({ b: [1, 'x'], a: undefined, c: {} })).toBe('{\n  "b": [\n    1,\n    "x"\n  ],\n  "c": {}\n}\n');
});

test('jsonLine never spans lines, for any reader of lines', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(jsonLine({ [text]: text })).not.toMatch(/[\n\r\u2028\u2029]/);
    }),
  );
});

test('a number that JSON would turn into null is refused', () => {
  expect(() => jsonText({ port: Number.NaN })).toThrow('JSON output: the value of "port" (NaN) would be lost.');
  expect(() => jsonText(JSON.parse('{}').absent)).toThrow('JSON output: the value of "" (undefined) would be lost.');
});
