import { describe, expect, test } from 'vitest';
import { atLeast } from '../../src/doctor/versions';

describe('a version', () => {
  test.each([
    ['17.1.0', '17.1', true],
    ['17.0.9', '17.1', false],
    ['17.10.0', '17.9', true],
    ['18.0', '17.11', true],
    ['9.9.9', '10', false],
    ['19.6.0-pre', '17.1', true],
    ['16.8.3-ee', '16.9', false],
    ['v17.2', '17.1', true],
    ['17', '17.0.0', true],
    ['994.vd57e3ca_46d24', '994', true],
    ['993.vd57e3ca_46d24', '994', false],
    ['1079.vce64b_a_929c5a_', '994', true],
    ['2.2118.v31fd5b_9944b_5', '2.2119', false],
    ['2.2255.v56a_15e805f12', '2.2119', true],
    ['2.24', '994', false],
    ['1.8', '1.24', false],
  ])('%s at least %s: %s', (found, least, enough) => {
    expect(atLeast(found, least)).toBe(enough);
  });

  test.each(['', 'edge', 'of unknown version', '-1'])('%j is none', (found) => {
    expect(atLeast(found, '17.1')).toBeUndefined();
  });
});
