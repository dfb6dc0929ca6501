/** Valid full values of the model for tests: take one and override what the test is about. */
import type { Pipeline } from '../../src/model/pipeline';
import { resolvePipeline } from '../../src/resolve/resolve-pipeline';
import { aPlatform, aTeam } from './platform';
import { anApproval, aService, aServiceEnvironment } from './service';

export { anEnvironment, aPlatform, aTeam } from './platform';
export { anApproval, aRuntime, aService, aServiceEnvironment, NO_HOOKS } from './service';
export { aJob, aStage, NO_REPORTS, run } from './stages';

/**
 * `checkout`: Jenkins builds, CodePipeline delivers. Names and stages follow from the service and the platform unless given.
 */
export function aPipeline(overrides: Partial<Pipeline> = {}): Pipeline {
  const service = overrides.service ?? aService();
  const platform = overrides.platform ?? aPlatform();
  const team = overrides.team ?? aTeam();
  return { ...resolvePipeline(service, platform, { [team.name]: team, ...overrides.teams }), ...overrides };
}

/** `storefront`: a Node service that GitLab CI builds and delivers. */
export function aGitLabService(overrides: Parameters<typeof aService>[0] = {}) {
  const name = overrides.name ?? 'storefront';
  return aService({
    name,
    title: 'Storefront',
    description: 'The web shop.',
    engines: { build: 'gitlab', deliver: 'gitlab' },
    build: { toolchain: 'node-npm', languageVersion: '22', packageType: 'npm', timeoutMinutes: 30 },
    environments: [
      aServiceEnvironment('dev', name),
      aServiceEnvironment('stage', name),
      aServiceEnvironment('preprod', name, { approval: anApproval({ count: 1 }) }),
      aServiceEnvironment('prod', name, { approval: anApproval({ count: 2, strength: 'enforced' }) }),
    ],
    ...overrides,
  });
}

/** `storefront` as a pipeline: GitLab CI builds and delivers. */
export function aGitLabPipeline(overrides: Partial<Pipeline> = {}): Pipeline {
  return aPipeline({ service: aGitLabService(), ...overrides });
}
