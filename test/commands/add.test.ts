import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import { add } from '../../src/commands/add';
import { type Printed, printed } from '../support/printed';

let catalog: string;
beforeEach(() => {
  catalog = join(mkdtempSync(join(tmpdir(), 'add-')), 'catalog');
  cpSync(resolve(__dirname, '../../catalog'), catalog, { recursive: true });
});
afterEach(() => rmSync(join(catalog, '..'), { recursive: true }));

const NEEDED = { project: 'retail/commerce/wallet', owner: 'commerce', toolchain: 'node-npm' };

const run = (name: string, options: Partial<Parameters<typeof add>[1]> = {}): Printed =>
  printed(() => add(name, { catalog, ...NEEDED, ...options }));

const fileOf = (name: string): string => join(catalog, 'services', `${name}.yaml`);
const added = (name: string) => checkCatalog(catalog).resolved?.services.find((each) => each.name === name);

describe('add', () => {
  test('writes an entity of what was said, with which the catalog is faultless', () => {
    expect(run('wallet', { port: 3000 })).toEqual({ code: 0, out: `wrote ${fileOf('wallet')}. Next: npx projen\n`, err: '' });
    expect(readFileSync(fileOf('wallet'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=.*component\.schema\.json\n#\n# /);
    expect(added('wallet')).toMatchObject({
      owner: 'commerce',
      project: NEEDED.project,
      lifecycle: 'experimental',
      deploy: { port: 3000 },
    });
  });

  test('takes every word that it is given, whatever is in it', () => {
    const words = { title: "it's: #1", description: '"quoted" {{x}} \\', system: 'shop', path: 'services/wallet' };
    const engines = { build: 'jenkins', deliver: 'jenkins', delivery: 'central', dependsOn: ['pricing'] };
    expect(run('wallet', { ...words, ...engines }).code).toBe(0);
    const { build, deliver, delivery, dependsOn } = engines;
    expect(added('wallet')).toMatchObject({ ...words, engines: { build, deliver }, delivery, dependsOn });
  });

  test('prints it and writes nothing on a dry run', () => {
    const { code, out } = run('wallet', { dryRun: true });
    expect(code).toBe(0);
    expect(out).toContain('gitlab.com/project-slug: retail/commerce/wallet');
    expect(existsSync(fileOf('wallet'))).toBe(false);
  });

  test('leaves alone what is there', () => {
    const before = readFileSync(fileOf('cart'), 'utf8');
    expect(run('cart')).toEqual({ code: 1, out: '', err: `${fileOf('cart')} is there already; nothing was written.\n` });
    expect(readFileSync(fileOf('cart'), 'utf8')).toBe(before);
  });

  test.each(['../platform', 'Wallet', 'a/b', '', '-x', 'a--b'])('takes no %j for a name', (name) => {
    const { code, err } = run(name);
    expect(code).toBe(1);
    expect(err).toMatch(/ is no name of a service: write small letters, digits and single hyphens, a letter first/);
  });

  test.each([
    [{ owner: 'comerce' }, /did you mean "group:commerce"\?/],
    [{ toolchain: 'node' }, /write node-npm, node-pnpm or node-yarn\./],
    [{ project: 'no project' }, /project-slug/],
    [{ dependsOn: ['chekout'] }, /chekout/],
  ])('writes nothing where the catalog would be faulty: %j', (options, text) => {
    const { code, err } = run('wallet', options);
    expect(code).toBe(1);
    expect(err).toMatch(text);
    expect(err).toMatch(/Nothing was written\.\n$/);
    expect(existsSync(fileOf('wallet'))).toBe(false);
  });

  test('says where there is no catalog', () => {
    expect(run('wallet', { catalog: join(catalog, 'none') }).err).toMatch(
      /^There is no folder ".*none"; say where the catalog is/,
    );
  });
});
