import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../support/builders';
import { World } from './world';

const version = (world: World, environment: Record<string, string> = {}) => world.run(['version'], environment);

describe('the version comes from Git alone', () => {
  test('a tagged commit has the tag without its prefix', () => {
    const world = new World();
    world.commit();
    world.git('tag', 'v1.8.0');
    expect(version(world)).toMatchObject({ status: 0, stdout: '1.8.0\n', stderr: '' });
  });

  test('an annotated tag counts as a tag of its commit', () => {
    const world = new World();
    world.commit();
    world.git('tag', '-a', '-m', 'Release', 'v2.0.0-rc.1');
    expect(version(world).stdout).toBe('2.0.0-rc.1\n');
  });

  test('commits after a tag are counted, and the commit is named by seven letters', () => {
    const world = new World();
    world.commit();
    world.git('tag', 'v1.8.0');
    world.commit();
    const head = world.commit();
    expect(version(world).stdout).toBe(`1.8.0-2.g${head.slice(0, 7)}\n`);
  });

  test('without a tag all first parents are counted', () => {
    const world = new World();
    world.commit();
    const head = world.commit();
    expect(version(world).stdout).toBe(`0.0.0-2.g${head.slice(0, 7)}\n`);
  });

  test('a tag that a merge brought in is not nearer than one among first parents', () => {
    const world = new World();
    world.commit();
    world.git('tag', 'v1.0.0');
    world.git('checkout', '-q', '-b', 'side');
    world.commit();
    world.git('tag', 'v9.0.0');
    world.git('checkout', '-q', 'main');
    world.commit();
    world.git('-c', 'user.name=Jo', 'merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect(version(world).stdout).toBe(`1.0.0-2.g${world.git('rev-parse', 'HEAD').slice(0, 7)}\n`);
  });

  test('in a repository of many services only the tags of this one count', () => {
    const world = new World({
      pipeline: aPipeline({ service: aService({ tagPrefix: 'checkout/v', path: 'services/checkout' }) }),
      folder: 'services/checkout',
    });
    world.commit();
    world.git('tag', 'checkout/v0.4.2');
    world.git('tag', 'v7.0.0');
    world.git('tag', 'pricing/v3.0.0');
    expect(version(world).stdout).toBe('0.4.2\n');
  });

  test.each(['v1', 'v1.2', 'v01.2.3', 'v1.2.3.4', 'v1.2.3-', 'version-1.2.3', 'release-v1.2.3', 'v1.2.3_x', 'latest'])(
    'the tag %s is no version and is passed over',
    (tag) => {
      const world = new World();
      world.commit();
      world.git('tag', 'v0.1.0');
      world.commit();
      world.git('tag', tag);
      expect(version(world).stdout).toMatch(/^0\.1\.0-1\.g[0-9a-f]{7}\n$/);
    },
  );

  test.each([
    [['v1.9.0', 'v1.10.0'], '1.10.0'],
    [['v2.0.0', 'v2.0.0-rc.9', 'v2.0.0-rc.10'], '2.0.0'],
    [['v2.0.0-rc.9', 'v2.0.0-rc.10', 'v2.0.0-alpha'], '2.0.0-rc.10'],
    [['v1.0.0-1', 'v1.0.0-a', 'v1.0.0-a.1'], '1.0.0-a.1'],
    [['v9.0.0', 'v10.0.0', 'v9.99.99'], '10.0.0'],
  ])('of several tags on one commit the highest version counts: %j', (tags, expected) => {
    const world = new World();
    world.commit();
    for (const tag of tags) world.git('tag', tag);
    expect(version(world).stdout).toBe(`${expected}\n`);
  });

  test.each(['CI_COMMIT_TAG', 'TAG_NAME'])(
    'a run of a tag (%s) keeps its own tag, even if a higher one is on the same commit',
    (name) => {
      const world = new World();
      world.commit();
      world.git('tag', 'v1.0.0');
      world.git('tag', 'v1.1.0');
      expect(version(world, { [name]: 'v1.0.0' }).stdout).toBe('1.0.0\n');
    },
  );

  test('one run keeps its version when somebody tags its commit meanwhile; another ref does not inherit it', () => {
    const world = new World();
    world.commit();
    const first = version(world, { CI_COMMIT_REF_NAME: 'main' }).stdout;
    world.git('tag', 'v3.0.0');
    expect(version(world, { CI_COMMIT_REF_NAME: 'main' }).stdout).toBe(first);
    expect(version(world, { CI_COMMIT_REF_NAME: 'v3.0.0', CI_COMMIT_TAG: 'v3.0.0' }).stdout).toBe('3.0.0\n');
  });

  test('a repetition on another machine gives the same version, and a build number changes nothing', () => {
    const world = new World();
    world.commit();
    world.git('tag', 'v1.0.0');
    world.commit();
    const other = new World();
    other.git('fetch', '-q', '--tags', join(world.root, 'repository'), 'main:copy');
    other.git('checkout', '-q', 'copy');
    expect(version(other, { BUILD_NUMBER: '77', CI_PIPELINE_ID: '9' }).stdout).toBe(version(world, { BUILD_NUMBER: '1' }).stdout);
  });

  test('a shallow checkout is refused with the reason', () => {
    const world = new World();
    world.commit();
    world.commit();
    const shallow = new World();
    const clone = join(shallow.root, 'clone');
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${join(world.root, 'repository')}`, clone]);
    mkdirSync(join(clone, 'delivery'));
    spawnSync('cp', ['-R', join(shallow.folder, 'delivery'), clone]);
    spawnSync('rm', ['-rf', join(shallow.root, 'repository')]);
    spawnSync('mv', [clone, join(shallow.root, 'repository')]);
    expect(version(shallow)).toMatchObject({ status: 1, stdout: '' });
    expect(version(shallow).stderr).toBe(
      'pipeline.sh version: this checkout is shallow, and the version needs every commit and tag. Fetch all (GitLab: GIT_DEPTH "0"; Jenkins: no shallow clone).\n',
    );
  });

  test('without a commit it says so', () => {
    const outcome = version(new World());
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('is not in a Git checkout with a commit');
  });

  test('a version too long for an image tag is refused', () => {
    const world = new World();
    world.commit();
    world.git('tag', `v1.0.0-${'a'.repeat(120)}`);
    expect(version(world)).toMatchObject({ status: 1 });
    expect(version(world).stderr).toContain('it must have 120 at most');
  });
});
