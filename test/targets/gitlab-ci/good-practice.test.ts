import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { aGitLabService, anApproval, aPipeline, aPlatform, aServiceEnvironment } from '../../support/builders';
import { type GitLabFile, gitlabFile } from '../../support/gitlab';
import { practiceFaults } from '../../support/gitlab-practice';

const SERVICES: readonly Service[] = (['gitlab', 'codepipeline'] as const).flatMap((deliver) =>
  (['merge-request', 'central'] as const).flatMap((delivery) =>
    ['', 'services/storefront'].map((path) =>
      aGitLabService({ engines: { build: 'gitlab', deliver }, delivery, path, tagPrefix: path === '' ? 'v' : 'storefront/v' }),
    ),
  ),
);

const faultsIn = (service: Service, file: Pick<GitLabFile, 'content' | 'jobs'> = gitlabFile(aPipeline({ service }))) =>
  practiceFaults(file, service, aPlatform());

describe('the good practice of GitLab', () => {
  test('is kept by every kind of file', () => {
    for (const service of SERVICES) expect(faultsIn(service)).toEqual([]);
  });

  test.each([
    ['only: [main]', { only: ['main'] }, 'only is used'],
    ['a job that a newer commit may cancel', { interruptible: true }, 'a newer commit may cancel it'],
    ['a deployment beside another', { resource_group: undefined }, 'it is in no resource group'],
    [
      'an environment without a tier',
      { environment: { name: 'prod', action: 'start', url: 'https://x' } },
      'its environment has no tier',
    ],
    ['a deployment without an environment', { environment: undefined }, 'it deploys without an environment'],
    ['no identity', { id_tokens: undefined }, 'it has no identity for AWS'],
    ['a secret', { variables: { ACCESS_TOKEN: 'x' } }, 'the variable ACCESS_TOKEN is in the file'],
    ['an image of today', { image: { name: 'registry/tools' } }, 'has no version'],
    ['no time limit', { timeout: undefined }, 'it has no time limit'],
  ])('is not kept by %s', (_, change, fault) => {
    const service = aGitLabService({ environments: [aServiceEnvironment('prod', 'storefront', { approval: anApproval() })] });
    const file = gitlabFile(aPipeline({ service }));
    const job = { ...file.job('deploy-prod'), ...change };
    const changed = { content: { ...file.content, 'deploy-prod': job }, jobs: new Map([...file.jobs, ['deploy-prod', job]]) };
    expect(faultsIn(service, changed).join('\n')).toContain(fault);
  });

  test('is not kept by rules that make two pipelines of one push', () => {
    const service = aGitLabService();
    const file = gitlabFile(aPipeline({ service }));
    const content = { ...file.content, workflow: { rules: [{ if: '$CI_MERGE_REQUEST_IID' }, { if: '$CI_COMMIT_BRANCH' }] } };
    expect(faultsIn(service, { content, jobs: file.jobs })).toContain('a push to feature/x makes 1 and 2 pipelines');
  });
});
