import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, disk } from '../../src/catalog/disk';
import { type LoadOptions, loadCatalog } from '../../src/catalog/load';
import { printDiagnostics } from '../../src/diagnostics/print';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'catalog-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes files under `catalog/`, with a platform.yaml unless one is given. */
function catalog(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const all = { 'platform.yaml': 'kind: Platform\n', ...files };
  for (const [path, content] of Object.entries(all)) {
    const full = join(root, 'catalog', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return join(root, 'catalog');
}

const load = (dir: string, options?: LoadOptions) => {
  const { files, diagnostics } = loadCatalog(dir, options);
  const report = printDiagnostics(diagnostics, () => undefined)
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .join('\n')
    .trimEnd();
  return { paths: files.map(({ catalogPath }) => catalogPath), report, files };
};

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the files of a catalog', () => {
  test('are platform.yaml and every .yaml and .yml below services, stacks and teams, in order of their paths', () => {
    const dir = catalog({
      'services/b.yaml': '',
      'services/a.yml': '',
      'services/B.yaml': '',
      'services/fashion/shoes.yaml': '',
      'teams/commerce.yaml': '',
      'stacks/network.yaml': '',
    });
    expect(load(dir)).toMatchObject({
      report: '',
      paths: [
        'platform.yaml',
        'services/B.yaml',
        'services/a.yml',
        'services/b.yaml',
        'services/fashion/shoes.yaml',
        'stacks/network.yaml',
        'teams/commerce.yaml',
      ],
    });
  });

  test('come in the same order whatever the disk lists first', () => {
    const dir = catalog({ 'services/a.yaml': '', 'services/b.yaml': '', 'teams/c.yaml': '' });
    const reversed: Disk = { ...disk, list: (folder) => [...disk.list(folder)].reverse() };
    expect(load(dir, { disk: reversed }).paths).toEqual(load(dir).paths);
  });

  test('carry their text and the digest of their bytes', () => {
    const [, file] = load(catalog({ 'services/a.yaml': 'a: 1\r\n' })).files;
    const digest = createHash('sha256').update('a: 1\r\n').digest('hex');
    expect(file).toEqual({ path: 'catalog/services/a.yaml', catalogPath: 'services/a.yaml', text: 'a: 1\r\n', digest });
  });

  test('are shown under the folder as given, or its last part where that is absolute', () => {
    const dir = catalog();
    const shown = (given: string, options?: LoadOptions) => load(given, options).files[0]?.path;
    expect(shown(dir)).toBe('catalog/platform.yaml');
    expect(shown(`./${relative(process.cwd(), dir)}/`)).toBe(`${relative(process.cwd(), dir)}/platform.yaml`);
    expect(shown(dir, { shownAs: 'x' })).toBe('x/platform.yaml');
  });

  test('do not lose a byte order mark at the start to their text, nor count it', () => {
    const [, file] = load(catalog({ 'services/a.yaml': bytes(0xef, 0xbb, 0xbf, 0x61) })).files;
    expect(file?.text).toBe('a');
  });

  test('may be larger than one read of the disk', () => {
    const text = `a: ${'é'.repeat(100_000)}\n`;
    expect(load(catalog({ 'services/a.yaml': text })).files[1]?.text).toBe(text);
  });
});

describe('a catalog that cannot be found', () => {
  test('is reported when the folder is missing', () => {
    expect(load(join(root, 'catalog')).report).toMatchInlineSnapshot(`
      "catalog SP001 The catalog folder cannot be read: it does not exist.
        fix: create it, or name the right folder with --catalog."
    `);
  });

  test('is reported when it is a file', () => {
    writeFileSync(join(root, 'catalog'), '');
    expect(load(join(root, 'catalog')).report).toMatchInlineSnapshot(`
      "catalog SP001 The catalog must be a folder, and this is none.
        fix: create it, or name the right folder with --catalog."
    `);
  });

  test('is reported when platform.yaml is missing', () => {
    mkdirSync(join(root, 'catalog'));
    expect(load(join(root, 'catalog')).report).toMatchInlineSnapshot(`
      "catalog SP002 The catalog has no platform.yaml.
        fix: create catalog/platform.yaml with kind: Platform."
    `);
  });

  test('is reported once when platform.yaml has another extension', () => {
    mkdirSync(join(root, 'catalog'));
    writeFileSync(join(root, 'catalog', 'platform.yml'), '');
    expect(load(join(root, 'catalog')).report).toMatchInlineSnapshot(`
      "catalog SP002 The catalog has no platform.yaml.
        fix: rename platform.yml to platform.yaml."
    `);
  });
});

