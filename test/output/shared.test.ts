import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTree } from '../../src/output/tree';
import { scratchFolder } from './scratch';

const OPTIONS = { generator: '1.0.0' };
const index = (text: string) => ({ path: 'README.md', text, shared: true });

describe('a file that is made from every service', () => {
  test('leaves no digest in the manifest, so that two merge requests do not change one line', () => {
    const out = join(scratchFolder(), 'out');
    const run = (text: string) => {
      const tree = openTree(out, OPTIONS);
      tree.writeRoot([index(text), { path: 'platform.yaml', text: 'same' }], text);
      return tree.finish([]);
    };
    run('one');
    const before = readFileSync(join(out, '.manifest.json'), 'utf8');
    const second = run('two');
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe('two');
    expect(readFileSync(join(out, '.manifest.json'), 'utf8')).toBe(before);
    expect(second).toMatchObject({ written: 1, repaired: [] });
  });

  test('is known by the cache alone to be as it was written, and for what', () => {
    const folder = scratchFolder();
    const out = join(folder, 'out');
    const options = { ...OPTIONS, cacheFolder: join(folder, 'cache') };
    const first = openTree(out, options);
    first.writeRoot([index('one')], 'catalog 1');
    first.finish([]);
    // An entry holds for files that are older than the cache.
    const later = new Date(Date.now() + 10_000);
    for (const name of readdirSync(options.cacheFolder)) utimesSync(join(options.cacheFolder, name), later, later);
    expect(openTree(out, options).rootUnchanged('catalog 1')).toBe(true);
    expect(openTree(out, options).rootUnchanged('catalog 2')).toBe(false);
    expect(openTree(out, OPTIONS).rootUnchanged('catalog 1')).toBe(false);
    writeFileSync(join(out, 'README.md'), 'edited');
    expect(openTree(out, options).rootUnchanged('catalog 1')).toBe(false);
    rmSync(join(out, 'README.md'));
    expect(openTree(out, options).rootUnchanged('catalog 1')).toBe(false);
  });

  test('is still known as ours where the manifest holds a conflict', () => {
    const out = join(scratchFolder(), 'out');
    const tree = openTree(out, OPTIONS);
    tree.writeRoot([index('one')], 'one');
    tree.finish([]);
    const manifest = join(out, '.manifest.json');
    writeFileSync(manifest, `<<<<<<< ours\n${readFileSync(manifest, 'utf8')}`);
    expect(openTree(out, OPTIONS).rootConflicts([index('two')], [])).toEqual([]);
  });
});
