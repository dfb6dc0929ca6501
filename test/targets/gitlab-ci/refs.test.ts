import { describe, expect, it } from 'vitest';
import { aGitLabPipeline, aGitLabService, aPipeline } from '../../support/builders';
import { gitlabFile } from '../../support/gitlab';
import { pipelineFor, type Variables } from '../../support/gitlab-rules';

const PROJECT = { CI_DEFAULT_BRANCH: 'main', CI_PROJECT_PATH: 'retail/commerce/storefront' };
const branch = (name: string, more: Variables = {}): Variables => ({ ...PROJECT, CI_COMMIT_BRANCH: name, ...more });
const tag = (name: string): Variables => ({ ...PROJECT, CI_COMMIT_TAG: name });
const mergeRequest = (source: string, project = PROJECT.CI_PROJECT_PATH): Variables => ({
  ...PROJECT,
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: source,
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: project,
});
/** GitLab names the open merge requests of a branch in its branch pipelines. */
const OPEN = { CI_OPEN_MERGE_REQUESTS: 'retail/commerce/storefront!7' };

const file = gitlabFile(aGitLabPipeline());
const VERIFYING = ['lint', 'unit-tests', 'integration-tests', 'build'];

const names = (variables: Variables) => {
  const jobs = pipelineFor(file, variables);
  return jobs && [...jobs.keys()];
};

describe('a push makes one pipeline', () => {
  it.each([
    ['a branch without a merge request', branch('feature/x'), undefined],
    ['a branch with a merge request', undefined, mergeRequest('feature/x')],
  ])('of %s, that verifies and builds and releases nothing', (_, ofBranch, ofRequest) => {
    expect(names(ofBranch ?? branch('feature/x', OPEN))).toEqual(ofBranch && VERIFYING);
    expect(names(ofRequest ?? branch('feature/x'))).toEqual(VERIFYING);
  });

  it.each(['main', 'hotfix/cart'])('of the releasing branch %s, merge request or not', (name) => {
    expect(names(branch(name))).toContain('deploy-prod');
    expect(names(branch(name, OPEN))).toContain('deploy-prod');
    expect(names(branch(name))).not.toContain('build');
    expect(names(mergeRequest(name))).toBeUndefined();
  });

  it('of a fork, whose branch names mean nothing here', () => {
    expect(names(mergeRequest('hotfix/cart', 'somebody/storefront'))).toEqual(VERIFYING);
    expect(names(mergeRequest('main', 'somebody/storefront'))).toEqual(VERIFYING);
  });

  it.each(['v1.2.3', 'v1.2.3-rc.1', 'v10.20.30+build.5'])('of the version tag %s', (name) => {
    expect(names(tag(name))).toContain('deploy-dev');
  });

  it.each(['nightly', 'v1.2', 'v1.2.3nonsense', 'xv1.2.3', 'storefront/v1.2.3'])('but none of the tag %s', (name) => {
    expect(names(tag(name))).toBeUndefined();
  });
});

describe('a release', () => {
  const jobs = pipelineFor(file, branch('main'));

  it('deploys by itself where no approval is asked for, and by hand where one is', () => {
    expect(jobs?.get('deploy-dev')).toBe('on_success');
    expect(jobs?.get('deploy-prod')).toBe('manual');
    const starting = file.job('deploy-prod').rules?.filter(({ when }) => when !== 'never');
    expect(starting?.every((rule) => rule.allow_failure === false)).toBe(true);
  });

  it('makes a rollback after a failure', () => {
    expect(jobs?.get('after-failed-smoke-test-prod')).toBe('on_failure');
  });
});

describe('a redeployment', () => {
  const web = { CI_PIPELINE_SOURCE: 'web', REDEPLOY_RELEASE: 'previous' };
  const redeploy = (environment: string) => ({ ...web, REDEPLOY_ENVIRONMENT: environment });

  it('is a pipeline with nothing else in it, on the default branch, started by hand or by the API', () => {
    expect(names(branch('main', redeploy('dev')))).toEqual(['redeploy-dev']);
    expect(names(branch('main', redeploy('prod')))).toEqual(['announce-redeploy-prod', 'redeploy-prod']);
    expect(pipelineFor(file, branch('main', redeploy('prod')))?.get('redeploy-prod')).toBe('manual');
    expect(pipelineFor(file, branch('main', redeploy('dev')))?.get('redeploy-dev')).toBe('on_success');
  });

  it('does not start from another branch, nor by a push', () => {
    expect(names(branch('feature/x', redeploy('prod')))).toBeUndefined();
    expect(names(branch('main', { ...redeploy('prod'), CI_PIPELINE_SOURCE: 'push' }))).toBeUndefined();
  });

  it('is in no other pipeline', () => {
    for (const variables of [branch('main'), branch('main', { ...web, REDEPLOY_ENVIRONMENT: '' }), tag('v1.2.3')])
      expect(names(variables)?.filter((name) => name.includes('redeploy'))).toEqual([]);
  });
});

