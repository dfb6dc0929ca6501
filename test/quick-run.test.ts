/** A run that knows the last one must come to what a whole run comes to, or leave it to that. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../src/catalog/load';
import { checkRead, readAll } from '../src/check';
import { type Diagnostic, wholeFile } from '../src/diagnostics/diagnostic';
import { prepare, write } from '../src/generate';
import { generator } from '../src/generator';
import type { KnownRun } from '../src/known-run';
import { openTree } from '../src/output/tree';
import { checkedBefore, type QuickRun, quickRun } from '../src/quick-run';
import { knownRun, withInputs } from '../src/service-inputs';

let folder = '';
let catalog = '';
let out = '';
let known: KnownRun;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quick-run-'));
  // Where packages are installed there is a cache of what was verified.
  mkdirSync(join(folder, 'node_modules'));
  catalog = join(folder, 'catalog');
  out = join(folder, 'pipelines');
  cpSync(join(__dirname, '..', 'catalog'), catalog, { recursive: true });
  write(prepare({ catalog, out }));
  // What changed in the same tick of the clock is verified by the second run only.
  write(prepare({ catalog, out }));
  known = whole();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function whole(): KnownRun {
  const read = readAll(loadCatalog(catalog));
  const checked = checkRead(read);
  if (checked.resolved === undefined) throw new Error(checked.report(false));
  return knownRun(read, checked.resolved, checked, withInputs(checked.resolved));
}

function quick(): QuickRun | undefined {
  const loaded = loadCatalog(catalog);
  const tree = openTree(out, { generator: generator.version });
  return quickRun({ known, loaded, tree, out, read: () => readAll(loaded) });
}

/** What comes of a run while some text of a file is another one. */
function edited<T>(file: string, [from, to]: readonly [from: string | RegExp, to: string], run: () => T): T {
  const path = join(catalog, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, changed);
  try {
    return run();
  } finally {
    writeFileSync(path, text);
  }
}

test('what was found in a catalog before is told again, and its services are the same', () => {
  const read = readAll(loadCatalog(catalog));
  const at = wholeFile(read.files[0]?.path ?? '');
  const warning: Diagnostic = { code: 'SP604', severity: 'warning', at, message: 'Told before.', fix: 'nothing.' };
  const before = checkedBefore({ ...known, warnings: { read: [], limits: [warning] } }, read);
  expect(before).toMatchObject({ ok: true, diagnostics: [warning], resolved: checkRead(read).resolved });
  expect(before.report(false)).toContain('SP604 warning: Told before.');
});

describe('where nothing has changed', () => {
  test('nothing is read, and nothing is to be written', () => {
    const loaded = loadCatalog(catalog);
    const tree = openTree(out, { generator: generator.version });
    const read = () => {
      throw new Error('read again');
    };
    const found = quickRun({ known, loaded, tree, out, read });
    expect(found?.prepared.work).toMatchObject({ stale: [], top: undefined, scope: undefined });
    expect(found?.known).toBeUndefined();
  });

  test.each(['README.md', 'cart/README.md'])('but %s by hand, the whole run is asked', (path) => {
    const file = join(out, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, 'edited');
    expect(quick()).toBeUndefined();
    writeFileSync(file, text);
    write(prepare({ catalog, out }));
    write(prepare({ catalog, out }));
    expect(quick()).toBeDefined();
  });
});

/** Nobody else sees them. */
const OWN_CHANGES: readonly (readonly [what: string, file: string, change: readonly [string | RegExp, string]])[] = [
  ['a description', 'services/cart.yaml', [/description: .*/, 'description: Another one.']],
  ['a comment', 'services/cart.yaml', [/$/, '# nothing\n']],
  ['a variable', 'services/checkout.yaml', [/variables:\n(\s+)/, 'variables:\n$1ANOTHER: "1"\n$1']],
  ['the time a build may take', 'services/reviews.yaml', ['  pipeline:\n', '  pipeline:\n    timeoutMinutes: 33\n']],
  ['a stack', 'stacks/orders-queue.yaml', [/description: .*/, 'description: Another one.']],
];