describe('a file that cannot be read', () => {
  const denied = (wanted: string): Disk => ({
    ...disk,
    read: (path, limit) => {
      if (path.endsWith(wanted)) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return disk.read(path, limit);
    },
  });

  test('is reported when permission is denied, and the others are still read', () => {
    const dir = catalog({ 'services/a.yaml': '', 'services/b.yaml': '' });
    const { report, paths } = load(dir, { disk: denied('a.yaml') });
    expect(report).toMatchInlineSnapshot(`
      "catalog/services/a.yaml SP003 This cannot be read: permission denied.
        fix: give yourself permission to read it."
    `);
    expect(paths).toEqual(['platform.yaml', 'services/b.yaml']);
  });

  test('is reported when it is a folder', () => {
    expect(load(catalog({ 'services/a.yaml/readme.md': '' })).report).toMatchInlineSnapshot(`
      "catalog/services/a.yaml SP003 This cannot be read: it is a folder, not a file.
        fix: mend it, rename it, or move it out of the catalog."
    `);
  });

  test('is reported when a folder of the catalog is a file', () => {
    expect(load(catalog({ services: '' })).report).toMatchInlineSnapshot(`
      "catalog/services SP003 This cannot be read: it is a file, not a folder.
        fix: mend it, rename it, or move it out of the catalog."
    `);
  });

  test('is reported when it is no regular file', () => {
    const dir = catalog({ 'services/a.yaml': '' });
    const odd: Disk = {
      ...disk,
      list: (folder) => disk.list(folder).map((entry) => (entry.name === 'a.yaml' ? { ...entry, kind: 'other' } : entry)),
    };
    expect(load(dir, { disk: odd }).report).toMatchInlineSnapshot(`
      "catalog/services/a.yaml SP003 This cannot be read: it is not a regular file.
        fix: mend it, rename it, or move it out of the catalog."
    `);
  });

  test('is reported when a folder cannot be listed, with an unknown reason by its code', () => {
    const dir = catalog({ 'services/a.yaml': '' });
    const broken: Disk = {
      ...disk,
      list: (folder) => {
        if (folder.endsWith('services')) throw Object.assign(new Error('x'), { code: 'ESTALE' });
        return disk.list(folder);
      },
    };
    expect(load(dir, { disk: broken }).report).toMatchInlineSnapshot(`
      "catalog/services SP003 This cannot be read: ESTALE.
        fix: mend it, rename it, or move it out of the catalog."
    `);
  });
});

describe('a symbolic link', () => {
  test('to a file of the same catalog is followed', () => {
    const dir = catalog({ 'services/a.yaml': 'a: 1\n' });
    symlinkSync('a.yaml', join(dir, 'services', 'b.yaml'));
    expect(load(dir)).toMatchObject({ report: '', paths: ['platform.yaml', 'services/a.yaml', 'services/b.yaml'] });
  });

  test('that leaves the catalog, leads to a folder, in a circle or to nothing is refused', () => {
    const dir = catalog({ 'services/a.yaml': '' });
    writeFileSync(join(root, 'secret.yaml'), 'password: x\n');
    const link = (target: string, name: string) => symlinkSync(target, join(dir, name));
    link('../../secret.yaml', 'services/outside.yaml');
    link('/etc/passwd', 'services/passwd.yaml');
    link('../services', 'services/folder.yaml');
    link('circle.yaml', 'services/circle.yaml');
    link('gone.yaml', 'services/nothing.yaml');
    link('services', 'teams');
    const { report, paths } = load(dir);
    expect(report).toMatchInlineSnapshot(`
      "catalog/services/circle.yaml SP004 This is a symbolic link to nothing; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself.

      catalog/services/folder.yaml SP004 This is a symbolic link to a folder; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself.

      catalog/services/nothing.yaml SP004 This is a symbolic link to nothing; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself.

      catalog/services/outside.yaml SP004 This is a symbolic link to a place outside the catalog; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself.

      catalog/services/passwd.yaml SP004 This is a symbolic link to a place outside the catalog; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself.

      catalog/teams SP004 This is a symbolic link to a folder; only links to a file of the same catalog are followed.
        fix: replace the link by the file itself."
    `);
    expect(paths).toEqual(['platform.yaml', 'services/a.yaml']);
  });

  test('to the catalog itself is followed', () => {
    symlinkSync(catalog(), join(root, 'link'));
    expect(load(join(root, 'link')).paths).toEqual(['platform.yaml']);
  });
});

