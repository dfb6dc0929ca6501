/** The compiled generator writes a large fleet on several threads: it must write what one thread writes. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFleet } from '../../bench/fleet';
import { prepare, write } from '../../src/generate';
import { file, needs } from '../support/tools';

const CLI = join(__dirname, '..', '..', 'lib', 'cli.js');
/** Enough for four threads. */
const SERVICES = 420;
/** The sample's stacks come along. */
const PIPELINES = SERVICES + readdirSync(join(__dirname, '..', '..', 'catalog', 'stacks')).length;

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

function generate(out: string): { readonly stdout: string; readonly stderr: string } {
  const run = spawnSync('node', [CLI, 'generate', '--catalog', 'catalog', '--out', out], { cwd: folder, encoding: 'utf8' });
  return { stdout: run.stdout, stderr: run.stderr };
}

describe.skipIf(needs(file(CLI, 'npx projen compile')))('a fleet on several threads', () => {
  test('is the same, byte for byte, as on one', { timeout: 120_000 }, () => {
    expect(generate('many').stdout).toMatch(new RegExp(`^${PIPELINES} pipelines: \\d+ files written, 0 unchanged, 0 removed`));
    const prepared = prepare({ catalog: join(folder, 'catalog'), out: join(folder, 'one') });
    write(prepared);
    const [many, one] = [tree(join(folder, 'many')), tree(join(folder, 'one'))];
    expect([...many.keys()].sort()).toEqual([...one.keys()].sort());
    expect([...many].filter(([path, text]) => one.get(path) !== text).map(([path]) => path)).toEqual([]);
  });

  test('is left alone by a second run', () => {
    expect(generate('many').stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed/);
  });

  test('is seen to be settled without being resolved, warned of again, and repaired at the top and below', () => {
    mkdirSync(join(folder, 'node_modules'));
    const first = generate('many');
    const second = generate('many');
    expect(second).toEqual({ ...first, stdout: second.stdout });
    expect(second.stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed/);
    const [run] = readdirSync(join(folder, 'node_modules', '.cache', 'service-pipelines')).filter((name) => name === 'run.json');
    expect(run).toBe('run.json');
    appendFileSync(join(folder, 'many', 'README.md'), 'edited');
    appendFileSync(join(folder, 'many', 'cart-0', 'README.md'), 'edited');
    expect(generate('many').stdout).toMatch(/repaired cart-0\/README.md.*\n.*: 2 files written/);
    expect(tree(join(folder, 'many'))).toEqual(tree(join(folder, 'one')));
    rmSync(join(folder, 'catalog', 'services', 'cart-0.yaml'));
    expect(generate('many').stdout).toMatch(/: 1 file written, \d+ unchanged, \d+ removed/);
    expect(readdirSync(join(folder, 'many'))).not.toContain('cart-0');
  });
});
