/** What people changed in the output tree is made right again, and said. */
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, generate, put, scratchFolder, world } from './scratch';

describe('repairing', () => {
  test('a file that someone edited or deleted is restored and named', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    put(out, { 'cart/Jenkinsfile': 'edited\n', 'README.md': 'edited too\n' });
    rmSync(join(out, 'pay/Jenkinsfile'));
    const wanted = ['README.md', 'cart/Jenkinsfile', 'pay/Jenkinsfile'];
    expect(generate(out, world)).toMatchObject({ written: 3, repaired: wanted });
    expect(generate(out, world)).toMatchObject({ written: 0, repaired: [] });
  });

  test('a manifest after a merge conflict still proves its files ours', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    const manifest = readFileSync(join(out, 'cart/.manifest.json'), 'utf8');
    put(out, {
      'cart/.manifest.json': `<<<<<<< HEAD\n${manifest}=======\n${manifest}>>>>>>> other\n`,
      'cart/Jenkinsfile': '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n',
    });
    expect(generate(out, world)).toMatchObject({ repaired: ['cart/Jenkinsfile'] });
    expect(readFileSync(join(out, 'cart/.manifest.json'), 'utf8')).toBe(manifest);
  });

  test('a lost manifest is made again where all files are as they must be', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    rmSync(join(out, 'cart/.manifest.json'));
    expect(generate(out, world)).toMatchObject({ written: 0, repaired: [] });
    expect(Object.keys(contents(out))).toContain('cart/.manifest.json');
  });

  test('an edit that changes neither size nor time is found, with a cache and without', () => {
    for (const cacheFolder of [undefined, scratchFolder()]) {
      const out = join(scratchFolder(), 'out');
      const options = cacheFolder === undefined ? {} : { cacheFolder };
      generate(out, world, options);
      generate(out, world, options);
      const file = join(out, 'cart/Jenkinsfile');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'CART 1\n');
      utimesSync(file, atime, mtime);
      expect(generate(out, world, options)).toMatchObject({ repaired: ['cart/Jenkinsfile'] });
    }
  });
});
