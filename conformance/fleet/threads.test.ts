/** The compiled generator writes a large fleet on several threads: it must write what one thread writes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFleet } from '../../bench/fleet';
import { prepare, write } from '../../src/generate';
import { file, needs } from '../support/tools';

const CLI = join(__dirname, '..', '..', 'lib', 'cli.js');
/** Enough for four threads. */
const SERVICES = 420;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  writeFleet(join(folder, 'catalog'), SERVICES);
});
afterAll(() => rmSync(folder, { recursive: true }));

function tree(out: string): ReadonlyMap<string, string> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map(({ parentPath, name }) => [join(parentPath, name).slice(out.length), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

describe.skipIf(needs(file(CLI, 'npx projen compile')))('a fleet on several threads', () => {
  test('is the same, byte for byte, as on one', { timeout: 120_000 }, () => {
    const summary = execFileSync('node', [CLI, 'generate', '--catalog', 'catalog', '--out', 'many'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(summary).toMatch(new RegExp(`^${SERVICES} services: \\d+ files written, 0 unchanged, 0 removed`));
    const prepared = prepare({ catalog: join(folder, 'catalog'), out: join(folder, 'one') });
    write(prepared);
    const [many, one] = [tree(join(folder, 'many')), tree(join(folder, 'one'))];
    expect([...many.keys()].sort()).toEqual([...one.keys()].sort());
    expect([...many].filter(([path, text]) => one.get(path) !== text).map(([path]) => path)).toEqual([]);
  });

  test('is left alone by a second run', () => {
    const summary = execFileSync('node', [CLI, 'generate', '--catalog', 'catalog', '--out', 'many'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(summary).toMatch(/: 0 files written, \d+ unchanged, 0 removed/);
  });
});
