import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { aGitLabService, aPipeline } from '../../support/builders';
import { gitlabFile, schemaFaults } from '../../support/gitlab';
import { pipelineFor } from '../../support/gitlab-rules';
import { reviewed } from '../../support/review-app';

const fileOf = (overrides: Partial<Service> = {}, stopAfterHours = 48) =>
  gitlabFile(aPipeline({ service: reviewed(aGitLabService(overrides), { stopAfterHours }) }));

const PROJECT = 'retail/commerce/storefront';
const request = {
  CI_PROJECT_PATH: PROJECT,
  CI_DEFAULT_BRANCH: 'main',
  CI_MERGE_REQUEST_IID: '12',
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature/x',
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: PROJECT,
  CI_MERGE_REQUEST_PROJECT_PATH: PROJECT,
};

describe('a review app in .gitlab-ci.yml', () => {
  test('is an environment of the merge request, which stops by itself', () => {
    const file = fileOf();
    expect(schemaFaults(file.content)).toEqual([]);
    expect(file.job('review-deploy')).toMatchObject({
      stage: 'review',
      interruptible: false,
      resource_group: 'storefront-review-$CI_MERGE_REQUEST_IID',
      environment: {
        name: 'review/storefront-mr-$CI_MERGE_REQUEST_IID',
        url: 'https://storefront-mr-$CI_MERGE_REQUEST_IID.review.dev.retail.example',
        deployment_tier: 'development',
        action: 'start',
        on_stop: 'review-stop',
        auto_stop_in: '48 hours',
      },
    });
    expect(file.job('review-deploy').tags).toBeUndefined();
    expect(fileOf({}, 1).job('review-deploy').environment?.auto_stop_in).toBe('1 hour');
  });

  test('is stopped by a job of the same stage, environment, group and rules, which needs no checkout and no deployment', () => {
    const file = fileOf();
    const [deploy, stop] = [file.job('review-deploy'), file.job('review-stop')];
    expect(stop).toMatchObject({
      stage: deploy.stage,
      resource_group: deploy.resource_group,
      environment: { name: deploy.environment?.name, action: 'stop' },
      variables: { GIT_STRATEGY: 'none' },
      needs: [{ job: 'review-image', artifacts: true }],
    });
    expect(stop.rules).toEqual(
      deploy.rules?.map((rule) => (rule.when === 'never' ? rule : { ...rule, when: 'manual', allow_failure: true })),
    );
    expect(JSON.stringify(stop.before_script)).not.toContain('.delivery');
    expect(file.job('review-image').artifacts).toMatchObject({
      expire_in: '1 year',
      paths: ['.delivery/', 'delivery/pipeline.sh', 'delivery/settings.sh'],
    });
  });

  test("is there for the project's own branches alone", () => {
    const file = fileOf();
    const found = (variables: Readonly<Record<string, string>>) =>
      [...(pipelineFor(file, { ...request, ...variables }) ?? [])].filter(([name]) => name.startsWith('review-'));
    expect(found({})).toEqual([
      ['review-image', 'on_success'],
      ['review-deploy', 'on_success'],
      ['review-stop', 'manual'],
    ]);
    const fork = 'mallory/storefront';
    expect(found({ CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: fork })).toEqual([]);
    expect(found({ CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: fork, CI_PROJECT_PATH: fork })).toEqual([]);
    // A child pipeline knows the number only.
    expect(found({ CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: '', CI_MERGE_REQUEST_PROJECT_PATH: '' })).toEqual([]);
    expect(found({ CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' })).toEqual([]);
  });

  test('follows the changes of its folder in a monorepo', () => {
    const rules = fileOf({ path: 'services/shop' }).job('review-deploy').rules;
    expect(rules?.at(-1)?.changes).toEqual({ paths: ['services/shop/**/*'] });
  });

  test('is not there where nobody asks, nor where Jenkins builds', () => {
    expect(gitlabFile(aPipeline({ service: aGitLabService() })).text).not.toContain('review');
    const jenkins = aPipeline({ service: { ...reviewed(aGitLabService()), engines: { build: 'jenkins', deliver: 'jenkins' } } });
    expect(jenkins.stages.some(({ id }) => id.startsWith('review'))).toBe(false);
    expect(jenkins.losses.map(({ capability }) => capability)).toContain('build.reviewApp');
  });
});
