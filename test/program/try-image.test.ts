import { describe, expect, test } from 'vitest';
import { aPipeline, aPlatform, aService } from '../support/builders';
import { World, type WorldOptions } from './world';

const docker = { toolchain: 'docker', languageVersion: '1', packageType: undefined, timeoutMinutes: 30 } as const;

function changed(options: WorldOptions = {}): World {
  const world = new World({ pipeline: aPipeline({ service: aService({ build: docker }) }), ...options });
  world.write('Dockerfile', 'FROM alpine:3\n');
  for (const builder of ['buildah', 'docker']) world.answer(builder, {});
  return world;
}

describe('an image that is tried', () => {
  test.each([
    ['buildah', { standIns: ['aws', 'buildah'] }],
    ['docker', { standIns: ['aws', 'docker'] }],
  ])('is built by %s and not kept: no login, no push, no identity', (builder, options) => {
    const { status, calls, stderr } = changed(options).run(['try-image']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Dockerfile builds. It is not kept')]);
    expect(calls.map(({ argv }) => argv.slice(0, 2).join(' '))).toEqual([`${builder} build`, `${builder} rmi`]);
    expect(calls[0]?.argv).toEqual(expect.arrayContaining(['--platform', 'linux/amd64', '--file', 'Dockerfile']));
  });

  test('ends the pipeline of a change where it cannot be built', () => {
    const world = new World({ pipeline: aPipeline({ service: aService({ build: docker }) }) });
    world.write('Dockerfile', 'FROM alpine:3\n');
    world.answer('buildah', { exit: 2 });
    const { status, stderr } = world.run(['try-image']);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('the image could not be built from Dockerfile; see the message above. Nothing was pushed.'),
    ]);
  });

  test('without a Dockerfile says so', () => {
    const { status, stderr } = new World().run(['try-image']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('the Dockerfile "Dockerfile" is missing')]);
  });

  test('is made from allowed images only, and not through the cache, which asks for a login', () => {
    const cached = { registry: 'docker.io', prefix: 'docker-hub', credentialArn: undefined };
    const platform = aPlatform({
      aws: { ...aPlatform().aws, pullThroughCache: [cached] },
      policy: { ...aPlatform().policy, baseImages: ['docker.io/library/alpine:*'] },
    });
    const pipeline = aPipeline({ platform, service: aService({ build: docker }) });
    const allowed = changed({ pipeline, standIns: ['aws', 'docker'] }).run(['try-image']);
    expect([allowed.status, allowed.calls[0]?.argv.join(' ')]).toEqual([0, expect.not.stringContaining('--build-context')]);
    const world = changed({ pipeline });
    world.write('Dockerfile', 'FROM stranger/base\n');
    const { status, stderr, calls } = world.run(['try-image']);
    expect([status, calls]).toEqual([1, []]);
    expect(stderr).toContain('builds on images that the platform does not allow');
  });
});
