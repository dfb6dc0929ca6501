/** Fixes that a release must not lose, releases that come back, and what GitLab is told: the program, run with real Git. */
import { describe, expect, test } from 'vitest';
import type { World } from '../../test/program/world';
import { needs, program } from '../support/tools';
import { aRecord, aRelease, callsTo, deliveryWorld, IMAGE, standing } from './aws';

const TOKEN = { AWS_WEB_IDENTITY_TOKEN_FILE: '/etc/hostname' };

/** A history in which `live` runs, and the release is built from the branch that is checked out. */
function between(world: World, live: string, release: object = {}): void {
  standing(world);
  const commit = world.git('rev-parse', 'HEAD').trim();
  world.write('.delivery/release.json', JSON.stringify(aRelease({ commit, ...release })));
  world.answer('aws s3api get-object', { stdout: '{}', file: JSON.stringify(aRecord({ commit: live })) });
}

/** A commit that changes a file. */
function change(world: World, file: string, text: string): string {
  world.write(file, text);
  world.git('add', file);
  return world.commit(`Change ${file}`);
}

describe.skipIf(needs(program('jq'), program('git')))('check-fixes', () => {
  const check = (world: World) => world.run(['check-fixes', 'dev'], TOKEN);

  test('a release that holds what runs may enter', () => {
    const world = deliveryWorld();
    const live = change(world, 'a', 'one\n');
    change(world, 'a', 'two\n');
    between(world, live);
    expect(check(world)).toMatchObject({ status: 0 });
  });

  test('one that lacks a fix which runs there is held, and the fix is named', () => {
    const world = deliveryWorld();
    const base = change(world, 'a', 'one\n');
    world.git('checkout', '--quiet', '-b', 'hotfix/x');
    const fix = change(world, 'fixed', 'yes\n');
    world.git('checkout', '--quiet', '--detach', base);
    change(world, 'b', 'more\n');
    between(world, fix);
    const { status, stderr } = check(world);
    expect(status).toBe(1);
    expect(stderr).toContain(`missing: ${fix}, in dev: Change fixed`);
  });

  test('one that has the same change under another commit may enter', () => {
    const world = deliveryWorld();
    const base = change(world, 'a', 'one\n');
    world.git('checkout', '--quiet', '-b', 'hotfix/x');
    const fix = change(world, 'fixed', 'yes\n');
    world.git('checkout', '--quiet', '--detach', base);
    change(world, 'b', 'more\n');
    change(world, 'fixed', 'yes\n');
    between(world, fix);
    expect(check(world)).toMatchObject({ status: 0 });
  });

  test('one is held while a hotfix is under way that has not come there yet', () => {
    const world = deliveryWorld();
    const base = change(world, 'a', 'one\n');
    world.git('checkout', '--quiet', '-b', 'side');
    const fix = change(world, 'fixed', 'yes\n');
    world.git('update-ref', 'refs/remotes/origin/hotfix/payment', fix);
    world.git('checkout', '--quiet', '--detach', base);
    change(world, 'b', 'more\n');
    between(world, base);
    const { status, stderr } = check(world);
    expect(status).toBe(1);
    expect(stderr).toContain(`missing: ${fix}, on hotfix/payment`);
  });

  test('a waiver holds up to its day', () => {
    for (const [until, status] of [
      ['2999-12-31', 0],
      ['2020-01-01', 1],
    ] as const) {
      const world = deliveryWorld();
      const base = change(world, 'a', 'one\n');
      world.git('checkout', '--quiet', '-b', 'side');
      const fix = change(world, 'fixed', 'yes\n');
      world.git('checkout', '--quiet', '--detach', base);
      change(world, 'b', 'more\n');
      between(world, fix);
      const waivers = `HOTFIX_WAIVERS='${fix.slice(0, 8)} ${until}'`;
      world.write('delivery/settings.sh', world.read('delivery/settings.sh').replace("HOTFIX_WAIVERS=''", waivers));
      expect(check(world).status).toBe(status);
    }
  });

  test('a hotfix begins with what runs there, or is refused', () => {
    for (const begins of [true, false]) {
      const world = deliveryWorld();
      const base = change(world, 'a', 'one\n');
      const live = change(world, 'b', 'live\n');
      if (!begins) world.git('checkout', '--quiet', '--detach', base);
      change(world, 'fixed', 'yes\n');
      between(world, live, { ref: 'hotfix/x' });
      expect(check(world).status).toBe(begins ? 0 : 1);
    }
  });
});

describe.skipIf(needs(program('jq')))('recall and redeploy', () => {
  test('a release that nobody has recorded is refused, with those that there are', () => {
    const world = deliveryWorld();
    standing(world);
    world.answer('aws s3api get-object', { stdout: '{}', file: JSON.stringify(aRecord()), times: 1 });
    world.answer('aws s3api get-object', { exit: 254, stderr: 'An error occurred (NoSuchKey)\n' });
    const { status, stderr, calls } = world.run(['recall', 'dev', '9.9.9'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('no release 9.9.9 of storefront is recorded in dev. The last ones are: 1.7.0');
    expect(callsTo(calls, 'cloudformation create-change-set')).toEqual([]);
  });

  test.each(["'; touch owned", '$(touch owned)', '../../x', ''])('a version that is none is refused: %j', (version) => {
    const world = deliveryWorld();
    standing(world);
    world.answer('aws s3api get-object', { stdout: '{}', file: JSON.stringify(aRecord()) });
    expect(world.run(['recall', 'dev', version], TOKEN).status).toBe(1);
    expect(world.has('owned')).toBe(false);
  });

  test('what was not recalled for an environment is not redeployed to it', () => {
    const world = deliveryWorld();
    standing(world);
    world.answer('aws s3api get-object', { stdout: '{}', file: JSON.stringify(aRecord()) });
    const { status, stderr } = world.run(['redeploy', 'dev'], TOKEN);
    expect(status).toBe(1);
    expect(stderr).toContain('this run has recalled no release of dev');
  });
});

describe.skipIf(needs(program('jq')))('GitLab', () => {
  test('is told of a release in production by a tag that starts no release, with the token by standard input alone', () => {
    const world = deliveryWorld();
    standing(world, { account: '444444444444' });
    world.write('delivery/params-prod.json', '{"Parameters":{}}');
    world.answer('aws s3api get-object', { exit: 254, stderr: 'An error occurred (NoSuchKey)\n' });
    world.answer('aws ssm get-parameter', { exit: 254, stderr: 'An error occurred (ParameterNotFound)\n' });
    world.answer('aws ecs describe-task-definition', {
      stdout: JSON.stringify({ taskDefinition: { containerDefinitions: [{ name: 'app', image: IMAGE }] } }),
    });
    world.answer('curl', { stdout: '201' });
    const { status, calls, stderr } = world.run(['record', 'prod'], { ...TOKEN, GITLAB_TOKEN: 'glpat-secret' });
    expect(status, stderr).toBe(0);
    const told = calls.filter(({ argv }) => argv[0] === 'curl');
    expect(told.map(({ argv }) => argv.join(' '))).toEqual([expect.stringContaining('"tag_name":"released/prod/1.8.0"')]);
    expect(told[0]?.stdin).toContain('PRIVATE-TOKEN: glpat-secret');
    expect(JSON.stringify(calls.map(({ argv }) => argv))).not.toContain('glpat-secret');
    expect(stderr).not.toContain('glpat-secret');
  });
});
