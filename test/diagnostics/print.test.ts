import { describe, expect, test } from 'vitest';
import { type Diagnostic, hasErrors, type Location, wholeFile } from '../../src/diagnostics/diagnostic';
import { jsonDiagnostics, printDiagnostics, summary } from '../../src/diagnostics/print';

const FILE = 'catalog/services/checkout.yaml';

const at = (line: number, col: number, endCol: number, endLine = line, file = FILE): Location => ({
  file,
  start: { line, col },
  end: { line: endLine, col: endCol },
});

const fault = (overrides: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'SP107',
  severity: 'error',
  at: at(2, 14, 18),
  message: '"spec.lifecycle" is "prod".',
  fix: 'write production.',
  ...overrides,
});

const TEXT = 'spec:\n  lifecycle: prod\n';
const print = (faults: readonly Diagnostic[], text = TEXT) => printDiagnostics(faults, () => text);

describe('the report for people', () => {
  test('shows place, code, message, source line, underline and fix, and ends with a count', () => {
    expect(print([fault()])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:14 SP107 "spec.lifecycle" is "prod".
            lifecycle: prod
                       ~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('shows related places likewise', () => {
    const related = [{ at: at(1, 1, 5), message: 'The first one is here.' }];
    expect(print([fault({ related })])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:14 SP107 "spec.lifecycle" is "prod".
            lifecycle: prod
                       ~~~~
        catalog/services/checkout.yaml:1:1 The first one is here.
          spec:
          ~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('says that a warning is one', () => {
    expect(print([fault({ severity: 'warning' })])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:14 SP107 warning: "spec.lifecycle" is "prod".
            lifecycle: prod
                       ~~~~
        fix: write production.

      1 warning in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('shows no line for a file as a whole, nor where the source is not at hand', () => {
    expect(print([fault({ at: wholeFile(FILE) })])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml SP107 "spec.lifecycle" is "prod".
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
    expect(printDiagnostics([fault()], () => undefined)).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:14 SP107 "spec.lifecycle" is "prod".
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('underlines a range of several lines to the end of the first', () => {
    expect(print([fault({ at: at(1, 1, 8, 2) })], 'spec: {a: 1,  \n  b: 2}\n')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP107 "spec.lifecycle" is "prod".
          spec: {a: 1,
          ~~~~~~~~~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('marks an empty range, at the end of a line too', () => {
    expect(print([fault({ at: at(2, 18, 18) })])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:18 SP107 "spec.lifecycle" is "prod".
            lifecycle: prod
                           ~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('expands tabs, and counts wide characters as the terminal does', () => {
    expect(print([fault({ at: at(1, 8, 10) })], '\t日本é: xy z')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:8 SP107 "spec.lifecycle" is "prod".
            日本é: xy z
                    ~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('keeps the carriage return of a line end to itself', () => {
    expect(print([fault()], TEXT.replace(/\n/g, '\r\n'))).toBe(print([fault()]));
  });

  test('cuts a long line around the range', () => {
    const text = `a: ${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
    expect(print([fault({ at: at(1, 204, 208) })], text)).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:204 SP107 "spec.lifecycle" is "prod".
          …xxxxxxxxxxxxxxxxxxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
                                       ~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
    expect(print([fault({ at: at(1, 1, 408) })], text)).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:1 SP107 "spec.lifecycle" is "prod".
          a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('indents further lines of a fix', () => {
    expect(print([fault({ fix: 'add to it:\nowner: group:commerce' })])).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:2:14 SP107 "spec.lifecycle" is "prod".
            lifecycle: prod
                       ~~~~
        fix: add to it:
          owner: group:commerce

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('is sorted by file, line, column, code and message, whatever the order of discovery', () => {
    const faults = [
      fault({ at: at(1, 1, 2, 1, 'b.yaml') }),
      fault({ at: at(10, 1, 2) }),
      fault({ at: at(9, 3, 4) }),
      fault({ at: at(9, 2, 4), code: 'SP110' }),
      fault({ at: at(9, 2, 4), code: 'SP103', message: 'b' }),
      fault({ at: at(9, 2, 4), code: 'SP103', message: 'a' }),
      fault({ at: at(1, 1, 2, 1, 'Z.yaml') }),
    ];
    const heads = print([...faults].reverse(), '')
      .split('\n')
      .filter((line) => / SP\d/.test(line) && !line.includes('explain'));
    expect(heads.map((line) => line.replace('"spec.lifecycle" is "prod".', '…'))).toEqual([
      'Z.yaml:1:1 SP107 …',
      'b.yaml:1:1 SP107 …',
      `${FILE}:9:2 SP103 a`,
      `${FILE}:9:2 SP103 b`,
      `${FILE}:9:2 SP110 …`,
      `${FILE}:9:3 SP107 …`,
      `${FILE}:10:1 SP107 …`,
    ]);
  });

  test('colours place, code, marks and fix on request only', () => {
    const colored = printDiagnostics([fault()], () => TEXT, { color: true });
    expect(colored.replaceAll('\u001b', 'ESC')).toMatchInlineSnapshot(`
      "ESC[1mcatalog/services/checkout.yaml:2:14ESC[0m ESC[31mSP107ESC[0m "spec.lifecycle" is "prod".
            lifecycle: prod
                       ESC[31m~~~~ESC[0m
        ESC[32mfix:ESC[0m write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(print([fault()]));
  });
});

describe('hostile text', () => {
  const evil = '\u001b]0;owned\u0007\u202e\r\nforged.yaml:1:1 SP001 all is well';

  test.each([
    ['message', fault({ message: evil })],
    ['fix', fault({ fix: evil })],
    ['file name', fault({ at: at(2, 1, 3, 2, evil) })],
    ['related place', fault({ related: [{ at: at(1, 1, 2, 1, evil), message: evil }] })],
  ])('in a %s reaches the terminal as visible characters', (_where, diagnostic) => {
    const text = print([diagnostic]);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text).not.toMatch(/^forged/m);
  });

  test('in a source line is visible, and the underline still fits', () => {
    expect(print([fault({ at: at(1, 6, 7) })], 'a: \u001b[\u202eb')).toMatchInlineSnapshot(`
      "catalog/services/checkout.yaml:1:6 SP107 "spec.lifecycle" is "prod".
          a: <U+001B>[<U+202E>b
                      ~~~~~~~~
        fix: write production.

      1 error in 1 file. More on a code: service-pipelines explain SP107
      "
    `);
  });

  test('in JSON is escaped, and reads back as it was', () => {
    const json = jsonDiagnostics([fault({ message: `${evil}\u009b\u{e0041}` })]);
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(json)[0].message).toBe(`${evil}\u009b\u{e0041}`);
  });
});

describe('the count', () => {
  const warning = fault({ severity: 'warning', at: at(1, 1, 2, 1, 'b.yaml') });

  test('agrees in number, and names a code to explain', () => {
    expect(summary([fault()])).toBe('1 error in 1 file. More on a code: service-pipelines explain SP107');
    expect(summary([fault(), fault(), warning])).toMatch(/^2 errors and 1 warning in 2 files\./);
    expect(summary([warning, warning])).toMatch(/^2 warnings in 1 file\./);
    expect(summary([])).toBe('No errors, no warnings.');
  });

  test('warnings alone stop nothing', () => {
    expect([hasErrors([warning]), hasErrors([warning, fault()])]).toEqual([false, true]);
  });
});
