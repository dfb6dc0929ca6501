import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { merged, treeOf } from '../../src/sandbox/git/files';
import { type Objects, openObjects, writeBlob, writeCommit } from '../../src/sandbox/git/objects';
import { openStore } from '../../src/sandbox/store/table';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-git-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  execFileSync('git', [...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } }).trim();

const FILES = { 'README.md': '# café\n', 'a/b/c.txt': 'x', 'a.txt': '', 'a/z': 'zero', 'a-b': '1', b: '\u0000\u0001' };

test('blobs, trees and commits have the ids that git gives them', () => {
  git(['init', '-q', '-b', 'main']);
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  git(['add', '-A']);
  const who = { name: 'Ann', email: 'ann@example.invalid', at: 1_700_000_000 };
  const dated = {
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  const tree = git(['write-tree']);
  const commit = git(['commit-tree', tree, '-m', 'First'], {
    ...dated,
    GIT_AUTHOR_DATE: `@${who.at} +0000`,
    GIT_COMMITTER_DATE: `@${who.at} +0000`,
  });
  const objects = anObjects();
  const own = treeOf(objects, filesIn(objects, FILES));
  expect(own).toBe(tree);
  expect(writeCommit(objects, { tree: own, parents: [], author: who, committer: who, message: 'First\n' }).oid).toBe(commit);
});

test('a merge takes both changes, and calls what both changed differently a conflict', () => {
  const objects = anObjects();
  const files = (of: Readonly<Record<string, string>>) => filesIn(objects, of);
  const base = files({ one: '1', two: '2', gone: 'x' });
  const clean = merged(base, files({ one: '1!', two: '2', gone: 'x' }), files({ one: '1', two: '2', three: '3' }));
  expect([...clean.files.keys()].sort()).toEqual(['one', 'three', 'two']);
  expect(clean.conflicts).toEqual([]);
  expect(merged(base, files({ one: 'a' }), files({ one: 'b' })).conflicts).toEqual(['one']);
});

function anObjects(): Objects {
  return openObjects(openStore({ kept: [], note: () => {}, flush: () => {} }));
}

function filesIn(objects: Objects, files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, { mode: '100644' as const, oid: writeBlob(objects, Buffer.from(content)) }] as const,
  );
  return new Map(entries);
}
