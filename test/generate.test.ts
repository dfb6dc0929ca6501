import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatSummary, type Prepared, prepare, type Summary, write } from '../src/generate';

const SAMPLE = join(__dirname, '..', 'catalog');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a copy of the sample catalog. */
function workspace(): { readonly catalog: string; readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'));
  folders.push(folder);
  cpSync(SAMPLE, join(folder, 'catalog'), { recursive: true });
  return { catalog: join(folder, 'catalog'), out: join(folder, 'pipelines') };
}

function generate(options: Parameters<typeof prepare>[0]): Summary {
  const prepared = prepare(options);
  if (!prepared.ok) throw new Error(prepared.report(false));
  return write(prepared);
}

/** Every file of a tree, path to text. */
function tree(folder: string, prefix = ''): Readonly<Record<string, string>> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? tree(folder, path) : { [path]: readFileSync(join(folder, path), 'utf8') };
    }),
  );
}

const different = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();

function edit(catalog: string, file: string, change: (text: string) => string): void {
  const path = join(catalog, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, changed);
}

describe('a faulty catalog', () => {
  test('is reported whole, and changes nothing on disk', () => {
    const { catalog, out } = workspace();
    generate({ catalog, out });
    const before = tree(out);
    edit(catalog, 'services/cart.yaml', (text) => text.replace('toolchain: ', 'toolchian: '));
    edit(catalog, 'services/reviews.yaml', (text) => text.replace(/owner: .*/, 'owner: group:nobody'));
    const prepared = prepare({ catalog, out });
    expect(prepared.ok).toBe(false);
    expect(prepared.diagnostics.map(({ at }) => at.file.split('/').pop())).toEqual(
      expect.arrayContaining(['cart.yaml', 'reviews.yaml']),
    );
    expect(() => write(prepared)).toThrow();
    expect(tree(out)).toEqual(before);
  });

  test('leaves no folder behind where there was none', () => {
    const { catalog, out } = workspace();
    rmSync(join(catalog, 'platform.yaml'));
    expect(prepare({ catalog, out }).ok).toBe(false);
    expect(() => statSync(out)).toThrow();
  });
});

describe('the same catalog', () => {
  test('gives the same bytes, whatever its files are called and in whatever order they lie', () => {
    const first = workspace();
    generate(first);
    const second = workspace();
    const services = join(second.catalog, 'services');
    const names = readdirSync(services).sort();
    for (const [index, name] of names.entries())
      renameSync(join(services, name), join(services, `${names.length - index}-${name}`));
    generate(second);
    expect(different(tree(first.out), tree(second.out))).toEqual([]);
  });

  test('is written once: a second run writes nothing and removes nothing', () => {
    const options = workspace();
    const first = generate(options);
    expect(first.written).toBeGreaterThan(100);
    expect(generate(options)).toMatchObject({ written: 0, removed: 0, repaired: [], kept: [] });
  });
});

describe('a change of one service', () => {
  test('touches its own folder and the index', () => {
    const { catalog, out } = workspace();
    generate({ catalog, out });
    const before = tree(out);
    edit(catalog, 'services/cart.yaml', (text) => text.replace(/title: .*/, 'title: Basket'));
    generate({ catalog, out });
    const paths = different(before, tree(out));
    expect(paths).toContain('README.md');
    expect(paths.filter((path) => path !== 'README.md' && !path.startsWith('cart/'))).toEqual([]);
  });

  test('of which nothing reaches a pipeline changes no file', () => {
    const { catalog, out } = workspace();
    generate({ catalog, out });
    const before = tree(out);
    edit(catalog, 'services/cart.yaml', (text) => `${text}# a comment\n`);
    generate({ catalog, out });
    expect(different(before, tree(out))).toEqual([]);
  });

  test('another engine removes the files of the former one', () => {
    const { catalog, out } = workspace();
    generate({ catalog, out });
    expect(readdirSync(join(out, 'storefront'))).toContain('.gitlab-ci.yml');
    edit(catalog, 'services/storefront.yaml', (text) =>
      text.replace('engines: { build: gitlab, deliver: gitlab }', 'engines: {}'),
    );
    const summary = generate({ catalog, out });
    expect(summary.removed).toBeGreaterThan(0);
    expect(readdirSync(join(out, 'storefront'))).toContain('Jenkinsfile');
    expect(readdirSync(join(out, 'storefront'))).not.toContain('.gitlab-ci.yml');
  });
});

test('a service that leaves the catalog leaves the tree, but not what a person put beside it', () => {
  const { catalog, out } = workspace();
  generate({ catalog, out });
  writeFileSync(join(out, 'wishlist', 'notes.txt'), 'mine');
  rmSync(join(catalog, 'services', 'wishlist.yaml'));
  generate({ catalog, out });
  expect(readdirSync(join(out, 'wishlist'))).toEqual(['notes.txt']);
});

test('what was edited by hand is put right, and said so', () => {
  const { catalog, out } = workspace();
  generate({ catalog, out });
  const file = join(out, 'cart', 'README.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, 'edited');
  const summary = generate({ catalog, out });
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(formatSummary(summary)).toContain('repaired cart/README.md: it had been changed or deleted by hand');
});

test('a stranger’s file in the way stops the run before anything is written', () => {
  const { catalog, out } = workspace();
  mkdirSync(join(out, 'wishlist'), { recursive: true });
  writeFileSync(join(out, 'wishlist', 'README.md'), 'mine');
  const prepared: Prepared = prepare({ catalog, out });
  expect(prepared.ok).toBe(false);
  expect(prepared.report(false)).toContain('wishlist/README.md');
  expect(tree(out)).toEqual({ 'wishlist/README.md': 'mine' });
});

describe('only some services', () => {
  test('are written when they are named', () => {
    const { catalog, out } = workspace();
    generate({ catalog, out, only: ['cart'] });
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(['cart']);
  });

  test('a name that no service has is refused with the nearest', () => {
    const { catalog, out } = workspace();
    const prepared = prepare({ catalog, out, only: ['chekout'] });
    expect(prepared.diagnostics.map(({ code }) => code)).toEqual(['SP209']);
    expect(prepared.report(false)).toContain(
      'SP209 "--only" names "chekout", and no service of the catalog is called so.\n  fix: write "--only checkout".',
    );
  });
});
