import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KnownRun, recallRun, rememberRun } from '../src/known-run';

const RUN: KnownRun = {
  files: [['catalog/services/checkout.yaml', 'd1']],
  warnings: { read: [], limits: [] },
  top: 't1',
  services: [{ name: 'checkout', file: 'catalog/services/checkout.yaml', input: 'a1', outline: 'o1' }],
};

describe('a known run', () => {
  test('is recalled for the same generator only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-run-'));
    expect(recallRun(folder, '1.0.0')).toBeUndefined();
    rememberRun(folder, '1.0.0', RUN);
    expect(recallRun(folder, '1.0.0')).toEqual(RUN);
    expect(recallRun(folder, '1.0.1')).toBeUndefined();
    expect(recallRun(undefined, '1.0.0')).toBeUndefined();
  });

  test('that was damaged is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-run-'));
    const damaged = [{ ...RUN, services: 7 }, { ...RUN, top: undefined }, { ...RUN, warnings: null }, null].map((run) =>
      JSON.stringify({ generator: '1.0.0', run }),
    );
    for (const text of ['', '[]', 'null', ...damaged]) {
      writeFileSync(join(folder, 'run.json'), text);
      expect(recallRun(folder, '1.0.0')).toBeUndefined();
    }
  });
});
