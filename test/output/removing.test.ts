/** What the output tree removes, and what it never does. */
import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, generate, put, scratchFolder, type World, withoutManifests, world } from './scratch';

describe('removing', () => {
  const less: World = { services: { cart: { Jenkinsfile: 'cart 1\n' } }, top: { 'README.md': 'index\n' } };

  test('files and services that are no more go, and the folders that become empty', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    expect(generate(out, less)).toMatchObject({ removed: 3, kept: [] });
    expect(withoutManifests(out)).toEqual({ 'README.md': 'index\n', 'cart/Jenkinsfile': 'cart 1\n' });
  });

  test("a stranger's files stay, wherever they are", () => {
    const out = join(scratchFolder(), 'out');
    const theirs = {
      'notes.md': 'n',
      'cart/notes.md': 'n',
      'cart/delivery/notes.md': 'n',
      'pay/notes.md': 'n',
      'other/Jenkinsfile': 'n',
    };
    generate(out, world);
    put(out, theirs);
    mkdirSync(join(out, 'empty'));
    generate(out, world);
    generate(out, less);
    expect(withoutManifests(out)).toEqual({ ...theirs, empty: '/', 'README.md': 'index\n', 'cart/Jenkinsfile': 'cart 1\n' });
  });

  test('a file that someone edited is left when it is no longer needed, and named once', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    put(out, { 'pay/Jenkinsfile': 'mine now\n', 'cart/delivery/pipeline.sh': 'mine too\n' });
    expect(generate(out, less)).toMatchObject({ kept: ['cart/delivery/pipeline.sh', 'pay/Jenkinsfile'] });
    expect(generate(out, less)).toMatchObject({ kept: [] });
    expect(withoutManifests(out)).toMatchObject({ 'pay/Jenkinsfile': 'mine now\n', 'cart/delivery/pipeline.sh': '*mine too\n' });
  });

  test("a copy of a service's folder is its maker's", () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    renameSync(join(out, 'pay'), join(out, 'pay-backup'));
    generate(out, world);
    expect(withoutManifests(out)).toMatchObject({ 'pay-backup/Jenkinsfile': 'pay 1\n', 'pay/Jenkinsfile': 'pay 1\n' });
  });

  test.each([
    [
      'a path out of the folder',
      (digest: string) => ({ '../../precious': digest, '../precious': digest, '/etc/precious': digest }),
    ],
    ['a path through a link', (digest: string) => ({ 'link/precious': digest })],
    [
      'a path with odd parts',
      (digest: string) => ({ './precious': digest, 'a//precious': digest, '': digest, 'x\u0000': digest }),
    ],
    ['things that are no digests', () => ({ precious: ['x', { a: 1 }, null], y: 7 })],
  ])('a manifest that claims %s removes nothing', (_, claims) => {
    const base = scratchFolder();
    const out = join(base, 'out');
    generate(out, world);
    put(base, { precious: 'p' });
    put(out, { precious: 'p', 'pay/precious': 'p' });
    symlinkSync(base, join(out, 'pay/link'));
    const manifest = JSON.parse(readFileSync(join(out, 'pay/.manifest.json'), 'utf8'));
    const digest = '148de9c5a7a44d19e56cd9ae1a554bf67847afb0c58f6e12fa29ac7ddfca9940';
    put(out, { 'pay/.manifest.json': JSON.stringify({ ...manifest, files: { ...manifest.files, ...claims(digest) } }) });
    generate(out, less);
    expect(contents(out)).toMatchObject({ precious: 'p', 'pay/precious': 'p', 'pay/link': `-> ${base}` });
    expect(readFileSync(join(base, 'precious'), 'utf8')).toBe('p');
  });

  test.each([
    ['not JSON'],
    ['[]'],
    ['null'],
    ['7'],
    ['{"folder": "pay", "files": []}'],
    ['{'.repeat(100_000)],
    ['x'.repeat(2_000_000)],
  ])('a manifest of another shape claims nothing', (text) => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    put(out, { 'pay/.manifest.json': text });
    generate(out, less);
    expect(contents(out)).toMatchObject({ 'pay/Jenkinsfile': 'pay 1\n' });
  });
});
