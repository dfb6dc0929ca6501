/** What the output tree refuses, before anything is written. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileDoor, nodeDoor } from '../../src/output/door';
import { openTree, TreeFault } from '../../src/output/tree';
import { artifacts, changed, contents, generate, put, scratchFolder, type World, world } from './scratch';

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

  test('one path twice', () => {
    const tree = openTree(join(scratchFolder(), 'out'), { generator: '1' });
    const twice = [...artifacts({ x: '1' }), ...artifacts({ x: '2' })];
    expect(tree.conflicts('a', twice).map(({ code }) => code)).toEqual(['SP705']);
    expect(() => tree.writeService('a', 'i', twice)).toThrow(TreeFault);
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
