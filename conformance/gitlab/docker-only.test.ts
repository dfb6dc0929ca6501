/** A service whose Dockerfile is all of its build has a job on every merge request: without one GitLab would not merge. */
import { describe, expect, it } from 'vitest';
import { aGitLabService, aPipeline, aServiceEnvironment, NO_HOOKS } from '../../test/support/builders';
import { GitLabWorld } from './world';

const service = aGitLabService({
  build: { toolchain: 'docker', languageVersion: '1', packageType: undefined, timeoutMinutes: 30 },
  quality: { lint: true, unitTests: true, integrationTests: false, testServices: [], minimumCoverage: 0, scans: [] },
  hooks: NO_HOOKS,
  environments: [aServiceEnvironment('dev', 'storefront')],
});

describe('gitlab-ci-local, of a service with a Dockerfile alone', () => {
  it('has one job on a branch that asks to be merged, and none of a release', () => {
    const world = new GitLabWorld(aPipeline({ service }));
    try {
      world.git('switch', '--quiet', '--create', 'feature/base');
      world.write('Dockerfile', 'FROM alpine:3\n');
      world.commit('Build on another image');
      expect(world.list().map(({ name }) => name)).toEqual(['try-image']);
    } finally {
      world.delete();
    }
  });
});
