import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogDigest, type KnownRun, recallRun, rememberRun } from '../src/known-run';

const RUN: KnownRun = { diagnostics: [], inputs: [['checkout', 'a1']] };
const file = (path: string, digest: string) => ({ path, catalogPath: path, digest, text: '' });
const of = (...files: readonly ReturnType<typeof file>[]) => catalogDigest({ files, diagnostics: [] });

describe('a known run', () => {
  test('is recalled for the same bytes and the same generator only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-run-'));
    expect(recallRun(folder, '1.0.0', 'c1')).toBeUndefined();
    rememberRun(folder, '1.0.0', 'c1', RUN);
    expect(recallRun(folder, '1.0.0', 'c1')).toEqual(RUN);
    expect(recallRun(folder, '1.0.0', 'c2')).toBeUndefined();
    expect(recallRun(folder, '1.0.1', 'c1')).toBeUndefined();
    expect(recallRun(undefined, '1.0.0', 'c1')).toBeUndefined();
  });

  test('that was damaged is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-run-'));
    for (const text of ['', '[]', 'null', '{"generator":"1.0.0","catalog":"c1","inputs":7,"diagnostics":[]}']) {
      writeFileSync(join(folder, 'run.json'), text);
      expect(recallRun(folder, '1.0.0', 'c1')).toBeUndefined();
    }
  });

  test('is of one catalog: its files, their names and their bytes', () => {
    const one = of(file('catalog/platform.yaml', 'd1'), file('catalog/services/a.yaml', 'd2'));
    expect(of(file('catalog/platform.yaml', 'd1'), file('catalog/services/a.yaml', 'd2'))).toBe(one);
    expect(of(file('catalog/platform.yaml', 'd1'), file('catalog/services/b.yaml', 'd2'))).not.toBe(one);
    expect(of(file('catalog/platform.yaml', 'd1'), file('catalog/services/a.yaml', 'd3'))).not.toBe(one);
    expect(of(file('catalog/platform.yaml', 'd1'))).not.toBe(one);
  });
});
