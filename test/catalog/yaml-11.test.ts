import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readingIn11 } from '../../src/catalog/yaml-11';

/** What a real YAML 1.1 reader makes of a word, and a YAML 1.2 reader. */
const in11 = (word: string): unknown => parse(word, { version: '1.1', logLevel: 'silent' });
const in12 = (word: string): unknown => parse(word, { version: '1.2', schema: 'core', logLevel: 'silent' });

describe('a bare word', () => {
  test.each([
    ['yes', 'true'],
    ['NO', 'false'],
    ['on', 'true'],
    ['Off', 'false'],
    ['y', 'true'],
    ['n', 'false'],
    ['1:30', 'the number 90'],
    ['190:20:30', 'the number 685230'],
    ['1_000', 'the number 1000'],
    ['0123', 'the number 83'],
    ['-010', 'the number -8'],
    ['0b101', 'the number 5'],
    ['0x_1F', 'the number 31'],
    ['1_0.5', 'the number 10.5'],
    ['+0x1F', 'the number 31'],
    ['2026-01-01', 'a date'],
    ['2026-1-1 10:00:00 +1', 'a date'],
    ['<<', 'a command to itself'],
  ])('%s is something else for YAML 1.1: %s', (word, reading) => {
    expect(readingIn11(word)?.reading).toBe(reading);
  });

  test.each([
    'no-way',
    'north',
    '8080',
    '0',
    '1.10',
    '-1',
    'true',
    '0x1F',
    '08',
    '012345678901',
    'v1',
    '10.0.0.0/8',
    'MON-THU',
    '12:60:x',
    '2026',
    '=x',
    '_1',
  ])('%s is the same for both', (word) => {
    expect(readingIn11(word)).toBeUndefined();
  });

  test('is told apart as a real reader does, for words of digits, underscores and colons and for words of letters', () => {
    const numbers = fc
      .string({ unit: fc.constantFrom(...'0123456789_:.xabf'), minLength: 1, maxLength: 7 })
      .map((rest) => `1${rest}`);
    const zeros = fc.string({ unit: fc.constantFrom(...'012789_'), minLength: 1, maxLength: 6 }).map((rest) => `-0${rest}`);
    const letters = fc.string({ unit: fc.constantFrom(...'yesnofYESNOF'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.oneof(numbers, zeros, letters).filter((word) => typeof in12(word) !== 'object'),
        (word) => {
          // The reader makes NaN of a few forms that end without a digit.
          fc.pre(!Number.isNaN(in11(word)));
          const differs = in11(word) !== in12(word);
          expect(readingIn11(word) !== undefined, `${word}: ${String(in11(word))} and ${String(in12(word))}`).toBe(differs);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
