/** The command as it is called: exit codes, what goes where, and bytes that depend on nothing but the catalog. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(__dirname, '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  cpSync(join(ROOT, 'catalog'), join(folder, 'good'), { recursive: true });
  cpSync(join(ROOT, 'catalog'), join(folder, 'faulty'), { recursive: true });
  const file = join(folder, 'faulty', 'services', 'cart.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('toolchain: ', 'toolchian: '));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const cli = ['--import', 'tsx', join(ROOT, 'src', 'cli.ts'), ...args];
  const tsx = { TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json'), NODE_PATH: join(ROOT, 'node_modules') };
  const { status, stdout, stderr } = spawnSync(process.execPath, cli, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...tsx, ...env },
  });
  return { status, stdout, stderr };
}

const at = (name: string): string => join(folder, name);

describe('generate', () => {
  test('ends with 0 and a summary, and makes what is committed, whatever the language and the time zone', () => {
    const env = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', CI: '1' };
    const { status, stdout, stderr } = run(['generate', '--catalog', at('good'), '--out', at('out')], env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^20 pipelines: \d+ files written, 0 unchanged, 0 removed, in \d+\.\d s\n$/);
    const files = (out: string) => readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
    expect(files(at('out'))).toEqual(files(join(ROOT, 'pipelines')));
    const different = files(at('out'))
      .filter((path) => /\.[a-z0-9]+$|file$/.test(path))
      .filter((path) => readFileSync(join(at('out'), path), 'utf8') !== readFileSync(join(ROOT, 'pipelines', path), 'utf8'));
    expect(different).toEqual([]);
  });

  test('ends with 1 on a faulty catalog, tells it on stderr, and writes nothing', () => {
    const { status, stdout, stderr } = run(['generate', '--catalog', at('faulty'), '--out', at('none')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('"toolchian" is not a key');
    expect(existsSync(at('none'))).toBe(false);
  });
});

describe('validate', () => {
  test('ends with 0 when nothing is wrong', () => {
    expect(run(['validate', '--catalog', at('good')])).toMatchObject({ status: 0, stdout: 'No errors, no warnings.\n' });
  });

  test('ends with 1 when something is, as JSON where that is asked for', () => {
    const { status, stdout } = run(['validate', '--catalog', at('faulty'), '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)[0]).toMatchObject({ code: 'SP103', severity: 'error', fix: 'write "toolchain".' });
  });
});

describe('explain', () => {
  test('tells a code, in either case of letters', () => {
    expect(run(['explain', 'sp103'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^SP103: /) });
  });

  test('ends with 1 on any other word, and offers the nearest code', () => {
    expect(run(['explain', 'SP1O3'])).toMatchObject({ status: 1, stderr: 'No code is called "SP1O3". Did you mean SP103?\n' });
  });
});

test('a verb or option that there is not ends with 1 and the usage', () => {
  expect(run(['generat'])).toMatchObject({ status: 1, stderr: expect.stringContaining("unknown command 'generat'") });
  expect(run(['generate', '--outt', 'x'])).toMatchObject({ status: 1, stderr: expect.stringContaining('--out') });
});
