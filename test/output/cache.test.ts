/** The memory of what was verified costs nothing but time when it is wrong. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, generate, put, scratchFolder, world } from './scratch';

describe('the cache', () => {
  test('damaged, foreign or gone, it costs nothing but time', () => {
    const out = join(scratchFolder(), 'out');
    const cacheFolder = scratchFolder();
    generate(out, world, { cacheFolder });
    for (const text of ['', '{', '[1]', 'null', '{"cart": {"a": 1}, "pay": 7}']) {
      for (const name of Object.keys(contents(cacheFolder))) put(cacheFolder, { [name]: text });
      put(out, { 'cart/Jenkinsfile': 'edited\n' });
      expect(generate(out, world, { cacheFolder })).toMatchObject({ repaired: ['cart/Jenkinsfile'] });
    }
    rmSync(cacheFolder, { recursive: true });
    expect(generate(out, world, { cacheFolder })).toMatchObject({ unchanged: 5 });
  });

  test('lives below node_modules where packages are installed, and nowhere otherwise', () => {
    const base = scratchFolder();
    generate(join(base, 'out'), world);
    expect(Object.keys(contents(base)).some((path) => path.includes('node_modules'))).toBe(false);
    mkdirSync(join(base, 'node_modules'));
    generate(join(base, 'out'), world);
    expect(Object.keys(contents(join(base, 'node_modules')))).toEqual([
      expect.stringMatching(/^\.cache\/service-pipelines\/[0-9a-f]{16}\.json$/),
    ]);
  });
});