describe('a service that has changed for itself', () => {
  test.each(OWN_CHANGES)('%s: comes to what the whole run comes to', (_, file, change) => {
    edited(file, change, () => {
      const found = quick();
      const { work, diagnostics } = prepare({ catalog, out });
      expect(found?.known).toEqual(whole());
      expect(found?.prepared.diagnostics).toEqual(diagnostics);
      // From its source the whole run takes every service for stale.
      const name = file.replace(/.*\/|\.yaml/g, '');
      const wanted = work?.stale.filter(({ service }) => service.name === name);
      const isSame = found?.known?.services.every(({ input }, at) => input === known.services[at]?.input);
      expect(found?.prepared.work?.stale).toEqual(isSame ? [] : wanted);
      expect(found?.prepared.work?.services).toEqual(work?.services);
    });
  });

  test('is written, and the tree is then what the whole run would write', () => {
    edited('services/cart.yaml', [/description: .*/, 'description: Written.'], () => {
      const found = quick();
      if (found === undefined) throw new Error('the whole run was asked');
      expect(write(found.prepared)).toMatchObject({ written: 2, removed: 0, repaired: [], kept: [] });
      expect(readFileSync(join(out, 'cart', 'README.md'), 'utf8')).toContain('Written.');
      expect(write(prepare({ catalog, out }))).toMatchObject({ written: 0, removed: 0, repaired: [], kept: [] });
    });
    write(prepare({ catalog, out }));
    write(prepare({ catalog, out }));
  });
});

const SHARED_CHANGES: readonly (readonly [what: string, file: string, change: readonly [string | RegExp, string]])[] = [
  ['a title, which the index has', 'services/cart.yaml', [/title: .*/, 'title: Basket']],
  ['an owner', 'services/cart.yaml', [/owner: .*/, 'owner: group:web']],
  ['another engine', 'services/storefront.yaml', [/engines: .*/, 'engines: {}']],
  ['a second document', 'services/cart.yaml', [/$/, '\n\n---\n{}\n']],
  ['a fault', 'services/cart.yaml', ['toolchain: ', 'toolchian: ']],
  ['a name', 'services/cart.yaml', [/name: cart\b/, 'name: carts']],
  ['the platform', 'platform.yaml', [/$/, '# nothing\n']],
  ['a rule that it breaks alone', 'services/cart.yaml', [/toolchain: .*/, '$&\n    quality: { minimumCoverage: 0 }']],
];

describe('a change that others may see, or that is to be told', () => {
  test.each(SHARED_CHANGES)('%s: is left to the whole run', (_, file, change) => {
    expect(edited(file, change, quick)).toBeUndefined();
  });

  test('as a file that came or went', () => {
    const path = join(catalog, 'services', 'another.yaml');
    cpSync(join(catalog, 'services', 'cart.yaml'), path);
    expect(quick()).toBeUndefined();
    rmSync(path);
    const wishlist = join(catalog, 'services', 'wishlist.yaml');
    const text = readFileSync(wishlist, 'utf8');
    rmSync(wishlist);
    expect(quick()).toBeUndefined();
    writeFileSync(wishlist, text);
    expect(quick()).toBeDefined();
  });

  test('as a warning of the fleet that stands in the file: it may not hold any more', () => {
    const at = { file: join(catalog, 'services/cart.yaml'), start: { line: 1, col: 1 }, end: { line: 1, col: 2 } };
    const warning = { code: 'SP601', severity: 'warning', at, message: 'It is full.', fix: 'mend it.' } as const;
    const before = known;
    const [path = ''] = known.files.map(([each]) => each).filter((each) => each.endsWith('cart.yaml'));
    const said = { ...warning, at: { ...at, file: path } };
    known = { ...before, warnings: { read: [], limits: [said] } };
    expect(edited('services/cart.yaml', [/description: .*/, 'description: Another one.'], quick)).toBeUndefined();
    expect(quick()?.prepared.diagnostics).toEqual([said]);
    known = before;
  });
});
