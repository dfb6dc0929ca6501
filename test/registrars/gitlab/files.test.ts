/** Files of a service's repository: their Git names, their places, the record of a delivery, and what is judged by it. */
import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blobId, blobIds, blobWord } from '../../../src/registrars/gitlab/files/blob';
import { queries } from '../../../src/registrars/gitlab/files/bulk';
import { fileActions } from '../../../src/registrars/gitlab/files/commit';
import type { FoundDelivery, FoundTree } from '../../../src/registrars/gitlab/files/found';
import { isWaiting, judge, staleIn } from '../../../src/registrars/gitlab/files/judge';
import { carriedFiles, placedFiles } from '../../../src/registrars/gitlab/files/placement';
import { readRecord, recordText } from '../../../src/registrars/gitlab/files/record';
import { blobsIn, filesResource } from '../../../src/registrars/gitlab/files/wanted';
import { projectScopes } from '../../../src/registrars/gitlab/scope';
import type { GeneratedFile } from '../../../src/registration/registrar';
import { anIntent, generated } from './support/intent';

const OID = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

describe('the name of a blob', () => {
  test.each(['', 'text\n', 'ümläut\r\n', '\u{1f600}'])('of %j is the one that Git gives it', (text) => {
    const git = execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8' }).trim();
    expect(blobId(text)).toBe(git);
  });

  test('is made once for files of the same content', () => {
    let reads = 0;
    const file = (path: string): GeneratedFile => ({
      path,
      executable: false,
      sha256: 'same',
      text: () => 'text',
      derived: (_what, make) => {
        reads += 1;
        return make('text');
      },
    });
    const oidOf = blobIds();
    expect(oidOf(file('a'))).toBe(oidOf(file('b')));
    expect(reads).toBe(1);
  });
});

describe('files of a service', () => {
  const intent = anIntent({ checkout: { path: 'services/checkout' } });
  const [service] = intent.services;
  const placed = service === undefined ? [] : placedFiles(service, 'retail', intent.files, blobIds());

  test('lie in its folder, and what a release carries lies in delivery/', () => {
    expect(placed.map(({ path }) => path)).toEqual([
      'services/checkout/Jenkinsfile',
      'services/checkout/catalog-info.yaml',
      'services/checkout/delivery/delivered.txt',
      'services/checkout/delivery/delivery.sha256',
      'services/checkout/delivery/pipeline.sh',
      'services/checkout/delivery/settings.sh',
    ]);
  });

  test('are named by the record that travels with them, but for the record', () => {
    const record = readRecord(placed.find(({ path }) => path.endsWith('delivered.txt'))?.text() ?? '');
    expect([...(record?.files.keys() ?? [])]).toEqual(
      placed.map(({ path }) => path).filter((path) => !path.endsWith('delivered.txt')),
    );
    expect(record?.files.get('services/checkout/delivery/pipeline.sh')).toMatch(/^100755 [0-9a-f]{40}$/);
  });

  test('that are carried by a release are those of the checksums', () => {
    expect(carriedFiles(intent.files.of('checkout')).map(({ path }) => path)).toEqual([
      'delivery.sha256',
      'pipeline.sh',
      'settings.sh',
    ]);
  });

  test('of centrally delivered services stay in the catalog project', () => {
    const [scope] = projectScopes(anIntent({ checkout: { delivery: 'central' } }));
    expect(scope && filesResource(scope, blobIds())).toBeUndefined();
  });
});

describe('a record', () => {
  test('comes back as it was written, whatever the paths', () => {
    const path = fc.string({ minLength: 1 }).filter((text) => !/[\n\r]/.test(text));
    fc.assert(
      fc.property(fc.dictionary(path, fc.constantFrom(`100644 ${OID}`, `100755 ${OTHER}`)), (files) => {
        const record = { catalog: 'retail', service: 'checkout', files: new Map(Object.entries(files)) };
        expect(readRecord(recordText(record))).toEqual(record);
      }),
    );
  });

  test('is not read from another text', () => {
    expect(readRecord('# Files delivered by nobody\n')).toBeUndefined();
    expect(readRecord('')).toBeUndefined();
  });
});

const record = (files: Readonly<Record<string, string>>, catalog = 'retail') => ({
  catalog,
  service: 'checkout',
  files: new Map(Object.entries(files)),
});

const tree = (blobs: Readonly<Record<string, string>>, ...records: readonly ReturnType<typeof record>[]): FoundTree => ({
  blobs,
  records,
});

const found = (onDefault: FoundTree, more: Partial<FoundDelivery> = {}): FoundDelivery => ({
  defaultBranch: 'main',
  onDefault,
  onBranch: tree({}),
  mergeRequest: undefined,
  ...more,
});

const wanted = { Jenkinsfile: `100644 ${OID}`, 'delivery/delivered.txt': `100644 ${OID}` };

