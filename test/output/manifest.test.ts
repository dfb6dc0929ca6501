/** What a manifest may claim, whoever wrote it. */
import { expect, test } from 'vitest';
import { manifestText, readManifest } from '../../src/output/manifest';

const DIGEST = 'a'.repeat(64);

test('what was written is read', () => {
  const files = new Map([
    ['b/run.sh', DIGEST],
    ['a', DIGEST],
  ]);
  const text = manifestText({ folder: 'cart', generator: '1', input: 'i', files, executable: ['b/run.sh'] });
  expect(readManifest(text, 'cart')).toEqual({
    folder: 'cart',
    generator: '1',
    input: 'i',
    owned: new Map([...files].map(([path, digest]) => [path, [digest]])),
    executable: new Set(['b/run.sh']),
    complete: true,
  });
  expect(text.split('\n').filter((line) => line.includes(DIGEST))).toEqual([
    `    "a": "${DIGEST}",`,
    `    "b/run.sh": "${DIGEST}"`,
  ]);
});

test('while files are being written it is not complete and claims what was there and what is to come', () => {
  const previous = new Map([['old', [DIGEST]]]);
  const files = new Map([['new', DIGEST]]);
  const manifest = readManifest(manifestText({ folder: 'a', generator: '1', input: 'i', files, executable: [], previous }), 'a');
  expect(manifest).toMatchObject({ complete: false, input: '' });
  expect([...manifest.owned.keys()].sort()).toEqual(['new', 'old']);
});

test.each(['../x', '/x', 'a/../../x', 'a\\..\\x', 'C:/x', '', '.', 'x\u0000', '.git/hooks/pre-commit', '.manifest.json'])(
  'a claim on %j is not heard, in JSON or out of it',
  (path) => {
    const text = JSON.stringify(
      { folder: 'a', files: { [path]: DIGEST, good: DIGEST }, previous: { [path]: [DIGEST] } },
      null,
      2,
    );
    for (const read of [text, `<<<<<<<\n${text}`]) expect([...readManifest(read, 'a').owned.keys()]).toEqual(['good']);
  },
);

test('the manifest of another folder claims nothing, in JSON or out of it', () => {
  const text = JSON.stringify({ folder: 'a', files: { good: DIGEST } }, null, 2);
  for (const read of [text, `<<<<<<<\n${text}`]) expect(readManifest(read, 'b').owned.size).toBe(0);
});
