import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aGitLabPipeline, aGitLabService, aPipeline, aServiceEnvironment } from '../../support/builders';
import { gitlabFile } from '../../support/gitlab';

const file = gitlabFile(aGitLabPipeline());

describe('a deployment', () => {
  const job = file.job('deploy-prod');

  it('holds the lock of its environment, is not cancelled by a newer commit, and is not repeated by the host', () => {
    expect(job).toMatchObject({
      resource_group: 'storefront-prod',
      interruptible: false,
      retry: 0,
      timeout: '140 minutes',
      tags: ['deploy-prod'],
    });
  });

  it('says what environment it starts', () => {
    expect(job.environment).toEqual({
      name: 'prod',
      url: 'https://storefront.prod.retail.example',
      deployment_tier: 'production',
      action: 'start',
    });
  });

  it('asks whoever presses play once more', () => {
    expect(job.manual_confirmation).toBe('Deploy $CI_COMMIT_REF_NAME ($CI_COMMIT_SHORT_SHA) of storefront to prod?');
    expect(file.job('deploy-dev').manual_confirmation).toBeUndefined();
  });

  it('is announced by a job before it, which holds no lock', () => {
    expect(file.job('approve-prod').script).toEqual([
      'sh delivery/pipeline.sh check-fixes prod',
      'sh delivery/pipeline.sh changes prod',
      'TEAMS_WEBHOOK_1="$TEAMS_WEBHOOK_COMMERCE" TEAMS_WEBHOOK_2="$TEAMS_WEBHOOK_OPERATIONS" sh delivery/pipeline.sh notify approval waiting prod',
    ]);
    expect(file.job('approve-prod')).not.toHaveProperty('resource_group');
    expect(file.job('approve-prod').timeout).toBe('15 minutes');
  });

  it('of a worker names no address', () => {
    const worker = aServiceEnvironment('dev', 'worker');
    const environments = [{ ...worker, runtime: { ...worker.runtime, ingress: [] } }];
    const { environment } = gitlabFile(aPipeline({ service: aGitLabService({ name: 'worker', environments }) })).job(
      'deploy-dev',
    );
    expect(environment).toEqual({ name: 'dev', deployment_tier: 'development', action: 'start' });
  });
});

describe('a smoke test', () => {
  it('runs in the lock of the environment, and the release is recorded by a job of its own that takes nothing back', () => {
    expect(file.job('smoke-test-dev')).toMatchObject({ resource_group: 'storefront-dev', interruptible: false });
    expect(file.job('smoke-test-dev').script).toEqual(['sh delivery/pipeline.sh smoke dev']);
    expect(file.job('record-dev')).toMatchObject({
      resource_group: 'storefront-dev',
      script: ['sh delivery/pipeline.sh record dev'],
    });
    expect([...file.jobs.keys()].filter((name) => name.startsWith('after-failed-record'))).toEqual([]);
  });

  it('names its environment only where no approval protects it: else it could not run for whoever pushed', () => {
    expect(file.job('smoke-test-dev').environment).toEqual({ name: 'dev', action: 'verify' });
    expect(file.job('smoke-test-prod').environment).toBeUndefined();
    expect(file.job('after-failed-smoke-test-prod').environment).toBeUndefined();
    expect(file.job('approve-prod').environment).toBeUndefined();
  });
});

describe('a rollback', () => {
  it('follows a failed smoke test, in a job that survives the failed one', () => {
    const job = file.job('after-failed-smoke-test-prod');
    expect(job.needs).toEqual([
      { job: 'smoke-test-prod', artifacts: false },
      { job: 'hand-over', artifacts: true },
    ]);
    expect(job.script).toEqual(['sh delivery/pipeline.sh rollback prod']);
    expect(job).toMatchObject({
      resource_group: 'storefront-prod',
      interruptible: false,
      timeout: '140 minutes',
      tags: ['deploy-prod'],
    });
  });

  it('does not follow a failed deployment, which ECS takes back itself', () => {
    expect([...file.jobs.keys()].filter((name) => name.startsWith('after-failed-deploy'))).toEqual([]);
  });

  it('by hand is a pipeline of its own: back to a recorded release, behind what protects the environment', () => {
    const job = file.job('redeploy-prod');
    expect(job).toMatchObject({
      needs: [{ job: 'announce-redeploy-prod', artifacts: false }],
      resource_group: 'storefront-prod',
      interruptible: false,
      environment: { name: 'prod', action: 'start' },
      manual_confirmation: 'Take prod of storefront to the release "$REDEPLOY_RELEASE"?',
    });
    expect(job.script).toEqual([
      'APPROVED_BY="$GITLAB_USER_LOGIN"\nexport APPROVED_BY',
      'sh delivery/pipeline.sh recall prod "$REDEPLOY_RELEASE"',
      'sh delivery/pipeline.sh redeploy prod',
      'sh delivery/pipeline.sh smoke prod',
    ]);
    expect(job.after_script).toEqual([expect.stringContaining('notify rollback "$CI_JOB_STATUS" prod')]);
    expect(file.job('redeploy-dev').needs).toEqual([]);
  });

  it('by hand is announced before anybody approves it', () => {
    const job = file.job('announce-redeploy-prod');
    expect(job.script?.[0]).toBe('sh delivery/pipeline.sh recall prod "$REDEPLOY_RELEASE"');
    expect(job.script?.at(-1)).toContain('notify approval waiting prod');
    expect(job).not.toHaveProperty('resource_group');
    expect(job).not.toHaveProperty('environment');
  });
});