describe('a hotfix', () => {
  const short = aGitLabService();
  const environments = short.environments.map((each) => ({
    ...each,
    hotfix: ['dev', 'prod'].includes(each.environment.name),
  }));
  const fast = gitlabFile(aPipeline({ service: { ...short, environments } }));

  it('goes past the environments that it may skip, and past no approval', () => {
    const jobs = pipelineFor(fast, branch('hotfix/cart'));
    const deployed = [...(jobs?.keys() ?? [])].filter((name) => name.startsWith('deploy-'));
    expect(deployed).toEqual(['deploy-dev', 'deploy-prod']);
    expect(jobs?.get('deploy-prod')).toBe('manual');
    expect([...(pipelineFor(fast, branch('main'))?.keys() ?? [])]).toContain('deploy-stage');
  });

  it('waits for what it meets on its way, and needs nothing that is not in its pipeline', () => {
    const jobs = pipelineFor(fast, branch('hotfix/cart'));
    expect(fast.job('approve-prod').needs).toContainEqual({ job: 'record-preprod', artifacts: false, optional: true });
    expect(fast.job('approve-prod').needs).toContainEqual({ job: 'record-dev', artifacts: false });
    for (const name of jobs?.keys() ?? [])
      for (const need of fast.job(name).needs ?? []) if (need.optional !== true) expect(jobs?.has(need.job)).toBe(true);
  });
});

describe('in a monorepo', () => {
  const service = aGitLabService({ path: 'services/store.front', tagPrefix: 'storefront/v' });
  const mono = gitlabFile(aPipeline({ service }));

  it('only the tags of the service are its versions', () => {
    expect(pipelineFor(mono, tag('storefront/v1.2.3'), false)?.get('deploy-dev')).toBe('on_success');
    expect(pipelineFor(mono, tag('v1.2.3'))).toBeUndefined();
    expect(pipelineFor(mono, tag('storefrontXv1.2.3'))).toBeUndefined();
  });

  it('a push that leaves the service out makes none of its jobs', () => {
    for (const variables of [branch('main'), branch('hotfix/x'), branch('feature/x'), mergeRequest('feature/x')]) {
      expect(pipelineFor(mono, variables, false)?.size).toBe(0);
      expect(pipelineFor(mono, variables, true)?.size).toBeGreaterThan(0);
    }
  });

  it('a branch is compared with the default branch, the default branch with the push', () => {
    const compared = mono.job('unit-tests').rules?.map((rule) => [rule.if, rule.changes?.compare_to]);
    expect(compared).toEqual([
      ['$REDEPLOY_ENVIRONMENT', undefined],
      [expect.stringContaining('$CI_COMMIT_TAG'), undefined],
      ['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', undefined],
      [expect.stringContaining('hotfix'), 'refs/heads/main'],
      ['$CI_MERGE_REQUEST_IID', undefined],
      ['$CI_COMMIT_BRANCH', 'refs/heads/main'],
    ]);
    expect(mono.job('unit-tests').rules?.[2]?.changes?.paths).toEqual(['services/store.front/**/*']);
  });

  it('a later push does not cancel what an earlier one released', () => {
    const { rules } = mono.content.workflow as { rules: readonly { if: string; auto_cancel?: object }[] };
    const releasing = rules.filter(
      (rule) => !('when' in rule) && /TAG|DEFAULT|hotfix/.test(rule.if) && !/REDEPLOY/.test(rule.if),
    );
    expect(releasing.map((rule) => rule.auto_cancel)).toEqual(Array(3).fill({ on_new_commit: 'none' }));
  });

  it('works as a child pipeline, which knows its merge request by the number only', () => {
    const child = { ...mergeRequest('feature/x'), CI_PIPELINE_SOURCE: 'parent_pipeline' };
    expect(pipelineFor(mono, child)?.get('unit-tests')).toBe('on_success');
  });
});
