import { describe, expect, test } from 'vitest';
import { emitService } from '../../../src/emit';
import { resolvePipeline } from '../../../src/resolve/resolve-pipeline';
import { fileNotes } from '../../../src/targets/docs/files';
import { aGitLabService, aPlatform, aService, aServiceEnvironment, aTeam, NO_HOOKS } from '../../support/builders';

const withOwnSmokeTest = aService({
  environments: [
    aServiceEnvironment('dev', 'checkout', {
      smokeTest: { paths: [], commands: ['./smoke.sh'], timeoutMinutes: 5, beforeTraffic: undefined },
    }),
  ],
});

describe('the list of files', () => {
  test.each([
    ['CodePipeline', aService()],
    ['GitLab CI', aGitLabService()],
    ['GitLab CI with CodePipeline', aService({ engines: { build: 'gitlab', deliver: 'codepipeline' } })],
    ['Jenkins', aService({ engines: { build: 'jenkins', deliver: 'jenkins' } })],
    ['a smoke test of its own', withOwnSmokeTest],
    ['commands of its own after a deployment', aService({ hooks: { ...NO_HOOKS, after: { deploy: ['true'] } } })],
  ])('names exactly what is emitted for a service with %s', (_, service) => {
    const pipeline = resolvePipeline(service, aPlatform(), { commerce: aTeam() });
    const emitted = emitService(pipeline).map(({ path }) => path);
    expect(
      fileNotes(pipeline)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...emitted].sort());
  });
});