describe('notices', () => {
  const tells = (name: string) => file.job(name).after_script?.map((entry) => entry.replace(/TEAMS\S+ /g, ''));

  it('tell of a failure from every job, and of a success from the last job that tells of the same thing', () => {
    const failureOf = (event: string) => [`test "$CI_JOB_STATUS" = success || sh delivery/pipeline.sh notify ${event}`];
    expect(tells('publish')).toEqual(failureOf('build "$CI_JOB_STATUS"'));
    expect(tells('deploy-prod')).toEqual(failureOf('deployment "$CI_JOB_STATUS" prod'));
    expect(tells('approve-prod')).toEqual(failureOf('approval "$CI_JOB_STATUS" prod'));
    expect(tells('hand-over')).toEqual(['sh delivery/pipeline.sh notify build "$CI_JOB_STATUS"']);
    expect(tells('smoke-test-prod')).toEqual(failureOf('deployment "$CI_JOB_STATUS" prod'));
    expect(tells('record-prod')).toEqual(['sh delivery/pipeline.sh notify deployment "$CI_JOB_STATUS" prod']);
  });

  it.each([
    ['unit-tests', ['failed']],
    ['build', ['success', 'failed']],
    ['publish', ['failed', 'canceled']],
    ['hand-over', ['success', 'failed', 'canceled']],
  ])('of %s tell of %j: that a newer commit cancelled a job is no news', (name, statuses) => {
    const input = [...(file.job(name).after_script ?? [])].join('\n').replace('sh delivery/pipeline.sh', 'echo');
    const run = (status: string) => execFileSync('/bin/sh', { input, encoding: 'utf8', env: { CI_JOB_STATUS: status } });
    const told = ['success', 'failed', 'canceled'].filter((status) => run(status) === `notify build ${status}\n`);
    expect(told).toEqual(statuses);
  });

  it("run in the service's folder, which after_script must enter itself", () => {
    const mono = gitlabFile(aPipeline({ service: aGitLabService({ path: "it's/here" }) }));
    expect(mono.job('unit-tests').after_script?.[0]).toBe("cd 'it'\\''s/here'");
    expect(mono.job('unit-tests').before_script?.[0]).toBe("cd 'it'\\''s/here'");
  });
});

describe('what a job leaves and keeps', () => {
  it('is read by GitLab even when tests fail', () => {
    expect(file.job('unit-tests')).toMatchObject({
      coverage: '/coverage: (\\d+\\.\\d+)%/',
      artifacts: {
        when: 'always',
        reports: {
          junit: ['reports/junit.xml'],
          coverage_report: { coverage_format: 'cobertura', path: 'coverage/cobertura-coverage.xml' },
        },
      },
    });
    expect('coverage: 83.4%').toMatch(new RegExp((file.job('unit-tests').coverage ?? '').slice(1, -1)));
  });

  it('does not carry the bundle through every deployment', () => {
    expect(file.job('hand-over').artifacts).toMatchObject({ paths: ['.delivery/'], exclude: ['.delivery/bundle.zip'] });
  });

  it('has one writer of the cache, whose last content is what a new lock file starts from', () => {
    const policies = [...file.jobs].flatMap(([name, { cache }]) => (cache ?? []).map(({ policy }) => [name, policy]));
    expect(policies.filter(([, policy]) => policy !== 'pull')).toEqual([
      ['integration-tests', 'pull-push'],
      ['integration-tests', 'push'],
    ]);
    expect(file.job('lint').cache).toEqual([
      {
        key: { files: ['package-lock.json'], prefix: 'storefront-node-npm-22' },
        paths: ['.npm'],
        policy: 'pull',
        fallback_keys: ['storefront-node-npm-22-latest'],
      },
    ]);
  });

  it("is found in the service's folder of a monorepo", () => {
    const mono = gitlabFile(aPipeline({ service: aGitLabService({ path: 'services/storefront' }) }));
    expect(mono.job('unit-tests').artifacts).toMatchObject({ reports: { junit: ['services/storefront/reports/junit.xml'] } });
    expect(mono.job('hand-over').artifacts).toMatchObject({ paths: ['services/storefront/.delivery/'] });
    expect(mono.job('lint').cache?.[0]).toMatchObject({
      key: { files: ['services/storefront/package-lock.json'] },
      paths: ['services/storefront/.npm'],
    });
  });
});

describe('faults of the host', () => {
  it('start a job again where that is safe, faults of the code never', () => {
    const { default: defaults } = file.content as { default: { retry: { max: number; when: string[] } } };
    expect(defaults.retry.max).toBe(1);
    expect(defaults.retry.when).not.toContain('script_failure');
    expect(defaults.retry.when).not.toContain('always');
    expect(file.job('publish').retry).toBe(0);
    expect(file.job('unit-tests').retry).toBeUndefined();
  });
});
