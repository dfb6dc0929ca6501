import { describe, expect, test } from 'vitest';
import { releaseIdentity } from '../../src/model/release-identity';
import { aGitLabService, aPipeline, aService } from '../support/builders';

describe('who may act for a service', () => {
  test('from Jenkins: jobs of its release branches and tags, by the address that Jenkins gives them', () => {
    const monorepo = aPipeline({ service: aService({ tagPrefix: 'checkout/v' }) });
    expect(releaseIdentity(monorepo, 'jenkins').subjects).toEqual([
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/main/',
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/hotfix%252F*/',
      'https://jenkins.retail.example/job/services/job/commerce/job/checkout/job/checkout%252Fv*/',
    ]);
  });

  test('from GitLab: jobs of its own project only, and never those of a merge request', () => {
    const { subjects, issuer, audience } = releaseIdentity(aPipeline({ service: aGitLabService() }), 'gitlab');
    expect([issuer, audience]).toEqual(['https://gitlab.retail.example', 'https://gitlab.retail.example']);
    for (const subject of subjects)
      expect(subject).toMatch(/^project_path:retail\/commerce\/storefront:ref_type:(branch|tag):ref:(main|hotfix\/\*|v\*)$/);
  });
});
