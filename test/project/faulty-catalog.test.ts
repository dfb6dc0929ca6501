/** How a process ends whose catalog is faulty. Run for real, since it is about what Node prints. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '..', '..');

test('faults that nobody catches are printed without a stack, and the exit code is 1', () => {
  const run = runScript(`fail('catalog/a.yaml:1:1 SP101 wrong\\n');`);
  expect(run).toMatchObject({ status: 1, stdout: '', stderr: 'catalog/a.yaml:1:1 SP101 wrong\n' });
});

test('any other error keeps its stack', () => {
  const run = runScript(`try { fail('faults'); } catch { throw new TypeError('a bug'); }`);
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/^TypeError: a bug\n {4}at /);
});

test('a caller that catches the faults goes on', () => {
  const run = runScript(`try { fail('faults'); } catch (error) { console.log(error.name + ': ' + error.message); }`);
  expect(run).toMatchObject({ status: 0, stdout: 'FaultyCatalog: faults\n', stderr: '' });
});

function runScript(body: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'faulty-catalog-'));
  try {
    const script = join(folder, 'rc.ts');
    writeFileSync(script, `import { fail } from ${JSON.stringify(join(ROOT, 'src/project/faulty-catalog'))};\n${body}\n`);
    return spawnSync(join(ROOT, 'node_modules', '.bin', 'tsx'), [script], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