describe('what lies in a repository', () => {
  test('is nothing of ours when no wanted path is taken', () => {
    expect(judge(found(tree({})), wanted, 'retail', false).settings).toBeUndefined();
  });

  test('is ours when the record names it, though it was changed by hand', () => {
    const there = tree({ Jenkinsfile: `100644 ${OTHER}` }, record({ Jenkinsfile: `100644 ${OID}` }));
    expect(judge(found(there), wanted, 'retail', false)).toMatchObject({ ownership: 'ours', notes: [] });
  });

  test('is a stranger when no record names it and it is another file', () => {
    const verdict = judge(found(tree({ Jenkinsfile: `100644 ${OTHER}` })), wanted, 'retail', false);
    expect(verdict.ownership).toBe('unmarked');
    expect(verdict.notes).toEqual(['Jenkinsfile: not delivered by this catalog, so left alone']);
  });

  test('is ours when it is the same file, whoever put it there', () => {
    expect(judge(found(tree({ Jenkinsfile: `100644 ${OID}` })), wanted, 'retail', false).ownership).toBe('ours');
  });

  test("is another catalog's when its record says so", () => {
    const there = tree({ Jenkinsfile: `100644 ${OTHER}` }, record({ Jenkinsfile: `100644 ${OTHER}` }, 'wholesale'));
    expect(judge(found(there), wanted, 'retail', false).ownership).toBe('other-catalog');
  });

  test('is stale when a delivery made it, nobody wants it, and it is still as delivered', () => {
    const made = record({ '.gitlab-ci.yml': `100644 ${OID}`, 'delivery/old.sh': `100755 ${OID}` });
    const there = tree({ '.gitlab-ci.yml': `100644 ${OID}`, 'delivery/old.sh': `100755 ${OTHER}` }, made);
    expect(staleIn(there, wanted)).toEqual(['.gitlab-ci.yml']);
    const { notes } = judge(found({ ...there, blobs: { ...there.blobs, ...wanted } }), wanted, 'retail', false);
    expect(notes).toEqual([
      'delivery/old.sh is no longer wanted, and was changed by hand since it was delivered; remove it by hand',
    ]);
  });

  test('counts as it will be when our open merge request is merged', () => {
    const mergeRequest = { iid: '7', webUrl: 'https://gitlab.example/7', autoMergeEnabled: false };
    const open = found(tree({}), { onBranch: tree(wanted), mergeRequest });
    expect(judge(open, wanted, 'retail', false).settings).toEqual({ autoMerge: false, files: wanted });
    expect(judge(open, wanted, 'retail', true).settings).toEqual({ autoMerge: false, files: wanted });
    expect(isWaiting(open, wanted)).toBe(true);
    expect(isWaiting(found(tree({}), { onBranch: tree({}), mergeRequest }), wanted)).toBe(false);
  });
});

describe('the commit', () => {
  const file = (path: string, text: string, executable = false) => ({ path, executable, oid: blobId(text), text: () => text });
  const blobOf = (text: string, mode = '100644') => blobWord({ mode, oid: blobId(text) });

  test('creates, changes, removes and sets modes, and nothing that is right already', () => {
    const files = [file('a', 'new'), file('b', 'changed'), file('c', 'same', true), file('d', 'same')];
    const there = tree(
      { b: blobOf('old'), c: blobOf('same'), d: blobOf('same'), e: blobOf('gone') },
      record({ b: blobOf('old'), e: blobOf('gone') }),
    );
    expect(fileActions(there, files, { a: '', b: '', c: '', d: '' })).toEqual([
      { action: 'create', filePath: 'a', content: 'new' },
      { action: 'update', filePath: 'b', content: 'changed' },
      { action: 'chmod', filePath: 'c', executeFilemode: true },
      { action: 'delete', filePath: 'e' },
    ]);
  });

  test('gives a new script its right to run', () => {
    expect(fileActions(tree({}), [file('a', 'sh', true)], { a: '' }).map(({ action }) => action)).toEqual(['create', 'chmod']);
  });
});

describe('questions about many projects', () => {
  test('ask for fifty projects at once, and for at most fifty paths', () => {
    const asked = Array.from({ length: 1000 }, (_, index) => ({
      project: `g/p${index}`,
      paths: index % 2 ? ['a', 'b'] : ['a', 'c'],
    }));
    const made = queries(asked);
    expect(made).toHaveLength(20);
    expect(made.flatMap(({ projects }) => projects)).toHaveLength(1000);
  });

  test('are split where one project has more paths than a question may hold', () => {
    const paths = Array.from({ length: 250 }, (_, index) => `f${index}`);
    expect(queries([{ project: 'g/p', paths }]).map((query) => query.paths.length)).toEqual([40, 40, 40, 40, 40, 40, 10]);
  });
});

test('the resource of the files says by blob what is wanted', () => {
  const [scope] = projectScopes(anIntent({ checkout: {} }));
  const resource = scope && filesResource(scope, blobIds());
  expect(resource).toMatchObject({
    key: 'gitlab:files:retail/commerce/checkout',
    requires: ['gitlab:project:retail/commerce/checkout'],
  });
  expect(blobsIn(resource?.settings ?? {}).Jenkinsfile).toBe(`100644 ${blobId(generated('checkout').Jenkinsfile ?? '')}`);
});
