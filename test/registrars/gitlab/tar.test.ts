/** The archive of `delivery/`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tarGz } from '../../../src/registrars/gitlab/tar';

const files = [
  { path: 'delivery/settings.sh', executable: false, text: 'ümläut\n'.repeat(200) },
  { path: 'delivery/pipeline.sh', executable: true, text: '' },
];

describe('an archive', () => {
  test('has the same bytes whatever the order of files', () => {
    expect(Buffer.from(tarGz(files)).equals(Buffer.from(tarGz([...files].reverse())))).toBe(true);
  });

  test('has blocks of 512 bytes and ends with two empty ones', () => {
    const bytes = gunzipSync(tarGz(files));
    expect(bytes.length % 512).toBe(0);
    expect(bytes.subarray(-1024).every((byte) => byte === 0)).toBe(true);
  });

  test('refuses a path that its header cannot hold', () => {
    expect(() => tarGz([{ path: 'x'.repeat(101), executable: false, text: '' }])).toThrow(RangeError);
  });

  test.skipIf(spawnSync('tar', ['--version']).status !== 0)(
    'is unpacked by tar as it was packed, scripts with their right to run',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'tar-'));
      writeFileSync(join(folder, 'x.tar.gz'), tarGz(files));
      const { status, stderr } = spawnSync('tar', ['-xzf', 'x.tar.gz', 'delivery'], { cwd: folder, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      for (const { path, text, executable } of files) {
        expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
        expect((statSync(join(folder, path)).mode & 0o111) !== 0).toBe(executable);
      }
      rmSync(folder, { recursive: true });
    },
  );
});
