/** YAML text: what readers of YAML 1.1 and 1.2 get back is what was written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSeq, parse, parseDocument, stringify } from 'yaml';
import { reference, type YamlValue, yamlText } from '../../src/syntax/yaml';
import { hostileText, TRAPS, tree } from './hostile';

describe('yamlText', () => {
  test('a reader of YAML 1.1 and one of 1.2 get back any plain data', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = yamlText(value);
        expect(parse(text, OLD)).toEqual(value);
        expect(parse(text, NEW)).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  test.each(TRAPS)('%j stays text as value, key and item', (text) => {
    const written = yamlText({ value: text, [text]: 'key', list: [text, [text], { a: text }] });
    for (const options of [OLD, NEW]) {
      expect(parse(written, options)).toEqual({ value: text, [text]: 'key', list: [text, [text], { a: text }] });
    }
  });

  test('text as the whole document comes back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parse(yamlText(text), OLD)).toBe(text);
      }),
    );
  });

  test('says the same as the yaml library does under a reader of 1.1', () => {
    // Text in quotes over several lines is where the library loses a line that is one space.
    const options = {
      compat: 'yaml-1.1',
      aliasDuplicateObjects: false,
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: 1e6,
    } as const;
    fc.assert(
      fc.property(tree, (value) => {
        const theirs = stringify({ value }, options);
        expect(parse(yamlText({ value }), OLD)).toEqual(parse(theirs, NEW));
      }),
    );
  });

  test('is written in blocks that people like to read', () => {
    const job = { stage: 'build', image: 'node:22', needs: [], variables: {}, script: ['npm ci', 'a\nb\n'], retry: { max: 2 } };
    expect(yamlText({ stages: ['build', 'on'], job, matrix: [[1, 2], [{ a: true, b: null }]], time: '1:30' })).toBe(`stages:
  - build
  - 'on'
job:
  stage: build
  image: node:22
  needs: []
  variables: {}
  script:
    - npm ci
    - |
      a
      b
  retry:
    max: 2
matrix:
  - - 1
    - 2
  - - a: true
      b: null
time: '1:30'
`);
  });

  test('the words that people write in pipelines need no quotes', () => {
    const words = [
      './mvnw -B verify',
      '$CI_COMMIT_SHA',
      '${A}/b',
      '.npm/',
      '/cache',
      '--all',
      'a, b',
      'x=y',
      'node:22-slim',
      '30 minutes',
      'arn:aws:s3:::b/*',
      'x && y',
    ];
    expect(yamlText(words)).toBe(words.map((word) => `- ${word}\n`).join(''));
  });

  test('a script is a literal block, with its empty and indented lines', () => {
    const text = 'if true; then\n  echo a\n\nfi\n';
    expect(yamlText({ run: [{ script: text }] })).toBe('run:\n  - script: |\n      if true; then\n        echo a\n\n      fi\n');
  });

  test('an undefined value is left out with its key, and refused in a list', () => {
    expect(yamlText({ a: undefined, b: 1, c: { d: undefined } })).toBe('b: 1\nc: {}\n');
    const hole: readonly YamlValue[] = JSON.parse('[1]').concat(undefined);
    expect(() => yamlText(hole)).toThrow('YAML output: a undefined is not plain data.');
  });

  test.each([
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d is refused', (value, name) => {
    expect(() => yamlText({ value })).toThrow(`YAML output: ${name} is not a number that can be written.`);
  });

  test('what is not plain data is refused by name', () => {
    expect(() => yamlText({ at: Object.assign(new Map(), {}) as unknown as YamlValue })).toThrow(
      'an instance of Map is not plain data',
    );
  });

  test('a cycle is refused, not followed for ever', () => {
    const cycle: Record<string, YamlValue> = {};
    cycle.self = cycle;
    expect(() => yamlText(cycle)).toThrow('nested deeper than 200');
  });

  test('an object used twice is written twice, without an anchor', () => {
    const shared = { a: 1 };
    expect(yamlText({ b: shared, c: shared })).toBe('b:\n  a: 1\nc:\n  a: 1\n');
  });

  test('a key longer than readers accept is announced', () => {
    const value = { ['k'.repeat(2000)]: { a: 1 }, ['k\n'.repeat(800)]: 'v' };
    expect(parse(yamlText({ outer: value }), OLD)).toEqual({ outer: value });
  });
});

describe('options', () => {
  test('a header, comments and empty lines are for people and change no value', () => {
    const value = { stages: ['a'], job: { script: ['x'] } };
    const text = yamlText(value, { header: ['Made by a tool.', ''], comments: { job: 'Builds.' }, spaced: true });
    expect(text).toBe('# Made by a tool.\n#\n\nstages:\n  - a\n\n# Builds.\njob:\n  script:\n    - x\n');
    expect(parse(text)).toEqual(value);
  });

  test('no comment can end early, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, tree, (header, comment, value) => {
        const text = yamlText({ key: value }, { header: [header], comments: { key: comment }, spaced: true });
        expect(parse(text, OLD)).toEqual({ key: value });
      }),
    );
  });

  test('empty lines between keys do not become part of a text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parse(yamlText({ a: text, b: text, c: 1 }, { spaced: true }), OLD)).toEqual({ a: text, b: text, c: 1 });
      }),
    );
  });
});

test("GitLab's !reference keeps its path, whatever the job is called", () => {
  const text = yamlText({ script: [reference('.base', 'script'), reference("it's, [x]", 'yes')] });
  expect(text).toBe("script:\n  - !reference [.base, script]\n  - !reference ['it''s, [x]', 'yes']\n");
  const resolved = parseDocument(text, {
    customTags: [{ tag: '!reference', collection: 'seq', resolve: (seq) => (isSeq(seq) ? seq : undefined) }],
  });
  expect(resolved.errors).toEqual([]);
  expect(resolved.toJS()).toEqual({
    script: [
      ['.base', 'script'],
      ["it's, [x]", 'yes'],
    ],
  });
});

const OLD = { version: '1.1', merge: true, maxAliasCount: 0 } as const;
const NEW = { version: '1.2' } as const;
