/** The package's joined file against the modules that it was made of. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENTRIES, joinTo, STAYS } from '../../scripts/join-modules';
import { prepare, write } from '../../src/generate';

const ROOT = resolve(__dirname, '../..');
const CATALOG = join(ROOT, 'catalog');

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joined-'));
  for (const name of ['package.json', 'node_modules', 'schemas', 'templates']) symlinkSync(join(ROOT, name), join(folder, name));
  await joinTo(join(folder, 'lib'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads an entry in a process of its own, as the command does, and calls what it exports. */
const call = (entry: string, expression: string): string =>
  execFileSync('node', ['-e', `import('./lib/${entry}.js').then(entry => entry.${expression})`], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('the joined modules', () => {
  test('write the same bytes as the modules', () => {
    call('commands/generate', `generate({ catalog: ${JSON.stringify(CATALOG)}, out: 'joined' })`);
    const prepared = prepare({ catalog: CATALOG, out: join(folder, 'apart') });
    write(prepared);
    expect(textsBelow(join(folder, 'joined'))).toEqual(textsBelow(join(folder, 'apart')));
  });

  test('bring their templates as code, and load no compiler of templates', () => {
    const loaded = call(
      'commands/generate',
      `generate({ catalog: ${JSON.stringify(CATALOG)}, out: 'again' }) ||
        console.log(Object.keys(require.cache).filter((file) => /handlebars/.test(file)).join('\\n'))`,
    );
    expect(loaded).toContain('runtime.js');
    expect(loaded).not.toContain('compiler');
  });

  test('find the schemas and the codes', () => {
    expect(call('commands/validate', `validate({ catalog: ${JSON.stringify(CATALOG)}, format: 'text' })`)).toContain('No errors');
    expect(call('commands/explain', "explainCode('SP104')")).toContain('SP104');
  });

  test('load no library before it is used', () => {
    const loaded = call(
      'generate',
      'prepare && console.log(Object.keys(require.cache).filter((file) => /node_modules/.test(file)))',
    );
    expect(loaded.trim()).toBe('[]');
  });
});

test('what stays beside the joined file asks for nothing that was joined, except by its entries', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => STAYS.test(file));
  expect(files).toContain('cli.ts');
  const asked = files.flatMap((file) =>
    [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/^(?!import type).*(?:from|import\() ?'(\.[^']+)'/gm)].map(
      ([, name = '']) => posix.join(dirname(file), name.replace(/\.js$/, '')),
    ),
  );
  expect(asked.filter((name) => !STAYS.test(`${name}.ts`) && !ENTRIES.includes(name))).toEqual([]);
});

function textsBelow(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [path.slice(out.length), readFileSync(path, 'utf8')]));
}
