/** When a remembered folder may be trusted without reading it. */
import { describe, expect, test } from 'vitest';
import { type EntryStat, type FileDoor, nodeDoor } from '../../src/output/door';
import { fingerprint, VerifiedFolders } from '../../src/output/verified';

describe('a folder that was verified', () => {
  test.each([
    ['before the cache was written', 5000.25, 5000.5, true],
    ['in the same tick, when it may have changed twice', 5000.5, 5000.5, false],
    ['after it', 5000.75, 5000.5, false],
    ['in a whole second, where the system may keep no finer time', 5000, 6999.5, false],
    ['in a whole second two seconds before', 5000, 7000.5, true],
  ])('and last changed %s', (_, changedMs, writtenMs, trusted) => {
    const found = fingerprint('manifest', [stat({ mtimeMs: changedMs, ctimeMs: changedMs })]);
    expect(cacheOf({ a: found.digest }, writtenMs).holds('a', found)).toBe(trusted);
  });

  test.each<[string, Partial<EntryStat>]>([
    ['size', { size: 2 }],
    ['modification time', { mtimeMs: 1.5 }],
    ['change time', { ctimeMs: 1.5 }],
    ['inode', { ino: 2 }],
    ['mode', { executable: true }],
  ])('is read again when its %s is another', (_, change) => {
    const cache = cacheOf({ a: fingerprint('manifest', [stat({})]).digest }, 1e12);
    expect(cache.holds('a', fingerprint('manifest', [stat({})]))).toBe(true);
    expect(cache.holds('a', fingerprint('manifest', [stat(change)]))).toBe(false);
    expect(cache.holds('a', fingerprint('other', [stat({})]))).toBe(false);
    expect(cache.holds('b', fingerprint('manifest', [stat({})]))).toBe(false);
  });
});

function stat(change: Partial<EntryStat>): EntryStat {
  return { kind: 'file', size: 1, mtimeMs: 1.25, ctimeMs: 1.25, ino: 1, executable: false, ...change };
}

function cacheOf(known: Readonly<Record<string, string>>, writtenMs: number): VerifiedFolders {
  const door: FileDoor = {
    ...nodeDoor,
    stat: () => stat({ mtimeMs: writtenMs }),
    read: () => Buffer.from(JSON.stringify(known)),
  };
  return VerifiedFolders.load(door, '/cache', '/tree');
}
