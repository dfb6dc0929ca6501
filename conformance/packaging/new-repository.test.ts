/** `projen new --from` this package, as a file and from a registry, makes a repository that regenerates its own pipelines. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/tools';
import { type Registry, startRegistry, verdaccio } from './registry';
import { changes, createRepository, packInto, run, tryRun } from './workshop';

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packaging-'));
  tarball = packInto(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds what it needs at run time, and nothing of the workshop', () => {
  const files = run(folder, 'tar', ['-tzf', tarball]).trim().split('\n');
  const tops = new Set(files.map((file) => file.split('/')[1]));
  expect([...tops].sort()).toEqual(
    ['.jsii', 'LICENSE', 'README.md', 'lib', 'node_modules', 'package.json', 'schemas', 'templates'].sort(),
  );
});

describe('a repository made from the tarball', () => {
  let repository: string;

  beforeAll(() => {
    repository = emptyFolder('from-tarball');
    createRepository(repository, tarball);
  });

  test('is committed whole, with the pipelines of its catalog', () => {
    expect(changes(repository)).toBe('');
    expect(existsSync(join(repository, 'pipelines', service(repository), 'README.md'))).toBe(true);
  });

  test('changes nothing when projen runs again', () => {
    run(repository, 'npx', ['projen']);
    expect(changes(repository)).toBe('');
  });

  test('puts a deleted pipeline back', () => {
    rmSync(join(repository, 'pipelines'), { recursive: true });
    run(repository, 'npx', ['projen']);
    expect(changes(repository)).toBe('');
  });

  test('has the command, and a catalog that it accepts', () => {
    expect(tryRun(repository, 'npx', ['service-pipelines', 'validate']).status).toBe(0);
    expect(tryRun(repository, 'npm', ['test']).status).toBe(0);
  });

  test('keeps every file as it is when the catalog is faulty, and says where', () => {
    const manifest = join(repository, 'catalog', 'services', `${service(repository)}.yaml`);
    const good = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, good.replace('group:shop', 'group:nobody'));
    const ended = tryRun(repository, 'npx', ['projen']);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain(`catalog/services/${service(repository)}.yaml:`);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
    expect(changes(repository).trim()).toBe(`M catalog/services/${service(repository)}.yaml`);
    writeFileSync(manifest, good);
  });
});

describe.skipIf(needs(verdaccio))('a repository made from a registry', () => {
  let registry: Registry;
  let repository: string;

  beforeAll(async () => {
    registry = await startRegistry(join(folder, 'registry'));
    registry.publish(tarball);
    repository = emptyFolder('from-registry');
    createRepository(repository, 'projen-service-pipelines', registry.env);
  });

  afterAll(() => registry?.stop());

  test('names the package by version, and no path of the disk that it was made on', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(devDependencies['projen-service-pipelines']).toMatch(/^\^\d+\.\d+\.\d+$/);
    const written = ['package.json', '.projenrc.ts', '.projen/deps.json', '.projen/tasks.json', 'tsconfig.json'];
    for (const name of written) expect(readFileSync(join(repository, name), 'utf8')).not.toMatch(/file:|\/tmp\/|\/home\//);
  });

  test('changes nothing when it is cloned, installed and run elsewhere', () => {
    const clone = join(folder, 'clone');
    run(folder, 'git', ['clone', '--quiet', repository, clone]);
    run(clone, 'npm', ['ci'], registry.env);
    run(clone, 'npx', ['projen'], registry.env);
    expect(changes(clone)).toBe('');
    expect(readdirSync(join(clone, 'pipelines'))).toContain(service(clone));
  });
});

function emptyFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** The name of a service in the catalog that the repository came with. */
function service(repository: string): string {
  const [first] = readdirSync(join(repository, 'catalog', 'services')).sort();
  if (first === undefined) throw new Error('the catalog has no service');
  return first.replace(/\.yaml$/, '');
}
