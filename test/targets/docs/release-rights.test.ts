import { describe, expect, test } from 'vitest';
import { releaseRight, withoutApproval } from '../../../src/targets/docs/release-rights';
import { aGitLabPipeline, aGitLabService, anApproval, aPipeline, aService, aServiceEnvironment } from '../../support/builders';

const answers = (pipeline: Parameters<typeof withoutApproval>[0]) => withoutApproval(pipeline).map(String);
const prodOf = (overrides: Parameters<typeof aServiceEnvironment>[2]) => [aServiceEnvironment('prod', 'checkout', overrides)];

describe('who can put code into production without approval', () => {
  test('is nobody where CodePipeline waits for two people', () => {
    expect(answers(aPipeline())).toEqual([
      'In `prod`: nobody. Every release waits in CodePipeline for 2 members of Commerce: the approval is an action of ' +
        'CodePipeline in the tools account, which no file of the service defines. Administrators of the hosts themselves ' +
        '(GitLab, Jenkins, AWS account `444444444444`) stand outside of the pipeline.',
    ]);
  });

  test('says that a single approver on CodePipeline may approve a release of their own', () => {
    const service = aService({ environments: prodOf({ approval: anApproval() }) });
    expect(answers(aPipeline({ service }))[0]).toContain('One who may approve may approve a release of their own.');
  });

  test('is everyone who can push where developers can edit the file with the approval', () => {
    expect(answers(aGitLabPipeline())).toEqual([
      'In `prod`: everyone who can push to `retail/commerce/storefront`, since the approval stands in the .gitlab-ci.yml of the ' +
        'service, which its developers can edit. To close the gap, write \\`delivery: central\\`.',
    ]);
  });

  test('is nobody on GitLab with central delivery', () => {
    const [answer] = answers(aGitLabPipeline({ service: aGitLabService({ delivery: 'central' }) }));
    expect(answer).toMatch(/^In `prod`: nobody\. Every release waits in GitLab CI for 2 members of Commerce: /);
  });

  test('is everyone who can merge where no approval is asked for', () => {
    const service = aService({ environments: prodOf({}) });
    expect(answers(aPipeline({ service }))).toEqual([
      'In `prod`: everyone who can merge to `main` of `retail/commerce/checkout`, since no approval is asked for.',
    ]);
  });

  test('is not asked of environments that are not production', () => {
    expect(answers(aPipeline({ service: aService({ environments: [aServiceEnvironment('dev')] }) }))).toEqual([]);
  });
});

describe('the row of an environment', () => {
  const row = (pipeline: Parameters<typeof releaseRight>[0], name: string) => {
    const found = pipeline.service.environments.find(({ environment }) => environment.name === name);
    return found === undefined ? [] : releaseRight(pipeline, found).map(String);
  };

  test('tells who approves, whether it holds, and why', () => {
    expect(row(aGitLabPipeline(), 'prod')).toEqual([
      '`prod`',
      '2 members of Commerce',
      'advisory',
      'Two different people. Not the person who started it. The approval stands in the .gitlab-ci.yml of the service, which its developers can edit.',
    ]);
  });

  test('does not promise on CodePipeline what CodePipeline cannot know', () => {
    expect(row(aPipeline(), 'preprod')[3]).toContain('They may approve their own release. Waits 72 h, then fails.');
  });

  test('says that nothing holds a release where there is no approval', () => {
    expect(row(aPipeline(), 'dev')).toEqual(['`dev`', 'no approval', '', 'Everything that is merged goes in.']);
  });
});
