/** A service whose Dockerfile is all of its build: Jenkins builds the image of a merge request, and pushes none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPipeline, aService } from '../../test/support/builders';
import { groovy, needs, program } from '../support/tools';
import { type Outcome, World } from './world';

const service = aService({
  build: { toolchain: 'docker', languageVersion: '1', packageType: undefined, timeoutMinutes: 30 },
  quality: { lint: true, unitTests: true, integrationTests: false, testServices: [], minimumCoverage: 0, scans: [] },
});

describe.skipIf(needs(groovy, program('git'), program('jq'), program('zip')))('a merge request of a Dockerfile', () => {
  let world: World;
  let change: Outcome | undefined;
  let release: Outcome | undefined;

  beforeAll(() => {
    world = new World(aPipeline({ service }));
    world.write('Dockerfile', 'FROM alpine:3\n');
    world.commit('Add the Dockerfile');
    world.push('refs/heads/main');
    world.push('refs/merge-requests/3/head');
    [change, release] = world.run([
      { head: { kind: 'change', id: 3, source: 'own', target: 'main' } },
      { head: { kind: 'branch', name: 'main' } },
    ]);
  });

  afterAll(() => world.remove());

  test('has a stage that builds the image', () => {
    expect(change?.error).toBeNull();
    expect(change?.stages.filter(({ status }) => status === 'SUCCESS').map(({ name }) => name)).toEqual(['Build']);
    expect(change?.calls.filter(({ argv }) => argv.startsWith('buildah build'))).toHaveLength(1);
  });

  test('pushes nothing, and has no identity of AWS', () => {
    expect(change?.calls.filter(({ argv }) => argv.includes(' push') || argv.startsWith('aws'))).toEqual([]);
  });

  test('and its release has no such stage: CodePipeline builds the image', () => {
    expect(release?.stages.find(({ name }) => name === 'Build')?.status).toBe('SKIPPED');
  });
});
