/** Review apps, really made, changed and deleted by the jobs of a merge request. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/model/pipeline';
import type { Service } from '../../src/model/service';
import { aGitLabService, aPipeline, aServiceEnvironment } from '../../test/support/builders';
import { gitlabFile } from '../../test/support/gitlab';
import { reviewed } from '../../test/support/review-app';
import { needs } from '../support/tools';
import { GitLabWorld, jq, rsync } from './world';

const PROJECT = 'retail/commerce/storefront';
const REPOSITORY = '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/storefront/review';

let world: GitLabWorld;
afterEach(() => world.delete());

function storefront(overrides: Partial<Service> = {}): Pipeline {
  const environments = [aServiceEnvironment('dev', 'storefront')];
  return aPipeline({ service: reviewed(aGitLabService({ environments, ...overrides })) });
}

const mergeRequest = (number: number, source = PROJECT, target = PROJECT) => ({
  CI_MERGE_REQUEST_IID: String(number),
  CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "it's/$(x)",
  CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: source,
  CI_MERGE_REQUEST_PROJECT_PATH: target,
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
});

function onBranch(pipeline = storefront()): GitLabWorld {
  const made = new GitLabWorld(pipeline);
  made.git('switch', '--quiet', '--create', 'feature/x');
  return made;
}

const stackOf = ({ names }: Pipeline, number: number): string => `${names.reviewApp?.prefix}${number}`;
const appOf = (stack: string): Readonly<Record<string, string>> => world.account.app(stack)?.parameters ?? {};
const deploy = (number: number, faults: readonly string[] = []) =>
  world.run({ until: 'review-deploy', variables: mergeRequest(number), faults });

describe.skipIf(needs(rsync, jq))('a review app', () => {
  it('is made for a merge request, and each push brings it to the new commit', () => {
    const pipeline = storefront();
    world = onBranch(pipeline);
    const first = deploy(12);
    expect(first.status, first.log).toBe(0);
    expect(first.log).toContain('https://storefront-mr-12.review.dev.retail.example');
    const stack = stackOf(pipeline, 12);
    expect(stack).toMatch(/^retail-storefront-dev-review-[0-9a-f]{8}-12$/);
    expect(world.account.app(stack)?.status).toBe('CREATE_COMPLETE');
    const before = appOf(stack);
    expect(before).toMatchObject({ Name: stack, Host: 'storefront-mr-12.review.dev.retail.example' });
    expect(before.TargetGroupName).toMatch(/^rv-[0-9a-f]{8}-12$/);
    expect(before.Image).toMatch(new RegExp(`^${REPOSITORY}@sha256:[0-9a-f]{64}$`));
    expect(Number(before.Priority)).toBeGreaterThan(0);
    // Two roles of their own; nothing that releases or delivers is asked for.
    const roles = [...new Set(first.calls.filter(({ argv }) => argv.startsWith('aws')).map(({ job, role }) => `${job} ${role}`))];
    expect(roles).toEqual([
      'review-image arn:aws:iam::111111111111:role/retail-storefront-review-build',
      'review-deploy arn:aws:iam::222222222222:role/retail-storefront-dev-review-deploy',
    ]);
    expect(first.calls.filter(({ argv }) => argv.startsWith('jf') || argv.includes('s3api'))).toEqual([]);
    expect(world.account.changes().filter((change) => !/^(image|told)/.test(change))).toEqual([]);

    world.commit('Second');
    const second = deploy(12);
    expect(second.status, second.log).toBe(0);
    expect(world.account.app(stack)?.status).toBe('UPDATE_COMPLETE');
    expect(appOf(stack).Image).not.toBe(before.Image);
    expect(appOf(stack).Priority).toBe(before.Priority);
    // Run again, it builds nothing: the image of the commit is there.
    expect(deploy(12).calls.filter(({ argv }) => argv.startsWith('buildah build'))).toEqual([]);
  });

  it.each([
    ['the root', {}],
    ['a folder of a monorepo', { path: 'services/store front', tagPrefix: 'storefront/v' }],
  ])('of a service in %s is deleted by what is left when its branch is gone', (_, overrides) => {
    const pipeline = storefront(overrides);
    world = onBranch(pipeline);
    const made = deploy(7);
    expect(made.status, made.log).toBe(0);
    const file = gitlabFile(pipeline);
    const image = file.job('review-image');
    const stop = file.job('review-stop');
    expect(stop.needs?.map(({ job }) => job)).toEqual(['review-image']);
    expect(stop.variables).toEqual({ GIT_STRATEGY: 'none' });
    const paths = Array.isArray(image.artifacts?.paths) ? image.artifacts.paths.map(String) : [];
    const variables = { ...mergeRequest(7), AWS_ID_TOKEN: 'aws-token' };
    const gone = world.runAlone(stop, paths, variables);
    expect(gone.status, gone.log).toBe(0);
    expect(gone.log).toContain('the review app of merge request 7 is gone.');
    expect(world.account.app(stackOf(pipeline, 7))).toBeUndefined();
    expect(gone.calls.filter(({ argv }) => argv.includes('delete-stack')).map(({ argv, role }) => [argv, role])).toEqual([
      [
        `aws cloudformation delete-stack --stack-name ${stackOf(pipeline, 7)} --role-arn arn:aws:iam::222222222222:role/retail-storefront-dev-review-stack`,
        'arn:aws:iam::222222222222:role/retail-storefront-dev-review-deploy',
      ],
    ]);
    // Stopped twice, by GitLab and by hand: no fault.
    expect(world.runAlone(stop, paths, variables).log).toContain('there is no review app of merge request 7.');
  });

  it('fails with the reasons and leaves nothing behind where it does not start', () => {
    const pipeline = storefront();
    world = onBranch(pipeline);
    const stack = stackOf(pipeline, 3);
    const { status, log } = deploy(3, [`deploy-${stack}`]);
    expect(status).not.toBe(0);
    expect(log).toContain('Service (AWS::ECS::Service) CREATE_FAILED: the circuit breaker was triggered');
    expect(log).toContain('the review app did not start, and nothing is left of it.');
    expect(world.account.app(stack)?.status).toBeUndefined();
    expect(deploy(3).status).toBe(0);
  });

  it('goes on running the commit before where a change fails', () => {
    const pipeline = storefront();
    world = onBranch(pipeline);
    const stack = stackOf(pipeline, 3);
    deploy(3);
    const { Image: image } = appOf(stack);
    world.commit('Broken');
    const { status, log } = deploy(3, [`deploy-${stack}`]);
    expect(status).not.toBe(0);
    expect(log).toContain('the commit before still runs (UPDATE_ROLLBACK_COMPLETE)');
    expect(appOf(stack).Image).toBe(image);
  });

  it('says what is left where it cannot be deleted, and is made anew by the next push', () => {
    const pipeline = storefront();
    world = onBranch(pipeline);
    const stack = stackOf(pipeline, 5);
    deploy(5);
    world.account.setFaults([`delete-${stack}`]);
    const file = gitlabFile(pipeline);
    const stopped = world.runAlone(file.job('review-stop'), ['.delivery', 'delivery'], {
      ...mergeRequest(5),
      AWS_ID_TOKEN: 'aws-token',
    });
    expect(stopped.status).not.toBe(0);
    expect(stopped.log).toContain('the circuit breaker was triggered');
    expect(stopped.log).toContain(`the stack ${stack} could not be deleted`);
    const again = deploy(5);
    expect(again.status, again.log).toBe(0);
    expect(again.log).toContain('is in DELETE_FAILED: it is deleted and made anew');
    expect(world.account.app(stack)?.status).toBe('CREATE_COMPLETE');
  });

  it('is one of so many: the next one says which there are', () => {
    world = onBranch();
    for (const number of [1, 2, 3]) expect(deploy(number).status).toBe(0);
    const { status, log } = deploy(4);
    expect(status).not.toBe(0);
    expect(log).toContain('  https://storefront-mr-1.review.dev.retail.example');
    expect(log).toContain('3 review apps share the load balancer, and the platform lets 3.');
    // One that is there is not kept from its next commit.
    expect(deploy(2).status).toBe(0);
  });

  it('has a number that is a number, whatever somebody gives for it', () => {
    world = onBranch();
    const { status, log, calls } = world.run({
      until: 'review-image',
      variables: { ...mergeRequest(1), CI_MERGE_REQUEST_IID: '1-$(id)' },
    });
    expect(status).not.toBe(0);
    expect(log).toContain('it must be digits');
    expect(calls.filter(({ argv }) => argv.startsWith('aws'))).toEqual([]);
  });
});

describe.skipIf(needs(rsync))('the jobs of a review app', () => {
  const review = (variables: Readonly<Record<string, string>>) =>
    world
      .list(variables)
      .filter(({ name }) => name.startsWith('review-'))
      .map(({ name, when, allow_failure: optional }) => `${name} ${when}${optional ? ', if at all' : ''}`);

  it("are in merge requests of the project's own branches, and in no other pipeline", () => {
    world = onBranch();
    expect(review(mergeRequest(1))).toEqual([
      'review-image on_success',
      'review-deploy on_success',
      'review-stop manual, if at all',
    ]);
    expect(review({})).toEqual([]);
    expect(review(mergeRequest(1, 'mallory/storefront'))).toEqual([]);
    expect(review(mergeRequest(1, 'mallory/storefront', 'mallory/storefront'))).toEqual([]);
    expect(review({ ...mergeRequest(1), CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' })).toEqual([]);
    world.git('switch', '--quiet', 'main');
    expect(review({})).toEqual([]);
  });
});
