/** The output tree: what it writes, repairs, removes and refuses. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileDoor, nodeDoor } from '../../src/output/door';
import { openTree, TreeFault } from '../../src/output/tree';
import { artifacts, contents, generate, put, scratchFolder, type World } from './scratch';

const world: World = {
  services: {
    cart: { Jenkinsfile: 'cart 1\n', 'delivery/pipeline.sh': '#!/bin/sh\n' },
    pay: { Jenkinsfile: 'pay 1\n' },
  },
  top: { 'README.md': 'index\n', 'platform/tools.yaml': 'a: 1\n' },
};

const NOTHING = { written: 0, unchanged: 0, removed: 0, repaired: [], kept: [] };

describe('writing', () => {
  test('every file stands where its artifact says, scripts can be run', () => {
    const out = join(scratchFolder(), 'deep/out');
    expect(generate(out, world)).toEqual({ ...NOTHING, written: 5, files: 5, bytes: 34 });
    expect(withoutManifests(out)).toEqual({
      'README.md': 'index\n',
      'cart/Jenkinsfile': 'cart 1\n',
      'cart/delivery/pipeline.sh': '*#!/bin/sh\n',
      'pay/Jenkinsfile': 'pay 1\n',
      'platform/tools.yaml': 'a: 1\n',
    });
  });

  test('a second run writes nothing and touches nothing', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    const before = inodes(out);
    expect(generate(out, world)).toEqual({ ...NOTHING, unchanged: 5, files: 5, bytes: 34 });
    expect(inodes(out)).toEqual(before);
  });

  test("a change of one service touches its own folder's changed file and manifest only", () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    const before = inodes(out);
    expect(generate(out, changed)).toEqual({ ...NOTHING, written: 1, unchanged: 4, files: 5, bytes: 34 });
    const after = inodes(out);
    const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(touched).toEqual(['pay/.manifest.json', 'pay/Jenkinsfile']);
  });

  test('the result does not depend on what was there before', () => {
    const [one, other] = [join(scratchFolder(), 'out'), join(scratchFolder(), 'out')];
    generate(one, changed);
    generate(other, world);
    generate(other, { services: { gone: { 'a/b/c': 'x' } }, top: { 'old.md': 'y' } });
    generate(other, changed);
    expect(contents(other)).toEqual(contents(one));
  });

  test('a file becomes a folder and a folder a file', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, { services: { a: { x: '1', 'y/z': '2' } }, top: {} });
    generate(out, { services: { a: { 'x/w': '3', y: '4' } }, top: {} });
    expect(withoutManifests(out)).toEqual({ 'a/x/w': '3', 'a/y': '4' });
  });

  test('a file whose name changed only its capitals is there under the new name', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, { services: { a: { readme: '1' } }, top: {} });
    generate(out, { services: { a: { README: '1' } }, top: {} });
    expect(withoutManifests(out)).toEqual({ 'a/README': '1' });
  });

  test('a mode that was lost is given back', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    chmodSync(join(out, 'cart/delivery/pipeline.sh'), 0o644);
    expect(generate(out, world)).toMatchObject({ written: 1 });
    expect(statSync(join(out, 'cart/delivery/pipeline.sh')).mode & 0o111).not.toBe(0);
  });

  test('another version of this package emits everything again, and writes what differs', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    expect(openTree(out, { generator: '2.0.0' }).unchanged('pay', JSON.stringify(world.services.pay))).toBe(false);
    expect(openTree(out, { generator: '1.0.0' }).unchanged('pay', JSON.stringify(world.services.pay))).toBe(true);
  });
});

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

describe('refusing, before anything is written', () => {
  const refused = (prepare: (out: string, base: string) => void, next: World = world): string => {
    const base = scratchFolder();
    const out = join(base, 'out');
    mkdirSync(out);
    prepare(out, base);
    const before = contents(base);
    let said = '';
    try {
      generate(out, next);
    } catch (error) {
      said = String(error instanceof Error ? error.message : error);
    }
    expect(contents(base)).toEqual(before);
    return said;
  };

  test("a stranger's file where one must be written", () => {
    expect(refused((out) => put(out, { 'cart/Jenkinsfile': 'mine', 'README.md': 'mine', 'pay/other': 'x' }))).toBe(
      'SP701 "out/cart/Jenkinsfile" is not listed as ours, and a file must be written here.\n' +
        'SP701 "out/README.md" is not listed as ours, and a file must be written here.',
    );
  });

  test('an output folder that is a link, or lies behind one', () => {
    expect(
      refused((out, base) => {
        rmSync(out, { recursive: true });
        mkdirSync(join(base, 'real'));
        symlinkSync(join(base, 'real'), out);
      }),
    ).toContain('SP702 "out" is a symbolic link');
    const base = scratchFolder();
    mkdirSync(join(base, 'real'));
    symlinkSync(join(base, 'real'), join(base, 'link'));
    const tree = openTree(join(base, 'link/out'), { generator: '1', root: base });
    expect(tree.check([]).map(({ code }) => code)).toEqual(['SP702']);
    expect(() => tree.writeService('a', 'i', [])).toThrow(TreeFault);
    expect(contents(join(base, 'real'))).toEqual({});
  });

  test.each([
    ['a service', 'cart'],
    ['a folder in a service', 'cart/delivery'],
    ['a file', 'cart/Jenkinsfile'],
    ['a manifest', 'cart/.manifest.json'],
    ['a folder at the top', 'platform'],
    ['a file at the top', 'README.md'],
  ])('%s that is a link', (_, path) => {
    const said = refused((out, base) => {
      put(base, { 'elsewhere/x': 'y' });
      put(out, { 'cart/own': 'x' });
      rmSync(join(out, path), { recursive: true, force: true });
      symlinkSync(join(base, 'elsewhere'), join(out, path));
    });
    expect(said).toContain(`SP702 "out/${path}" is a symbolic link`);
  });

  test('a link that replaced a file of ours', () => {
    const said = refused((out, base) => {
      generate(out, world);
      put(base, { copy: 'pay 1\n' });
      rmSync(join(out, 'pay/Jenkinsfile'));
      symlinkSync(join(base, 'copy'), join(out, 'pay/Jenkinsfile'));
    });
    expect(said).toContain('SP702 "out/pay/Jenkinsfile" is a symbolic link');
  });

  test('a folder where a file must be, and a file where a folder must be', () => {
    expect(
      refused((out) => {
        mkdirSync(join(out, 'pay/Jenkinsfile'), { recursive: true });
        put(out, { 'cart/delivery': 'x', platform: 'x' });
      }),
    ).toBe(
      'SP703 "out/cart/delivery" is no folder, and a folder must be here.\n' +
        'SP703 "out/pay/Jenkinsfile" is no regular file, and a file must be written here.\n' +
        'SP703 "out/platform" is no folder, and a folder must be here.',
    );
  });

  test('an edited file that is no longer needed, in the way of a folder', () => {
    const said = refused(
      (out) => {
        generate(out, { services: { a: { x: '1' } }, top: {} });
        put(out, { 'a/x': 'edited' });
      },
      { services: { a: { 'x/y': '2' } }, top: {} },
    );
    expect(said).toBe('SP703 "out/a/x" is no folder, and a folder must be here.');
  });

  test.each([
    '../x',
    '/x',
    'a/../x',
    'a//b',
    './a',
    '',
    'a\\b',
    'C:x',
    'nul',
    'a/aux.txt',
    'x.',
    'x ',
    'a\nb',
    '.git/config',
    '.manifest.json',
    '.Manifest.JSON',
    'x\ud800',
  ])('the path %j', (path) => {
    expect(refused(() => undefined, { services: { a: { [path]: 'x' } }, top: {} })).toContain('SP704');
    expect(refused(() => undefined, { services: {}, top: { [path]: 'x' } })).toContain('SP704');
  });

  test.each(['..', '.', '.hidden', 'a/b', 'a\\b', '', 'con', `${'x'.repeat(201)}`])('a service named %j', (name) => {
    expect(refused(() => undefined, { services: { [name]: { f: 'x' } }, top: {} })).toContain('SP704');
  });

  test('paths that differ in capitals only, among ours and against a stranger', () => {
    expect(refused(() => undefined, { services: { a: { Readme: '1', README: '2' } }, top: {} })).toContain('SP705');
    expect(refused(() => undefined, { services: { a: { 'X/a': '1', 'x/b': '2' } }, top: {} })).toContain('SP705');
    expect(refused(() => undefined, { services: { a: { x: '1', 'x/b': '2' } }, top: {} })).toContain('SP705');
    expect(refused(() => undefined, { services: { a: { f: '1' }, A: { f: '2' } }, top: {} })).toContain('SP705');
    expect(refused((out) => put(out, { 'cart/JENKINSFILE': 'x' }))).toContain(
      'SP705 "out/cart/Jenkinsfile" and "out/cart/JENKINSFILE"',
    );
    expect(refused((out) => put(out, { 'CART/x': 'x' }))).toContain('SP705 "out/cart" and "out/CART"');
  });

  test("a file at the top in a service's folder", () => {
    expect(refused(() => undefined, { services: { a: { f: '1' } }, top: { 'a/x': '2' } })).toContain('SP705');
  });

  test('a folder that cannot be read', () => {
    const out = join(scratchFolder(), 'out');
    generate(out, world);
    const door: FileDoor = {
      ...nodeDoor,
      list(folder) {
        if (folder.endsWith('pay')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
        return nodeDoor.list(folder);
      },
    };
    expect(() => generate(out, changed, { door })).toThrow('SP706 "out/pay" cannot be read: EACCES: permission denied.');
  });

  test('what arises between the check and the write is refused too', () => {
    const out = join(scratchFolder(), 'out');
    const tree = openTree(out, { generator: '1' });
    put(out, { 'pay/Jenkinsfile': 'mine' });
    expect(() => tree.writeService('pay', 'i', artifacts({ Jenkinsfile: 'x' }))).toThrow('is not listed as ours');
    expect(contents(out)).toEqual({ 'pay/Jenkinsfile': 'mine' });
  });
});

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

const changed: World = { ...world, services: { ...world.services, pay: { Jenkinsfile: 'pay 2\n' } } };

function withoutManifests(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contents(out)).filter(([path]) => !path.endsWith('.manifest.json')));
}

function inodes(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(contents(out)).map((path) => {
      const { ino, mtimeMs } = lstatSync(join(out, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}
