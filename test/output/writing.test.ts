/** What the output tree writes, and that it writes nothing else. */
import { chmodSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTree } from '../../src/output/tree';
import { changed, contents, generate, scratchFolder, withoutManifests, world } from './scratch';

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

function inodes(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(contents(out)).map((path) => {
      const { ino, mtimeMs } = lstatSync(join(out, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}
