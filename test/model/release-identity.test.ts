import { describe, expect, test } from 'vitest';
import { deliveryIdentity, releaseIdentity } from '../../src/model/release-identity';
import { aGitLabService, aPipeline, aService } from '../support/builders';

describe('who may act for a service', () => {
  test('from Jenkins: jobs of its release branches, by the address that Jenkins gives them, and never those of a tag', () => {
    const monorepo = aPipeline({ service: aService({ tagPrefix: 'checkout/v' }) });
    expect(releaseIdentity(monorepo, 'jenkins').subjects).toEqual([
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/main/',
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/hotfix%252F*/',
    ]);
  });

  test('from Jenkins to an environment: the deploy job, and no build of any branch', () => {
    expect(deliveryIdentity(aPipeline(), 'jenkins').subjects).toEqual([
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout-deploy/',
    ]);
    expect(deliveryIdentity(aPipeline(), 'gitlab')).toEqual(releaseIdentity(aPipeline(), 'gitlab'));
  });

  test('from GitLab: jobs of its own project only, and never those of a merge request', () => {
    const { subjects, issuer, audience } = releaseIdentity(aPipeline({ service: aGitLabService() }), 'gitlab');
    expect([issuer, audience]).toEqual(['https://gitlab.retail.example', 'https://gitlab.retail.example']);
    for (const subject of subjects)
      expect(subject).toMatch(/^project_path:retail\/commerce\/storefront:ref_type:(branch|tag):ref:(main|hotfix\/\*|v\*)$/);
  });
});
