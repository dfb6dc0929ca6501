import { afterEach, describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/model/pipeline';
import type { Service } from '../../src/model/service';
import { aGitLabService, anApproval, aPipeline, aServiceEnvironment } from '../../test/support/builders';
import { needs } from '../support/tools';
import { GitLabWorld, HOOK, jq, rsync, zip } from './world';

const BOOTSTRAP = 'public.ecr.aws/retail/bootstrap:1';
const REPOSITORY = '111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/storefront';

let world: GitLabWorld;
afterEach(() => world.delete());

/** `storefront` with dev and, behind an approval, prod; without migrations. */
function storefront(overrides: Partial<Service> = {}): Pipeline {
  const environment = (name: string) => {
    const target = aServiceEnvironment(name, 'storefront');
    return { ...target, runtime: { ...target.runtime, migration: undefined } };
  };
  const environments = [environment('dev'), { ...environment('prod'), approval: anApproval() }];
  const notices = { channels: ['commerce'], events: ['build', 'approval', 'deployment', 'rollback'] } as const;
  return aPipeline({ service: aGitLabService({ environments, notices, ...overrides }) });
}

describe.skipIf(needs(rsync, jq, zip))('a pipeline of GitLab, really run', () => {
  it('verifies, builds once, and carries that image through every environment', () => {
    world = new GitLabWorld(storefront());
    const { status, calls, cards, log } = world.run({ manual: ['deploy-prod'] });
    expect(status, log).toBe(0);
    expect(calls.filter(({ argv }) => argv.startsWith('buildah build')).length).toBe(1);
    expect(world.live('dev')).toMatch(new RegExp(`^${REPOSITORY}@sha256:[0-9a-f]{64}$`));
    expect(world.live('prod')).toBe(world.live('dev'));
    expect(world.recorded('prod')).toMatchObject({ version: '1.8.0', approvedBy: ['grace'] });
    expect(world.recorded('dev')).toMatchObject({ version: '1.8.0', approvedBy: [] });
    expect(cards.map(({ job, title }) => [job, title])).toEqual([
      ['hand-over', 'SUCCEEDED - storefront - build'],
      ['record-dev', 'SUCCEEDED - storefront - deployment in dev'],
      ['approve-prod', 'WAITING - storefront - approval in prod'],
      ['record-prod', 'SUCCEEDED - storefront - deployment in prod'],
    ]);
    expect(new Set(cards.map(({ address }) => address))).toEqual(new Set([HOOK]));
    // The role of each account, with the token of the job; tests get neither.
    const roles = new Map(
      calls.filter(({ argv }) => argv.startsWith('aws')).map(({ job, role, identity }) => [job, [role, identity]]),
    );
    expect(Object.fromEntries(roles)).toMatchObject({
      'build-image': ['arn:aws:iam::111111111111:role/retail-storefront-build', 'aws-token'],
      'deploy-dev': ['arn:aws:iam::222222222222:role/retail-storefront-dev-deploy', 'aws-token'],
      'record-prod': ['arn:aws:iam::444444444444:role/retail-storefront-prod-deploy', 'aws-token'],
    });
    // What a team or a language brings sees no identity; before a deployment the program alone promotes packages.
    const strange = calls.filter(({ job, argv }) => /^(npm|jf)/.test(argv) && !job.startsWith('deploy-'));
    expect(strange.filter(({ identity }) => identity !== '')).toEqual([]);
  });

  it('stops at a failing test, and says so', () => {
    world = new GitLabWorld(storefront());
    const { status, calls, cards } = world.run({ faults: ['unit-tests'], manual: ['deploy-prod'] });
    expect(status).not.toBe(0);
    expect(cards.map(({ job, title }) => [job, title])).toEqual([['unit-tests', 'FAILED - storefront - build']]);
    expect(calls.filter(({ argv }) => /^(jf|aws|buildah)/.test(argv))).toEqual([]);
  });

  it('waits at an approval that nobody gives', () => {
    world = new GitLabWorld(storefront());
    expect(world.run().log).toContain('deploy-prod is when:manual, its needed by smoke-test-prod');
    const { status, calls, cards, log } = world.run({ until: 'approve-prod' });
    expect(status, log).toBe(0);
    expect(cards.at(-1)?.title).toBe('WAITING - storefront - approval in prod');
    expect(world.live('prod')).toBe(BOOTSTRAP);
    expect(calls.some(({ argv }) => argv.includes('retail-storefront-prod'))).toBe(false);
  });

  it('rolls back to the recorded release when the smoke test fails, and goes no further', () => {
    world = new GitLabWorld(storefront());
    world.run({ until: 'record-dev' });
    const before = world.live('dev');
    world.commit('Break it');
    const { status, cards, calls } = world.run({ faults: ['smoke-storefront.dev.retail.example'], manual: ['deploy-prod'] });
    expect(status).not.toBe(0);
    expect(calls.filter(({ argv }) => argv.includes('execute-change-set')).map(({ job }) => job)).toEqual([
      'deploy-dev',
      'after-failed-smoke-test-dev',
    ]);
    expect(world.live('dev')).toBe(before);
    expect(world.recorded('dev')?.version).toBe('1.8.0');
    expect(cards.map(({ title }) => title)).toEqual([
      'SUCCEEDED - storefront - build',
      'FAILED - storefront - deployment in dev',
      'SUCCEEDED - storefront - rollback in dev',
    ]);
  });

  it('leaves a failed deployment to CloudFormation and ECS, which took it back', () => {
    world = new GitLabWorld(storefront());
    const { status, cards, calls } = world.run({ faults: ['deploy-retail-storefront-dev'], manual: ['deploy-prod'] });
    expect(status).not.toBe(0);
    expect(calls.filter(({ argv }) => argv.includes('execute-change-set')).map(({ job }) => job)).toEqual(['deploy-dev']);
    expect(calls.some(({ job }) => /smoke|after-failed|approve/.test(job))).toBe(false);
    expect(cards.at(-1)?.title).toBe('FAILED - storefront - deployment in dev');
  });

  it('deploys nothing during a freeze', () => {
    world = new GitLabWorld(storefront());
    const { status, log } = world.run({ manual: ['deploy-prod'], variables: { CI_DEPLOY_FREEZE: 'true' } });
    expect(status).not.toBe(0);
    expect(log).toContain('Deployments to dev are frozen');
    expect(world.live('dev')).toBe(BOOTSTRAP);
  });

  it('hands over to CodePipeline by the version of the bundle', () => {
    world = new GitLabWorld(storefront({ engines: { build: 'gitlab', deliver: 'codepipeline' } }));
    const { status, calls, log } = world.run();
    expect(status, log).toBe(0);
    expect(
      calls
        .map(({ argv }) => argv)
        .filter((argv) => argv.startsWith('aws '))
        .at(-1),
    ).toContain('start-pipeline-execution --name retail-storefront');
    expect(calls.some(({ argv }) => argv.includes('revisionType=S3_OBJECT_VERSION_ID,revisionValue=version-4711'))).toBe(true);
  });

  it("runs in the service's folder of a monorepo, with a team's own commands as they were written", () => {
    const text = `printf '%s|' "it's" '$CI_JOB_TOKEN' "$VERSION" "\${X:-yes: on # no}" >>../../own\ncd / # and no way back`;
    const hooks = { before: { verify: [text], deploy: [text] }, after: { smokeTest: [text] }, instead: {} };
    world = new GitLabWorld(
      storefront({
        path: 'services/store front',
        tagPrefix: 'storefront/v',
        hooks,
        quality: { lint: false, unitTests: true, integrationTests: false, testServices: [], minimumCoverage: 0, scans: [] },
      }),
    );
    const { status, log } = world.run({ until: 'record-dev' });
    expect(status, log).toBe(0);
    expect(world.read('own')).toBe("it's|$CI_JOB_TOKEN|1.8.0|yes: on # no|".repeat(3));
    expect(world.recorded('dev')?.version).toBe('1.8.0');
  });
});

describe.skipIf(needs(rsync))('the jobs that gitlab-ci-local finds', () => {
  it('are those of a release on the default branch, and of a change elsewhere', () => {
    world = new GitLabWorld(storefront());
    const release = world.list();
    expect(release.map(({ name, when }) => `${name} ${when}`)).toEqual([
      'lint on_success',
      'unit-tests on_success',
      'integration-tests on_success',
      'publish on_success',
      'build-image on_success',
      'hand-over on_success',
      'deploy-dev on_success',
      'smoke-test-dev on_success',
      'after-failed-smoke-test-dev on_failure',
      'record-dev on_success',
      'approve-prod on_success',
      'deploy-prod manual',
      'smoke-test-prod on_success',
      'after-failed-smoke-test-prod on_failure',
      'record-prod on_success',
    ]);
    expect(release.filter(({ allow_failure }) => allow_failure)).toEqual([]);
    expect(release.find(({ name }) => name === 'deploy-prod')?.needs.map(({ job }) => job)).toEqual([
      'approve-prod',
      'hand-over',
    ]);
    world.git('switch', '--quiet', '--create', 'feature/x');
    expect(world.list().map(({ name }) => name)).toEqual(['lint', 'unit-tests', 'integration-tests', 'build']);
    world.git('switch', '--quiet', '--create', 'hotfix/x');
    expect(world.list().map(({ name }) => name)).toEqual(release.map(({ name }) => name));
    world.git('switch', '--quiet', 'main');
    const redeployment = { REDEPLOY_ENVIRONMENT: 'prod', CI_PIPELINE_SOURCE: 'web' };
    expect(world.list(redeployment).map(({ name, when }) => `${name} ${when}`)).toEqual([
      'announce-redeploy-prod on_success',
      'redeploy-prod manual',
    ]);
  });
});