describe('bytes that are not safe text', () => {
  const report = (content: string | Uint8Array) => {
    const { report: text, paths } = load(catalog({ 'services/a.yaml': content }));
    expect(paths).toEqual(['platform.yaml']);
    return text;
  };

  test('are refused when they are not UTF-8, with the first bad byte', () => {
    expect(report(Buffer.concat([Buffer.from('a: 1\nb: é'), bytes(0xe9, 0x0a)]))).toMatchInlineSnapshot(`
      "catalog/services/a.yaml:2:5 SP005 Byte 11 (hexadecimal E9) is not UTF-8.
        fix: save the file as UTF-8."
    `);
  });

  test('are refused when a character is cut off at the end', () => {
    expect(report(Buffer.concat([Buffer.from('a: '), bytes(0xe2, 0x82)]))).toMatchInlineSnapshot(`
      "catalog/services/a.yaml:1:4 SP005 Byte 4 (hexadecimal E2) is not UTF-8.
        fix: save the file as UTF-8."
    `);
  });

  test('are refused when they are UTF-16', () => {
    expect(report(Buffer.from('\ufeffa: 1\n', 'utf16le'))).toMatchInlineSnapshot(`
      "catalog/services/a.yaml SP005 Byte 1 (hexadecimal FF) is not UTF-8; the file looks like UTF-16.
        fix: save the file as UTF-8."
    `);
  });

  test('are refused when they are too many', () => {
    expect(report(`a: ${'x'.repeat(10_000_000)}`)).toMatchInlineSnapshot(`
      "catalog/services/a.yaml SP006 The file is larger than 256 KiB; it must be smaller.
        fix: move it out of the catalog, or split it."
    `);
  });

  test('are accepted up to the limit', () => {
    const text = `a: ${'x'.repeat(256 * 1024 - 3)}`;
    expect(load(catalog({ 'services/a.yaml': text })).report).toBe('');
    expect(load(catalog({ 'services/a.yaml': `${text}x` })).report).toContain('SP006');
  });

  test.each([
    ['a zero byte', 'a: x\0y\n'],
    ['an escape sequence', 'a: \u001b[31mx\n'],
    ['a lone carriage return', 'a: 1\rb: 2\n'],
    ['a C1 control', 'a: \u009bx\n'],
    ['a next line', 'a: x\u0085b: 2\n'],
  ])('are refused when they hold %s', (_name, text) => {
    expect(report(text)).toMatch(/SP007 The control character U\+00[0-9A-F]{2} stands here/);
  });

  test('are refused once a sort, with the place of the first', () => {
    expect(report('a: 1\nb: x\u0007\u0007\n\u202ec: \u2066d\n')).toMatchInlineSnapshot(`
      "catalog/services/a.yaml:2:5 SP007 The control character U+0007 stands here; only tabs and line ends may stand in a catalog. 1 more of its sort stands below.
        fix: delete it.

      catalog/services/a.yaml:3:1 SP008 The character U+202E stands here and changes the direction of the text, so that it does not read as it looks. 1 more of its sort stands below.
        fix: delete it."
    `);
  });

  test.each([
    ['tabs and line ends', 'a:\t1\r\nb: 2\n'],
    ['Arabic with plain direction marks', 'title: متجر\u200f 1\n'],
    ['emoji', 'title: 🚀\n'],
  ])('are accepted with %s', (_name, text) => {
    expect(load(catalog({ 'services/a.yaml': text })).report).toBe('');
  });
});

describe('what nothing reads', () => {
  test('is warned of, but for Markdown and what begins with a dot', () => {
    const dir = catalog({
      'services/a.yml.bak': '',
      'services/b.json': '',
      'services/c.yaml~': '',
      'services/.d.yaml': '',
      'services/.git/e.yaml': '',
      'services/README.md': '',
      'README.md': '',
      'checkout.yaml': '',
      'notes.txt': '',
      'servcies/f.yaml': '',
      'components/g.yaml': '',
    });
    const { report, paths } = load(dir);
    expect(report).toMatchInlineSnapshot(`
      "catalog/checkout.yaml SP009 warning: Nothing reads this file: the catalog's root holds platform.yaml only.
        fix: move it to services/, teams/ or stacks/.

      catalog/components SP009 warning: Nothing reads this folder: entities lie in services/, teams/ and stacks/.
        fix: move what is in it to one of those, or take it out of the catalog.

      catalog/notes.txt SP009 warning: Nothing reads this file: entities are in files that end in .yaml or .yml.
        fix: rename it, or take it out of the catalog.

      catalog/servcies SP009 warning: Nothing reads this folder: entities lie in services/, teams/ and stacks/.
        fix: rename it to "services".

      catalog/services/a.yml.bak SP009 warning: Nothing reads this file: entities are in files that end in .yaml or .yml.
        fix: rename it, or take it out of the catalog.

      catalog/services/b.json SP009 warning: Nothing reads this file: entities are in files that end in .yaml or .yml.
        fix: rename it, or take it out of the catalog.

      catalog/services/c.yaml~ SP009 warning: Nothing reads this file: entities are in files that end in .yaml or .yml.
        fix: rename it, or take it out of the catalog."
    `);
    expect(paths).toEqual(['platform.yaml']);
  });
});
